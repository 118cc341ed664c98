"""Every forgery that is known must be noticed, whatever class it is from."""

from __future__ import annotations

from collections import Counter

import pytest

from routekaart.verification import Expectation, KnownKey, acceptable, verify
from tests.verification import samples
from tests.verification.attacks import ATTACKS, PLANNED, controls

NEGATIVE = {
    "gewijzigd",
    "beschadigd",
    "onvolledig",
    "niet_verzegeld",
    "niet_van_ons",
    "geen_pdf",
    "wijkt_af_van_dossier",
}


def _known() -> list[KnownKey]:
    """The strongest case for the attacker: every key in play is known by name."""
    from routekaart.signing import fingerprint

    return [KnownKey(name, fingerprint(samples.key(name))) for name in ("S. Jansen", "B. de Wit", "K. Kwaad")]


def test_enough_variants_of_every_class() -> None:
    classes = Counter(name.split(":")[0] for name in ATTACKS)
    assert sum(PLANNED.values()) == 54
    assert not {name: classes[name] for name, wanted in PLANNED.items() if classes[name] < wanted}


def test_the_samples_the_forgeries_start_from_are_good() -> None:
    for good in (samples.one_seal(), samples.two_seals()):
        assert verify(good, known=_known(), now=samples.NOW).verdict == "onveranderd"


@pytest.mark.parametrize("name", ["byte range", "prepared", "second seal", "signature", "wrapped"])
def test_the_tools_of_the_forgeries_do_no_harm_by_themselves(name: str) -> None:
    report = verify(controls()[name], known=_known(), now=samples.NOW)
    assert (report.verdict, report.reasons) == ("onveranderd", ())


@pytest.mark.parametrize("name", sorted(ATTACKS))
def test_forgery_is_never_accepted(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    forged = ATTACKS[name]()
    assert forged not in (samples.one_seal(), samples.two_seals())
    capfd.readouterr()

    report = verify(forged, known=_known(), now=samples.NOW)

    assert report.verdict in NEGATIVE
    assert not report.whole_and_unchanged
    assert not acceptable(report, require_known=False)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("name", [each for each in sorted(ATTACKS) if each.split(":")[0] in {"shadow", "EAA", "SSA"}])
def test_change_under_a_seal_of_the_attacker_is_called_a_change(name: str) -> None:
    report = verify(ATTACKS[name](), known=_known(), now=samples.NOW)

    assert report.verdict == "gewijzigd"
    assert report.nothing_added is False
    assert report.sentence.startswith("Dit document is gewijzigd na het verzegelen.")


def test_cut_off_seal_is_seen_as_missing_and_by_the_dossier() -> None:
    import hashlib

    cut = ATTACKS["own: last seal cut off"]()
    whole = hashlib.sha256(samples.two_seals()).hexdigest()

    assert verify(cut, now=samples.NOW).verdict == "onvolledig"
    assert verify(cut, now=samples.NOW, expected=Expectation(whole)).matches_dossier is False
