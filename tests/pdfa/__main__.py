"""`python -m tests.pdfa FOLDER [PAPERS]`: what Apache PDFBox Preflight, a checker by others, says of our documents.

Those in a folder go in, and as many papers of random cases as asked for, with texts that are hard to set.
Preflight knows PDF/A-1 only; what newer parts of the standard allow is left out of its complaints, and nothing else is.
Ends with 1 when anything remains, or when the documents that were spoilt on purpose get no complaint.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from routekaart.document.compose import compose, to_pdf
from routekaart.errors import RoutekaartError
from tests.faults.random_cases import random_request

_JARS = ("preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api")
_CLASS = "org.apache.pdfbox.preflight.Validator_A1b"
_ONLY_IN_PART_1 = (
    "/XRef cross reference streams are not allowed",  # ISO 19005-2, 6.1.4: allowed
    "Invalid version of the ICCProfile",  # 19005-2, 6.2.3: version 4 too
    "Error on MetaData, part must be 1",  # our files are of part 2 or 3
    "The CIDSet entry is missing for the Composite Subset",  # 19005-2, 6.2.11.4.2: no longer asked for
)
_SPOILT = frozenset({"een-byte-anders.pdf", "iets-toegevoegd.pdf", "van-iemand-anders.pdf"})
"""Changed on purpose by the demonstration, or of another program: a checker that bites complains of these."""


def complaints(path: Path) -> list[str]:
    """What Preflight has against one file, apart from what only holds for part 1. Raises RuntimeError without it."""
    jars = os.pathsep.join(f"/usr/share/java/{name}.jar" for name in _JARS)
    done = subprocess.run(
        ["java", "-cp", jars, _CLASS, str(path)], capture_output=True, text=True, timeout=120, check=False
    )
    lines = [line.strip() for line in done.stdout.splitlines()]
    if not any("PDF/A-1b file" in line for line in lines):
        raise RuntimeError(done.stderr[-2000:])
    found = [line for line in lines if line[:1].isdigit()]
    return [line for line in found if not line.endswith(_ONLY_IN_PART_1)]


def _write_random(folder: Path, count: int) -> None:
    for number in range(count):
        try:
            paper = compose(random_request(number))
        except RoutekaartError:  # no such paper for this reader
            continue
        (folder / f"willekeurig-{number:04d}.pdf").write_bytes(to_pdf(paper))


def main(arguments: list[str]) -> int:
    """Check every PDF in the folder, and papers of random cases."""
    folder = Path(arguments[0])
    _write_random(folder, int(arguments[1]) if len(arguments) > 1 else 0)
    files = sorted(folder.rglob("*.pdf"))
    found = {path: complaints(path) for path in files}
    bad = {path: told for path, told in found.items() if told and path.name not in _SPOILT}
    unnoticed = [path.name for path, told in found.items() if path.name in _SPOILT and not told]
    for path, told in bad.items():
        print(path, *told, sep="\n    ")
    good = sum(not told for told in found.values())
    print(f"{len(files)} documents: {good} without a complaint, {len(bad)} with, {len(found) - good - len(bad)} spoilt")
    return 0 if good and not bad and not unnoticed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
