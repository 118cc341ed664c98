"""The window: the only package that imports PySide6.

In come the use cases of `casework`; out go the answers, choices and signatures of people.
"""
