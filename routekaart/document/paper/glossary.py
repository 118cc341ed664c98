"""Professional words in a paper that goes home, with what they mean: nobody at the kitchen table has to look them up.

The words of the paper and the word list of the route go in; the words to explain come out, in order of the alphabet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from routekaart.checklist.model import Term

__all__ = ["hard_words"]


def hard_words(
    text: str, terms: Iterable[Term], professional: Iterable[str], titles: Iterable[str]
) -> tuple[tuple[str, str], ...]:
    """Out: the word as it stands in the text, with its explanation; common words of the list are left alone.

    A title such as "JIM, je eigen ingebrachte mentor" says by itself what it is about.
    """
    said = [title for title in titles if " " in title]
    listed = {word.casefold() for word in professional}
    listed -= {word for word in listed if any(_stands_in(word, title) for title in said)}
    return tuple(sorted(_used(text, terms, listed), key=lambda pair: pair[0].casefold()))


def _used(text: str, terms: Iterable[Term], listed: set[str]) -> Iterator[tuple[str, str]]:
    for term in terms:
        hard = (form for form in (term.word, *term.also) if form.casefold() in listed)
        found = next((form for form in hard if _stands_in(form, text)), "")
        if found:
            yield found, term.explanation


def _stands_in(form: str, text: str) -> bool:
    # An abbreviation in small letters is another word, as BEN is in "ik ben".
    flags = 0 if form.isupper() else re.IGNORECASE
    return re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text, flags) is not None
