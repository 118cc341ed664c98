"""The trainer's screens: lessons, the key, groups side by side, cases of one's own, and the guided tour.

A studio in practice goes in; scenes come out.
"""

from __future__ import annotations

from routekaart.casework import Desk, start_practice_case
from routekaart.casework.practice.own import copy_case
from routekaart.gui.practice.lesson_page import LessonPage
from routekaart.gui.practice.trainer_page import TrainerPage
from routekaart.gui.practice_page import PracticePage
from routekaart.screens.scene import Scenes, already_there
from routekaart.screens.studio import Studio

__all__ = ["training_scenes"]


def training_scenes(studio: Studio) -> Scenes:
    """What a trainer meets, from the desk to the tour."""
    case = studio.env.places.checklists / "oefencasussen" / "noor-bij-oma.yaml"
    copy_case(studio.env, case, "K. van 8 en haar broer")
    studio.window.go("trainer")
    studio.settle()
    desk = studio.window.pages["trainer"]
    assert isinstance(desk, TrainerPage)
    yield "70-voor-de-trainer", already_there
    yield "71-eigen-oefencasussen", lambda: desk.page.ensureWidgetVisible(desk.again_button)
    yield "72-les", lambda: studio.window.go("lesson", path=case)
    lesson = studio.window.pages["lesson"]
    assert isinstance(lesson, LessonPage)
    lesson.show_key()
    studio.settle()
    yield "73-antwoordsleutel", lambda: lesson.page.verticalScrollBar().setValue(lesson.key.y())
    yield "74-verhaal-en-vragen-groot", lambda: studio.window.go("lesson_large", path=case)

    def begin(desk: Desk) -> None:
        start_practice_case(desk, case)
        start_practice_case(desk, case, "wegen")

    studio.window.session.desk_run(begin)
    studio.settle()
    yield "75-groepen-naast-elkaar", lambda: studio.window.go("groups")
    studio.window.go("practice")
    studio.settle()
    practice = studio.window.pages["practice"]
    assert isinstance(practice, PracticePage)
    yield "76-rondleiding", practice.first_tiles()[0].click
