"""`python -m tests.ux`: write the page about the rules of use, and tell which rule names a test that holds nothing.

Nothing goes in; `README.md` beside this file comes out, and 1 when a rule is not held.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.ux.held import faults_of, page
from tests.ux.rules import RULES


def main() -> int:
    """Out: 0 when every named test holds something."""
    Path(__file__).with_name("README.md").write_text(page(RULES), encoding="utf-8")
    faults = [f"{rule.id}: {fault}" for rule in RULES for node in rule.tests for fault in faults_of(node)]
    print("\n".join(faults) or f"{len(RULES)} rules, all held")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
