"""Pictures of every piece in every theme, to be looked at by a designer.

In goes a folder (`python -m tests.gui.gallery /tmp/gallery`); out come PNG files in it.
"""

from __future__ import annotations

import io
import math
import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget  # noqa: E402

from routekaart.gui import theme  # noqa: E402
from routekaart.gui.inputs import (  # noqa: E402
    Column,
    InputSpec,
    Option,
    RecordChoice,
    RecordEditor,
    SpecialAnswer,
    make_input,
)
from routekaart.gui.kit import (  # noqa: E402
    Banner,
    Button,
    Card,
    ChoiceRow,
    FooterBar,
    HeaderBar,
    IconButton,
    Link,
    Pill,
    PlainLabel,
    ScrollPage,
    SectionHeader,
    SidePanel,
    SoftCard,
    ThreeColumns,
    TickBox,
)
from routekaart.gui.pdf_preview import PdfPreview  # noqa: E402
from routekaart.gui.river import RiverMap, RiverStrip, Stop  # noqa: E402
from routekaart.gui.signature_pad import SignaturePad  # noqa: E402

STOPS = (
    Stop("start", "Start", state="klaar", distance=0.0),
    Stop("stem", "Stem van kind en ouders", state="klaar", distance=0.0),
    Stop("samen", "Samen begrijpen", state="klaar", distance=0.02),
    Stop("thuis", "Thuis met hulp", "2 van 6 gewogen", "bezig", 0.05),
    Stop("netwerk", "Eigen netwerk", "combineren", "combineren", 0.08, 1),
    Stop("jim", "JIM", "", "bezig", 0.12, 1, current=True),
    Stop("steun", "Steungezin, buddy", "", "open", 0.18, 1),
    Stop("hulp", "Hulp thuis", "", "niet_passend", 0.24, 1),
    Stop("dag", "Dagbehandeling", "", "open", 0.32, 1),
    Stop("respijt", "Respijt, logeren", "", "open", 0.4, 1),
    Stop("overleg", "Overleg", "RET: gevraagd, 27 nov", "wacht", 0.45),
    Stop("gezin", "Gezinsvorm", "", "open", 0.6),
    Stop("pleeg", "Netwerkpleeggezin", "", "open", 0.62, 1),
    Stop("maat", "Maatwerk", "", "niet_aan_de_orde", 0.8),
    Stop("verblijf", "Verblijf", "", "niet_aan_de_orde", 1.0),
    Stop("besluit", "Besluit en toestemming"),
    Stop("terug", "Terugweg"),
    Stop("teken", "Ondertekenen"),
)
PEOPLE = (
    RecordChoice("oma", "Oma (moeders kant)"),
    RecordChoice("juf", "Juf"),
    RecordChoice("buur", "Buurvrouw"),
)


def step_page() -> QWidget:
    """Out: the step page of the design, made of the kit."""
    page = ScrollPage("JIM", "Is er iemand die N. zelf kiest om naast haar en haar ouders te staan?")
    question = InputSpec(
        "keuze",
        "Heeft N. iemand gekozen als JIM?",
        "Zij kiest zelf. Het is geen ouder en geen betaalde hulpverlener.",
        options=(
            Option("ja", "Ja"),
            Option("nog_niet", "Nog niet gevraagd"),
            Option("niemand", "Gevraagd, niemand gevonden"),
            Option("nee", "Zij wil het niet"),
        ),
        allow=frozenset({"onbekend", "nvt"}),
        why="Een JIM is vaak de snelste weg naar een plek dicht bij huis.",
    )
    first = make_input("keuze", question)
    first.set_value("nog_niet")
    card = Card()
    card.add(first)
    page.add(card)
    page.add(
        Banner(
            "Nog niet gevraagd is geen nee.",
            "U kunt doorgaan, maar dit blijft open tot N. zelf is gevraagd.",
            "warning",
            "Zet op de actielijst",
        )
    )
    who = make_input(
        "verwijzing",
        InputSpec(
            "verwijzing",
            "Wie wilt u vragen, of is al gevraagd?",
            "Kies uit de netwerkkaart. U hoeft niets twee keer te typen.",
            records=PEOPLE,
            add_label="+ Iemand anders",
        ),
    )
    who.set_value(["oma"])
    card = Card()
    card.add(who)
    page.add(card)
    card = Card("Uw conclusie over JIM")
    names = ("Inzetten", "Combineren", "Later", "Niet passend", "Nog onderzoeken")
    row = ChoiceRow([Option(name, name) for name in names], name="Uw conclusie over JIM", show_keys=False)
    row.set_value("Nog onderzoeken")
    card.add(row)
    page.add(card)
    return page


def work_view() -> QWidget:
    """Out: header, river, page, right panel and footer together."""
    whole = QWidget()
    box = QVBoxLayout(whole)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    header = HeaderBar()
    header.set_place("Dossiers", "N., 9 jaar", "Plaatsing residentieel · Foodvalley", "Concept")
    header.set_status("Bewaard 14:32")
    for text, key in (("Overleg-weergave", "F11"), ("Opdrachten", "Ctrl K"), ("Vergrendelen", "Ctrl L")):
        header.add_button(text, key, small=True)
    strip = RiverStrip()
    strip.set_stops(STOPS)
    aside = SidePanel()
    aside.add(SectionHeader("Waarom deze stap"))
    aside.add(PlainLabel("Een belangrijke volwassene uit de eigen omgeving kan een uithuisplaatsing voorkomen."))
    aside.add(PlainLabel("Samen Stroomopwaarts, 2.2.6 · gezien 2026", "hint"))
    aside.add(SectionHeader("Wat er al is gezegd"))
    aside.add(SoftCard("N., 11 november, alleen gesproken", "“Oma. Zij snapt het.”"))
    aside.add(SectionHeader("Aanbod in de regio"))
    aside.add(SoftCard("JIM-aanpak · 2 aanbieders", "Wachttijd 3 weken, bekend op 12 november"))
    footer = FooterBar()
    footer.set_text("Thuis met hulp · 2 van 6 gewogen")
    footer.add_button("Vraag RET om mee te denken")
    footer.add_button("Overleg vastleggen", "Ctrl G")
    box.addWidget(header)
    box.addWidget(ThreeColumns(step_page(), strip, aside), 1)
    box.addWidget(footer)
    return whole


def all_inputs() -> QWidget:
    """Out: every kind of answer below each other, some with an error."""
    page = ScrollPage("Soorten antwoorden", "Elke soort één keer.")
    page.errors.show_problems([("geboren", "Februari 2015 heeft 28 dagen. Kijk de dag na.")])
    every = frozenset({"onbekend", "wil_niet_zeggen", "nvt"})
    scale = make_input("schaal", InputSpec("schaal", "Is het overdag veilig?"))
    scale.set_value("enigszins")
    scale.set_explanation("Na school is er niemand thuis.")
    number = make_input("getal", InputSpec("getal", "Hoeveel hulp is er nu?", unit="uur per week", minimum=0))
    number.set_value(2.5)
    date = make_input("datum", InputSpec("datum", "Wanneer is N. geboren?", allow=frozenset({"onbekend"})))
    date.show_error("Februari 2015 heeft 28 dagen. Kijk de dag na.")
    yes = make_input("ja_nee", InputSpec("ja_nee", "Is opa gevraagd?", allow=every, why="Familie gaat voor."))
    yes.set_value(SpecialAnswer("nvt", "Opa is overleden."))
    many = make_input(
        "meerkeuze",
        InputSpec(
            "meerkeuze",
            "Wat loopt er nu?",
            options=(Option("iag", "IAG"), Option("jim", "JIM"), Option("mst", "MST", "zwaar")),
        ),
    )
    many.set_value(["iag", "mst"])
    words = make_input("tekst", InputSpec("tekst", "Wat zegt N.?", lines="meer", optional=True))
    words.set_value("“Ik wil bij oma of tante.”")
    forms = [Option(f"v{n}", f"Vorm van hulp {n}") for n in range(1, 10)]
    long = make_input("keuze", InputSpec("keuze", "Welke vorm van hulp?", options=tuple(forms)))
    long.set_value("v2")
    grid = make_input(
        "raster",
        InputSpec(
            "raster",
            "Dekt dit voorwaarde?",
            rows=(Option("jim", "JIM"), Option("hulp", "Hulp thuis")),
            columns=(Column("v1", "Iemand is er ’s nachts"), Column("v2", "Zus kan mee")),
        ),
    )
    grid.set_value({"jim": {"v1": "nee"}, "hulp": {"v1": "ja"}})
    age = make_input("afgeleid", InputSpec("afgeleid", "Leeftijd", unit="jaar"))
    age.set_value(9)
    for entry in (yes, many, scale, number, date, words, long, grid, age):
        card = Card()
        card.add(entry)
        page.add(card)
    return page


def small_pieces() -> QWidget:
    """Out: buttons, pills, ticks and a record editor; one button has the focus."""
    page = ScrollPage("Knoppen en velden", "Kleine bouwstenen.")
    card = Card("Knoppen", "Elke rol één keer.")
    for button in (
        Button("Doorgaan", "primary"),
        Button("Terug"),
        Button("Verwijder dossier N.", "danger"),
        Button("Overslaan", "quiet"),
        Button("Wissen", small=True),
        Link("Zet op de actielijst"),
        IconButton("✕", "Sluit dit vak"),
    ):
        card.add(button)
    page.add(card)
    ticks = Card("Vinkjes")
    box = TickBox("Dit mag in het verslag")
    box.setChecked(True)
    ticks.add(box)
    ticks.add(TickBox("Alleen in het dossier"))
    ticks.title_row.addWidget(Pill("Voorlopig"))
    ticks.title_row.addWidget(Pill("tekent nu", "warning"))
    page.add(ticks)
    editor = RecordEditor(
        "Iemand toevoegen",
        [
            InputSpec("tekst", "Hoe noemt u deze persoon?", id="codenaam"),
            InputSpec("datum", "Geboren", id="geboren"),
        ],
        frozenset({"codenaam"}),
    )
    page.add(editor)
    return page


def whole_map() -> QWidget:
    """Out: the map of the whole route."""
    river = RiverMap()
    river.set_stops(STOPS)
    return river


def signing() -> QWidget:
    """Out: the pad with a drawing, one with a typed name, and a document beside them."""
    page = ScrollPage("Ondertekenen", "Iedereen leest wat hiernaast staat en tekent.")
    drawn = SignaturePad("vader")
    wave = [(60 + n * 5, 160 + round(70 * math.sin(n / 6)) - n // 2) for n in range(90)]
    drawn.area.set_strokes([wave])
    card = Card("Vader", "In uw eigen woorden. Dit komt op blad 1.")
    card.title_row.addWidget(Pill("tekent nu", "warning"))
    card.add(drawn)
    page.add(card)
    typed = SignaturePad("moeder")
    typed.set_mode("typen")
    typed.name.setText("A. de Vries")
    typed.tick.setChecked(True)
    card = Card("Moeder")
    card.add(typed)
    page.add(card)
    preview = PdfPreview()
    preview.show_pdf(sample_pdf(), ["Verantwoording", "Tekst van blad 1."])
    aside = SidePanel()
    preview.setMinimumHeight(600)
    aside.add(preview)
    return ThreeColumns(page, None, aside)


def sample_pdf(pages: int = 2) -> bytes:
    """Out: a plain A4 document to look at."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=1)
    for page in range(1, pages + 1):
        canvas.setFont("Helvetica-Bold", 20)
        canvas.drawString(60, 760, f"Verantwoording, blad {page}")
        canvas.setFont("Helvetica", 11)
        for line in range(20):
            canvas.drawString(60, 720 - 20 * line, f"Regel {line + 1} van dit blad.")
        canvas.showPage()
    canvas.save()
    return target.getvalue()


PIECES: dict[str, Callable[[], QWidget]] = {
    "work": work_view,
    "inputs": all_inputs,
    "pieces": small_pieces,
    "map": whole_map,
    "signing": signing,
}


def main(folder: Path, only: set[str]) -> None:
    """In: where the pictures go and which pieces (all when empty)."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in PIECES.items():
        if only and name not in only:
            continue
        for look in theme.PALETTES:
            for factor in (1.0, 2.0):
                theme.apply(app, look, factor)
                piece = make()
                tall = 1900 if name == "inputs" else 900
                piece.resize(1440 if factor == 1 else 1280, tall if factor == 1 else 720)
                piece.show()
                for _ in range(5):
                    app.processEvents()
                buttons = piece.findChildren(Button)
                if name == "pieces":
                    buttons[1].setFocus()
                    app.processEvents()
                piece.grab().save(str(folder / f"{name}-{look}-{round(factor * 100)}.png"))
                piece.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), set(sys.argv[2:]))
