"""How soon a passphrase is guessed: what guessers try first is never called strong, and four loose words are good."""

from __future__ import annotations

import os

import pytest

from routekaart.keys import Cost
from routekaart.keys.strength import LEVELS, guesses_per_second, known_words, strength_of
from routekaart.paths import places

WORDS = known_words(places(os.environ).resources / "woorden" / "bekend.txt")
OWN = ("S. van den Heuvel-Jansen", "Stichting Jeugdhuis Oost")


def level(phrase: str) -> str:
    found = strength_of(phrase, own=OWN, words=WORDS)
    assert found.level is not None
    return LEVELS[found.level]


@pytest.mark.parametrize(
    "phrase",
    [
        "welkom2024!!", "Welkom2024!!", "Welkom01Welkom01", "wachtwoord123", "WachtwoordWachtwoord", "geheimgeheim",
        "qwertyuiop12", "123456789012", "aaaaaaaaaaaaaaaaaaaa", "Amsterdam2025", "Feyenoord1908!", "jansen-12-03-1980",
        "sinaasappelboom", "Jeugdhulp2026!", "heuvel-jansen", "stichtingjeugdhuisoost", "ikhouvanjou1234",
        "w3lk0m-th01s-", "abcdefghijkl", "zomer2026zomer", "verantwoordelijkheid",
    ],
)  # fmt: skip
def test_what_is_tried_first_is_weak(phrase: str) -> None:
    assert level(phrase) == "zwak"


@pytest.mark.parametrize("phrase", ["fiets lampion zeehond rabarber", "mos kajuit drempel vijzel", "xV7#qLp2!mZt9w"])
def test_loose_words_and_chance_are_good_or_better(phrase: str) -> None:
    assert level(phrase) in ("goed", "sterk")


def test_each_loose_word_makes_it_stronger() -> None:
    words = ["kajuit", "drempel", "vijzel", "lampion", "rabarber"]
    seconds = [strength_of(" ".join(words[:count]), own=(), words=WORDS).seconds for count in range(2, 6)]
    assert seconds == sorted(set(seconds))


@pytest.mark.parametrize("phrase", ["", "kort", "elf tekens!", "e\u0301" * 11])
def test_too_short_has_no_strength_yet(phrase: str) -> None:
    found = strength_of(phrase, own=OWN, words=WORDS)
    assert found.level is None and ("Nog" in found.sentence) == bool(phrase)


def test_the_cost_of_a_guess_is_that_of_this_vault() -> None:
    assert 50_000 < guesses_per_second(Cost()) < 70_000
    assert guesses_per_second(Cost(memory_kib=512 * 1024)) == guesses_per_second(Cost()) / 2
    cheap = strength_of("lampion rabarber", own=(), words=WORDS, cost=Cost(memory_kib=64, passes=1, lanes=1))
    assert cheap.seconds < strength_of("lampion rabarber", own=(), words=WORDS).seconds / 1000


def test_reasons_say_what_is_the_matter_and_never_show_the_phrase() -> None:
    for phrase, hint in (
        ("heuvel-jansen", "eigen naam"), ("Amsterdam-1984", "jaartal"), ("aaaaaaaaaaaaaa", "Herhalen"),
        ("abcdefghijklm", "rijtje"), ("welkomkatregen", "Gewone woorden"),
    ):  # fmt: skip
        found = strength_of(phrase, own=OWN, words=WORDS)
        assert hint in " ".join(found.reasons), found
        assert phrase.casefold() not in " ".join([found.sentence, *found.reasons]).casefold()
    assert strength_of("fiets lampion zeehond rabarber", own=(), words=WORDS).reasons == ()


@pytest.mark.parametrize(
    "phrase", ["4@8({[<369€$5+17%2z!|" * 50, "x" * 1000, "\ud800" * 1000, "\u0301" * 1000, "字" * 1000, "👨‍👩‍👧" * 300]
)
def test_anything_can_be_typed(phrase: str) -> None:
    found = strength_of(phrase, own=("", "👨‍👩‍👧", "\ud800"), words=WORDS)
    assert found.level is not None and found.sentence.startswith("Te raden")


def test_without_a_list_of_words_it_still_works() -> None:
    assert known_words(places(os.environ).resources / "weg.txt") == ()
    assert strength_of("Amsterdam2025", own=(), words=()).level == 0
