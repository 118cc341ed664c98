"""The one entrance: `routekaart` and `python -m routekaart`.

What comes in is a command line: with any word on it the command-line tool answers, without one the
window opens.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from routekaart.document.drawing import COMMAND
from routekaart.paths import CARD_COMMAND, RERUN_COMMAND

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program for these arguments (those of the process when None) and return its exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    # Each side is imported only when asked for: checking a rule file must not load Qt.
    if arguments[:1] == [COMMAND]:
        from routekaart.coredumps import forbid_core_dumps
        from routekaart.document.apart import serve

        forbid_core_dumps()
        return serve(float(arguments[1]))
    if arguments[:1] == [RERUN_COMMAND]:
        from routekaart.verification.apart import serve as run_rules

        return run_rules()
    if arguments[:1] == [CARD_COMMAND]:
        from routekaart.signing.cardapart import serve as ask_card

        return ask_card()
    if arguments:
        from routekaart.cli import main as run_command

        return run_command(arguments)
    from routekaart.app import run as open_window

    return open_window(arguments)


if __name__ == "__main__":
    sys.exit(main())
