"""Every way a card can refuse, in the words a person reads: what happened, what is safe, what to do."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

pkcs11 = pytest.importorskip("pkcs11")

from routekaart.errors import RoutekaartError  # noqa: E402
from routekaart.signing.card import OnCard, certificates, sign  # noqa: E402
from tests.signing.fakecard import PIN, READY, FakeKey, FakeToken, der, inserted  # noqa: E402
from tests.softcard import Issuer  # noqa: E402
from tests.verification.samples import NOW  # noqa: E402

CHOSEN = OnCard("K", "ab01", "07", der(Issuer(NOW).person("S. Jansen", ec.generate_private_key(ec.SECP256R1()))))
BLOCKED = (
    "SIG-024",
    "De PIN van deze kaart is geblokkeerd. Er is niet verzegeld. "
    "Vraag uw beheerder de kaart vrij te geven, of verzegel met uw eigen sleutel.",
)
NO_CARD = (
    "SIG-022",
    "Er zit geen kaart of token in, of een andere dan u koos. Er is niet verzegeld. "
    "Steek de kaart erin en probeer het opnieuw.",
)
WRONG = "De PIN klopt niet. Er is niet verzegeld. Probeer het opnieuw. "
NO_MODULE = (
    "SIG-021",
    "Het programma van uw kaart is niet gevonden of doet het niet. Er is niet verzegeld. "
    "Kijk bij Instellingen of het pad nog klopt.",
)
NO_SIGNATURE = (
    "SIG-026",
    "De kaart of token gaf geen handtekening. Er is niet verzegeld. Haal de kaart eruit, steek hem er weer in en "
    "probeer het opnieuw.",
)


def refusal(monkeypatch: pytest.MonkeyPatch, folder: Path, token: FakeToken) -> RoutekaartError:
    path = inserted(monkeypatch, folder, token.slot)
    with pytest.raises(RoutekaartError) as told:
        sign(path, CHOSEN, PIN, b"dit")
    assert PIN not in str(told.value)
    return told.value


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (pkcs11.PinLocked(), BLOCKED),
        (pkcs11.UserPinNotInitialized(), BLOCKED),
        (pkcs11.DeviceRemoved(), NO_CARD),
        (pkcs11.TokenNotPresent(), NO_CARD),
        (pkcs11.NoSuchToken(), NO_CARD),
        (pkcs11.SlotIDInvalid(), NO_CARD),
        (pkcs11.DeviceError(), NO_SIGNATURE),
        (OSError("iets"), NO_SIGNATURE),
    ],
    ids=lambda each: type(each).__name__,
)
def test_what_the_card_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reason: Exception, words: tuple[str, str]
) -> None:
    error = refusal(monkeypatch, tmp_path, FakeToken(refuses=reason, keys={b"\x07": FakeKey()}))
    assert (error.code, error.message) == words
    assert error.facts == ({"kind": type(reason).__name__} if words is NO_SIGNATURE else {})


@pytest.mark.parametrize(
    "reason", [pkcs11.PinIncorrect, pkcs11.PinInvalid, pkcs11.PinLenRange, pkcs11.ArgumentsBad]
)  # fmt: skip
@pytest.mark.parametrize(
    ("flag", "words"),
    [
        (READY, ("SIG-023", f"{WRONG}Te vaak mis, en de kaart gaat op slot.")),
        (pkcs11.TokenFlag.USER_PIN_FINAL_TRY, ("SIG-023", f"{WRONG}Nog één keer mis, en de kaart gaat op slot.")),
        (pkcs11.TokenFlag.USER_PIN_LOCKED, BLOCKED),
    ],
    ids=["tries left", "last try", "none left"],
)
def test_a_wrong_pin_and_the_tries_that_are_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reason: type[Exception], flag: int, words: tuple[str, str]
) -> None:
    error = refusal(monkeypatch, tmp_path, FakeToken(refuses=reason(), flags=READY | flag))
    assert (error.code, error.message, error.facts) == (*words, {})


def test_another_card_is_told_as_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    error = refusal(monkeypatch, tmp_path, FakeToken(serial=b"\x09"))
    assert (error.code, error.message) == NO_CARD


@pytest.mark.parametrize("name", ["weg.so", "geen.so"])
def test_a_module_that_is_gone_or_none(tmp_path: Path, name: str) -> None:
    (tmp_path / "geen.so").write_bytes(b"geen module")
    path = str(tmp_path / name)
    with pytest.raises(RoutekaartError) as told:
        certificates(path)
    assert (told.value.code, told.value.message) == NO_MODULE
    assert told.value.facts == {"module": path}


@pytest.mark.parametrize("reason", [pkcs11.PKCS11Error("x"), RuntimeError("x"), OSError("x")])
def test_a_module_that_does_not_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reason: Exception) -> None:
    def lib(_path: str) -> None:
        raise reason

    monkeypatch.setattr(pkcs11, "lib", lib)
    with pytest.raises(RoutekaartError) as told:
        certificates(__file__)
    assert (told.value.code, told.value.message, told.value.facts) == (*NO_MODULE, {"module": __file__})


def test_a_program_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pkcs11", None)
    with pytest.raises(RoutekaartError) as told:
        certificates("module.so")
    assert (told.value.code, told.value.message) == (
        "SIG-020",
        "Dit programma kan nog niet met een kaart of token werken. Er is niet verzegeld. "
        "Vraag uw beheerder om het onderdeel “kaart” van Routekaart.",
    )
