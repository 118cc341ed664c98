"""The same files before the check, poppler's `pdfsig` and pyHanko's own command line (S6).

How much to try goes in; what we call good and somebody else does not is lost, other differences are told.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

from routekaart.verification import verify
from tests.faults.forgeries import QUICK, known
from tests.faults.table import Amount, Tally
from tests.verification import samples
from tests.verification.attacks import ATTACKS
from tests.verification.goods import good_files
from tests.verification.products import justification

__all__ = ["cross_checked"]

_OURS = ("onveranderd", "onbekende_sleutel")
_GOOD_LINE = re.compile(r":INTACT:TRUSTED(,TIMESTAMP_TOKEN<INTACT:TRUSTED>)?,(UNTOUCHED|\w+,ACCEPTABLE_MODIFICATIONS)$")


def cross_checked(amount: Amount, scratch: Path) -> Tally:
    """S6: twenty good files and every forgery of the plan; a program that is not there is told."""
    goods, forgeries = (20, len(ATTACKS)) if amount == "full" else (3, 3)
    tally = Tally("S6", goods + forgeries)
    missing = [] if shutil.which("pdfsig") else ["pdfsig"]
    for number, good in enumerate(good_files()):
        if number >= goods:
            break
        ours = verify(good.pdf, trust=good.trust, now=samples.NOW).verdict
        theirs = _verdicts(good.pdf, good.trust, scratch)
        tally.saw(f"{good.name}: {ours}, {theirs}", ours == "onveranderd" and all(theirs.values()))
    keys, milder = known(), dict[str, list[str]]()
    trust = tuple(_pem(name) for name in ("S. Jansen", "B. de Wit", "K. Kwaad"))
    with samples.made_by(justification):
        for name in list(ATTACKS) if amount == "full" else QUICK[:forgeries]:
            forgery = ATTACKS[name]()
            ours = verify(forgery, known=keys, now=samples.NOW).verdict
            theirs = _verdicts(forgery, trust, scratch)
            tally.saw(f"{name}: we say {ours}, they {theirs}", ours not in _OURS or all(theirs.values()))
            for program, called_good in theirs.items():
                if called_good and ours not in _OURS:
                    milder.setdefault(program, []).append(name)
    told = [f"{program} calls {len(names)} forgeries good ({_by_class(names)})" for program, names in milder.items()]
    told.append("pyHanko also wants a certificate that says it is for signing (non repudiation); we do not")
    gone = [f"{name} is not on this machine" for name in (*missing, "EU DSS (a Java program)")]
    tally.note = "; ".join([*told, *gone])
    return tally


def _by_class(names: list[str]) -> str:
    return ", ".join(f"{count} {kind}" for kind, count in Counter(name.partition(":")[0] for name in names).items())


def _pem(name: str) -> bytes:
    from cryptography.hazmat.primitives.serialization import Encoding

    return samples.key(name).certificate.public_bytes(Encoding.PEM)


def _verdicts(pdf: bytes, trust: tuple[bytes, ...], scratch: Path) -> dict[str, bool]:
    path = scratch / "bestand.pdf"
    path.write_bytes(pdf)
    found = {"pyHanko": _pyhanko(path, trust, scratch)}
    if shutil.which("pdfsig"):
        found["pdfsig"] = _pdfsig(path)
    return found


def _pdfsig(path: Path) -> bool:
    """Every signature it sees is valid, and the last one covers the document."""
    said = subprocess.run(["pdfsig", str(path)], capture_output=True, text=True, check=False).stdout
    results = re.findall(r"Signature Validation: (.*)", said)
    return bool(results) and all(each == "Signature is Valid." for each in results) and "Total document signed" in said


def _pyhanko(path: Path, trust: tuple[bytes, ...], scratch: Path) -> bool:
    """One line for each signature; good when each is intact, trusted and without a change that is not allowed."""
    from click.testing import CliRunner
    from pyhanko.cli import cli_root

    wanted = ["--trust-replace"]
    for number, pem in enumerate(trust):
        certificate = scratch / f"{number}.pem"
        certificate.write_bytes(pem)
        wanted += ["--trust", str(certificate)]
    done = CliRunner().invoke(cli_root, ["sign", "validate", *wanted, str(path)])
    lines = [line for line in done.output.splitlines() if re.match(r"\w+:[0-9a-f]{64}:", line)]
    return done.exit_code == 0 and bool(lines) and all(_GOOD_LINE.search(line) for line in lines)
