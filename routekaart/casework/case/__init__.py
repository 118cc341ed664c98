"""One case from its beginning: what people give, read, undo and take along to the next.

An open desk goes in; events in the dossier, or what a screen may read of it, come out.
"""
