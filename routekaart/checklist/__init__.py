"""Rule files: their models, reading them with line numbers, checking and compiling them.

YAML text goes in; a compiled, frozen `Checklist` comes out, or findings that name file, line and remedy.
"""
