"""What is done to a vault while something goes wrong, and how to tell afterwards whether anything was lost.

A folder goes in; `prepare` makes the state before, `act` is what is interrupted, `judge` says what was lost, or "".
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from routekaart.casework import Desk, create_vault, open_practice
from routekaart.casework.practice.cases import start_practice_case
from routekaart.casework.seals.keys import seal_key
from routekaart.casework.vault.cards import vault_name
from routekaart.casework.vault.rekeying import rekey
from routekaart.casework.vault.vaults import new_passphrase, restore, unlock
from routekaart.errors import RoutekaartError
from routekaart.keys import load_key_file, open_with_passphrase
from routekaart.paths import vaults_folder
from routekaart.store import KEY_FILE, backups_in
from routekaart.store.backup import is_good
from tests.casework.desks import OWNER, PHRASE, environment
from tests.faults.children import Say, told
from tests.faults.homes import (
    answer,
    answered,
    begin_anew,
    case_of,
    desk_in,
    kept_answers,
    opened,
    same_each_time,
    vault_of,
    whole,
)
from tests.routes import CHECKLISTS

__all__ = ["SCENARIOS", "Bench", "Scenario", "bound", "judged"]

NEW_PHRASE = "vijf andere woorden op een rij"
_WORDS = "Ik heb het gelezen."


@dataclass(frozen=True, slots=True)
class Scenario:
    """One thing people do. `act` says a line each time something was stored; `judge` gets those lines."""

    name: str
    prepare: Callable[[Path], None]
    act: Callable[[Path, Say], None]
    judge: Callable[[Path, Sequence[str]], str]


# answers ------------------------------------------------------------------------------------------------------


def _with_a_case(home: Path) -> None:
    desk, _ = create_vault(environment(home), OWNER, PHRASE)
    case = str(desk.open_case("residentieel").created)
    answer(desk, case, 1)
    desk.close()


def _answers(home: Path, say: Say, times: int = 3) -> None:
    desk = opened(home)
    case = case_of(desk)
    for number in range(2, 2 + times):
        try:
            answer(desk, case, number)
            say(str(number))
        except Exception as error:  # the person reads it and goes on
            told(say, error)
    desk.vault.close()


# signing and sealing ------------------------------------------------------------------------------------------


def _with_one_to_sign(home: Path) -> None:
    desk = open_practice(same_each_time(home))
    case = str(start_practice_case(desk, CHECKLISTS / "oefencasussen" / "noor-bij-oma.yaml").created)
    seal_key(desk)  # made at the first seal, and slow to make
    desk.papers.open_signing(case, final=True)
    before = desk.papers.signers(case)[:-1]
    for signer in before:
        desk.papers.sign(case, signer.person, "eens", "getypt", words=_WORDS)
    _SIGNED_BEFORE[:] = [len(before)]
    desk.vault.close()


def _sign_and_seal(home: Path, say: Say) -> None:
    with desk_in(home, practice=True) as desk:
        case = case_of(desk)
        last = desk.papers.signers(case)[-1]
        desk.papers.sign(case, last.person, "eens", "getypt", words=_WORDS)
        say("signed")
        current = desk.papers.current(case)
        assert current is not None
        desk.papers.seal(case, current.sha256)
        say("sealed")


def _signed_or_not(home: Path, said: Sequence[str]) -> str:
    """A signature is there whole or not, and a seal never without its document or its line in the log."""
    with desk_in(home, practice=True) as desk:
        case = case_of(desk)
        dossier = desk.load(case)[1]
        asked = len({mark.person for mark in dossier.signatures})
        if asked != _SIGNED_BEFORE[0] + 1 and "signed" in said:
            return f"an acknowledged signature is gone: {asked}"
        made = dossier.sealed
        if made is None and "sealed" in said:
            return "an acknowledged seal is gone"
        actions = [row.entry.action for row in desk.vault.vault_log(dossier=case)]
        if ("verzegeld" in actions) != (made is not None):
            return f"log and seal differ: {actions}"
        if made is not None and not _sealed_is_whole(desk, made.sealed_sha256 or ""):
            return "the sealed document is not whole"
        return whole(desk, case)


_SIGNED_BEFORE: list[int] = []
_CHECKED: dict[str, bool] = {}


def _sealed_is_whole(desk: Desk, digest: str) -> bool:
    """Read back each time, by its hash; checked in full once for the same bytes."""
    pdf = desk.vault.blob(digest)
    if digest not in _CHECKED:
        _CHECKED[digest] = desk.papers.check(pdf).whole_and_unchanged
    return _CHECKED[digest]


# copies, keys, new vaults -------------------------------------------------------------------------------------


def _without_copies(home: Path) -> None:
    _with_a_case(home)
    shutil.rmtree(vault_of(home) / "reservekopieen")


def _backup(home: Path, say: Say) -> None:
    with desk_in(home) as desk:
        desk.backup()
        say("copied")


def _copies_read(home: Path, said: Sequence[str]) -> str:
    """Every copy that is offered reads back, and the acknowledged one is among them."""
    folder = vault_of(home)
    key = open_with_passphrase(load_key_file(folder / KEY_FILE), PHRASE)
    copies = backups_in(folder / "reservekopieen")
    bad = [info.name for info in copies if not is_good(info, key)]
    if bad:
        return f"offered and not good: {bad}"
    if len(copies) < len(said):
        return "an acknowledged copy is gone"
    return kept_answers(home, ["1"])


def _new_passphrases(home: Path, say: Say) -> None:
    for old, new in ((PHRASE, NEW_PHRASE), (NEW_PHRASE, PHRASE), (PHRASE, NEW_PHRASE)):
        new_passphrase(environment(home), vault_of(home), old, new)
        say(new)


def _one_phrase_opens(home: Path, said: Sequence[str]) -> str:
    """The acknowledged passphrase opens the vault; one that was being set at that moment may as well."""
    turns = [PHRASE, NEW_PHRASE, PHRASE, NEW_PHRASE]
    allowed = {turns[len(said)], turns[min(len(said) + 1, 3)]}
    for phrase in allowed:
        try:
            with desk_in(home, phrase) as desk:
                return whole(desk, case_of(desk))
        except RoutekaartError as error:
            if error.code != "KEY-001":
                raise
    return "no passphrase opens the vault"


def _new_key(home: Path, say: Say) -> None:
    with desk_in(home) as desk:
        rekey(desk, PHRASE, NEW_PHRASE)
        say("locked anew")


def _one_key_holds(home: Path, said: Sequence[str]) -> str:
    """The new passphrase after it was acknowledged, otherwise the old or the new one; with all answers either way."""
    for phrase in (NEW_PHRASE,) if said else (PHRASE, NEW_PHRASE):
        try:
            return kept_answers(home, ["1"], phrase)
        except RoutekaartError as error:
            if error.code != "KEY-001":
                raise
    return "no passphrase opens the vault"


def _create(home: Path, say: Say) -> None:
    desk, _ = create_vault(environment(home), OWNER, PHRASE)
    say("made")
    case = str(desk.open_case("residentieel").created)
    answer(desk, case, 1)
    say("answered")
    desk.vault.close()


def _made_or_not(home: Path, said: Sequence[str]) -> str:
    """Vaults that are shown open; an acknowledged one is shown; making one succeeds afterwards."""
    root = vaults_folder(environment(home).places)
    shown = [path for path in sorted(root.glob("*")) if (path / KEY_FILE).exists()]
    if said and len(shown) != 1:
        return f"{len(shown)} vaults after an acknowledged one"
    for folder in shown:
        desk = unlock(environment(home), folder, PHRASE)
        cases = list(desk.vault.heads())
        lost = "answered" in said and (len(cases) != 1 or answered(desk, cases[0]) != [1])
        wrong = "".join(whole(desk, case) for case in cases)
        desk.vault.close()
        if lost or wrong or vault_name(folder) != OWNER.name:
            return f"lost in a new vault: {cases} {wrong} {vault_name(folder)}"
    create_vault(environment(home), OWNER, PHRASE)[0].vault.close()
    return ""


def _damaged(home: Path) -> None:
    _with_a_case(home)
    path = vault_of(home) / "kluis.db"
    raw = bytearray(path.read_bytes())
    raw[5000:5010] = bytes(10)
    path.write_bytes(raw)


def _restore(home: Path, say: Say) -> None:
    restore(environment(home), vault_of(home), PHRASE)
    say("1")


def _restored_or_not(home: Path, said: Sequence[str]) -> str:
    """The vault is the copy, or can still be put back; the damaged file was not thrown away."""
    folder = vault_of(home)
    try:
        lost = kept_answers(home, ["1"])
    except RoutekaartError as error:
        if said or error.code not in {"VLT-001", "VLT-009"}:
            return f"after {list(said)}: {error}"
        restore(environment(home), folder, PHRASE)
        lost = kept_answers(home, ["1"])
    return lost or ("" if list(folder.glob("beschadigd-*/kluis.db")) else "the damaged file is gone")


SCENARIOS: dict[str, Scenario] = {
    found.name: found
    for found in (
        Scenario("save", _with_a_case, _answers, kept_answers),
        Scenario("sign and seal", _with_one_to_sign, _sign_and_seal, _signed_or_not),
        Scenario("backup", _without_copies, _backup, _copies_read),
        Scenario("new passphrase", _with_a_case, _new_passphrases, _one_phrase_opens),
        Scenario("new key", _with_a_case, _new_key, _one_key_holds),
        Scenario("new vault", lambda home: home.mkdir(exist_ok=True), _create, _made_or_not),
        Scenario("put back", _damaged, _restore, _restored_or_not),
    )
}


def bound(scenario: Scenario, home: Path) -> Callable[[Say], None]:
    """What a child does in this home."""
    return partial(scenario.act, home)


def judged(scenario: Scenario, home: Path, said: Sequence[str]) -> str:
    """What was lost, also when looking for it fails."""
    try:
        return scenario.judge(home, said)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Bench:
    """Copies of the state before a scenario, each in a home of its own."""

    def __init__(self, scenario: Scenario, folder: Path) -> None:
        self.scenario, self._folder = scenario, folder / scenario.name.replace(" ", "-")
        self.before, self.place = self._folder / "before", self._folder / "home"
        self.before.mkdir(parents=True)
        scenario.prepare(self.before)
        begin_anew()
        scenario.judge(self.home(), ())  # whatever is loaded or compiled on first use is there for every child

    def home(self) -> Path:
        """The state before, always in the same place: paths are then those that were recorded."""
        self.empty()
        shutil.copytree(self.before, self.place)
        return self.place

    def empty(self) -> None:
        """Nothing is there any more."""
        shutil.rmtree(self.place, ignore_errors=True)
