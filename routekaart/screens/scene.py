"""What a scene is: the name of a screen, and what brings it on.

Pages of a case are the same kind of scene in every view, so they are made here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from routekaart.screens.studio import Studio

__all__ = ["Scenes", "already_there", "case_pages", "first_of_each_kind"]

Scenes = Iterator[tuple[str, Callable[[], None]]]
"""In the order in which people meet them; what brings one on may count on the one before."""


def already_there() -> None:
    """It is on screen because of what went before."""


def first_of_each_kind(studio: Studio) -> dict[str, str]:
    """Kinds of pages the open case has now, each with the first page of its kind."""
    kinds: dict[str, str] = {}
    for page in studio.screen().plan:
        kinds.setdefault(page.kind, page.key)
    return kinds


def case_pages(studio: Studio, targets: dict[str, str], first: int) -> Scenes:
    """A page of each kind of the open case, numbered from `first`."""
    for number, (kind, key) in enumerate(targets.items(), first):
        yield f"{number}-{kind.replace('_', '-')}", lambda key=key: studio.screen().go_to(key)  # type: ignore[misc]
