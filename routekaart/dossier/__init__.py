"""One case as an append-only, hash-chained row of events, and the state that follows from it.

Bodies and stamps go in, events come out; events go in, a `Dossier` comes out. No file, clock or chance here.
"""

from routekaart.dossier.events import (
    GENESIS,
    Body,
    ChainFault,
    Event,
    Stamp,
    chain,
    event_hash,
    read_event,
    rehash,
)
from routekaart.dossier.state import Dossier, MadeDocument, Signature, apply, replay
from routekaart.dossier.undo import UNDO_LIMIT, Undoable, inverse, undo_stacks

__all__ = [
    "GENESIS",
    "UNDO_LIMIT",
    "Body",
    "ChainFault",
    "Dossier",
    "Event",
    "MadeDocument",
    "Signature",
    "Stamp",
    "Undoable",
    "apply",
    "chain",
    "event_hash",
    "inverse",
    "read_event",
    "rehash",
    "replay",
    "undo_stacks",
]
