"""The map of the whole route: its geometry on every route, by keyboard, mouse, wheel and fingers, and by ear."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QWheelEvent
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture, QWidget
from pytestqt.qtbot import QtBot

from routekaart.casework import Desk, open_practice
from routekaart.checklist import list_routes
from routekaart.gui import theme
from routekaart.gui.case.plan import make_plan
from routekaart.gui.case.river_stops import river_of
from routekaart.gui.kit.painting import wrapped_height
from routekaart.gui.river import RiverMap, Stop, spoken_name
from routekaart.gui.river.ground import map_sizes
from routekaart.gui.river.view import ZOOMS
from routekaart.outline import route_map
from routekaart.outline.course import course
from tests.gui.case.filled import environment, filled_case
from tests.gui.test_river import STOPS
from tests.outline.test_course import crossings
from tests.routes import CHECKLISTS, route

ROUTES = [item.id for item in list_routes(CHECKLISTS)]
LONGER = tuple(replace(STOPS[n % len(STOPS)], id=f"s{n}", current=n == 40) for n in range(60))
HOSTILE = (
    "Tante Zwaantje-Wilhelmina & haar buurvrouw nemen om beurten de weekenden, de vakanties en de woensdagen over",
    "X" * 90,
    "Bij opa's boerderij <b>logeren</b>",
)


@pytest.fixture
def river(qtbot: QtBot) -> RiverMap:
    return shown(qtbot, LONGER)


def shown(qtbot: QtBot, stops: tuple[Stop, ...], size: tuple[int, int] = (1280, 586)) -> RiverMap:
    """The map as it lies under the header and above the footer of a window of 1280 by 720."""
    made = RiverMap()
    qtbot.addWidget(made)
    made.resize(*size)
    made.set_stops(stops)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: made.ground.is_ready)
    return made


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, tuple[Stop, ...]]]:
    """The stops of a case on every route, with own alternatives where a route has a ladder."""
    numbers = itertools.count(1)
    # The first signs of an id become the id of an alternative, so they must differ.
    env = replace(environment(tmp_path_factory.mktemp("kaart")), new_id=lambda: f"{next(numbers):08x}".ljust(32, "0"))
    desk: Desk = open_practice(env)
    found = {}
    for name in ROUTES:
        case = str(desk.open_case(name).created)
        if route(name).alternatives:
            for place, title in enumerate(HOSTILE):
                desk.add_alternative(case, title, "", 10 + 30 * place, "netwerk")
        view = desk.case(case)
        plan = make_plan(view)
        river = river_of(view, plan)
        found[name] = river.at(plan[len(plan) // 2])
    yield found
    desk.close()


# the geometry --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("name", ROUTES)
def test_no_line_runs_through_words_and_no_words_are_cut_off(
    qtbot: QtBot, qapp: QApplication, cases: dict[str, tuple[Stop, ...]], name: str, factor: float
) -> None:
    theme.apply(qapp, "light", factor)
    stops = cases[name]
    assert not route(name).alternatives or sum(stop.title in HOSTILE for stop in stops) == len(HOSTILE)
    ground = shown(qtbot, stops).ground
    drawn = ground.course
    assert len(drawn.spots) == len(stops) and len(drawn.reaches) == len(stops) - 1
    assert crossings(drawn, theme.scale() * 14) == []
    for reach in drawn.reaches:
        for (x1, y1), (x2, y2) in pairwise(reach):
            across, down = abs(x2 - x1), abs(y2 - y1)
            assert min(across, down) < 0.001 or abs(across - down) < 0.001, "only level, upright and 45 degrees"
    for spot, button in zip(drawn.spots, ground.buttons, strict=True):
        assert spot.left >= 0 and spot.left + spot.width <= ground.width()
        assert button.geometry().contains(QRectF(spot.left, spot.top, spot.width, spot.height).toRect())
        assert min(button.width(), button.height()) >= 24
    assert ground.rect().contains(ground.childrenRect())
    places = [button.geometry() for button in ground.buttons]
    assert not any(one.intersects(other) for n, one in enumerate(places) for other in places[n + 1 :])


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_every_word_has_its_room(
    qtbot: QtBot, qapp: QApplication, cases: dict[str, tuple[Stop, ...]], factor: float
) -> None:
    """Longer words than a line do not run into the next stop: they are broken, or the letters end in their room."""
    theme.apply(qapp, "light", factor)
    ground = shown(qtbot, cases["residentieel"]).ground
    metrics = QFontMetrics(theme.font(17, bold=True))
    for spot, stop in zip(ground.course.spots, ground.stops, strict=True):
        assert wrapped_height(metrics, stop.title, int(spot.width)) <= spot.height + metrics.height()
        words = metrics.boundingRect(0, 0, int(spot.width), 9000, int(WRAP), stop.title)
        assert words.width() <= spot.width + 1, stop.title


WRAP = Qt.TextFlag.TextWrapAnywhere


def test_there_is_one_line_from_home_to_the_end(cases: dict[str, tuple[Stop, ...]]) -> None:
    """At most seven lines is asked; this is one, and its distance never runs back."""
    for stops in cases.values():
        far = [stop.distance for stop in stops if stop.distance is not None]
        assert far == sorted(far)


@pytest.mark.parametrize("name", ROUTES)
def test_the_printed_map_shows_the_same_stops_in_the_same_order(cases: dict[str, tuple[Stop, ...]], name: str) -> None:
    """Phases and rungs of the case stand in the order of the process description, but for what a rule moves."""
    printed = route_map(route(name))
    moved = [route(name).alternatives[rule.alternative].short for rule in route(name).ladder_rules]
    own = [stop.title for stop in cases[name] if stop.title in HOSTILE]
    assert len(own) == (len(HOSTILE) if printed.ladder else 0)
    for level, kind in ((0, "fase"), (1, "trede")):
        here = [stop.title for stop in cases[name] if stop.level == level and (stop.number or not level)]
        drawn = [stop.title for stop in printed.stops if stop.kind == kind]
        shown_here = [title for title in here if title not in own + moved]
        assert shown_here == [title for title in drawn if title in shown_here]


def test_screen_and_paper_lay_out_the_same_course(river: RiverMap) -> None:
    heights = [spot.height for spot in river.ground.course.spots]
    assert river.ground.course == course(heights, river.ground.course.width, map_sizes())


# what it tells -------------------------------------------------------------------------------------------------


def test_a_screen_reader_meets_all_stops_in_order_with_state_distance_and_here(qtbot: QtBot, tmp_path: Path) -> None:
    desk, case = filled_case(tmp_path / "case")
    view = desk.case(case)
    plan = make_plan(view)
    here = next(page for page in plan if "ALT03" in page.ids and page.kind == "wegen")
    stops = river_of(view, plan).at(here)
    river = shown(qtbot, stops)
    tree = QAccessible.queryAccessibleInterface(river.ground)
    assert tree.role() == QAccessible.Role.List and tree.text(QAccessible.Text.Name) == "De hele route"
    nodes = [tree.child(place) for place in range(tree.childCount())]
    assert [node.text(QAccessible.Text.Name) for node in nodes] == [spoken_name(stop) for stop in stops]
    assert {node.role() for node in nodes} == {QAccessible.Role.Button}
    named = dict(zip([stop.title for stop in stops], nodes, strict=True))
    third = named["Steungezin, maatje"]
    assert third.text(QAccessible.Text.Name) == "Steungezin, maatje, u bent hier, niet passend"
    count = len(view.assessment.alternatives)
    assert third.text(QAccessible.Text.Description).startswith(f"Mogelijkheid 3 van {count}, geteld van huis.")
    assert sum("u bent hier" in node.text(QAccessible.Text.Name) for node in nodes) == 1
    desk.close()


def test_what_keeps_signing_waiting_stands_at_its_stop(qtbot: QtBot, tmp_path: Path) -> None:
    desk, case = filled_case(tmp_path / "case", "")
    view = desk.case(case)
    plan = make_plan(view)
    stops = river_of(view, plan).stops
    blocking = [point for point in view.assessment.open_final if point.blocks]
    assert 0 < sum(stop.waiting for stop in stops) <= len(blocking)
    most = max(stops, key=lambda stop: stop.waiting)
    river = shown(qtbot, stops)
    button = next(button for button in river.buttons() if button.stop.id == most.id)
    said = "1 punt nog nodig." if most.waiting == 1 else f"{most.waiting} punten nog nodig."
    assert button.accessibleDescription().endswith(said)
    assert not any(stop.waiting for stop in river_of(view, plan, table=True).stops), "not before the family"
    desk.close()


def test_the_legend_explains_the_signs_that_are_there(qtbot: QtBot) -> None:
    river = shown(qtbot, LONGER)
    words = {sign.accessibleName(): sign for sign in river.legend.findChildren(QWidget) if sign.accessibleName()}
    waits = words["nog nodig om definitief te tekenen"]
    assert not waits.isVisible() and words["niet passend"].isVisible()
    river.set_stops((replace(LONGER[0], waiting=2), *LONGER[1:]))
    assert waits.isVisible()
    assert river.legend.height() >= river.legend.heightForWidth(river.legend.width())


def test_state_and_here_are_told_without_colour(qtbot: QtBot) -> None:
    """Without any colour the pictures of two states still differ, and so do two distances."""
    kinds = ("open", "bezig", "klaar", "combineren", "later", "niet_passend", "wacht", "niet_aan_de_orde")
    one = [Stop("a", "Halte", "woord", state, 0.3) for state in kinds]  # type: ignore[arg-type]
    looks = [*one, Stop("a", "Halte", "woord", "open", 0.3, current=True), Stop("a", "Halte", "woord", waiting=1)]
    pictures = []
    for stop in looks:
        river = shown(qtbot, (stop,), (500, 300))
        grey = river.ground.grab().toImage().convertToFormat(river.ground.grab().toImage().Format.Format_Mono)
        pictures.append(bytes(grey.constBits()))
    assert len(set(pictures)) == len(looks)


# keyboard ------------------------------------------------------------------------------------------------------


def test_arrows_walk_where_they_point_and_enter_opens(river: RiverMap, qtbot: QtBot) -> None:
    buttons, spots = river.buttons(), river.ground.course.spots
    columns = max(spot.column for spot in spots) + 1
    buttons[0].setFocus()
    qtbot.keyClick(buttons[0], Qt.Key.Key_Right)
    assert buttons[1].hasFocus()
    qtbot.keyClick(buttons[1], Qt.Key.Key_Down)
    below = next(button for button in buttons if button.hasFocus())
    assert (spots[buttons.index(below)].row, spots[buttons.index(below)].column) == (1, 1)
    qtbot.keyClick(below, Qt.Key.Key_Up)
    assert buttons[1].hasFocus()
    qtbot.keyClick(buttons[1], Qt.Key.Key_Left)
    assert buttons[0].hasFocus()
    last = buttons[columns - 1]
    last.setFocus()
    qtbot.keyClick(last, Qt.Key.Key_Right)
    assert buttons[columns].hasFocus(), "at the end of a row the line leads on"
    with qtbot.waitSignal(river.stop_chosen) as caught:
        qtbot.keyClick(buttons[columns], Qt.Key.Key_Return)
    assert caught.args == [f"s{columns}"]


def test_page_keys_follow_the_line_past_every_stop(river: RiverMap, qtbot: QtBot) -> None:
    buttons = river.buttons()
    buttons[5].setFocus()
    qtbot.keyClick(buttons[5], Qt.Key.Key_Home)
    seen = []
    for _ in buttons:
        held = next(button for button in buttons if button.hasFocus())
        seen.append(held)
        shown_at = held.mapTo(river.view.viewport(), held.rect().center())
        assert river.view.viewport().rect().contains(shown_at), "the focus is never out of sight"
        qtbot.keyClick(held, Qt.Key.Key_PageDown)
    assert tuple(seen) == buttons and buttons[-1].hasFocus()
    qtbot.keyClick(buttons[-1], Qt.Key.Key_PageUp)
    assert buttons[-2].hasFocus()


def test_tab_stops_once_where_people_are(river: RiverMap) -> None:
    stops = [button.stop.id for button in river.buttons() if button.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["s40"]


def test_plus_minus_and_nought_zoom(river: RiverMap, qtbot: QtBot) -> None:
    button = river.buttons()[40]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Plus)
    qtbot.keyClick(button, Qt.Key.Key_Equal)
    assert river.view.zoom == 1.6
    assert button.hasFocus()
    qtbot.keyClick(button, Qt.Key.Key_Minus)
    assert river.view.zoom == 1.25
    qtbot.keyClick(button, Qt.Key.Key_0)
    assert river.view.zoom == 1.0
    for _ in ZOOMS:
        qtbot.keyClick(button, Qt.Key.Key_Minus)
    assert river.view.zoom == ZOOMS[0]


def test_ctrl_and_an_arrow_move_the_map_and_leave_the_focus(river: RiverMap, qtbot: QtBot) -> None:
    button = river.buttons()[0]
    button.setFocus()
    river.view.verticalScrollBar().setValue(0)
    qtbot.keyClick(button, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert river.view.verticalScrollBar().value() > 0
    assert button.hasFocus()


# mouse, wheel and fingers --------------------------------------------------------------------------------------


def test_the_buttons_zoom_and_say_how_far(river: RiverMap, qtbot: QtBot) -> None:
    qtbot.mouseClick(river.larger, Qt.MouseButton.LeftButton)
    assert river.whole.text() == "125 %"
    assert river.whole.accessibleName() == "125 %, terug naar 100 % (toets 0)"
    qtbot.mouseClick(river.whole, Qt.MouseButton.LeftButton)
    assert river.view.zoom == 1.0
    for _ in ZOOMS:
        qtbot.mouseClick(river.smaller, Qt.MouseButton.LeftButton)
    assert river.view.zoom == ZOOMS[0] and not river.smaller.isEnabled() and river.larger.isEnabled()


def test_the_map_keeps_its_point_under_the_wheel(river: RiverMap) -> None:
    view = river.view
    target = river.ground.buttons[20].geometry().center()
    at = QPointF(river.ground.mapTo(view.viewport(), target))
    wheel(river, at, 120)
    assert view.zoom == pytest.approx(1.15)
    after = QPointF(river.ground.mapTo(view.viewport(), (QPointF(target) * view.zoom).toPoint()))
    assert (after - at).manhattanLength() < 6
    wheel(river, at, -120)
    assert view.zoom == pytest.approx(1.0)


def wheel(river: RiverMap, at: QPointF, turn: int) -> None:
    """Turn the wheel with Ctrl held."""
    viewport = river.view.viewport()
    event = QWheelEvent(
        at, QPointF(viewport.mapToGlobal(at.toPoint())), QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


def test_two_fingers_zoom(river: RiverMap) -> None:
    pinch = QPinchGesture()
    pinch.setScaleFactor(1.5)
    centre = QPointF(river.view.viewport().mapToGlobal(QPoint(600, 250)))
    pinch.setCenterPoint(centre)
    pinch.setLastCenterPoint(centre)
    event = QGestureEvent([pinch])
    QApplication.sendEvent(river.view.viewport(), event)
    assert river.view.zoom == pytest.approx(1.5)
    assert event.type() == QEvent.Type.Gesture


def test_the_mouse_drags_the_map_and_a_stop_still_takes_its_press(river: RiverMap, qtbot: QtBot) -> None:
    view = river.view
    view.verticalScrollBar().setValue(100)
    bare = next(
        QPoint(x, y) for y in range(20, 500, 7) for x in range(5, 60, 7) if river.ground.childAt(
            river.ground.mapFrom(river, view.mapTo(river, QPoint(x, y)))) is None
    )  # fmt: skip
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=bare)
    qtbot.mouseMove(view.viewport(), bare - QPoint(0, 60))
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=bare - QPoint(0, 60))
    assert view.verticalScrollBar().value() == 160
    with qtbot.waitSignal(river.stop_chosen) as caught:
        qtbot.mouseClick(river.buttons()[12], Qt.MouseButton.LeftButton)
    assert caught.args == ["s12"]


# staying where people are --------------------------------------------------------------------------------------


def test_at_100_percent_the_map_is_as_wide_as_its_window(qtbot: QtBot) -> None:
    for width in (640, 900, 1280, 1900):
        river = shown(qtbot, LONGER, (width, 600))
        assert river.ground.width() <= river.view.viewport().width()
        assert river.view.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    river.view.zoom_to(2.0)
    assert river.view.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOn


def test_where_people_are_comes_into_sight_and_is_found_back(river: RiverMap, qtbot: QtBot) -> None:
    view = river.view
    here = river.buttons()[40]

    def seen() -> bool:
        return view.viewport().rect().contains(here.mapTo(view.viewport(), here.rect().center()))

    assert seen()
    view.verticalScrollBar().setValue(0)
    assert not seen()
    river.set_stops(LONGER)
    assert view.verticalScrollBar().value() == 0, "a change elsewhere does not move the map"
    qtbot.mouseClick(river.find_here, Qt.MouseButton.LeftButton)
    assert seen() and here.hasFocus()
    river.set_stops(tuple(replace(stop, current=False) for stop in LONGER))
    assert not river.find_here.isEnabled()


def test_the_picture_comes_first_and_what_can_be_pressed_right_after(qtbot: QtBot) -> None:
    river = RiverMap()
    qtbot.addWidget(river)
    river.resize(1280, 600)
    river.set_stops(LONGER)
    river.show_here()
    assert not river.ground.is_ready
    river.show()
    river.activateWindow()
    qtbot.waitUntil(lambda: river.ground.is_ready)
    qtbot.waitUntil(lambda: river.ground.buttons[40].hasFocus())
    fewer = LONGER[:30]
    river.set_stops(fewer)
    assert [button.stop for button in river.buttons()] == list(fewer)


def test_an_empty_route_is_no_trouble(qtbot: QtBot) -> None:
    river = RiverMap()
    qtbot.addWidget(river)
    river.resize(600, 400)
    river.set_stops(())
    river.show()
    river.show_here()
    QApplication.processEvents()
    assert river.buttons() == () and not river.find_here.isEnabled()
    assert not river.grab().isNull()
