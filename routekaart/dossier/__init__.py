"""One case as an append-only, hash-chained row of events, and the state that follows from it.

Bodies and stamps go in, events come out; events go in, a `Dossier` comes out. No file, clock or chance here.
"""

from routekaart.dossier.chaining import (
    GENESIS,
    ChainFault,
    Event,
    Stamp,
    chain,
    event_hash,
    read_chain,
    read_event,
)
from routekaart.dossier.events import Body
from routekaart.dossier.state import Dossier, MadeDocument, Signature, apply, replay
from routekaart.dossier.stored import StoredEvent
from routekaart.dossier.undo import UNDO_LIMIT, History, Undoable, inverse, last_act, replay_with_history

__all__ = [
    "GENESIS",
    "UNDO_LIMIT",
    "Body",
    "ChainFault",
    "Dossier",
    "Event",
    "History",
    "MadeDocument",
    "Signature",
    "Stamp",
    "StoredEvent",
    "Undoable",
    "apply",
    "chain",
    "event_hash",
    "inverse",
    "last_act",
    "read_chain",
    "read_event",
    "replay",
    "replay_with_history",
]
