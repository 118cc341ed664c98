"""What goes wrong around signing: an answer that changes in between (S2), and a disk that is full or may not be
written when the sealed document leaves the vault (S3).

How much to try goes in; tallies come out.
"""

from __future__ import annotations

import ctypes
import os
import resource
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count
from pathlib import Path

from routekaart.casework import Desk, SealedPdf
from routekaart.errors import RoutekaartError
from tests.casework.desks import practice_case
from tests.faults.children import Child, Say
from tests.faults.kills import spread
from tests.faults.table import Amount, Tally

__all__ = ["changed_between", "no_room"]

_TEXTS = ("wat_hielp", "achtergrond", "kind_observatie", "verzoek")
_POSITIONS = {"quick": 6, "full": 129}
_PAGES = {"quick": 2, "full": 24}
_PAGE = 4096
_NEWNS, _RDONLY, _REMOUNT, _PRIVATE = 0x20000, 0x1, 0x20, 0x4000 | 0x40000
_USER = 0x10000000


# S2 ------------------------------------------------------------------------------------------------------------


def changed_between(amount: Amount, scratch: Path) -> Tally:
    """S2: after each of the first signatures something changes; all of them are void and everybody is asked again."""
    tally, ever = Tally("S2", 6 if amount == "quick" else 60), set[str]()
    desk, case = practice_case(scratch)
    numbers = count(1)
    for signed in (1,) if amount == "quick" else (1, 2, 3):
        for change in _changes(desk, case, numbers)[: 1 if amount == "quick" else None]:
            _one_change(tally, desk, case, signed, change, ever)
    desk.close()
    tally.note = "answers, weighings, people and the decision changed after one, two and three signatures"
    return tally


def _changes(desk: Desk, case: str, numbers: Iterator[int]) -> list[Callable[[], object]]:
    def text(question: str) -> object:
        return desk.answer(case, question, f"Nu zeggen we {next(numbers)} keer iets anders.")

    def weigh() -> object:
        return desk.weigh(case, "ALT02", {"toelichting": f"Bij nader inzien {next(numbers)}."})

    def decide() -> object:
        return desk.decide(case, motivering=f"Omdat we er {next(numbers)} keer over spraken.")

    known = desk.checklist_of(desk.load(case)[1]).questions
    return [*(partial(text, name) for name in ("wat_hielp", *_TEXTS[1:]) if name in known), decide, weigh]


def _one_change(tally: Tally, desk: Desk, case: str, signed: int, change: Callable[[], object], ever: set[str]) -> None:
    desk.papers.open_signing(case, final=False)
    people = [signer.person for signer in desk.papers.signers(case)]
    for person in people[:signed]:
        desk.papers.sign(case, person, "eens", "getypt")
    shown = desk.papers.current(case)
    before = desk.case(case).dossier.count
    change()
    what = f"after {signed} signatures"
    if desk.papers.still_current(case):  # it is not in the document: nobody signed it
        tally.saw(what, desk.case(case).dossier.count == before + 1)
        return
    for refusal in ("sign", "seal"):
        tally.saw(
            f"{what}: {refusal} goes on", _refused(desk, case, people[signed], refusal, shown.sha256 if shown else "")
        )
    desk.papers.open_signing(case, final=False)
    again = {signer.person: signer for signer in desk.papers.signers(case)}
    for person in people[:signed]:
        tally.saw(f"{what}: {person} still counts", again[person].stance is None and again[person].voided)
    others = [again[person] for person in people[signed:]]
    tally.saw(
        f"{what}: others are called void",
        not any(one.stance or one.voided for one in others if one.person not in ever),
    )
    ever.update(people[:signed])
    made = desk.papers.current(case)
    counted = desk.case(case).dossier.signatures_for(made.paper.content_hash) if made else ()
    tally.saw(f"{what}: {len(counted)} signatures are printed", made is not None and not counted)
    kinds = [entry.kind for entry in desk.case(case).timeline]
    tally.saw(f"{what}: the log does not show it", kinds.count("document_made") > 1 and "signed" in kinds)


def _refused(desk: Desk, case: str, person: str, what: str, sha256: str) -> bool:
    try:
        if what == "sign":
            desk.papers.sign(case, person, "eens", "getypt")
        else:
            desk.papers.seal(case, sha256)
    except RoutekaartError as error:
        return error.code in ("DOC-031", "DOC-032")
    return False


# S3 ------------------------------------------------------------------------------------------------------------


def no_room(amount: Amount, scratch: Path) -> Tally:
    """S3: the file stops growing at every place, a stick is full or read-only: nothing half, the copy stays, and
    writing it again gives the same bytes."""
    desk, case = practice_case(scratch / "home")
    sealed = desk.papers.seal(case, desk.papers.open_signing(case, final=False).sha256)
    places = spread(range(len(sealed.pdf)), _POSITIONS[amount])
    tally = Tally("S3", 2 * len(places))
    folder = scratch / "uit"
    folder.mkdir()
    for size in places:
        with _longest_file(size):
            refused = _not_saved(desk, case, sealed, folder / "stuk.pdf")
        tally.saw(f"stopped at byte {size}", refused and not list(folder.iterdir()))
        tally.saw(f"after byte {size}: not the same bytes", _saved_same(desk, case, sealed, folder / "stuk.pdf"))
    desk.vault.close()
    _sticks(tally, scratch, amount, len(sealed.pdf))
    return tally


def _sticks(tally: Tally, scratch: Path, amount: Amount, length: int) -> None:
    """A full and a read-only stick: a file system of its own in a child, where this machine allows that."""
    sizes = spread(range(1, length // _PAGE), _PAGES[amount])
    for name, size in [("full", size * _PAGE) for size in sizes] + [("read-only", 0)]:
        child = Child(partial(_on_a_stick, scratch, name, size))
        child.go()
        said = child.end().said
        if said and said[0].endswith("may not"):
            tally.note = "no file system of its own could be made here: only files that stop growing were tried"
            return
        tally.saw(f"{name} stick of {size} bytes: {said}", said == ("refused", "kept", "the same"))
    tally.note = f"{len(sizes)} full sticks and a read-only one"


def _on_a_stick(scratch: Path, name: str, size: int, say: Say) -> None:
    from routekaart.casework import open_practice
    from tests.casework.desks import environment

    stick = scratch / "stick"
    stick.mkdir(exist_ok=True)
    if not _mounted(stick, size or 64 * _PAGE, read_only=name == "read-only"):
        say("may not")
        return
    desk = open_practice(environment(scratch / "home"))
    (case,) = desk.vault.heads()
    sealed = desk.papers.sealed(case)
    if _not_saved(desk, case, sealed, stick / "stuk.pdf") and not list(stick.iterdir()):
        say("refused")
    if desk.papers.sealed(case).pdf == sealed.pdf and desk.papers.check(sealed.pdf).matches_dossier:
        say("kept")
    if _saved_same(desk, case, sealed, scratch / "uit" / "stick.pdf"):
        say("the same")
    desk.vault.close()


def _mounted(folder: Path, size: int, *, read_only: bool) -> bool:
    """A small file system that only this child sees, and that is gone with it."""
    if sys.platform != "linux":
        return False
    library = ctypes.CDLL(None, use_errno=True)
    if library.unshare(_NEWNS | (0 if os.geteuid() == 0 else _USER)) != 0:
        return False
    library.mount(None, b"/", None, ctypes.c_ulong(_PRIVATE), None)
    place, room = os.fsencode(folder), f"size={size}".encode()
    if library.mount(b"tmpfs", place, b"tmpfs", ctypes.c_ulong(0), room) != 0:
        return False
    again = ctypes.c_ulong(_REMOUNT | _RDONLY)
    return not read_only or library.mount(None, place, None, again, None) == 0


@contextmanager
def _longest_file(size: int) -> Iterator[None]:
    """No file of this process may grow beyond this: the disk is full at exactly that byte."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def _not_saved(desk: Desk, case: str, sealed: SealedPdf, path: Path) -> bool:
    try:
        desk.papers.save(case, sealed, path)
    except RoutekaartError as error:
        return error.code == "DOC-035"
    return False


def _saved_same(desk: Desk, case: str, sealed: SealedPdf, path: Path) -> bool:
    desk.papers.save(case, desk.papers.sealed(case), path)
    same = path.read_bytes() == sealed.pdf
    path.unlink()
    return same
