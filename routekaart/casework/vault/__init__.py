"""Vaults on this computer: made, opened, copied, put back, given another key and looked through.

Folders and passphrases go in; an open desk, or what is wrong, comes out.
"""
