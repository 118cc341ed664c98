"""Sow faults of logic in shipped rule files: every kind that an author makes, at places drawn by lot.

A file goes in; endless faults of one kind come out, each with the lines where it may be told.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from routekaart.checklist.report import name_of
from tests.faults.editing import Changed, Editor, Path_

FOLDER = Path(__file__).parents[2] / "checklists"
SECTIONS = ("stappen", "vragen", "lijsten", "alternatieven", "definities", "waarschuwingen", "consulten")
CONDITIONS = ("toon_als", "als", "geldt_als", "verplicht_als", "tenzij")


@dataclass(frozen=True, slots=True)
class Fault:
    """One changed file: what was done, and on which lines which codes may tell it."""

    kind: str
    path: Path
    text: str
    done: str
    codes: frozenset[str]
    lines: frozenset[int]

    @property
    def name(self) -> str:
        """How findings call the file."""
        return name_of(self.path)


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a route in the order of the route."""

    path: Path_
    id: str
    step: int
    kind: str
    options: tuple[str, ...]


class Sower:
    """One shipped file, and the places in it where something can be broken."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.editor = Editor(path.read_text(encoding="utf-8"))
        self.all = list(self.editor.paths())
        self.questions = [self._question(path) for path in self.all if self._is_question(path)]

    def _is_question(self, path: Path_) -> bool:
        asked = path[-2:-1] == ("vragen",) or path[-2:-1] == ("toetsvragen",)
        return asked and isinstance(path[-1], int) and bool({"id", "gebruik"} & set(self.editor.keys(path)))

    def _question(self, path: Path_) -> Question:
        step = path[1] if path[0] == "stappen" and isinstance(path[1], int) else -1
        name = self.editor.scalar((*path, "id")) or self.editor.scalar((*path, "gebruik")) or ""
        kind = self.editor.scalar((*path, "soort")) or ""
        return Question(path, name, step, kind, tuple(self.editor.keys((*path, "opties"))))

    def items(self, *sections: str) -> list[Path_]:
        """The parts of these sections of the file."""
        return [path for path in self.all if len(path) == 2 and path[0] in sections and isinstance(path[1], int)]

    def fault(self, kind: str, done: str, codes: str, changed: Changed, *more: int) -> Fault:
        """A fault told at the line of the change, or at one of `more`."""
        text, line = changed
        return Fault(kind, self.path, text, done, frozenset(codes.split()), frozenset({line, *more}))


Kind = Callable[[Sower, random.Random], Fault | None]
"""Makes one fault of a kind, or none where the file has no place for it."""


def unreachable(sower: Sower, chance: random.Random) -> Fault | None:
    """A step or question that is never shown."""
    places = [(path, path[1]) for path in sower.items("stappen") if isinstance(path[1], int) and path[1] > 0]
    places += [(one.path, one.step) for one in sower.questions if one.step > 0]
    if not places:
        return None
    path, step = chance.choice(places)
    earlier = [one for one in sower.questions if 0 <= one.step < step and one.kind in ("keuze", "ja_nee", "getal")]
    never = [text for one in earlier for text in _never(sower, one, chance)]
    chains = [text for one in earlier for text in _chain(sower, one, chance)]
    if not never:
        return None
    condition = chance.choice(chains if chains and chance.random() < 0.3 else never)
    return sower.fault(
        "unreachable", f"{path} {condition}", "RG-302 RG-208", sower.editor.set(path, "toon_als", condition)
    )


def _never(sower: Sower, one: Question, chance: random.Random) -> Iterator[str]:
    """Conditions on one question that can never hold."""
    if one.kind == "getal":
        yield f"{{alle: [{{vraag: {one.id}, meer_dan: 4}}, {{vraag: {one.id}, minder_dan: 3}}]}}"
        return
    options = one.options if one.kind == "keuze" else ("ja", "nee")
    some = "in: [{}]" if one.kind == "keuze" else "is: {}"
    if len(options) < 2:
        return
    first, second = chance.sample(options, 2)
    yield f"{{alle: [{{vraag: {one.id}, is: {first}}}, {{vraag: {one.id}, is: {second}}}]}}"
    yield f"{{alle: [{{vraag: {one.id}, {some.format(first)}}}, {{een_van: [{{vraag: {one.id}, is: {second}}}]}}]}}"
    yield f"{{alle: [{{vraag: {one.id}, beantwoord: nee}}, {{vraag: {one.id}, is: {first}}}]}}"


def _chain(sower: Sower, one: Question, chance: random.Random) -> Iterator[str]:
    """An answer to a question, together with an answer by which that question is not asked."""
    parent = sower.editor.scalar((*one.path, "toon_als", "vraag"))
    wanted = sower.editor.scalar((*one.path, "toon_als", "is"))
    above = next((other for other in sower.questions if other.id == parent), None)
    options = {"keuze": above.options, "ja_nee": ("ja", "nee")}.get(above.kind, ()) if above else ()
    if above is not None and wanted in options and len(options) > 1:
        other = chance.choice([option for option in options if option != wanted])
        yield f"{{alle: [{{vraag: {one.id}, beantwoord: ja}}, {{vraag: {above.id}, is: {other}}}]}}"
        if one.kind in ("keuze", "ja_nee"):
            first = chance.choice(one.options or ("ja", "nee"))
            yield f"{{alle: [{{vraag: {one.id}, is: {first}}}, {{vraag: {above.id}, is: {other}}}]}}"


def loop(sower: Sower, chance: random.Random) -> Fault | None:
    """Rules or questions that wait for each other."""
    ways = [way for way in (_rule_circle, _self_circle, _shown_circle) for _ in range(2)]
    chance.shuffle(ways)
    return next((found for way in ways if (found := way(sower, chance)) is not None), None)


def _rule_circle(sower: Sower, chance: random.Random) -> Fault | None:
    """A definition that looks at a rule that looks at it."""
    known = {sower.editor.scalar((*path, "id")): path for path in sower.items("definities", "waarschuwingen")}
    uses = [
        (path[:2], used)
        for path in sower.all
        if path[-1:] == ("regel",) and path[:2] in known.values() and "als" in path[2:3]
        and (used := sower.editor.scalar(path)) in known and known[used] != path[:2]
    ]  # fmt: skip
    if not uses:
        return None
    first, used = chance.choice(uses)
    name = sower.editor.scalar((*first, "id"))
    place = (*known[used], "als")
    circle = range(sower.editor.line((*first, "als")), sower.editor.last_line((*first, "als")) + 1)
    changed = sower.editor.put(place, f"{{regel: {name}, is: ja}}")
    lost = sower.editor.text.count("\n") - changed[0].count("\n")
    moved = [line - (lost if line > changed[1] else 0) for line in circle]
    return sower.fault("loop", f"{used} ⇄ {name}", "RG-251", changed, *moved)


def _self_circle(sower: Sower, chance: random.Random) -> Fault | None:
    """A rule that looks at itself."""
    rules = sower.items("definities", "waarschuwingen")
    if not rules:
        return None
    path = chance.choice(rules)
    name = sower.editor.scalar((*path, "id"))
    condition = f"{{een_van: [{{regel: {name}, is: ja}}, {{regel: {name}, is: nee}}]}}"
    return sower.fault("loop", f"{name} ⇄ {name}", "RG-251", sower.editor.put((*path, "als"), condition))


def _shown_circle(sower: Sower, chance: random.Random) -> Fault | None:
    """A question shown by an answer to a question that it shows."""
    asked = {one.id: one for one in sower.questions if one.step >= 0}
    pairs = [
        (asked[parent], one)
        for one in asked.values()
        if (parent := sower.editor.scalar((*one.path, "toon_als", "vraag"))) in asked and parent != one.id
    ]
    if not pairs:
        return None
    first, second = chance.choice(pairs)
    changed = sower.editor.set(first.path, "toon_als", f"{{vraag: {second.id}, beantwoord: ja}}")
    extra = changed[0].count("\n") - sower.editor.text.count("\n")
    back = sower.editor.line((*second.path, "toon_als"))
    return sower.fault("loop", f"{first.id} ⇄ {second.id}", "RG-251 RG-252", changed,
                       back + (extra if back >= changed[1] else 0))  # fmt: skip


_POINTERS = frozenset(
    {"vraag", "regel", "consult", "weging", "parameter", "stap", "fase", "uit", "naar", "lijst", "veld", "alternatief",
     "na", "conclusie", "stand", "besluit"}
)  # fmt: skip
_POINTER_LISTS = frozenset({"lijsten", "alternatieven", "consulten", "feiten", "oordelen", "reden_uit", "vraagt",
                            "opening", "reden_bij", "waarschuwingen", "elders", "gebruikt"})  # fmt: skip


def dangling(sower: Sower, chance: random.Random) -> Fault | None:
    """A name that points at nothing."""
    places = [path for path in sower.all if sower.editor.scalar(path) is not None and _points(path)]
    if not places:
        return None
    path = chance.choice(places)
    old = sower.editor.scalar(path) or ""
    new = chance.choice([f"{old}_x", f"x{old}", old[:-1] + "qq", "bestaat_niet"])
    return sower.fault("dangling", f"{path[-3:]}: {old} → {new}", "RG-202 RG-206 RG-204 RG-212 RG-103",
                       sower.editor.put(path, new))  # fmt: skip


def _points(path: Path_) -> bool:
    key = path[-1]
    if isinstance(key, int):
        return len(path) > 2 and path[-2] in _POINTER_LISTS
    inside = any(part in CONDITIONS or part == "waar" for part in path)
    if key in ("uit", "stap", "fase"):
        return True
    return inside and key in _POINTERS


def doubled(sower: Sower, chance: random.Random) -> Fault | None:
    """Two parts with one id."""
    groups: dict[Path_, list[Path_]] = {}
    for path in sower.all:
        if path[-1:] == ("id",) and len(path) > 2 and path[-3] in (*SECTIONS, "toetsvragen", "velden", "fasen"):
            groups.setdefault(path[:-2], []).append(path)
    wide = [group for group in groups.values() if len(group) > 1]
    if not wide:
        return None
    first, second = chance.sample(chance.choice(wide), 2)
    name = sower.editor.scalar(first) or ""
    return sower.fault("doubled", f"{second} = {name}", "RG-201 RG-013", sower.editor.put(second, name),
                       sower.editor.line(first), sower.editor.line(first[:-1]))  # fmt: skip


def later(sower: Sower, chance: random.Random) -> Fault | None:
    """A step or question shown by an answer that is asked later."""
    last = max((one.step for one in sower.questions), default=-1)
    places = [(path, path[1]) for path in sower.items("stappen") if isinstance(path[1], int)]
    places += [(one.path, one.step) for one in sower.questions if one.step >= 0]
    places = [(path, step) for path, step in places if step < last]
    if not places:
        return None
    path, step = chance.choice(places)
    following = [one.id for one in sower.questions if one.step > step]
    name = chance.choice(following)
    condition = chance.choice(
        (f"{{vraag: {name}, beantwoord: ja}}", f"{{alle: [{{een_van: [{{vraag: {name}, beantwoord: ja}}]}}]}}")
    )
    return sower.fault("later", f"{path} ← {name}", "RG-252 RG-251", sower.editor.set(path, "toon_als", condition))


_NEVER_EMPTY = ("opties", "in", "alle", "een_van", "bevat_een_van", "velden", "conclusies", "redenen")


def empty(sower: Sower, chance: random.Random) -> Fault | None:
    """A list of options, answers, fields or conditions with nothing in it."""
    places = [
        path
        for path in sower.all
        if path[-1:] and path[-1] in _NEVER_EMPTY and path[0] != "consulten"
        and (sower.editor.size(path) or sower.editor.keys(path))
    ]  # fmt: skip
    if not places:
        return None
    path = chance.choice(places)
    new = "{}" if sower.editor.keys(path) and chance.random() < 0.7 else "[]"
    changed = sower.editor.put(path, new)
    # An empty list of options is told where options belong, or where the key stands.
    return sower.fault("empty", f"{path}: {new}", "RG-237 RG-207 RG-106 RG-107 RG-104", changed,
                       sower.editor.key_line(path))  # fmt: skip


def unsourced(sower: Sower, chance: random.Random) -> Fault | None:
    """A warning, consultation, alternative or limit that rests on nothing."""
    places = [
        path for path in sower.all
        if len(path) == 2 and path[0] in ("waarschuwingen", "consulten", "alternatieven", "parameters")
        and "bron" in sower.editor.keys(path)
    ]  # fmt: skip
    if not places:
        return None
    path = chance.choice(places)
    if chance.random() < 0.6:
        return sower.fault("unsourced", f"{path} without", "RG-232", sower.editor.drop(path, "bron"))
    changed = sower.editor.put((*path, "bron"), chance.choice(("[]", "{}", "")))
    start, key = sower.editor.line(path), sower.editor.key_line((*path, "bron"))
    return sower.fault("unsourced", f"{path} empty", "RG-232 RG-233 RG-104", changed, start, key)


_WORDS = {
    "vragen": ("vraag", "waarom"),
    "toetsvragen": ("vraag", "waarom"),
    "stappen": ("titel",),
    "velden": ("vraag",),
    "alternatieven": ("titel", "kort", "wat", "voor_wie", "liever_niet_als"),
    "definities": ("titel",),
    "waarschuwingen": ("tekst", "doe"),
    "consulten": ("titel", "wie"),
    "lijsten": ("titel",),
}
_LONG = (
    "Dit is een zin die heel lang doorgaat en waarin zo veel woorden achter elkaar staan "
    "dat niemand aan tafel haar nog kan volgen."
)


def wordless(sower: Sower, chance: random.Random) -> Fault | None:
    """A part without the words that people read, or with a sentence that they cannot."""
    places = [
        (path, key)
        for path in sower.all
        if len(path) > 1 and isinstance(path[-1], int) and path[-2] in _WORDS
        and "gebruik" not in sower.editor.keys(path)
        for key in _WORDS[str(path[-2])]
        if key in sower.editor.keys(path)
    ]  # fmt: skip
    if not places:
        return None
    path, key = chance.choice(places)
    way = chance.randrange(3)
    if way == 0:
        return sower.fault("wordless", f"{path} without {key}", "RG-102 RG-236", sower.editor.drop(path, key))
    if way == 1:
        changed = sower.editor.put((*path, key), chance.choice(("''", "' '", '""')))
        return sower.fault("wordless", f"{path} {key} empty", "RG-109 RG-236", changed)
    return sower.fault("wordless", f"{path} {key} long", "RG-311", sower.editor.put((*path, key), _LONG))


KINDS: dict[str, Kind] = {
    "unreachable": unreachable,
    "loop": loop,
    "dangling": dangling,
    "doubled": doubled,
    "later": later,
    "empty": empty,
    "unsourced": unsourced,
    "wordless": wordless,
}
