"""`make b1`: every sentence that is not plain, and every word that nobody explains, with file, line and text.

Nothing goes in; the findings are printed, and the exit code says whether there are any.
"""

from __future__ import annotations

import sys

from tests.plain.findings import per_set, sentences_to_mend, words_to_explain
from tests.plain.rules import average


def main() -> int:
    """Out: 0 when everything is plain, else 1."""
    found: list[str] = []
    for name, texts in per_set():
        print(f"{name}: {len(texts)} teksten, gemiddeld {average(text.words for text in texts):.1f} woorden per zin")
        found += sentences_to_mend(texts)
    found += words_to_explain()
    print(*found, f"{len(found)} te verbeteren", sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
