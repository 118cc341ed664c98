"""Rules that somebody changed (Y7): one text, in what came along, in an own route, in the vault or in an extract.

Each change has to show in the hash; what nobody accepted runs in practice only; version and hash stand on paper.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from routekaart.casework import Desk, create_vault, open_practice, unlock
from routekaart.casework.rules.files import FINGERPRINTS, fingerprints, make_own_folder, rule_files
from routekaart.casework.rules.trust import accept_file, accepted_files, not_accepted
from routekaart.checklist import ChecklistFault, load_route
from routekaart.checklist.compile import data_hash
from routekaart.checklist.source import read_source
from routekaart.document.compose import compose
from routekaart.dossier.extract import make_extract
from routekaart.engine import assess
from routekaart.errors import RoutekaartError
from routekaart.verification.attached import Receipt
from routekaart.verification.rerun import rerun_extract
from tests.casework.desks import OWNER, PHRASE, environment
from tests.document.case import facts, request
from tests.document.case import route as case_route
from tests.faults.editing import Editor, Path_
from tests.faults.table import Amount, RowMaker, Tally
from tests.routes import CHECKLISTS

_ROUTE = "residentieel.yaml"
_FILES = (_ROUTE, "gedeeld/weging.yaml", "regio/foodvalley.yaml")
_START = CHECKLISTS.parent / "resources" / "templates" / "nieuwe-routekaart.yaml"
_OWN = "logeren.yaml"


def tampered(amount: Amount, scratch: Path) -> Tally:
    """Y7: every text of a route changed, one at a time."""
    full = amount == "full"
    tally = Tally("Y7", 2_000 if full else 100)
    rules = scratch / "checklists"
    shutil.copytree(CHECKLISTS, rules)
    (rules / FINGERPRINTS).write_text(json.dumps(fingerprints(rules)), encoding="utf-8")
    env = environment(scratch / "thuis")
    env = replace(env, places=replace(env.places, checklists=rules))
    desk, _ = create_vault(env, OWNER, PHRASE)
    case_id = str(desk.open_case("residentieel").created)
    _came_along(tally, desk, 1 if full else 60)
    _own_route(tally, desk, 1 if full else 12)
    _at_the_door(tally, desk, 40 if full else 900)
    _on_paper(tally, rules, 80 if full else 1_500)
    _in_an_extract(tally, 3 if full else 60)
    _in_the_vault(tally, desk, case_id, 3 if full else 60)
    tally.note = "changes in three shipped files, an own route, the rules kept with a case, and an extract"
    return tally


def _changes(text: str, every: int) -> Iterator[tuple[Path_, str]]:
    """The file with one text in it changed, and where."""
    editor = Editor(text)
    places = [path for path in editor.paths() if (editor.scalar(path) or "").strip()]
    for path in places[::every]:
        yield path, editor.put(path, json.dumps(_other(str(editor.scalar(path))), ensure_ascii=False))[0]


def _other(text: str) -> str:
    """The same but for one sign in the middle."""
    middle = len(text) // 2
    return text[:middle] + ("x" if text[middle] != "x" else "y") + text[middle + 1 :]


def _came_along(tally: Tally, desk: Desk, every: int) -> None:
    """A shipped file with one text changed is another file, and no longer one that came along."""
    for name in _FILES:
        path = desk.env.places.checklists / name
        for where, text in _changes(path.read_text(encoding="utf-8"), every):
            tally.saw(f"{name} {where}", not_accepted(desk, {name: _digest(desk, text, name)}) == (name,))


def _digest(desk: Desk, text: str, name: str) -> str:
    changed = desk.env.places.data / "veranderd.yaml"
    changed.write_text(text, encoding="utf-8")
    return data_hash(read_source(changed, name))


def _own_route(tally: Tally, desk: Desk, every: int) -> None:
    """A route of one's own counts as it was accepted; changed, it is new, and practice may still use it."""
    own = make_own_folder(desk.env.places) / _OWN
    text = _START.read_text(encoding="utf-8").replace("mijn_route", "logeren")
    own.write_text(text, encoding="utf-8")
    tally.saw("own route before it was accepted", _refused(desk, "logeren", _OWN))
    accept_file(desk, _OWN, _standing(desk, _OWN)[1])
    tally.saw("own route when accepted", bool(desk.open_case("logeren").created))
    for where, changed in _changes(text, every):
        tally.saw(f"own {where}", not_accepted(desk, {_OWN: _digest(desk, changed, _OWN)}) == (_OWN,))
    own.write_text(text.replace("titel: Mijn route", "titel: Iets anders"), encoding="utf-8")
    tally.saw("own route changed after it was accepted", _refused(desk, "logeren", _OWN))
    tally.saw("own route shown as new", _standing(desk, _OWN)[0] == "nieuw")
    practice = open_practice(desk.env)
    tally.saw("practice may use it", bool(practice.open_case("logeren").created))
    practice.close()


def _standing(desk: Desk, name: str) -> tuple[str, str]:
    found = rule_files(desk.env.places, accepted_files(desk))
    return next((file.standing, file.hash) for file in found if file.name == name)


def _refused(desk: Desk, route: str, name: str) -> bool:
    try:
        desk.open_case(route)
    except ChecklistFault as fault:
        return any(finding.code == "RG-215" and finding.path == name for finding in fault.findings)
    return False


def _at_the_door(tally: Tally, desk: Desk, every: int) -> None:
    """The whole way: the file is listed as changed, and no case can begin on it in a real vault."""
    path = desk.env.places.checklists / _ROUTE
    text = path.read_text(encoding="utf-8")
    for where, changed in _changes(text, every):
        path.write_text(changed, encoding="utf-8")
        try:
            refused = _refused(desk, "residentieel", _ROUTE)
        except RoutekaartError:
            refused = True
        tally.saw(f"a case begins on {where}", refused or _unusable(path))
        tally.saw(f"{where} is listed as it was", _standing(desk, _ROUTE)[0] == "gewijzigd")
    path.write_text(text, encoding="utf-8")
    tally.saw("put back as it was", bool(desk.open_case("residentieel").created))


def _unusable(path: Path) -> bool:
    """Changed so that it is no route any more: refused for another reason."""
    try:
        load_route(path, folder=path.parent)
    except ChecklistFault:
        return True
    return False


def _on_paper(tally: Tally, rules: Path, every: int) -> None:
    """Version and hash stand on the last page: other rules, another hash."""
    path = rules / _ROUTE
    text = path.read_text(encoding="utf-8")
    before = case_route()
    for where, changed in _changes(text, every):
        path.write_text(changed, encoding="utf-8")
        try:
            after = load_route("residentieel", folder=rules, region="foodvalley")
        except ChecklistFault:
            continue
        words = "".join(compose(request(checklist=after, assessment=assess(after, facts()))).text.split())
        held = after.hash in words and before.hash not in words and "".join(after.version.split()) in words
        tally.saw(f"{where} does not show on paper", held)
    path.write_text(text, encoding="utf-8")


def _in_an_extract(tally: Tally, every: int) -> None:
    """Rules changed inside an extract are not those of which the hash is printed, whatever else was changed along."""
    rules, known = case_route(), facts()
    raw = make_extract(rules, known, assess(rules, known), app_version="1", practice=False)
    printed = Receipt(frozenset({rules.hash}), frozenset({hashlib.sha256(raw).hexdigest()}))
    tally.saw("the extract as it is", rerun_extract(raw, printed).same is True)
    data = json.loads(raw)
    for changed in _leaves_changed(data["regels"], every):
        hashed = hashlib.sha256(changed.encode()).hexdigest()
        for more in ({}, {"regels_sha256": hashed}):
            other = json.dumps({**data, "regels": changed, **more}, ensure_ascii=False).encode()
            follows = replace(printed, extract=frozenset({hashlib.sha256(other).hexdigest()}))
            tally.saw("an extract with other rules", rerun_extract(other, printed).same is False)
            tally.saw("an extract with other rules and its own hash", rerun_extract(other, follows).same is False)


def _in_the_vault(tally: Tally, desk: Desk, case_id: str, every: int) -> None:
    """The rules kept with a case are kept by their hash; others in their place are never read."""
    pinned = desk.load(case_id)[1].checklist_hash
    text = desk.vault.blob(pinned).decode()
    for changed in _leaves_changed(text, every):
        desk.vault._connection.execute("UPDATE blob SET content = ? WHERE sha256 = ?", (changed.encode(), pinned))
        tally.saw("other rules read from the vault", _code_of(lambda: desk.vault.blob(pinned)) == "VLT-001")
    env, folder = desk.env, desk.vault.folder
    desk.vault.close()
    again = unlock(env, folder, PHRASE)
    tally.saw("a case opens on other rules", _code_of(lambda: again.case(case_id)) == "VLT-001")
    again.vault.close()


def _code_of(work: Callable[[], object]) -> str:
    try:
        work()
    except RoutekaartError as error:
        return error.code
    return ""


def _leaves_changed(text: str, every: int) -> Iterator[str]:
    """Canonical rules with one text changed: their questions, options, reasons and all else people read."""
    data = json.loads(text)
    for number, change in enumerate(list(_spots(data["route"][1]))):
        if number % every == 0:
            back = change(None)
            yield json.dumps(data, ensure_ascii=False, separators=(",", ":"))
            change(back)


def _spots(node: object) -> Iterator[Callable[[str | None], str]]:
    """For each text a way to change it (None) or to put it back; the former text comes out."""
    items = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in list(items):
        if isinstance(value, str) and value.strip():

            def change(text: str | None, holder: object = node, key: object = key) -> str:
                former = str(holder[key])  # type: ignore[index]
                holder[key] = _other(former) if text is None else text  # type: ignore[index]
                return former

            yield change
        else:
            yield from _spots(value)


def _no_comparison() -> None:
    """Takes the comparison of hashes out of what decides whether rules may be used."""
    import routekaart.casework.case.opening as opening
    import tests.faults.rows_tampered as row

    opening.refuse_unaccepted = lambda desk, checklist: None
    row.not_accepted = lambda desk, hashes: ()


ROWS: dict[str, RowMaker] = {"Y7": tampered}
SABOTAGES: dict[str, tuple[str, Callable[[], None]]] = {"no_comparison": ("Y7", _no_comparison)}
