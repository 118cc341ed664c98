"""Seals on a document: whose key, who else, and what comes back from them.

An open desk and bytes of a PDF go in; sealed bytes, kept in the vault, come out.
"""
