"""Practising with made-up cases: the cases, their lessons, groups and papers.

A practice vault goes in; cases, lessons and papers come out. Nothing here touches a real vault.
"""
