"""Bytes, values and drafts that belong to a dossier or to none, and what a printed row shows: nothing of a case."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

import pytest

from routekaart.store import MAX_ATTACHMENT, Blob, BlobInfo, Projection, Vault, rows, schema
from routekaart.store.model import Summary
from tests.store.store_samples import NOW, SECRET, START, chain, entry, projection, refused

RULES = b"regels van een andere organisatie " * 50
SHA = hashlib.sha256(RULES).hexdigest()


def test_bytes_of_no_dossier_are_kept_with_their_line_and_value(vault: Vault) -> None:
    vault.keep([Blob("definition", RULES)], values={"regels/een": SHA}, log=entry("regels toegevoegd"))
    assert vault.blob(SHA) == RULES
    assert vault.blobs("") == [BlobInfo(SHA, "definition", len(RULES))]
    assert vault.value("regels/een") == SHA
    assert [row.entry.action for row in vault.vault_log()] == ["regels toegevoegd"]
    vault.drop(SHA, ["regels/een"], log=entry("regels weg"))
    with pytest.raises(KeyError):
        vault.blob(SHA)
    assert (vault.blobs(""), vault.value("regels/een"), vault.value(rows.SCRUB_DUE)) == ([], None, None)
    assert [row.entry.action for row in vault.vault_log()] == ["regels toegevoegd", "regels weg"]
    assert vault._connection.execute("PRAGMA freelist_count").fetchone() == (0,)


def test_what_a_dossier_uses_stays_when_the_loose_ones_go(vault: Vault) -> None:
    vault.keep([Blob("definition", RULES)], values={}, log=entry("regels toegevoegd"))
    assert vault.put_blob("definition", RULES, dossier_id="a") == SHA
    vault.drop(SHA, [], log=entry("regels weg"))
    assert vault.blob(SHA) == RULES
    assert (vault.blobs(""), vault.blobs("a")) == ([], [BlobInfo(SHA, "definition", len(RULES))])


def test_too_much_of_one_keeps_none(vault: Vault) -> None:
    small, big = Blob("attachment", b"klein"), Blob("attachment", bytes(MAX_ATTACHMENT + 1))
    with refused("VLT-011"):
        vault.keep([small, big], values={"x": "y"}, log=entry("toegevoegd"))
    assert (vault.blobs(""), vault.value("x"), vault.vault_log()) == ([], None, [])
    with pytest.raises(KeyError):
        vault.blob(hashlib.sha256(b"klein").hexdigest())


def test_the_words_of_a_projection_are_found_until_they_change(vault: Vault) -> None:
    vault.put_projection("a", Projection("e2", "d2", '{"titel": "nieuw"}', SECRET, '{"x": 1}'))  # the same words
    assert vault.search(SECRET) == ["a"]
    (seen,) = (each for each in vault.summaries() if each.dossier == "a")
    assert (seen.engine, seen.definition, seen.summary, seen.indicators) == (
        "e2",
        "d2",
        '{"titel": "nieuw"}',
        '{"x": 1}',
    )
    vault.put_projection("a", projection("heel andere woorden"))
    assert (vault.search(SECRET), vault.search("heel")) == ([], ["a"])
    with pytest.raises(KeyError):
        vault.put_projection("weg", projection("x"))


def test_a_chain_that_was_made_anew_needs_a_new_projection(vault: Vault) -> None:
    (before,) = (each for each in vault.summaries() if each.dossier == "a")
    assert before.fresh
    vault.append("a", before.head, chain("a", ["drie"], after=2, prev=before.head))
    (after,) = (each for each in vault.summaries() if each.dossier == "a")
    assert (after.fresh, after.count) == (False, 3)


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        (Projection("e1", "d1", '{"titel": "Sam"}', "Sam"), "Projection(e1, d1)"),
        (Summary("a", "h", 3, "x", "y", "h", "e", "d", '{"titel": "Sam"}', "{}"), "Summary(a, 3 events)"),
        (Blob("attachment", b"Sam"), "Blob(attachment, 3 bytes)"),
    ],
)
def test_what_is_printed_of_a_row_holds_no_case_text(shown: object, text: str) -> None:
    assert repr(shown) == text
    assert "Sam" not in repr(shown)


@pytest.mark.parametrize("where", ["other dossier", "other prev", "gap", "redacted", "none"])
def test_events_that_do_not_follow_are_a_fault_of_the_program(vault: Vault, where: str) -> None:
    one, two = chain("c", ["een", "twee"])
    wrong = {
        "other dossier": [one, replace(two, dossier="d")],
        "other prev": [one, replace(two, prev=START)],
        "gap": [one, replace(two, seq=3)],
        "redacted": [one, replace(two, redacted=True)],
        "none": [],
    }[where]
    said = "^nothing to append$" if where == "none" else f"^event {wrong[-1].seq} does not follow$"
    with pytest.raises(ValueError, match=said):
        vault.append("c", START, wrong)
    assert vault.events("c") == []


def test_redacting_and_erasing_what_is_not_there(vault: Vault) -> None:
    for event_id in ("weg", vault.events("b")[0].id):
        with pytest.raises(KeyError):
            vault.redact("a", event_id, "weggehaald", log=entry("weggehaald"))
    with pytest.raises(KeyError):
        vault.destroy("weg", now=NOW, actor="medewerker-1")
    assert vault.vault_log() == []
    assert vault._connection.execute("SELECT count(*) FROM guard").fetchone() == (0,)
    with pytest.raises(KeyError), vault._transaction() as connection:
        rows.erase(connection, "weg", "2026-11-22T08:00:00+00:00")


class _Cut:
    """A connection that is lost in the middle of a step: the library has already gone back by itself."""

    in_transaction = False

    def __init__(self) -> None:
        self.asked: list[str] = []

    def execute(self, statement: str) -> Any:
        self.asked.append(statement)
        if statement == "PRAGMA user_version":
            return self
        if statement == "STUK":
            raise OSError("weg")
        return None

    def fetchone(self) -> tuple[int]:
        return (0,)


def test_a_step_that_the_library_took_back_itself_is_not_taken_back_again() -> None:
    lost = _Cut()
    with pytest.raises(OSError, match="weg"):
        schema.migrate(lost, (("STUK",),))  # type: ignore[arg-type]
    assert lost.asked == ["PRAGMA user_version", "BEGIN IMMEDIATE", "STUK"]


def test_the_end_of_the_log_and_the_first_entry_that_does_not_follow(vault: Vault) -> None:
    assert vault.log_end() == (0, "0" * 64)
    vault.log(entry("geopend"))
    last = vault.log(entry("bekeken"))
    assert vault.log_end() == (2, last.hash)
    assert vault.first_bad_log_entry() is None
    vault._connection.execute("DROP TRIGGER log_is_fixed")
    vault._connection.execute("UPDATE vault_log SET actor = 'iemand anders' WHERE seq = 2")
    assert vault.first_bad_log_entry() == 2


def test_the_one_text_of_an_anchor(vault: Vault) -> None:
    vault.log(entry("geopend"))
    heads = vault.heads()
    assert vault.anchor().canonical() == (
        f'{{"heads":{{"a":[2,"{heads["a"]}"],"b":[1,"{heads["b"]}"]}},"log_head":"{vault.log_end()[1]}","log_seq":1}}'
    )
