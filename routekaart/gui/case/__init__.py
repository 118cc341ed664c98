"""The work view of one case: its frame, the plan of its pages and the pages themselves.

A case id goes in; what people answer goes to casework, and nothing here holds a rule.
"""
