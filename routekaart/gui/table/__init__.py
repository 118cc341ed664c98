"""What is only there at the table: who looks along, whose turn it is, one decision at a time, and other languages.

A `CaseView` and the people who are there go in; pages and boxes for everybody come out.
"""
