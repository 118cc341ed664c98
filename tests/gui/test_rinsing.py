"""What is rinsed is gone: texts of Python and of the C library, looked for in the memory of this process."""

from __future__ import annotations

import sys

import pytest
from pytestqt.qtbot import QtBot

from routekaart.gui.passphrase_field import PassphraseField, with_phrases
from routekaart.gui.rinsing import begin_rinsing, rinse
from tests.faults.memory import regions

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads the memory of this process")

WORDS = ("vloog", "zeven", "grijze", "kwikstaart", "voorbij")


def stands_in_memory(separator: str) -> bool:
    """Is the sentence somewhere? It is looked for word by word, so that looking leaves no copy of it."""
    first, rest = WORDS[0].encode(), [(separator + word).encode() for word in WORDS[1:]]
    with open("/proc/self/mem", "rb", buffering=0) as memory:
        for start, end in regions("self"):
            block = bytearray(end - start)
            try:
                memory.seek(start)
                memory.readinto(block)
            except OSError:
                continue
            place = block.find(first)
            while place >= 0:
                at, found = place + len(first), True
                for word in rest:
                    found = found and block[at : at + len(word)] == word
                    at += len(word)
                if found:
                    return True
                place = block.find(first, place + 1)
    return False


@pytest.mark.parametrize("separator", ["-", "+" * 130], ids=["piece of Python", "piece of the C library"])
def test_a_text_that_was_let_go_stands_nowhere_after_rinsing(separator: str) -> None:
    begin_rinsing()
    # Many, so that chance does not use all of them again.
    texts = [separator.join(WORDS) + str(number) for number in range(50)]
    assert stands_in_memory(separator)
    del texts
    rinse()
    assert not stands_in_memory(separator)


def test_an_emptied_field_is_empty_and_takes_a_new_phrase(qtbot: QtBot) -> None:
    field = PassphraseField("Wachtzin")
    qtbot.addWidget(field)
    field.show()
    for shown in (False, True):
        field.set_shown(shown)
        qtbot.keyClicks(field.line, "-".join(WORDS))
        assert field.text() == "-".join(WORDS)
        field.clear()
        assert field.text() == ""
        assert not field.line.isUndoAvailable(), "Ctrl+Z brings nothing back"


def test_what_is_lent_is_wiped_after_the_work_whatever_came_of_it(qtbot: QtBot) -> None:
    field, kept = PassphraseField("Wachtzin"), list[str]()
    qtbot.addWidget(field)

    def work(phrase: str) -> str:
        kept.append(phrase)
        if len(kept) == 2:
            raise ValueError("does not fit")
        return phrase[:5]

    assert field.empty
    qtbot.keyClicks(field.line, "-".join(WORDS))
    assert not field.empty
    assert with_phrases(work, field)() == "vloog"
    with pytest.raises(ValueError, match="does not fit"):
        with_phrases(work, field)()
    assert {sign for phrase in kept for sign in phrase} == {"\0"}
    assert field.text() == "-".join(WORDS), "for who wants to try again"
