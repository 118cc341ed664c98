"""A seal adds itself and nothing else, says who and when, and tells in whole words why there is none."""

from __future__ import annotations

import hashlib
import io
import re
from dataclasses import replace
from datetime import UTC, datetime
from importlib import import_module
from typing import Any

import pikepdf
import pytest
from asn1crypto import cms
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.misc import PdfReadError
from pyhanko.sign import timestamps

from routekaart import signing
from routekaart.errors import RoutekaartError
from tests.verification import authority, samples
from tests.verification.goods import time_service
from tests.verification.samples import NOW


def _one() -> bytes:
    """Made now: what is kept between tests was made by other code than the code on trial."""
    return samples.sealed(samples.unsealed(("zegel_1",)), samples.key(), "zegel_1")


def _two() -> bytes:
    first = samples.sealed(samples.unsealed(), samples.key(), "zegel_1")
    return samples.sealed(first, samples.key("B. de Wit"), "zegel_2")


def test_seal_adds_itself_behind_exactly_these_bytes() -> None:
    before = samples.unsealed()

    after = samples.sealed(before, samples.key(), "zegel_1")

    assert after.startswith(before)
    assert signing.fields(before) == (
        signing.SealField("zegel_1", False, "Plek voor het zegel"),
        signing.SealField("zegel_2", False, "Plek voor het zegel"),
    )
    assert [each.signed for each in signing.fields(after)] == [True, False]


def _opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def test_first_seal_certifies_and_the_second_approves() -> None:
    document = _opened(_two())

    first, second = (each.V for each in document.Root.AcroForm.Fields)

    assert first.Reference[0].TransformMethod == "/DocMDP"
    assert first.Reference[0].TransformParams.P == 2
    assert "/Reference" not in second
    assert str(first.SubFilter) == "/ETSI.CAdES.detached"
    assert str(first.Reason) == samples.REASON
    assert str(first.M).startswith("D:20261122133100")


def test_seal_leaves_title_dates_and_version_alone() -> None:
    before, after = (_opened(each) for each in (samples.unsealed(), _two()))

    assert dict(before.docinfo) == dict(after.docinfo)
    assert before.Root.Metadata.read_bytes() == after.Root.Metadata.read_bytes()
    assert "/Version" not in after.Root
    assert "/Extensions" not in after.Root


def test_stamp_is_embedded_text_in_dutch_time() -> None:
    document = _opened(_one())
    look = document.Root.AcroForm.Fields[0].AP.N
    font = look.Resources.Font.F1.DescendantFonts[0]

    assert "/FontFile2" in font.FontDescriptor
    assert "/ToUnicode" in look.Resources.Font.F1
    assert "/ExtGState" not in look.Resources
    short = signing.short_fingerprint(signing.fingerprint(samples.key()))[:9]
    assert signing.stamp_text(samples.key(), NOW) == (
        f"Verzegeld door S. Jansen\n22 november 2026 14:31\nsleutel {short}"
    )
    assert signing.stamp_text(samples.key(practice=True), NOW).startswith("OEFENING\n")


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (datetime(2026, 7, 1, 22, 5, tzinfo=UTC), "2 juli 2026 00:05"),
        (datetime(2026, 12, 31, 23, 30, tzinfo=UTC), "1 januari 2027 00:30"),
    ],
)
def test_moment_is_shown_in_dutch_time(moment: datetime, text: str) -> None:
    assert signing.dutch_moment(moment) == text


@pytest.mark.parametrize("name", ["100% (zeker)", "Şükrü %(ts)s Ioniță", "A" * 64, "\\) Tj 🙂"])
def test_any_name_can_seal(name: str) -> None:
    pdf = samples.sealed(samples.unsealed(("zegel_1",)), samples.key(name), "zegel_1")
    assert signing.fields(pdf)[0].signed


def test_moment_without_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        samples.sealed(samples.unsealed(), samples.key(), "zegel_1", datetime(2026, 1, 1))


# what a seal holds -----------------------------------------------------------------------------------------------


def _value(pdf: bytes) -> dict[str, Any]:
    document = _opened(pdf)
    value = document.Root.AcroForm.Fields[0].V
    return {"Name": str(value.Name), "Contents": bytes(value.Contents)}


def _signed(pdf: bytes) -> Any:
    return cms.ContentInfo.load(_value(pdf)["Contents"])["content"]


def test_seal_names_who_seals_and_digests_with_sha256() -> None:
    pdf = _one()
    (signer,) = _signed(pdf)["signer_infos"]

    assert _value(pdf)["Name"] == "S. Jansen"
    assert _signed(pdf)["digest_algorithms"].native == [{"algorithm": "sha256", "parameters": None}]
    assert signer["digest_algorithm"]["algorithm"].native == "sha256"
    own = samples.key().certificate.public_bytes(Encoding.DER)
    assert [each.chosen.dump() for each in _signed(pdf)["certificates"]] == [own]
    assert "signing_time" not in {each["type"].native for each in signer["signed_attrs"]}  # PAdES: the time is in /M


def test_certificates_above_the_key_go_in_with_it() -> None:
    root, key = authority.organisation_key()
    pdf = samples.sealed(samples.unsealed(("zegel_1",)), key, "zegel_1")
    inside = {each.chosen.dump() for each in _signed(pdf)["certificates"]}
    assert inside == {each.public_bytes(Encoding.DER) for each in (key.certificate, *key.chain)}
    assert key.chain[0].public_bytes(Encoding.PEM) == root


def test_a_card_is_asked_once_for_each_seal() -> None:
    real, asked = samples.key(), []

    class Counting:
        def sign(self, data: bytes) -> bytes:
            asked.append(data)
            return real.sign(data)

    pdf = samples.sealed(samples.unsealed(("zegel_1",)), replace(real, private_key=Counting()), "zegel_1")
    (signer,) = _signed(pdf)["signer_infos"]
    assert asked == [signer["signed_attrs"].untag().dump()]


def test_second_half_of_the_file_id_follows_from_bytes_field_and_moment() -> None:
    def ids(pdf: bytes) -> list[bytes]:
        return [bytes(each) for each in _opened(pdf).trailer["/ID"]]

    before = samples.unsealed()
    once, again = (ids(samples.sealed(before, samples.key(), "zegel_1")) for _ in range(2))
    assert once == again
    assert once[0] == ids(before)[0]
    assert once[1] == hashlib.sha256(before + b"zegel_1" + b"2026-11-22T13:31:00+00:00").digest()[:16]
    assert ids(samples.sealed(before, samples.key(), "zegel_2"))[1] != once[1]


def test_a_document_without_an_id_gets_the_derived_one() -> None:
    with _opened(samples.unsealed(("zegel_1",))) as document:
        out = io.BytesIO()
        document.save(out)
    bare = re.sub(rb"/ID *\[[^]]*\]", b"", out.getvalue())
    assert b"/ID" not in bare
    first, second = _opened(samples.sealed(bare, samples.key(), "zegel_1")).trailer["/ID"]
    assert bytes(first) == bytes(second)


def test_a_document_of_an_older_kind_can_be_sealed() -> None:
    """With a plain table of its parts, as many programs write: then no part of the seal may be packed."""
    with _opened(samples.unsealed(("zegel_1",))) as document:
        out = io.BytesIO()
        document.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    after = samples.sealed(out.getvalue(), samples.key(), "zegel_1")
    added = after.removeprefix(out.getvalue())
    assert b"\nxref\n" in added
    assert b"/ObjStm" not in added
    document = _opened(after)
    assert b"Verzegeld door" in document.Root.AcroForm.Fields[0].AP.N.read_bytes()
    assert b"/ObjStm" in _one().removeprefix(samples.unsealed(("zegel_1",)))


def test_look_of_the_seal_is_small_text_without_a_border() -> None:
    document = _opened(_one())
    words = document.Root.AcroForm.Fields[0].AP.N.read_bytes()
    assert words.startswith(b"q q 0.978723 0 0 0.978723 2 2 cm 1 0 0 1 10 10 cm /Tx BMC q BT /F1 7 Tf 9 TL ")
    assert b"/Lang (nl)" in words
    assert not re.search(rb"\bre\b|\bS\b|\bDo\b|\bgs\b", re.sub(rb"\([^)]*\)", b"", words))


@pytest.mark.parametrize(
    ("form", "found"),
    [
        (None, ()),
        ({}, ()),
        ({"/Fields": []}, ()),
        ({"/Fields": [{"/FT": "/Tx", "/T": "tekst"}]}, ()),
        ({"/Fields": [{"/FT": "/Sig"}]}, (signing.SealField("", False, ""),)),
        (
            {"/Fields": [{"/FT": "/Sig", "/T": "a", "/TU": "A", "/V": "x"}, {"/FT": "/Sig", "/T": "b"}]},
            (signing.SealField("a", True, "A"), signing.SealField("b", False)),
        ),
    ],
    ids=["no form", "no fields", "empty", "text field", "no names", "two"],
)
def test_fields_of_any_document(form: dict[str, Any] | None, found: tuple[signing.SealField, ...]) -> None:
    pdf = pikepdf.new()
    if form is not None:
        fields = [
            pikepdf.Dictionary(
                {k: pikepdf.Name(v) if v.startswith("/") else pikepdf.String(v) for k, v in each.items()}
            )
            for each in form.get("/Fields", [])
        ]
        pdf.Root.AcroForm = pikepdf.Dictionary({"/Fields": pikepdf.Array(fields)} if "/Fields" in form else {})
    out = io.BytesIO()
    pdf.save(out)
    assert signing.fields(out.getvalue()) == found


# the time of a service -------------------------------------------------------------------------------------------


def test_a_time_service_is_asked_only_when_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    with time_service(), monkeypatch.context() as patched:
        stamper = timestamps.HTTPTimeStamper

        def called(url: str) -> Any:
            asked.append(url)
            return stamper(url)

        patched.setattr(timestamps, "HTTPTimeStamper", called)
        plain = samples.sealed(samples.unsealed(("zegel_1",)), samples.key(), "zegel_1")
        assert asked == []
        stamped = _stamped("http://tijd.voorbeeld")
    assert asked == ["http://tijd.voorbeeld"]
    for pdf, there in ((plain, False), (stamped, True)):
        (signer,) = _signed(pdf)["signer_infos"]
        attributes = {each["type"].native for each in signer["unsigned_attrs"]}
        assert ("signature_time_stamp_token" in attributes) is there


def _stamped(url: str) -> bytes:
    pdf = samples.unsealed(("zegel_1",))
    return signing.seal(pdf, samples.key(), field="zegel_1", reason="x", at=NOW, font=samples.FONT, timestamp_url=url)


# what goes wrong -------------------------------------------------------------------------------------------------

UNREADABLE = ("SIG-010", "Dit PDF-bestand kan niet worden gelezen. Het is niet veranderd. Open een andere kopie.")
NO_FIELD = (
    "SIG-011",
    "In dit document is geen plek voor dit zegel. Het document is niet veranderd. "
    "Maak het document opnieuw met de juiste ondertekenaars.",
)
TAKEN = ("SIG-012", "Op deze plek staat al een zegel. Het document is niet veranderd.")
NO_TIME = (
    "SIG-013",
    "De tijdstempeldienst antwoordt niet. Het document is niet veranderd en niet verzegeld. "
    "Probeer het later, of verzegel zonder tijdstempel.",
)
NOT_DONE = ("SIG-014", "Het verzegelen is niet gelukt. Het document is niet veranderd. Probeer het opnieuw.")


@pytest.mark.parametrize(
    ("pdf", "field", "words", "facts"),
    [
        (b"geen pdf", "zegel_1", UNREADABLE, {}),
        (samples.unsealed()[:900], "zegel_1", UNREADABLE, {}),
        (samples.unsealed(), "zegel_9", NO_FIELD, {"field": "zegel_9"}),
        (samples.first_of_two(), "zegel_1", TAKEN, {"field": "zegel_1"}),
    ],
    ids=["no pdf", "cut", "no field", "taken"],
)
def test_document_that_cannot_be_sealed(pdf: bytes, field: str, words: tuple[str, str], facts: dict[str, str]) -> None:
    with pytest.raises(RoutekaartError) as refused:
        samples.sealed(pdf, samples.key(), field)
    assert (refused.value.code, refused.value.message, refused.value.facts) == (*words, facts)


def test_timestamp_service_that_does_not_answer_leaves_nothing_behind() -> None:
    with pytest.raises(RoutekaartError) as refused:
        _stamped("http://127.0.0.1:9/tijd")
    assert (refused.value.code, refused.value.message) == NO_TIME


@pytest.mark.parametrize(
    ("trouble", "url", "words"),
    [
        (timestamps.TimestampRequestError("x"), "http://tijd.voorbeeld", NO_TIME),
        (timestamps.TimestampRequestError("x"), None, NO_TIME),
        (OSError("x"), "http://tijd.voorbeeld", NO_TIME),
        (OSError("x"), None, NOT_DONE),
        (ValueError("x"), "http://tijd.voorbeeld", NOT_DONE),
        (PdfReadError("x"), None, UNREADABLE),
        (PdfReadError("x"), "http://tijd.voorbeeld", UNREADABLE),
        (RoutekaartError("SIG-024", "De PIN van deze kaart is geblokkeerd."), None,
         ("SIG-024", "De PIN van deze kaart is geblokkeerd.")),
    ],
)  # fmt: skip
def test_trouble_halfway_is_told_for_what_it_is(
    monkeypatch: pytest.MonkeyPatch, trouble: Exception, url: str | None, words: tuple[str, str]
) -> None:
    class Broken:
        def sign(self, _data: bytes) -> bytes:
            raise trouble

    key = replace(samples.key(), private_key=Broken())
    with time_service(), pytest.raises(RoutekaartError) as refused:
        signing.seal(samples.unsealed(), key, field="zegel_1", reason="x", at=NOW, font=samples.FONT, timestamp_url=url)
    assert (refused.value.code, refused.value.message) == words
    assert refused.value.facts == ({"kind": type(trouble).__name__} if words is NOT_DONE else {})


def test_a_result_that_does_not_begin_with_the_document_is_never_given(monkeypatch: pytest.MonkeyPatch) -> None:
    """pyHanko adds behind; should it ever do otherwise, nobody gets the result."""

    async def changed(*_given: object) -> bytes:
        return b"%PDF-1.7 iets anders"

    monkeypatch.setattr(import_module("routekaart.signing.seal"), "_run", changed)
    with pytest.raises(RoutekaartError) as refused:
        samples.sealed(samples.unsealed(), samples.key(), "zegel_1")
    assert (refused.value.code, refused.value.message) == (
        "SIG-014",
        "Het verzegelen is niet gelukt. Het document is niet veranderd.",
    )
