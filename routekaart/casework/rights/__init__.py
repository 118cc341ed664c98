"""The rights of the people in a case: to see, to have corrected, to be forgotten, and to know who looked.

An open desk goes in; copies, records and logs come out.
"""
