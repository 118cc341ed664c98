"""A clock that stands wrong, is put right, comes by an hour twice, or changes zone while somebody works.

A folder goes in; what was tried and what was lost come out. Each clock is tried in a child with a zone of its own.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from routekaart.casework import Desk, case_record, create_vault, log_rows
from routekaart.casework.rights.keeping import over_term
from routekaart.casework.vault.check import check_vault
from routekaart.casework.vault.vaults import unlock
from routekaart.errors import RoutekaartError
from routekaart.store import backups_in
from routekaart.store.lock import Holder
from routekaart.verification import verify
from tests.casework.desks import OWNER, PHRASE, environment
from tests.faults.children import Say, run
from tests.faults.homes import QUESTION, answer, answered
from tests.faults.table import Tally
from tests.routes import practice_facts

__all__ = ["CLOCKS", "leap_second", "wrong_clocks"]

_HOME = "Europe/Amsterdam"


@dataclass(frozen=True, slots=True)
class _Clock:
    """Where it stands, how far it jumps while somebody works, and the zone it goes to."""

    name: str
    begins: datetime
    jump: timedelta
    zone: str = _HOME

    @property
    def goes_back(self) -> bool:
        return self.jump < timedelta(0)


_DAY, _WORK = timedelta(days=1), datetime(2026, 11, 22, 13, 32, tzinfo=UTC)
CLOCKS = (
    _Clock("thirty years on", _WORK, 10957 * _DAY),
    _Clock("ten years back", _WORK, -3652 * _DAY),
    _Clock("the hour that comes twice", datetime(2026, 10, 25, 0, 30, tzinfo=UTC), timedelta(hours=1)),
    _Clock("a day back", _WORK, -_DAY),
    _Clock("summer begins", datetime(2027, 3, 28, 0, 59, 50, tzinfo=UTC), timedelta(seconds=11)),
    _Clock("to the first zone of the world", _WORK, timedelta(seconds=1), "Pacific/Kiritimati"),
    _Clock("to the last zone of the world", _WORK, timedelta(seconds=1), "Pacific/Pago_Pago"),
    _Clock("the end of 32 bits", datetime(2038, 1, 19, 3, 14, 0, tzinfo=UTC), timedelta(seconds=8)),
    _Clock("put back from summer time by hand", datetime(2027, 7, 1, 10, 0, tzinfo=UTC), timedelta(hours=-1)),
)


class _Hands:
    """The hands of the clock: each look is a hundredth of a second later."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        self.at += timedelta(milliseconds=10)
        return self.at.astimezone()


def wrong_clocks(tally: Tally, folder: Path, clocks: tuple[_Clock, ...], sealing: int) -> None:
    """Each clock in turn; with so many of them a document is signed and sealed as well."""
    for number, clock in enumerate(clocks):
        ended = run(_lived_by(clock, folder / str(number), seals=number < sealing))
        found = [json.loads(line) for line in ended.acknowledged]
        tally.saw(f"{clock.name}: {ended.broke}{ended.refusals}", not ended.broke and not ended.refusals)
        for what, held in found:
            tally.saw(f"{clock.name}: {what}", held)
        tally.target += 1 + _SEEN + (_SEALED if number < sealing else 0)


_SEEN, _SEALED = 9 * 2, 4


def _lived_by(clock: _Clock, home: Path, *, seals: bool) -> Callable[[Say], None]:
    def live(say: Say) -> None:
        def saw(what: object, held: bool) -> None:
            say(json.dumps([str(what)[:300], held]))

        _set_zone(_HOME)
        hands = _Hands(clock.begins)
        desk, _ = create_vault(replace(environment(home), now=hands), OWNER, PHRASE)
        case = str(desk.open_case("residentieel").created)
        if seals:
            facts = practice_facts("noor-bij-oma")
            kept = {name: value for name, value in facts.answers.items() if name != QUESTION}
            desk.fill(case, replace(facts, answers=kept))
        answer(desk, case, 1)
        desk.backup()
        hands.at += clock.jump
        _set_zone(clock.zone)
        for number in (2, 3):
            answer(desk, case, number)
        desk.case(case, viewed=True)
        desk.undo(case)
        desk.redo(case)
        if seals:
            pdf = _sealed(desk, case, hands, saw)
        desk.close()
        _looked_at(desk, case, clock, clock.goes_back, saw)
        hands.at = clock.begins + _DAY  # it is put right
        _set_zone(_HOME)
        again = unlock(desk.env, desk.vault.folder, PHRASE)
        if seals:
            saw("checked after the clock was put right", again.papers.check(pdf).whole_and_unchanged)
        answer(again, case, 4)
        again.close()
        _looked_at(desk, case, clock, clock.jump != timedelta(0) and abs(clock.jump) > _DAY or clock.goes_back, saw)

    return live


def _set_zone(name: str) -> None:
    os.environ["TZ"] = name
    time.tzset()


def _looked_at(former: Desk, case: str, clock: _Clock, went_back: bool, saw: Callable[[object, bool], None]) -> None:
    """The vault after opening it again: in order, whole, with both moments, and nothing over its term."""
    desk = unlock(former.env, former.vault.folder, PHRASE)
    numbers = answered(desk, case)
    saw(f"answers {numbers}", list(dict.fromkeys(numbers)) == sorted(set(numbers)))
    places = [event.seq for event in desk.vault.events(case)]
    saw(f"events {places}", places == list(range(1, len(places) + 1)))
    rows = log_rows(desk)
    saw(f"log {[row.seq for row in rows]}", [row.seq for row in rows] == list(range(len(rows), 0, -1)))
    saw(f"warnings {desk.vault.warnings}", not desk.vault.warnings)
    record = case_record(desk, case)
    shown = any(line.before for line in record.happened), any(row.before for row in rows)
    saw(f"both moments: {shown}", shown == (went_back, went_back))
    saw(f"over its term: {record.term}", not record.over and not over_term(desk))
    saw(f"kept until {record.term.earliest}", record.term.earliest >= _least(clock))
    copies = backups_in(desk.vault.folder / "reservekopieen")
    newest = desk.vault.anchor_in(copies[0]).heads if copies else ()
    saw(f"newest copy {newest}", [(case, len(places), desk.vault.heads()[case])] == list(newest))
    saw("the whole check", not check_vault(desk).findings)
    desk.vault.close()


def _least(clock: _Clock) -> date:
    """The first day that a term of twenty years can end, by the clock as it stood at the begin."""
    begin = clock.begins.date()
    return date(begin.year + 20, begin.month, begin.day) - _DAY


def _sealed(desk: Desk, case: str, hands: _Hands, saw: Callable[[object, bool], None]) -> bytes:
    """Sign and seal, and hold the document against the logs and by itself."""
    made = desk.papers.open_signing(case, final=False)
    signer = desk.papers.signers(case)[-1]
    stance = "gezien" if signer.may_sign_only else "eens"
    desk.papers.sign(case, signer.person, stance, "getypt", words="Ik heb het gelezen.")
    current = desk.papers.current(case)
    assert current is not None
    pdf = desk.papers.seal(case, current.sha256).pdf
    told = desk.papers.check(pdf)
    saw(f"own check: {told.verdict}", told.whole_and_unchanged)
    elsewhere = verify(pdf, now=hands())
    saw(f"elsewhere: {elsewhere.verdict}", elsewhere.verdict in ("onveranderd", "onbekende_sleutel"))
    saw(f"made {made.sha256}", made.pdf.startswith(b"%PDF"))
    return pdf


def leap_second(tally: Tally, folder: Path) -> None:
    """The sixty-first second, as text in what people and files give: refused with a word, or read, never a fault."""
    desk, _ = create_vault(environment(folder), OWNER, PHRASE)
    case = str(desk.open_case("residentieel").created)
    questions = desk.case(case).checklist.questions
    dates = [name for name, question in questions.items() if question.kind == "datum"]
    given = [(name, text) for name in dates[:1] for text in ("2016-12-31T23:59:60", "31-12-2016 23:59:60", "23:59:60")]
    for name, text in given:
        tally.saw(f"{name} {text}", _answered_or_told(lambda name=name, text=text: desk.answer(case, name, text)))
    record = {"codenaam": "Noor", "rol": "kind", "geboren": "2016-12-31T23:59:60"}
    tally.saw("born then", _answered_or_told(lambda: desk.save_record(case, "personen", record)))
    tally.saw("a record then", not case_record(desk, case).over)
    desk.backup()
    copy = desk.vault.backups()[0]
    label = copy.folder / "kopie.json"
    said = json.loads(label.read_text()) | {"made_at": "2016-12-31T23:59:60+00:00"}
    del said["check"]
    label.write_text(json.dumps(said))
    tally.saw("a label of then is no label", desk.vault.backups() == [])
    since = Holder(1, "laptop", "iemand", "2016-12-31T23:59:60+00:00").sentence()
    tally.saw(since, "onbekend moment" in since)
    desk.vault.close()
    tally.target += 4 + len(given)


def _answered_or_told(work: Callable[[], object]) -> bool:
    try:
        work()
    except RoutekaartError as error:
        return bool(error.message)
    return True
