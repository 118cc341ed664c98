"""The papers of a case: facts and their assessment go in; document XML for one kind of reader comes out.

Every module here prepares plain view data; the Dutch sentences stand in `resources/templates`.
"""
