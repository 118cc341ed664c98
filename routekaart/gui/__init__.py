"""The window: the only package that imports PySide6.

In come the use cases of `casework`; out go the answers, choices and signatures of people.
"""

import builtins

_import = builtins.__import__

import PySide6.QtCore  # noqa: E402, F401

# From here on PySide6 would read the source of every module that is imported, to look for `from __feature__ import`,
# and keep it in memory: 14 MiB for something that nothing here uses.
builtins.__import__ = _import
