"""Texts that reach the screen without `tr`: made by the core, by plain functions, or written in a rule file.

A Dutch text goes in; it comes out in the language of the screens, with what was filled in still in its place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from itertools import zip_longest
from typing import Final

from PySide6.QtCore import QCoreApplication

from routekaart.months import MONTHS

__all__ = ["Phrasebook", "forget_typed", "leave_typed", "said", "use"]

_PROPERTY: Final = "routekaart_phrasebook"
_FIELD: Final = re.compile(r"\{[^{}]*\}|\[[a-z_]+\]")
"""What is filled in: by the program in braces, by a rule file in brackets."""
_LETTERS: Final = re.compile(r"[^\W\d_]{2}")
_SENTENCES: Final = re.compile(r"(?<=[.?!]) ")
_LEAST: Final = 4
"""A pattern with fewer letters of its own would fit anything, so there only figures are filled in."""
_SURE: Final = 8
"""With so many it may be a whole text; with fewer only a name or a piece of a known text is expected in it."""
_FIGURES: Final = r"(\d[\d.,]*)"
_COUNTED: Final = frozenset(
    {
        "all", "chains", "count", "done", "due", "hidden", "needed", "open_points", "page", "passed", "ready", "seen",
        "steps", "sum", "times", "total", "whole",
    }
)  # fmt: skip
"""Fields with a figure in them, so that no sentence is taken for one with such a field."""
_KEPT: Final = 20_000
_DEEPEST: Final = 6
_NAME: Final = 3
"""A name has no more words than this."""
_NUMBER: Final = re.compile(r"\d+\. (?=\w)")
_SIGNS: Final = ("· ", "– ", "○ ", "✓ ", "× ", "+ ", "‹ ")
_JOINTS: Final = ((": ", ": "), ("; ", "; "), (", ", ", "), (" of ", " or "), (" en ", " and "))
_ENGLISH_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_DATE: Final = re.compile(rf"(\d{{1,2}} )?({'|'.join(MONTHS)})( \d{{4}})?(,? (?:om )?\d{{1,2}}[:.]\d\d)?")


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A text with fields: how to know it, and how it reads in the other language."""

    anchor: str
    """Its longest own piece: where that is not in a text, the rest need not be tried."""
    known: str
    """A regular expression, compiled when the anchor is first met: all of them at once would hold up the start."""
    parts: tuple[str | int, ...]
    quoted: frozenset[int]
    """Fields between quotation marks: what people said or typed stays as it is."""
    sure: bool


class Phrasebook:
    """The texts of one language, by their Dutch. `more` gives those of the rule files, when first needed."""

    def __init__(self, texts: Mapping[str, str], more: Callable[[], Mapping[str, str]] | None = None) -> None:
        self._exact: dict[str, str] = {}
        self._patterns: list[_Pattern] = []
        self._found: dict[tuple[str, bool], str | None] = {}
        self._expressions: dict[str, re.Pattern[str]] = {}
        self._typed: set[str] = set()
        self._more = more
        self._add(texts)

    def say(self, text: str) -> str:
        """In: a text that may be Dutch, or translated already. Out: translated; what is not known stays as it is."""
        if not _LETTERS.search(text) or text.startswith("“"):
            return text
        found = self._look_up(text)
        if found is None and self._more is not None:
            more, self._more = self._more, None
            self._add(more())
            found = self._look_up(text)
        return text if found is None else found

    def leave(self, texts: Iterable[str]) -> None:
        """In: what people typed; it is nobody's to translate, also where it happens to be a text of the program."""
        fresh = {line for text in texts for line in (text, *text.splitlines())} - self._typed
        if fresh:
            self._typed |= fresh
            self._found.clear()

    def forget(self) -> None:
        """What people typed is no longer kept here."""
        self._typed.clear()
        self._found.clear()

    def _add(self, texts: Mapping[str, str]) -> None:
        self._found.clear()
        for dutch, other in texts.items():
            if not other:
                continue
            if _FIELD.search(dutch):
                # A text of `tr` comes here with its fields filled in, of which some were Dutch.
                self._patterns.extend(made for made in (_pattern(dutch, other), _pattern(other, other)) if made)
            else:
                self._exact.setdefault(dutch, other)
        for other in texts.values():
            self._exact.setdefault(other, other)
        self._patterns.sort(key=lambda each: -sum(len(part) for part in each.parts if isinstance(part, str)))

    def _look_up(self, text: str, depth: int = 0, *, piece: bool = False) -> str | None:
        """None when it is not known. A `piece` is of a text that is."""
        if depth > _DEEPEST:
            return None
        if text in self._typed:
            return text
        if (text, piece) not in self._found:
            if len(self._found) > _KEPT:
                self._found.clear()
            self._found[text, piece] = self._translated(text, depth, piece)
        return self._found[text, piece]

    def _translated(self, text: str, depth: int, piece: bool) -> str | None:
        bare = text.strip()
        if bare != text:
            found = self._exact.get(text) or self._look_up(bare, depth + 1, piece=piece)
            return None if found is None else text.replace(bare, found.strip(), 1)
        return (
            self._word(text)
            or _date(text)
            or self._bracketed(text, depth)
            or self._by_pattern(text, depth, piece)
            or self._joined(text, depth)
            or self._marked(text, depth, piece)
            or self._in_pieces(text, depth)
        )

    def _word(self, text: str) -> str | None:
        """As it stands, or with another first letter."""
        if text in self._exact:
            return self._exact[text]
        other = self._exact.get(text[:1].swapcase() + text[1:])
        if other is None:
            return None
        return (other[:1].upper() if text[:1].isupper() else other[:1].lower()) + other[1:]

    def _by_pattern(self, text: str, depth: int, piece: bool) -> str | None:
        for each in self._patterns:
            if (piece or each.sure) and each.anchor in text and (fits := self._compiled(each).fullmatch(text)):
                return "".join(
                    part if isinstance(part, str) else self._filled(fits[part + 1], part in each.quoted, depth)
                    for part in each.parts
                )
        return None

    def _compiled(self, pattern: _Pattern) -> re.Pattern[str]:
        made = self._expressions.get(pattern.known)
        if made is None:
            made = self._expressions[pattern.known] = re.compile(pattern.known, re.DOTALL)
        return made

    def _filled(self, text: str, quoted: bool, depth: int) -> str:
        if quoted or not _LETTERS.search(text):
            return text
        found = self._look_up(text, depth + 1, piece=True)
        return text if found is None else found

    def _marked(self, text: str, depth: int, piece: bool) -> str | None:
        """Something known in quotation marks, in brackets, behind a sign or a number, or with a full stop."""
        if text[:1] in "‘(" and text[-1:] in "’)" and (inner := self._look_up(text[1:-1], depth + 1, piece=piece)):
            return text[0] + inner + text[-1]
        if text[:2] in _SIGNS and (inner := self._look_up(text[2:], depth + 1, piece=piece)):
            return text[:2] + inner
        numbered = _NUMBER.match(text)
        if numbered and (inner := self._look_up(text[numbered.end() :], depth + 1, piece=piece)):
            return numbered[0] + inner
        if text.endswith((".", ":")) and (inner := self._look_up(text[:-1], depth + 1, piece=piece)):
            return inner + text[-1]
        return None

    def _bracketed(self, text: str, depth: int) -> str | None:
        """A known text or a name with something known behind it in brackets."""
        before, bracket, within = text.removesuffix(")").rpartition(" (")
        if not (bracket and text.endswith(")")):
            return None
        told = self._word(before) or (before if _is_name(before) else None)
        inner = self._look_up(within, depth + 1, piece=True) if told else None
        return f"{told} ({inner})" if inner else None

    def _joined(self, text: str, depth: int) -> str | None:
        """Lines, and parts with a dot between, may be of several makers: what is known of them."""
        listed = text.split(", ")
        for sign in ("\n", " · "):
            if sign in text and not (len(listed) > 1 and all(" · " in each for each in listed)):
                olds = text.split(sign)
                news = [self._look_up(old, depth + 1, piece=True) for old in olds]
                return sign.join(new or old for new, old in zip(news, olds, strict=True)) if any(news) else None
        return None

    def _in_pieces(self, text: str, depth: int) -> str | None:
        """Sentences and lists are known whole or not at all."""
        if (found := self._sentences(_SENTENCES.split(text), depth)) is not None:
            return found
        for sign, other in _JOINTS:
            if sign in text and (pieces := self._pieces(text.split(sign), depth)):
                return other.join(pieces)
        return None

    def _sentences(self, sentences: Sequence[str], depth: int) -> str | None:
        """As few texts as possible of one or more sentences each; None when not all of it is known."""
        for end in range(len(sentences) - 1, 0, -1):
            first = self._look_up(" ".join(sentences[:end]), depth + 1, piece=True)
            rest = None if first is None else self._look_up(" ".join(sentences[end:]), depth + 1, piece=True)
            if rest is not None:
                return f"{first} {rest}"
        return None

    def _pieces(self, pieces: Sequence[str], depth: int) -> list[str] | None:
        """All of them, or None when one is not known; a name may stand in front of a date or a single word."""
        known = [each if not _LETTERS.search(each) else self._look_up(each, depth + 1, piece=True) for each in pieces]
        named = len(known) > 1 and (_date(pieces[1]) or (len(known) == 2 and self._word(pieces[1])))
        if known[0] is None and named and _is_name(pieces[0]) and pieces[0][:1].isupper():
            known[0] = pieces[0]
        return None if None in known else [each for each in known if each is not None]


def use(app: QCoreApplication, book: Phrasebook | None) -> None:
    """In: the phrasebook from now on; None for Dutch screens."""
    app.setProperty(_PROPERTY, book)


def said(text: str) -> str:
    """In: a text for the screen. Out: in the language of the screens."""
    book = _book()
    return text if book is None else book.say(text)


def leave_typed(*data: object) -> None:
    """In: data in which people typed. Names and sentences of it stay as they are on screen, in every language."""
    book = _book()
    if book is not None:
        # What is one word in small letters is the name of an option.
        book.leave(text for text in _strings(data) if " " in text or text != text.lower())


def forget_typed() -> None:
    """The vault is closed: nothing of it stays here."""
    book = _book()
    if book is not None:
        book.forget()


def _book() -> Phrasebook | None:
    app = QCoreApplication.instance()
    book = None if app is None else app.property(_PROPERTY)
    return book if isinstance(book, Phrasebook) else None


def _strings(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, Mapping):
        yield from _strings(tuple(data.values()))
    elif isinstance(data, list | tuple):
        yield from (text for each in data for text in _strings(each))
    elif is_dataclass(data):
        yield from (text for each in fields(data) for text in _strings(getattr(data, each.name)))


def _pattern(dutch: str, other: str) -> _Pattern | None:
    own, names = _FIELD.split(dutch), _FIELD.findall(dutch)
    letters = len(re.sub(r"[\W\d_]", "", "".join(own)))
    if not set(_FIELD.findall(other)) <= set(names):
        return None
    field, sure = "(.*?)", letters >= (_LEAST if dutch == other else _SURE) or own[0].endswith(": ")
    if letters < _LEAST:
        field, sure = _FIGURES, True
        if letters < 2 or len(names) < 2 or own[0] or own[-1]:
            return None
    elif not sure and not own[0]:
        field, sure = rf"(\S+(?: \S+){{0,{_NAME - 1}}})", True
    filled = [_FIGURES if name.strip("{}") in _COUNTED else field for name in names]
    known = "".join(re.escape(piece) + each for piece, each in zip_longest(own, filled, fillvalue=""))
    parts: list[str | int] = []
    for piece, name in zip_longest(_FIELD.split(other), _FIELD.findall(other)):
        parts += [piece] if name is None else [piece, names.index(name)]
    quoted = frozenset(at for at, piece in enumerate(own[:-1]) if piece.endswith(("“", "'")))
    return _Pattern(max(own, key=len), known, tuple(parts), quoted, sure)


def _is_name(text: str) -> bool:
    return len(text.split()) <= _NAME


def _date(text: str) -> str | None:
    fits = _DATE.fullmatch(text)
    if fits is None:
        return None
    month = _ENGLISH_MONTHS[MONTHS.index(fits[2])]
    return f"{fits[1] or ''}{month}{fits[3] or ''}{fits[4] or ''}".replace(" om ", " at ")
