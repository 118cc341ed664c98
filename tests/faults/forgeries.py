"""Forged, damaged and merely touched documents against the check (S4, S5, S7): what is whole stays the only thing
that is called whole.

How much to try goes in; tallies come out.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from contextlib import nullcontext
from pathlib import Path

from routekaart.signing import fingerprint
from routekaart.verification import KnownKey, VerificationReport, acceptable, verify
from tests.faults.table import Amount, Tally
from tests.verification import samples
from tests.verification.attacks import ATTACKS, PLANNED, place
from tests.verification.products import MAKERS, justification
from tests.verification.viewers import PRINTED, SAVED, STAMPED

__all__ = ["flipped", "forged", "known", "touched"]

QUICK = (
    "USF: contents zeros", "USF: byte range null", "ISA: one space", "ISA: with xref and trailer",
    "SWA: padding between", "shadow: page content replaced", "EAA: FreeText", "SSA: field moved over the text",
    "active: script on opening", "PKCS: padding not zero", "own: last seal cut off", "own: pages reordered",
    "odd: an old object written again as it was", "odd: page with the contents of another, first",
)  # fmt: skip
_FLIPS = {"quick": 24, "full": 1000}
_BLAME = ("vervals", "nagemaakt", "fraude", "knoei")


def known() -> list[KnownKey]:
    """The strongest case for the attacker: every key in play is known by name."""
    return [KnownKey(name, fingerprint(samples.key(name))) for name in ("S. Jansen", "B. de Wit", "K. Kwaad")]


def forged(amount: Amount, _: Path) -> Tally:
    """S4: every attack class, from small samples, real documents, and real documents with a file inside."""
    names = list(ATTACKS) if amount == "full" else list(QUICK)
    makers = {"small": None, **MAKERS} if amount == "full" else {"small": None}
    tally = Tally("S4", sum(PLANNED.values()) * len(makers) if amount == "full" else len(names))
    keys = known()
    for base, maker in makers.items():
        with nullcontext() if maker is None else samples.made_by(maker):
            for good in (samples.one_seal(), samples.two_seals()):
                report = verify(good, known=keys, now=samples.NOW)
                tally.saw(f"{base}: the file they start from is {report.verdict}", report.verdict == "onveranderd")
            for name in names:
                made = ATTACKS[name]()
                own = made not in (samples.one_seal(), samples.two_seals())
                tally.saw(f"{base}, {name}", own and _refused(verify(made, known=keys, now=samples.NOW)))
    classes = Counter(name.partition(":")[0] for name in names)
    tally.note = ", ".join(f"{name} {count}" for name, count in classes.items()) + f"; of {', '.join(makers)}"
    if amount == "full":
        few = [name for name, wanted in PLANNED.items() if classes[name] < wanted]
        tally.saw(f"every class has the variants of the plan; too few: {few}", not few)
    return tally


def _refused(report: VerificationReport) -> bool:
    return not (
        report.verdict in ("onveranderd", "onbekende_sleutel")
        or report.whole_and_unchanged
        or acceptable(report, require_known=False)
    )


def flipped(amount: Amount, _: Path) -> Tally:
    """S5: one bit in what is sealed, and one bit in the gap; files with one seal and with two by turns."""
    each = _FLIPS[amount]
    tally = Tally("S5", 2 * each)
    with samples.made_by(justification):
        goods = (samples.one_seal(), samples.two_seals())
    chance = random.Random(20261122)
    for good in goods:
        start, stop, _length = place(good)
        outside = [*range(start), *range(stop, len(good))]
        for where, positions in (("sealed bytes", outside), ("gap", range(start, stop))):
            _flip(tally, good, chance.sample(positions, each // 2), where, chance)
    tally.note = f"{each} in the sealed bytes, {each} in the gap"
    return tally


def _flip(tally: Tally, good: bytes, positions: Iterable[int], where: str, chance: random.Random) -> None:
    for position in positions:
        bit = chance.randrange(8)
        changed = bytearray(good)
        changed[position] ^= 1 << bit
        report = verify(bytes(changed), now=samples.NOW)
        tally.saw(f"bit {bit} of byte {position}, {where}", _refused(report))


def touched(amount: Amount, scratch: Path) -> Tally:
    """S7: saved, stamped or printed by decent programs: called changed, with what happened, and nobody is accused."""
    variants = {**SAVED, **STAMPED, **PRINTED}
    if amount == "quick":
        variants = {
            name: variants[name] for name in ("saved by pikepdf", "data for long keeping", "printed and scanned")
        }
    tally = Tally("S7", len(variants))
    with samples.made_by(justification):
        for name, make in variants.items():
            report = verify(make(scratch), now=samples.NOW)
            wanted = "niet_van_ons" if name in PRINTED else "gewijzigd"
            said = report.sentence.lower()
            told = said.startswith("dit document is gewijzigd na het verzegelen. ") and len(report.reasons) > 0
            fair = not any(word in said for word in _BLAME) and (told or "afdruk of een scan" in said)
            tally.saw(f"{name}: {report.verdict}, {report.sentence}", report.verdict == wanted and fair)
    tally.note = "a printed copy is called no document of ours, perhaps a print"
    return tally
