"""What every kind of store must do; a second one inherits this class and gives its own `opener`."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Iterator

import pytest

from routekaart.errors import RoutekaartError
from routekaart.store import MAX_ATTACHMENT, Blob, Moved, Store, StoredEvent
from tests.store.store_samples import START, chain, entry, projection, rehash

Opener = Callable[[], Store]

HOSTILE = [
    "gewone tekst",
    "Zoë, Gecoördineerd e\u0301e\u0301n",
    "\u202egedraaid\u202c \u200b\ufeff",
    "a\x00b\x07c\r\n",
    "'; DROP TABLE event; --",
    '" * NEAR(x y) OR -(',
    "{{7*7}} %s ${x} <para>",
    "👩‍👩‍👧‍👦" * 50,
    "lang" * 5000,
]


class StoreContract:
    """The behaviour that casework relies on."""

    @pytest.fixture
    def opener(self) -> Opener:
        """Return a function that opens the same, at first empty, store; each call is another writer."""
        raise NotImplementedError

    @pytest.fixture
    def store(self, opener: Opener) -> Iterator[Store]:
        store = opener()
        yield store
        store.close()

    def test_events_come_back_as_written_and_in_order(self, store: Store) -> None:
        events = chain("a", HOSTILE)
        assert store.append("a", START, events[:4]) == events[3].hash
        assert store.append("a", events[3].hash, events[4:]) == events[-1].hash
        assert store.events("a") == events
        assert store.heads() == {"a": events[-1].hash}
        assert store.events("b") == []

    def test_dossiers_do_not_mix(self, store: Store) -> None:
        for dossier in ("a", "b"):
            store.append(dossier, START, chain(dossier, ["1", "2"]))
        assert [event.dossier for event in store.events("b")] == ["b", "b"]
        assert set(store.heads()) == {"a", "b"}

    @pytest.mark.parametrize("head", ["", "f" * 64])
    def test_a_stale_head_moves_nothing(self, store: Store, head: str) -> None:
        events = chain("a", ["1", "2"])
        store.append("a", START, events)
        with pytest.raises(Moved) as caught:
            store.append(
                "a",
                head,
                chain("a", ["3"], after=2, prev=head),
                projection=projection("laat"),
                log=entry("gewijzigd"),
                blobs=[Blob("document", b"laat")],
                values={"undo": "laat"},
            )
        assert caught.value.actual == events[-1].hash
        assert store.events("a") == events
        assert store.search("laat") == []
        assert store.vault_log() == []
        assert store.blobs("a") == []
        assert store.value("undo") is None

    def test_starting_an_existing_dossier_again_is_moved(self, store: Store) -> None:
        store.append("a", START, chain("a", ["1"]))
        with pytest.raises(Moved):
            store.append("a", START, chain("a", ["other"]))

    def test_going_on_in_an_unknown_dossier_is_moved(self, store: Store) -> None:
        with pytest.raises(Moved):
            store.append("a", "f" * 64, chain("a", ["9"], after=8, prev="f" * 64))

    @pytest.mark.parametrize("fault", ["empty", "gap", "order", "other dossier", "prev"])
    def test_events_that_do_not_follow_are_refused(self, store: Store, fault: str) -> None:
        one, two, three = chain("a", ["1", "2", "3"])
        stray = chain("b", ["2"], after=1, prev=one.hash)
        torn = chain("a", ["2"], after=1, prev="f" * 64)
        wrong: dict[str, list[StoredEvent]] = {
            "empty": [],
            "gap": [one, three],
            "order": [two, one],
            "other dossier": [one, *stray],
            "prev": [one, *torn],
        }
        with pytest.raises(ValueError):
            store.append("a", START, wrong[fault])
        assert store.heads() == {}

    def test_all_of_one_append_is_there_after_opening_again(self, opener: Opener) -> None:
        store = opener()
        store.put_concept("a", "reden", "half")
        store.put_concept("a", "ander", "blijft")
        head = store.append(
            "a",
            START,
            chain("a", ["1"]),
            projection=projection("Gecoördineerd"),
            clear_concepts=["reden"],
            log=entry("gewijzigd", dossier="a"),
            blobs=[Blob("document", b"%PDF")],
            values={"a/undo": "1"},
        )
        store.close()
        again = opener()
        assert again.heads() == {"a": head}
        assert again.concepts("a") == {"ander": "blijft"}
        assert again.search("gecoordineerd") == ["a"]
        assert [info.size for info in again.blobs("a")] == [4]
        assert again.value("a/undo") == "1"
        assert [row.entry.dossier for row in again.vault_log()] == ["a"]
        again.close()

    def test_one_fault_in_an_append_undoes_all_of_it(self, store: Store) -> None:
        store.put_concept("a", "reden", "half")
        too_big = Blob("attachment", bytes(MAX_ATTACHMENT + 1))
        with pytest.raises(RoutekaartError) as caught:
            store.append("a", START, chain("a", ["1"]), clear_concepts=["reden"], blobs=[too_big])
        assert caught.value.code == "VLT-011"
        assert (store.heads(), store.concepts("a")) == ({}, {"reden": "half"})

    def test_of_two_writers_at_once_exactly_one_wins(self, opener: Opener) -> None:
        writers = [opener(), opener()]
        head = START
        for round_number in range(40):
            outcome = race(writers, head, round_number)
            assert sorted(outcome) == ["moved", "won"]
            head = writers[0].heads()["a"]
        assert len(writers[1].events("a")) == 40
        assert writers[1].verify_integrity(rehash).sound
        for writer in writers:
            writer.close()

    def test_summaries_show_the_last_changed_first_and_what_is_stale(self, store: Store) -> None:
        for dossier, count in (("a", 1), ("b", 3), ("c", 2)):
            texts = [str(number) for number in range(count)]
            store.append(dossier, START, chain(dossier, texts), projection=projection(dossier))
        store.append("c", store.heads()["c"], chain("c", ["x", "y"], after=2, prev=store.heads()["c"]))
        found = store.summaries()
        assert [(row.dossier, row.count, row.fresh) for row in found] == [
            ("c", 4, False),
            ("b", 3, True),
            ("a", 1, True),
        ]
        assert (found[1].engine, found[1].definition, found[1].head) == ("e1", "d1", store.heads()["b"])

    def test_a_projection_can_be_rebuilt(self, store: Store) -> None:
        store.append("a", START, chain("a", ["1"]))
        assert [(row.engine, row.fresh) for row in store.summaries()] == [("", False)]
        store.put_projection("a", projection("nieuw woord", engine="e2"))
        assert [(row.engine, row.fresh) for row in store.summaries()] == [("e2", True)]
        assert store.search("nieuw") == ["a"]
        with pytest.raises(KeyError):
            store.put_projection("b", projection("x"))

    def test_search_follows_the_last_text(self, store: Store) -> None:
        store.append("a", START, chain("a", ["1"]), projection=projection("pleeggezin Éva"))
        store.append("b", START, chain("b", ["1", "2"]), projection=projection("pleegouders"))
        assert store.search("pleeg") == ["b", "a"]
        assert store.search("pleeg EVA") == ["a"]
        assert store.search("gezin") == []
        store.append(
            "a",
            store.heads()["a"],
            chain("a", ["2"], after=1, prev=store.heads()["a"]),
            projection=projection("netwerk"),
        )
        assert store.search("pleeg") == ["b"]
        assert store.search("netw") == ["a"]
        assert store.search("n", limit=0) == []

    @pytest.mark.parametrize(
        "typed", ["", "  ", '"', "*", '" OR "', "NEAR(", "a AND NOT b", "-x", "\x00", "\ud800", "col:x"]
    )
    def test_nothing_typed_in_search_is_an_operator(self, store: Store, typed: str) -> None:
        store.append("a", START, chain("a", ["1"]), projection=projection("iets heel anders"))
        assert store.search(typed) == []

    @pytest.mark.parametrize("text", [*HOSTILE, "", "\ud800 half teken"])
    def test_drafts_come_back_exactly(self, store: Store, text: str) -> None:
        store.put_concept("a", "reden", "eerst")
        store.put_concept("a", "reden", text)
        assert store.concepts("a") == {"reden": text}
        store.clear_concept("a", "reden")
        assert store.concepts("a") == {}

    def test_blobs_are_kept_once_under_their_hash(self, store: Store) -> None:
        content = bytes(range(256)) * 40
        sha256 = store.put_blob("document", content, dossier_id="a")
        assert sha256 == hashlib.sha256(content).hexdigest()
        assert store.put_blob("document", content, dossier_id="b") == sha256
        assert store.blob(sha256) == content
        assert [(info.sha256, info.kind, info.size) for info in store.blobs("b")] == [(sha256, "document", 10240)]
        with pytest.raises(KeyError):
            store.blob("0" * 64)

    def test_only_attachments_are_limited(self, store: Store) -> None:
        store.put_blob("attachment", bytes(MAX_ATTACHMENT))
        store.put_blob("document", bytes(MAX_ATTACHMENT + 1))
        with pytest.raises(RoutekaartError, match="10.0 MB"):
            store.put_blob("attachment", bytes(MAX_ATTACHMENT + 1))

    def test_log_is_a_chain_that_can_be_filtered(self, store: Store) -> None:
        first = store.log(entry("geopend"))
        second = store.log(entry("bekeken", at="2026-11-23T08:00:00+00:00", dossier="a"))
        third = store.log(entry("afgedrukt", at="2026-11-24T08:00:00+00:00", dossier="a"))
        assert store.vault_log() == [first, second, third]
        assert (first.seq, second.prev, third.prev) == (1, first.hash, second.hash)
        assert store.vault_log(dossier="a") == [second, third]
        assert store.vault_log(dossier="a", since="2026-11-24") == [third]
        assert store.vault_log(since="2026-11-22", until="2026-11-23") == [first]

    def test_values_are_kept_replaced_and_forgotten(self, store: Store) -> None:
        assert store.value("sleutel") is None
        store.set_value("sleutel", "één")
        store.set_value("sleutel", "twee")
        assert store.value("sleutel") == "twee"
        store.set_value("sleutel", None)
        assert store.value("sleutel") is None

    def test_a_sound_store_says_so_and_a_false_hash_is_named(self, store: Store) -> None:
        store.append("a", START, chain("a", ["1", "2"]))
        store.append("b", START, chain("b", ["1"]))
        store.log(entry("geopend"))
        assert store.verify_integrity(rehash).sound
        report = store.verify_integrity(lambda event: "0" if event.dossier == "b" else rehash(event))
        assert (report.dossiers, report.sound) == (("b",), False)


def race(writers: list[Store], head: str, number: int) -> list[str]:
    """Let every writer append its own event to the same head at the same moment."""
    gate = threading.Barrier(len(writers))
    outcome: list[str] = []

    def run(writer: Store, name: str) -> None:
        events = chain("a", [f"{name}{number}"], after=number, prev=head)
        gate.wait()
        try:
            writer.append("a", head, events)
        except Moved:
            outcome.append("moved")
        else:
            outcome.append("won")

    threads = [threading.Thread(target=run, args=(w, name)) for w, name in zip(writers, "xy", strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcome
