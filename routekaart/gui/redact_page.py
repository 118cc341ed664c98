"""Taking text about somebody else out of a case: choose the piece, see what it touches, say why, and confirm.

A case and a chosen piece go in; what goes, what stays and what is out of reach is told before and after.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework import Changes, Desk, Passage, Redacted, RedactionPlan, passages_of, plan_redaction, redact
from routekaart.errors import RoutekaartError
from routekaart.gui import theme
from routekaart.gui.kit import (
    Button,
    Card,
    LineText,
    Link,
    Option,
    PlainLabel,
    ScrollPage,
    TickBox,
    announce,
    is_name_typed,
    make_choice,
)
from routekaart.gui.place import Place, Surroundings

__all__ = ["RedactPage"]

_EXCERPT = 90


class RedactPage(Place):
    """Three steps on one page: which text, what that touches, and the confirmation."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.case_id = ""
        self.plan: RedactionPlan | None = None
        self._found: tuple[Passage, ...] = ()
        self._name = ""
        lead = self.tr("Staat er iets over iemand die hier niet hoort? Haal die tekst dan voorgoed weg.")
        self._page = ScrollPage(self.tr("Tekst over iemand anders verwijderen"), lead, middle=True)
        self.back_link = Link(self.tr("Terug naar Over dit dossier"))
        self.which = make_choice([], name=self.tr("Welke tekst?"), show_keys=False)
        self.nothing = PlainLabel(self.tr("In dit dossier staat nog geen getypte tekst."), "hint").indented()
        self.text = PlainLabel("", "strong").indented()
        self.touches = PlainLabel("").indented()
        self.sealed_too = TickBox(self.tr("Verwijder ook de verzegelde documenten uit deze kluis"))
        self.reason = LineText(self.tr("Waarom gaat deze tekst weg?"), cap=400)
        self.question = PlainLabel("").indented()
        self.typed = LineText(self.tr("Codenaam van het dossier"))
        self.go_button = Button(self.tr("Tekst verwijderen…"), "danger")
        self.trouble = PlainLabel("", "error").indented()
        self.result = Card(self.tr("De tekst is verwijderd"))
        self.told = PlainLabel("").indented()
        self.done_button = Button(self.tr("Terug naar het dossier"), "primary")
        self._choose, self._confirm = Card(self.tr("Welke tekst?")), Card(self.tr("Wat er gebeurt"))
        self._lay_out()
        self.back_link.clicked.connect(lambda _checked=False: self.navigator.go("case_record", case_id=self.case_id))
        self.reason.textChanged.connect(lambda _text: self._allow())
        self.typed.textChanged.connect(lambda _text: self._allow())
        self.go_button.clicked.connect(lambda _checked=False: self.redact())
        self.done_button.clicked.connect(lambda _checked=False: self.navigator.go("case", case_id=self.case_id))

    def arrive(self, **details: object) -> None:
        """In: `case_id`."""
        self.case_id = str(details.get("case_id") or self.case_id)
        self.result.hide()
        self._choose.show()
        self._forget()
        self.refresh()
        self.back_link.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read anew what can be chosen."""
        case_id = self.case_id

        def work(desk: Desk) -> tuple[tuple[Passage, ...], str]:
            view = desk.case(case_id)
            return passages_of(desk, case_id), str(view.child.get("codenaam") or view.dossier.number)

        self.session.desk_run(work, lambda found: self._show(*found))

    def choose(self, value: str) -> None:
        """In: the chosen piece. Looks up what taking it out would touch."""
        passage = next((item for item in self._found if _id(item) == value), None)
        self._confirm.hide()
        if passage is None:
            return
        case_id, key = self.case_id, passage.key
        self.session.desk_run(lambda desk: plan_redaction(desk, case_id, key), self._show_plan, self._failed)

    def redact(self) -> None:
        """Take it out; only with a reason and the code name typed."""
        plan, case_id = self.plan, self.case_id
        if plan is None or not self._allowed():
            return
        self.go_button.setEnabled(False)
        reason, sealed_too, key = self.reason.text(), self.sealed_too.isChecked(), plan.passage.key
        self.session.desk_run(
            lambda desk: redact(desk, case_id, key, reason, sealed_too=sealed_too), self._done, self._failed
        )

    def _show(self, found: Sequence[Passage], name: str) -> None:
        self._found, self._name = tuple(found), name
        self._page.set_lead(self.tr("Staat er iets over iemand die hier niet hoort? Haal die tekst dan voorgoed weg."))
        options = [Option(_id(item), item.title, _excerpt(item.text)) for item in self._found]
        fresh = make_choice(options, name=self.tr("Welke tekst?"), show_keys=False)
        self._choose.body.replaceWidget(self.which, fresh)
        self.which.hide()
        self.which.deleteLater()
        self.which = fresh
        fresh.changed.connect(lambda value: self.choose(str(value or "")))
        fresh.setVisible(bool(options))
        self.nothing.setVisible(not options)
        ask = self.tr("Dit kan niet ongedaan worden gemaakt. Typ {name} om het te bevestigen.")
        self.question.setText(ask.format(name=name))

    def _show_plan(self, plan: RedactionPlan) -> None:
        self.plan = plan
        self.text.setText(f"“{plan.passage.text}”")
        self.touches.setText("\n".join(f"• {line}" for line in self._lines(plan)))
        self.sealed_too.setVisible(any(paper.sealed for paper in plan.papers))
        self.sealed_too.setChecked(False)
        self.trouble.hide()
        self._confirm.show()
        self._allow()
        announce(self.text, self.touches.text())

    def _lines(self, plan: RedactionPlan) -> list[str]:
        versions = self.tr("De tekst gaat weg, ook uit eerdere versies ({count}) en uit wat u nog kunt terugdraaien.")
        alone = self.tr("De tekst gaat weg, ook uit wat u nog kunt terugdraaien.")
        count = plan.passage.versions - 1
        found = [versions.format(count=count) if count else alone]
        found.append(self.tr("In het logboek blijft staan dat er iets is weggehaald, door wie en waarom."))
        plain = [paper.title for paper in plan.papers if not paper.sealed]
        sealed = [paper.title for paper in plan.papers if paper.sealed]
        if plain:
            found.append(
                self.tr("Deze documenten zonder zegel gaan weg uit de kluis: {names}.").format(names="; ".join(plain))
            )
        if sealed:
            text = self.tr("Deze verzegelde documenten houden de tekst, tenzij u hieronder anders kiest: {names}.")
            found.append(text.format(names="; ".join(sealed)))
        if plan.also_in:
            text = self.tr("Dezelfde woorden staan ook in: {names}. Verwijder die daarna ook.")
            found.append(text.format(names="; ".join(plan.also_in)))
        if plan.other_cases:
            text = self.tr("Ook in dossier {names} staan deze woorden. Verwijder die daar apart.")
            found.append(text.format(names=", ".join(plan.other_cases)))
        if plan.scans:
            text = self.tr("Scans van getekende bladen ({count}) kan Routekaart niet doorzoeken. Kijk die zelf na.")
            found.append(text.format(count=plan.scans))
        if plan.left_before:
            text = self.tr("Er zijn {count} keer documenten bewaard of afgedrukt. Daar kan Routekaart niet bij.")
            found.append(text.format(count=plan.left_before))
        names = ", ".join(plan.copies) if plan.copies else self.tr("er zijn er nu geen")
        found.append(self.tr("Daarna komt er een nieuwe reservekopie. De oude gaan weg: {names}.").format(names=names))
        return found

    def _allowed(self) -> bool:
        fits = is_name_typed(self.typed.text(), self._name)
        return self.plan is not None and fits and bool(self.reason.text().strip())

    def _allow(self) -> None:
        self.go_button.setEnabled(self._allowed())

    def _done(self, done: Redacted) -> None:
        # Whatever still shows the case holds the words, so it is let go of as if the case were gone.
        self.session.changed.emit(Changes(destroyed=frozenset({self.case_id})))
        self.session.changed.emit(done.changes)
        lines = [self.tr("Hij staat niet meer in het dossier, niet in de zoeklijst en niet in uw kluis.")]
        if done.sealed_left:
            kept = self.tr("Nog wel in het verzegelde document: {names}.")
            lines.append(kept.format(names="; ".join(done.sealed_left)))
        if done.trouble:
            lines.append(self.tr("Nog wel in de oude reservekopieën."))
            lines.append(done.trouble)
        elif done.copies_left:
            missed = self.tr("Bij deze kopieën kon Routekaart niet: {names}. Verwijder die zelf.")
            lines.append(missed.format(names=", ".join(done.copies_left)))
        else:
            lines.append(self.tr("De reservekopieën zijn vervangen."))
        self.told.setText(" ".join(lines))
        self._choose.hide()
        self._forget()
        self._found = ()
        self.result.show()
        self.done_button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.told.text(), urgent=True)

    def _failed(self, error: RoutekaartError) -> None:
        self.trouble.setText(error.message)
        self.trouble.show()
        self._allow()
        announce(self, error.message, urgent=True)

    def _forget(self) -> None:
        """Nothing of the text stays in a field of this page."""
        self.plan = None
        for field in (self.reason, self.typed):
            field.clear()
        for label in (self.text, self.touches):
            label.setText("")
        self.trouble.hide()
        self._confirm.hide()

    def _lay_out(self) -> None:
        ask = self.tr("Waarom gaat deze tekst weg? Noem de tekst zelf niet: de reden blijft staan.")
        why = PlainLabel(ask).indented()
        asked = (self.sealed_too, why, self.reason, self.question, self.typed, self.go_button, self.trouble)
        _fill(self._choose, self.which, self.nothing)
        _fill(self._confirm, self.text, self.touches, *asked)
        _fill(self.result, self.told, self.done_button)
        self.result.hide()
        parts: tuple[QWidget, ...] = (self.back_link, self._choose, self._confirm, self.result)
        for part in parts:
            self._page.add(part)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._page)


def _fill(card: Card, *pieces: QWidget) -> None:
    card.body.setSpacing(theme.px(8))
    for piece in pieces:
        card.add(piece)


def _id(passage: Passage) -> str:
    return "/".join(passage.key)


def _excerpt(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _EXCERPT else f"{line[:_EXCERPT].rstrip()}…"
