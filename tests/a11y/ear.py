"""What a screen reader has: a tree of roles and names on the accessibility bus, and what may be done with each piece.

Runs with the Python of the system and knows nothing of the program; roles and names go in, actions on the bus come out.
"""

from __future__ import annotations

import time
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  (only once the version is asked for)

__all__ = ["Ear", "Lost", "Piece"]

T = TypeVar("T")
_STATES = {
    "visible": Atspi.StateType.VISIBLE,
    "enabled": Atspi.StateType.ENABLED,
    "focusable": Atspi.StateType.FOCUSABLE,
    "focused": Atspi.StateType.FOCUSED,
    "checked": Atspi.StateType.CHECKED,
    "selected": Atspi.StateType.SELECTED,
    "active": Atspi.StateType.ACTIVE,
    "modal": Atspi.StateType.MODAL,
    "editable": Atspi.StateType.EDITABLE,
}
_PRESS = ("Press", "Toggle", "ShowMenu")
_PATIENCE = 60.0
_PAUSE = 0.04
_SLOW = 30_000
"""Milliseconds for one answer."""
_GONE = GLib.Error
_KEYS = {"Return": 0xFF0D, "Page_Down": 0xFF56, "End": 0xFF57, "Tab": 0xFF09}

# What is called here goes by its old name in every version of the library that systems still have.
warnings.simplefilter("ignore", DeprecationWarning)


class Lost(AssertionError):  # noqa: N818  (told as a sentence)
    """What somebody looks for cannot be found or used by its role and name."""


@dataclass
class Piece:
    """One thing on screen as it is told: never looked at, only heard."""

    role: str
    name: str
    states: frozenset[str]
    depth: int
    handle: Any

    @cached_property
    def description(self) -> str:
        """What is told after the name; asked only when it matters."""
        try:
            return str(self.handle.get_description())
        except _GONE:
            return ""

    def __str__(self) -> str:
        more = f" ({self.description})" if self.description else ""
        return f"{self.role} '{self.name}'{more} [{' '.join(sorted(self.states - {'visible', 'enabled'}))}]"


class Ear:
    """Listens to one program by its name, and acts as who cannot see the screen."""

    def __init__(self, program: str) -> None:
        self.actions = 0
        """Presses, texts and choices so far."""
        self.heard = 0
        """Pieces that were told so far."""
        Atspi.init()
        # While it stores or draws, a program answers later than a person would ask again.
        Atspi.set_timeout(_SLOW, _SLOW)
        self._program = self._wait_for_program(program)
        self._program.set_cache_mask(Atspi.Cache.NONE)

    def _wait_for_program(self, name: str) -> Any:
        begun = time.monotonic()
        while time.monotonic() - begun < _PATIENCE:
            desktop = Atspi.get_desktop(0)
            for place in range(desktop.get_child_count()):
                found = desktop.get_child_at_index(place)
                if found is not None and found.get_name() == name:
                    return found
            desktop.clear_cache()
            time.sleep(_PAUSE)
        raise Lost(f"no program '{name}' on the bus")

    # listening ---------------------------------------------------------------------------------------------------

    def windows(self) -> list[Piece]:
        """Out: the windows of the program that are on screen, the one people work in last."""
        found = []
        for handle in _children(self._program):
            piece = _piece(handle, 0)
            if piece is not None and "visible" in piece.states:
                found.append(piece)
        return sorted(found, key=lambda piece: ("modal" in piece.states, "active" in piece.states))

    def pieces(self) -> list[Piece]:
        """Out: everything in the window people work in, in the order of the tree."""
        windows = self.windows()
        heard = list(_walk(windows[-1].handle, 0)) if windows else []
        self.heard += len(heard)
        return heard

    def find(self, role: str, name: str, *, about: str = "", whole: bool = True) -> Piece | None:
        """Out: the piece of that role and name (or that begins with it), with a description that begins `about`."""
        for piece in self.pieces():
            named = piece.name == name or (not whole and piece.name.startswith(name))
            if named and piece.role in role.split("|") and piece.description.startswith(about):
                return piece
        return None

    def wait(self, what: Callable[[], T | None], said: str) -> T:
        """Ask until there is an answer. Raises Lost, with what is on screen, when it never comes."""
        begun = time.monotonic()
        while time.monotonic() - begun < _PATIENCE:
            try:
                found = what()
            except _GONE:  # a piece went while it was being asked
                found = None
            if found:
                return found
            time.sleep(_PAUSE)
        told = "\n  ".join(self._with_text(piece) for piece in self.pieces() if piece.name)
        raise Lost(f"{said}\n  {told}")

    def _with_text(self, piece: Piece) -> str:
        return f"{piece}: {self.text_of(piece)}" if piece.role == "text" else str(piece)

    def need(self, role: str, name: str, *, about: str = "", whole: bool = True) -> Piece:
        """As `find`, but waits for it."""
        return self.wait(lambda: self.find(role, name, about=about, whole=whole), f"no {role} '{name}' {about}")

    # acting ------------------------------------------------------------------------------------------------------

    def focus(self, piece: Piece) -> None:
        """Go there, as Tab or a screen reader does."""
        Atspi.Component.grab_focus(piece.handle)

    def press(self, piece: Piece) -> None:
        """Go there and do what its own action is."""
        if "enabled" not in piece.states:
            raise Lost(f"{piece} is greyed out")
        if "focusable" in piece.states:
            self.focus(piece)
        names = [Atspi.Action.get_action_name(piece.handle, n) for n in range(Atspi.Action.get_n_actions(piece.handle))]
        done = next((n for n, name in enumerate(names) if name in _PRESS), None)
        if done is None or not Atspi.Action.do_action(piece.handle, done):
            raise Lost(f"{piece} cannot be pressed; it can {names}")
        self.actions += 1

    def write(self, piece: Piece, text: str) -> None:
        """Go there and put this text in the place of what stands there."""
        self.focus(piece)
        if not Atspi.EditableText.set_text_contents(piece.handle, text):
            raise Lost(f"{piece} takes no text")
        self.actions += 1

    def type(self, piece: Piece, text: str) -> None:
        """Go there and type, key by key: for a field that answers to every letter."""
        self.focus(piece)
        if not Atspi.generate_keyboard_event(0, text, Atspi.KeySynthType.STRING):
            raise Lost(f"nothing can be typed in {piece}")
        self.wait(lambda: self.text_of(piece).endswith(text) or None, f"{piece} does not hold '{text}'")
        self.actions += 1

    def text_of(self, piece: Piece) -> str:
        """Out: what stands in a field."""
        return str(Atspi.Text.get_text(piece.handle, 0, Atspi.Text.get_character_count(piece.handle)))

    def children(self, piece: Piece) -> list[Piece]:
        """Out: what lies directly in a piece, also what has scrolled out of sight."""
        found = (_piece(handle, piece.depth + 1) for handle in _children(piece.handle))
        return [child for child in found if child is not None]

    def key(self, name: str) -> None:
        """Press a key of the keyboard, for whatever has the focus."""
        if not Atspi.generate_keyboard_event(_KEYS[name], None, Atspi.KeySynthType.SYM):
            raise Lost(f"key {name} cannot be pressed")
        self.actions += 1


def _piece(handle: Any, depth: int) -> Piece | None:
    try:
        states = handle.get_state_set()
        held = frozenset(name for name, state in _STATES.items() if states.contains(state))
        return Piece(handle.get_role_name(), handle.get_name(), held, depth, handle)
    except _GONE:
        return None


def _walk(handle: Any, depth: int) -> Iterator[Piece]:
    piece = _piece(handle, depth)
    if piece is None or "visible" not in piece.states:
        return
    yield piece
    if piece.role == "list":
        return  # its rows are heard only by who goes into it
    for child in _children(handle):
        yield from _walk(child, depth + 1)


def _children(handle: Any) -> list[Any]:
    """What lies directly below; nothing when it went while being asked."""
    try:
        found = (handle.get_child_at_index(place) for place in range(handle.get_child_count()))
        return [child for child in found if child is not None]
    except _GONE:
        return []
