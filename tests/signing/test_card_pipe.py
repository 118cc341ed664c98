"""The card in a process of its own: what goes over the pipe, and what is told when the other side stops."""

from __future__ import annotations

import base64
import json
import sys
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding

from routekaart import coredumps
from routekaart.errors import RoutekaartError
from routekaart.paths import CARD_COMMAND
from routekaart.signing import cardapart
from routekaart.signing.card import OnCard
from routekaart.signing.cardapart import answer, card_certificates, card_key, serve
from tests.noisy import Noisy, output_put_back
from tests.softcard import PIN, Issuer
from tests.verification.samples import NOW

__all__ = ["output_put_back"]

ISSUER = Issuer(NOW)
KEY = ec.generate_private_key(ec.SECP256R1())
LEAF = ISSUER.person("S. Jansen", KEY)
CARD = OnCard(
    "Kaart", "ab01", "07", LEAF.public_bytes(Encoding.DER),
    (ISSUER.certificate.public_bytes(Encoding.DER), ISSUER.root.public_bytes(Encoding.DER)), pin_pad=False,
)  # fmt: skip
STOPPED = (
    "SIG-026",
    "De kaart of het programma van de kaart stopte halverwege. Er is niet verzegeld. "
    "Haal de kaart eruit, steek hem er weer in en probeer het opnieuw.",
)


def says(folder: Path, reply: object) -> list[str]:
    """A program that keeps what it was asked and gives this reply."""
    text = reply if isinstance(reply, str) else json.dumps(reply)
    code = (
        "import json, pathlib, sys; "
        f"pathlib.Path({str(folder / 'asked.json')!r}).write_text(json.dumps([sys.argv[1:], json.load(sys.stdin)])); "
        f"print({text!r})"
    )
    return [sys.executable, "-S", "-c", code]


def asked(folder: Path) -> list[object]:
    found: list[object] = json.loads((folder / "asked.json").read_text())
    return found


def based(data: bytes) -> str:
    return base64.b64encode(data).decode()


WRITTEN = {
    "label": "Kaart", "serial": "ab01", "id": "07", "der": based(CARD.der), "chain": [based(x) for x in CARD.chain],
    "pin_pad": False,
}  # fmt: skip


def test_certificates_come_back_as_they_were(tmp_path: Path) -> None:
    program = says(tmp_path, {"found": [WRITTEN, {**WRITTEN, "pin_pad": True, "chain": []}]})
    plain, pad = card_certificates("/m.so", program=program)
    assert plain == CARD
    assert (pad.pin_pad, pad.chain, pad.der) == (True, (), CARD.der)
    assert asked(tmp_path) == [[CARD_COMMAND], {"what": "certificates", "module": "/m.so"}]


def test_a_signature_comes_back_when_it_fits_the_certificate(tmp_path: Path) -> None:
    signature = KEY.sign(b"dit", ec.ECDSA(hashes.SHA256()))
    key = card_key("/m.so", CARD, PIN, now=NOW, program=says(tmp_path, {"found": based(signature)}))
    assert key.sign(b"dit") == signature
    assert asked(tmp_path) == [
        [CARD_COMMAND],
        {"what": "sign", "module": "/m.so", "pin": PIN, "data": based(b"dit"), "chosen": WRITTEN},
    ]
    assert key.certificate == LEAF
    assert key.chain == (ISSUER.certificate, ISSUER.root)
    with pytest.raises(RoutekaartError) as told:
        key.sign(b"iets anders")
    assert (told.value.code, told.value.message) == (
        "SIG-027",
        "De sleutel op de kaart past niet bij het certificaat. Er is niet verzegeld. "
        "Kies een ander certificaat, of vraag uw beheerder.",
    )


def test_a_signature_of_another_key_is_never_used() -> None:
    private, other = (rsa.generate_private_key(65537, 2048) for _ in range(2))
    certificate = ISSUER.person("S. Jansen", private)
    cardapart._check(certificate, private.sign(b"dit", padding.PKCS1v15(), hashes.SHA256()), b"dit")
    for wrong in (
        other.sign(b"dit", padding.PKCS1v15(), hashes.SHA256()),
        private.sign(b"dat", padding.PKCS1v15(), hashes.SHA256()),
    ):
        with pytest.raises(RoutekaartError) as told:
            cardapart._check(certificate, wrong, b"dit")
        assert told.value.code == "SIG-027"


def test_nothing_of_the_pin_shows() -> None:
    key = card_key("/m.so", CARD, PIN, now=NOW)
    assert PIN not in repr(key.private_key)
    assert "/m.so" in repr(key.private_key)


@pytest.mark.parametrize("days", [400, -500])
def test_a_certificate_outside_its_period_is_told_at_once(days: int) -> None:
    with pytest.raises(RoutekaartError) as told:
        card_key("/m.so", CARD, PIN, now=NOW + timedelta(days=days))
    assert told.value.code == "SIG-005"


def test_without_a_pin_the_card_is_not_asked_unless_the_reader_does() -> None:
    with pytest.raises(RoutekaartError) as told:
        card_key("/m.so", CARD, "", now=NOW)
    assert (told.value.code, told.value.message) == (
        "SIG-023",
        "Er is nog geen PIN ingevuld. Er is niet verzegeld. Vul de PIN van de kaart in.",
    )
    reader = OnCard("Kaart", "ab01", "07", CARD.der, pin_pad=True)
    assert card_key("/m.so", reader, "", now=NOW).certificate == LEAF


@pytest.mark.parametrize(
    "reply", ["?", "", "{}", "[]", "7", '{"found"}'], ids=["text", "nothing", "neither", "list", "number", "half"]
)
def test_an_answer_that_is_none_is_told_as_a_card_that_stopped(tmp_path: Path, reply: str) -> None:
    with pytest.raises(RoutekaartError) as told:
        card_certificates("/m.so", program=says(tmp_path, reply))
    assert (told.value.code, told.value.message) == STOPPED


@pytest.mark.parametrize("program", [["/er/is/hier/niets"], [sys.executable, "-S", "-c", "raise SystemExit(3)"]])
def test_a_process_that_is_not_there_or_stops(program: list[str]) -> None:
    with pytest.raises(RoutekaartError) as told:
        card_certificates("/m.so", program=program)
    assert (told.value.code, told.value.message) == STOPPED


def test_a_card_that_never_answers_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cardapart, "SECONDS", 0.05)
    with pytest.raises(RoutekaartError) as told:
        card_certificates("/m.so", program=[sys.executable, "-S", "-c", "import signal; signal.pause()"])
    assert (told.value.code, told.value.message) == STOPPED


def test_a_refusal_comes_back_with_its_own_code(tmp_path: Path) -> None:
    program = says(tmp_path, {"code": "SIG-024", "message": "De PIN is geblokkeerd."})
    with pytest.raises(RoutekaartError) as told:
        card_certificates("/m.so", program=program)
    assert (told.value.code, told.value.message) == ("SIG-024", "De PIN is geblokkeerd.")


# the other side -----------------------------------------------------------------------------------------------


def test_serving_answers_one_question_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], output_put_back: None
) -> None:
    resource = pytest.importorskip("resource")
    limits: list[object] = []
    monkeypatch.setattr(resource, "setrlimit", lambda *given: limits.append(given))
    # The switch of Linux would hold for this process of the tests as well.
    monkeypatch.setattr(coredumps, "sys", SimpleNamespace(platform="test"))
    question = json.dumps({"what": "certificates", "module": "/er/is/hier/niets.so"}).encode()
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=Noisy(question, "de module zegt iets")))
    assert serve() == 0
    heard = capfd.readouterr()
    told = json.loads(heard.out)
    assert told["code"] in ("SIG-020", "SIG-021")
    assert told["message"].endswith(".")
    assert "de module zegt iets" in heard.err
    assert limits == [(resource.RLIMIT_CORE, (0, 0))]


def test_where_there_are_no_core_dumps_nothing_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resource", None)  # as on Windows: importing it would fail
    monkeypatch.setattr(coredumps, "os", SimpleNamespace(name="nt"))
    coredumps.forbid_core_dumps()
    monkeypatch.setattr(coredumps, "os", SimpleNamespace(name="posix"))
    with pytest.raises(ImportError):
        coredumps.forbid_core_dumps()


def test_both_questions_are_put_to_the_card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pkcs11")
    from tests.signing.fakecard import FakeKey, FakeToken, inserted

    key = FakeKey()
    token = FakeToken("Kaart", b"\xab\x01", certificates=[(b"\x07", CARD.der)], keys={b"\x07": key})
    path = inserted(monkeypatch, tmp_path, token.slot)
    found = json.loads(answer(json.dumps({"what": "certificates", "module": path}).encode()))
    assert found == {"found": [{**WRITTEN, "chain": []}]}
    question = {"what": "sign", "module": path, "chosen": WRITTEN, "pin": PIN, "data": based(b"dit")}
    signed = json.loads(answer(json.dumps(question).encode()))
    assert base64.b64decode(signed["found"]).startswith(b"\x30\x44")
    assert token.logged_in == [None, PIN]
    assert len(key.asked) == 1


def test_a_certificate_of_a_kind_without_a_check_is_refused() -> None:
    odd = ISSUER.person("E. Voorbeeld", ed25519.Ed25519PrivateKey.generate())  # type: ignore[arg-type]
    with pytest.raises(RoutekaartError) as told:
        cardapart._check(odd, b"iets", b"dit")
    assert told.value.code == "SIG-027"
