"""Documents of a case, from made to kept, and what the vault knows of one that comes from outside.

An open desk goes in; PDF files and what was recorded of them come out.
"""
