"""Where the parts of rule files stand, and the questions that routes share.

A file and a path go in; findings at their line come out, and of the shared files every question by its id.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from routekaart.checklist.findings import Finding
from routekaart.checklist.source import Key, Located

Path_ = tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """A file and the path of a part in it."""

    file: Located
    path: Path_
    shared: Spot | None = None
    """Of a question that names a shared one (`gebruik`): where the rest of it stands."""

    def below(self, *path: Key) -> Spot:
        """The spot of a part; what a question does not say itself stands with the shared question."""
        if self.shared is not None and path and not self.file.known((*self.path, path[0])):
            return self.shared.below(*path)
        return Spot(self.file, (*self.path, *path))

    def known(self, *path: Key) -> bool:
        """Whether something stands there."""
        spot = self.below(*path)
        return spot.file.known(spot.path)

    def finding(self, code: str, message: str, *below: Key, key: bool = False) -> Finding:
        """A finding at this spot or at a part below it (`key`: at the key instead of its value)."""
        if self.shared is not None and below not in ((), ("id",)) and not self.file.known((*self.path, below[0])):
            return self.shared.finding(code, message, *below, key=key)
        path = (*self.path, *below)
        line, column = self.file.key_place(path) if key else self.file.place(path)
        return Finding(self.file.name, line, column, code, message)


def shared_questions(files: Iterable[Located]) -> tuple[dict[str, Spot], list[Finding]]:
    """Where every question under `vragen:` of the shared files stands, and the test questions there, by id.

    Beside them: ids that are there twice.
    """
    tested: dict[str, Spot] = {}
    asked: dict[str, Spot] = {}
    twice: list[Finding] = []
    for located in files:
        alternatives = located.data.get("alternatieven")
        for index, item in enumerate(alternatives if isinstance(alternatives, list) else ()):
            if isinstance(item, dict):
                tested.update(_by_id(located, item.get("toetsvragen"), ("alternatieven", index, "toetsvragen")))
        for name, spot in _by_id(located, located.data.get("vragen"), ("vragen",)):
            first = asked.setdefault(name, spot)
            if first is not spot:
                line, _ = first.file.place(first.path)
                message = f"de gedeelde vraag '{name}' bestaat al: {first.file.name}, regel {line}"
                twice.append(spot.finding("RG-201", message, "id"))
    return {**tested, **asked}, twice


def _by_id(located: Located, rows: object, path: Path_) -> Iterator[tuple[str, Spot]]:
    """Of a list that is not validated yet: every part with an id."""
    for index, item in enumerate(rows if isinstance(rows, list) else ()):
        if isinstance(item, dict) and "id" in item:
            yield str(item["id"]), Spot(located, (*path, index))


def data_at(spot: Spot) -> Any:
    """What stands there in the file."""
    here: Any = spot.file.data
    for key in spot.path:
        here = here[key]
    return here
