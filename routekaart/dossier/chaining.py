"""How an event is written down and chained, and read back.

A body, the head before it and who-when-which go in; canonical text and its hash come out. The hash covers
the stored bytes and the previous hash, so a later version of this program never has to write them again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from pydantic import ValidationError

from routekaart.dossier.events import KINDS, Body, Redacted
from routekaart.dossier.lifetime import Left
from routekaart.dossier.redaction import read_left
from routekaart.dossier.stored import StoredEvent
from routekaart.errors import RoutekaartError

__all__ = ["GENESIS", "ChainFault", "Event", "Stamp", "chain", "event_hash", "read_chain", "read_event"]

GENESIS = "0" * 64
SCHEMA = 1


class ChainFault(RoutekaartError):
    """The events do not fit together: something was changed, left out or damaged."""

    def __init__(self, seq: int) -> None:
        super().__init__(
            "DOS-001",
            f"Het logboek van dit dossier klopt niet meer vanaf regel {seq}. De andere dossiers zijn veilig. "
            "Zet een reservekopie terug, of vraag hulp.",
            seq=seq,
        )


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who, when and which: given from outside, because the core knows no clock and no chance."""

    id: str
    actor: str
    at: str
    undoes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Event(StoredEvent):
    """One event in its place in the chain, with what its text says."""

    vault: str
    actor: str
    body: Body
    undoes: int | None


def event_hash(prev: str, text: str) -> str:
    """SHA-256 over the previous hash and the stored bytes."""
    return hashlib.sha256(prev.encode() + b"\n" + text.encode()).hexdigest()


def chain(dossier: str, vault: str, prev: str, seq: int, body: Body, stamp: Stamp) -> Event:
    """Write down one event after `prev` (GENESIS for the first). Half a character in a text becomes a question mark."""
    envelope: dict[str, Any] = {
        "actor": stamp.actor,
        "at": stamp.at,
        "body": body.model_dump(mode="json", exclude={"kind"}),
        "dossier": dossier,
        "id": stamp.id,
        "kind": body.kind,
        "prev": prev,
        "schema": SCHEMA,
        "seq": seq,
        "vault": vault,
    }
    if stamp.undoes is not None:
        envelope["undoes"] = stamp.undoes
    text = json.dumps(envelope, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    # A keyboard or clipboard can give half a surrogate pair, which is no Unicode: it could never be hashed or stored.
    whole = text.encode("utf-8", "replace").decode()
    if whole != text:
        return read_event(whole, prev, event_hash(prev, whole))
    return Event(
        id=stamp.id,
        dossier=dossier,
        seq=seq,
        at=stamp.at,
        kind=body.kind,
        schema=SCHEMA,
        prev=prev,
        hash=event_hash(prev, text),
        text=text,
        vault=vault,
        actor=stamp.actor,
        body=body,
        undoes=stamp.undoes,
    )


def read_event(text: str, prev: str, stored_hash: str) -> Event:
    """Read one stored event back and check its place; raises ChainFault, or RoutekaartError when it is newer."""
    try:
        data = json.loads(text)
        seq = int(data["seq"])
    except (ValueError, KeyError, TypeError):
        raise ChainFault(0) from None
    if data.get("prev") != prev or event_hash(prev, text) != stored_hash:
        raise ChainFault(seq)
    if data["schema"] > SCHEMA or data["kind"] not in KINDS:
        raise RoutekaartError(
            "DOS-002",
            "Dit dossier is gemaakt met een nieuwere versie van Routekaart. Er is niets veranderd. "
            "Werk Routekaart bij en open het dossier opnieuw.",
            seq=seq,
        )
    try:
        body = KINDS[data["kind"]].model_validate(data["body"])
    except ValidationError:
        raise ChainFault(seq) from None
    return Event(
        id=data["id"],
        dossier=data["dossier"],
        seq=seq,
        at=data["at"],
        kind=data["kind"],
        schema=data["schema"],
        prev=prev,
        hash=stored_hash,
        text=text,
        vault=data["vault"],
        actor=data["actor"],
        body=cast(Body, body),
        undoes=data.get("undoes"),
    )


def read_chain(items: Iterable[StoredEvent]) -> tuple[Event, ...]:
    """All stored events of one dossier in order; raises what `read_event` raises.

    Of a redacted event only its place and its hash are left, with what a later event laid down of it, and that counts
    only when a later event says so: text never disappears in silence.
    """
    stored = tuple(items)
    whole = [None if item.redacted else read_event(item.text, item.prev, item.hash) for item in stored]
    said = (event.body for event in whole if event is not None)
    told = {(body.event, body.hash): body.left for body in said if isinstance(body, Redacted)}
    return tuple(event or _redacted(item, told) for item, event in zip(stored, whole, strict=True))


def _redacted(item: StoredEvent, told: Mapping[tuple[str, str], Left | None]) -> Event:
    """The event without its words: of most nothing follows, and the next one still hangs on its hash."""
    if (item.id, item.hash) not in told:
        raise ChainFault(item.seq)
    left = told[item.id, item.hash]
    body = read_left(item.kind, left) if left is not None else Redacted(event=item.id, hash=item.hash, reason="")
    if body is None:
        raise ChainFault(item.seq)
    return Event(
        id=item.id,
        dossier=item.dossier,
        seq=item.seq,
        at=item.at,
        kind=item.kind,
        schema=item.schema,
        prev=item.prev,
        hash=item.hash,
        text=item.text,
        redacted=True,
        vault="",
        actor=left.actor if left is not None else "",
        body=body,
        undoes=None,
    )
