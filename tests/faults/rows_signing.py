"""Signing, sealing and checking (S1 to S9): whole or not at all, nothing forged passes, and the same everywhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.faults.forgeries import flipped, forged, touched
from tests.faults.other_checkers import cross_checked
from tests.faults.paper_texts import same_bytes, same_words
from tests.faults.sealing_kills import interrupted
from tests.faults.signing_faults import changed_between, no_room
from tests.faults.table import RowMaker

ROWS: dict[str, RowMaker] = {
    "S1": interrupted,
    "S2": changed_between,
    "S3": no_room,
    "S4": forged,
    "S5": flipped,
    "S6": cross_checked,
    "S7": touched,
    "S8": same_words,
    "S9": same_bytes,
}


def _blob_apart() -> None:
    """The sealed file is kept after the event that tells of it, not together with it."""
    from routekaart.casework.desk import Desk

    together = Desk.write

    def write(self: Desk, case_id: str, bodies: Any, *, blobs: Any = (), **more: Any) -> Any:
        changes = together(self, case_id, bodies, **more)
        for blob in blobs:
            self.vault.put_blob(blob.kind, blob.content, dossier_id=case_id)
        return changes

    Desk.write = write  # type: ignore[method-assign]


def _any_content() -> None:
    """A signature counts for every text, not only for the one that was signed."""
    from routekaart.dossier import Dossier

    def signatures_for(self: Any, _content_hash: str) -> Any:
        return tuple({item.person: item for item in self.signatures}.values())

    Dossier.signatures_for = signatures_for  # type: ignore[method-assign]


def _written_straight() -> None:
    """A file that leaves the vault is written in its place at once, not beside it first."""
    from routekaart.casework.documents import leaving

    leaving.write_atomically = lambda path, data: path.write_bytes(data)  # type: ignore[assignment]


def _any_padding() -> None:
    """What stands behind the signature in the gap is not looked at."""
    from routekaart.verification import container

    def canonical(digits: bytes) -> bytes | None:
        try:
            raw = bytes.fromhex(digits.decode("ascii"))
        except ValueError:
            return None
        length = container._der_length(raw)
        return raw[:length] if length is not None and length <= len(raw) else None

    container._canonical = canonical


def _any_end() -> None:
    """Whether the last seal reaches the end of the file is not looked at."""
    from routekaart.verification import container

    container._cut_findings = lambda _pdf, _seals, _marks: []


def _one_opinion() -> None:
    """What pyHanko says is not asked."""
    from routekaart.verification import opinion

    class Content(dict[str, opinion.Opinion]):
        def __contains__(self, _field: object) -> bool:
            return True

        def __missing__(self, _field: str) -> opinion.Opinion:
            return opinion.Opinion(True, False, None, None, False)

    opinion.second_opinions = lambda *_asked: Content()


def _unread() -> None:
    """How somebody signed is printed and not read aloud."""
    from routekaart.document.paper import plain

    plain.HOW_SIGNED = dict.fromkeys(plain.HOW_SIGNED, "")


def _clock_of_the_machine() -> None:
    """The day on a paper is that of the machine, in its own time zone."""
    import time

    from routekaart.document import compose

    compose.day_text = lambda _day: time.strftime("%Z %c")


SABOTAGES: dict[str, tuple[str, Callable[[], None]]] = {
    "blob_apart": ("S1", _blob_apart),
    "any_content": ("S2", _any_content),
    "written_straight": ("S3", _written_straight),
    "any_end": ("S4", _any_end),
    "one_opinion": ("S4", _one_opinion),
    "any_padding": ("S5", _any_padding),
    "unread": ("S8", _unread),
    "clock_of_the_machine": ("S9", _clock_of_the_machine),
}
