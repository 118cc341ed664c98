"""The screens at work and in practice, in the order in which a new user meets them.

A studio goes in; scenes come out.
"""

from __future__ import annotations

from collections.abc import Callable

from routekaart.screens.scene import Scenes, already_there, case_pages, first_of_each_kind
from routekaart.screens.studio import Studio
from routekaart.screens.training import training_scenes

__all__ = ["practice_scenes", "work_scenes"]

_PHRASE = "een verzonnen lange wachtzin"
_ROUTES = ("breakdown", "crisis", "terugkeer", "gesloten", "terugblik", "vroegsignalering", "ontwikkelagenda")
"""Besides the main route."""


def work_scenes(studio: Studio) -> Scenes:
    """From the very first start to a sealed document, in a vault of one's own."""
    yield "01-start", lambda: studio.window.go("start")
    yield from _first_start(studio)
    studio.fill_vault()
    yield "12-dossiers", lambda: studio.window.go("cases")
    yield from _places(studio)
    yield from _case(studio)
    yield from _other_routes(studio)
    yield "60-ontgrendelen", studio.lock_out
    yield "61-start-met-kluis", lambda: studio.window.go("start")
    yield "62-kluis-terugzetten", lambda: studio.window.go("restore")


def practice_scenes(studio: Studio) -> Scenes:
    """The same with made-up cases in the vault for practice, as a trainer shows them."""
    yield "11-oefencasussen", lambda: studio.window.go("practice")
    studio.open_practice()
    yield "12-dossiers", lambda: studio.window.go("cases")
    yield from _places(studio)
    yield from _case(studio)
    yield from _other_routes(studio)
    yield from training_scenes(studio)


def _first_start(studio: Studio) -> Scenes:
    from routekaart.gui.first_start import FirstStart

    studio.window.go("first_start")
    studio.settle()
    flow = studio.window.pages["first_start"]
    assert isinstance(flow, FirstStart)
    yield "02-wie-bent-u", already_there
    for name, value in (("name", "S. Jansen"), ("function", "jeugdprofessional"), ("region", "foodvalley")):
        flow.about.inputs[name].set_value(value)
    yield "03-wachtzin", flow.go_on
    yield "04-herstelcode", lambda: _set_phrase(flow)
    flow.recovery.later.setChecked(True)
    yield "05-wat-is-er-aan-de-hand", flow.go_on
    yield "06-welk-kind", lambda: flow.routes.choose("residentieel")
    flow.child.inputs["codenaam"].set_value("N.")
    flow.child.inputs["geboren"].set_value("2017-03")
    yield "07-waar-woont-het-kind", flow.go_on
    yield "08-wie-heeft-gezag", flow.go_on
    flow.authority.rows[0].name.setText("Moeder")
    yield "09-nieuwe-casus", flow.go_on


def _set_phrase(flow: object) -> None:
    from routekaart.gui.first_start import FirstStart

    assert isinstance(flow, FirstStart)
    for field in (flow.phrase.phrase, flow.phrase.again):
        field.line.setText(_PHRASE)
    flow.go_on()


def _places(studio: Studio) -> Scenes:
    """Pages outside a case."""
    yield "13-overleggen", lambda: studio.window.go("consultations")
    yield "14-instellingen", lambda: studio.window.go("settings")
    yield "15-document-controleren", studio.check_a_document
    yield "16-routekaarten", lambda: studio.window.go("rules")


def _case(studio: Studio) -> Scenes:
    """The main case, page by page, with what lies over it and what belongs to it."""

    def case(place: str) -> Callable[[], None]:
        return lambda: studio.window.go(place, case_id=studio.case)

    yield "20-casus", case("case")
    yield from case_pages(studio, {"taken": "taken", "kaart": "kaart", **first_of_each_kind(studio)}, 21)
    yield "40-overleg-vastleggen", lambda: studio.screen().log_consultation()
    studio.screen().back()
    yield "42-hulp", studio.window.show_help
    yield "43-opdrachten", studio.window.show_commands
    yield "44-over-dit-dossier", case("case_record")
    yield "45-alles-over-een-persoon", studio.about_a_person
    yield "46-verbeteren", case("corrections")
    yield "47-tekst-verwijderen", case("redact")
    yield "48-logboek", case("log")


def _other_routes(studio: Studio) -> Scenes:
    """Of every other route the first page of a kind that no route before it had."""
    seen = set(first_of_each_kind(studio))
    for number, route in enumerate(_ROUTES, 50):
        studio.open_other(route)
        kinds = {kind: key for kind, key in first_of_each_kind(studio).items() if kind not in seen}
        seen |= set(kinds)
        yield f"{number}-{route}", lambda: studio.screen().go_to(studio.screen().plan[0])
        for kind, key in kinds.items():
            yield f"{number}-{route}-{kind.replace('_', '-')}", lambda key=key: studio.screen().go_to(key)  # type: ignore[misc]
