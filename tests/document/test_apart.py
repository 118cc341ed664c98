"""Documents drawn in another process are the same as those drawn here, whatever happens to that process."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest

from routekaart.document import Attachment, render
from routekaart.document.apart import DrawingProcess
from routekaart.errors import RoutekaartError
from routekaart.paths import program_command
from tests.document.samples import EVERYTHING, document, meta


@pytest.fixture
def drawing() -> Iterator[DrawingProcess]:
    made = DrawingProcess(program_command())
    yield made
    made.end()


def test_the_bytes_are_those_drawn_here(drawing: DrawingProcess) -> None:
    assert drawing.draw(EVERYTHING, meta()) == render(EVERYTHING, meta())


def test_files_inside_travel_along(drawing: DrawingProcess) -> None:
    file = Attachment("a.json", "application/json", "Uittreksel", b'{"a": "\xc3\xa9"}')
    carrying = replace(meta(), attachments=(file,))
    assert drawing.draw(EVERYTHING, carrying) == render(EVERYTHING, carrying)


def test_what_cannot_be_drawn_is_said_as_here_and_the_next_one_works(drawing: DrawingProcess) -> None:
    with pytest.raises(RoutekaartError) as here:
        render("<document><onbekend/></document>", meta())
    with pytest.raises(RoutekaartError) as there:
        drawing.draw("<document><onbekend/></document>", meta())
    assert (there.value.code, there.value.message) == (here.value.code, here.value.message)
    assert drawing.draw(document("<p>een</p>"), meta())


def test_a_process_that_was_killed_is_started_again(drawing: DrawingProcess) -> None:
    first = drawing.draw(EVERYTHING, meta())
    assert drawing._process is not None
    drawing._process.kill()
    assert drawing.draw(EVERYTHING, meta()) == first


def test_it_ends_by_itself_when_nothing_is_asked() -> None:
    idle = DrawingProcess(program_command(), idle=0.2)
    idle.draw(document("<p>een</p>"), meta())
    assert idle._process is not None
    assert idle._process.wait(30) == 0
    assert idle.draw(document("<p>twee</p>"), meta())
    idle.end()


def test_it_ends_when_this_program_ends(drawing: DrawingProcess) -> None:
    drawing.prepare()
    process = drawing._process
    assert process is not None
    assert process.stdin is not None
    process.stdin.close()
    assert process.wait(30) == 0


def test_a_program_that_does_not_answer_is_said_in_dutch() -> None:
    broken = DrawingProcess(["false"])
    with pytest.raises(RoutekaartError) as caught:
        broken.draw(EVERYTHING, meta())
    assert caught.value.code == "DOC-013"


def test_a_program_that_never_answers_is_not_waited_for() -> None:
    silent = DrawingProcess([sys.executable, "-c", "import sys; sys.stdin.buffer.read()"], longest=0.2)
    with pytest.raises(RoutekaartError, match="Het dossier is niet veranderd") as caught:
        silent.draw(document("<p>een</p>"), meta())
    assert caught.value.code == "DOC-013"
    assert silent.pid == 0
