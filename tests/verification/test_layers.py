"""Where seals lie in a file and what one may change in it: each odd shape apart, with its own reason."""

from __future__ import annotations

import hashlib
import io
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from routekaart.verification import Expectation, VerificationReport, changes, check, container, verify
from routekaart.verification.opinion import Opinion, keep_off_stderr, second_opinions
from routekaart.verification.report import Finding
from routekaart.verification.revisions import END
from routekaart.verification.showable import may_be_shown
from tests.verification import samples
from tests.verification.samples import NOW

CONTENTS = "De inhoud van een zegel kan niet worden gelezen."
BYTE_RANGE = "De grenzen van een zegel in het bestand kloppen niet."
ONE = samples.one_seal()


def opened(pdf: bytes) -> pikepdf.Pdf:
    return container.open_pdf(pdf)


# the gap --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("raw", "length"),
    [
        (bytes.fromhex("30020500"), 4),
        (bytes.fromhex("307f0500"), 129),
        (bytes.fromhex("30818000"), 131),
        (bytes.fromhex("30817f00"), None),
        (bytes.fromhex("3082010000"), 260),
        (bytes.fromhex("3082000100"), None),
        (bytes.fromhex("308301000000"), 65541),
        (bytes.fromhex("30840100000000"), None),
        (bytes.fromhex("30800000"), None),
        (bytes.fromhex("31020500"), None),
        (bytes.fromhex("300205"), None),
        (b"", None),
    ],
)
def test_length_of_a_signature_in_its_shortest_form(raw: bytes, length: int | None) -> None:
    assert container._der_length(raw) == length


@pytest.mark.parametrize(
    ("digits", "found"),
    [
        (b"30020500", bytes.fromhex("30020500")),
        (b"300205000000", bytes.fromhex("30020500")),
        (b"300205000001", None),
        (b"30030500", None),
        (b"3002050", None),
        (b"300205AA", bytes.fromhex("300205AA")),
        (b"300205aa", None),
        (b"3002 500", None),
        (b"", None),
    ],
)
def test_only_the_signature_and_zeroes_in_upper_case(digits: bytes, found: bytes | None) -> None:
    assert container._canonical(digits) == found


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        ([0, 10, 20, 5], (10, 20, 5)),
        ([0, 10, 13, 87], (10, 13, 87)),
        ([0, 10, 12, 5], None),
        ([0, 10, 20, 81], None),
        ([0, 0, 20, 5], None),
        ([1, 10, 20, 5], None),
        ([0, 10, 20, 0], None),
        ([0, -10, 20, 5], None),
        ([0, 10, 20], None),
        ([0, 10, 20, 5, 5], None),
        ([0, 10, True, 5], None),
    ],
)
def test_numbers_of_a_byte_range(numbers: list[int], found: tuple[int, int, int] | None) -> None:
    assert container._byte_range(Array(numbers), 100) == found
    assert container._byte_range(numbers, 100) is None
    assert container._byte_range(None, 100) is None


def field(value: Any, kind: Name = Name.Sig) -> Dictionary:
    return Dictionary(FT=kind, T=String("zegel_1"), V=value)


@pytest.mark.parametrize(
    ("odd", "finding"),
    [
        (field(String("x")), Finding("signed_bytes_unbroken", CONTENTS)),
        (field(Dictionary(), Name.Tx), Finding("signed_bytes_unbroken", CONTENTS)),
        (field(Dictionary()), Finding("covers_whole_file", BYTE_RANGE)),
        (field(Dictionary(ByteRange=Array([0, 1, 9, 2]))), Finding("gap_canonical", CONTENTS)),
        (field(Dictionary(ByteRange=Array([0, 1, 9, 2]), Contents=String("\0"))), Finding("gap_canonical", CONTENTS)),
        (
            field(Dictionary(ByteRange=Array([0, 1, 9, 2]), Contents=String("x"))),
            Finding(
                "covers_whole_file",
                "Het bestand is daarna opnieuw opgeslagen, bijvoorbeeld door een ander programma.",
            ),
        ),
    ],
    ids=["no value", "text field", "no range", "no contents", "empty contents", "elsewhere"],
)
def test_a_field_that_holds_no_seal(odd: Dictionary, finding: Finding) -> None:
    assert container._read_seal(b"x" * 20, odd) == (None, finding)


@pytest.mark.parametrize("gap", [b"<30020501>", b"<3002050F00000001>"])
def test_something_else_in_the_room_of_a_seal(gap: bytes) -> None:
    pdf = b"a" + gap + b"bc"
    odd = field(
        Dictionary(ByteRange=Array([0, 1, 1 + len(gap), 2]), Contents=String(b"\x30\x02\x05\x00".decode("latin-1")))
    )
    reason = "In de ruimte van een zegel staat iets dat daar niet hoort."
    assert container._read_seal(pdf, odd) == (None, Finding("gap_canonical", reason))


def test_a_seal_as_it_lies() -> None:
    with opened(ONE) as document:
        layers, findings = container.read_layers(ONE, document)
    assert layers is not None and findings == []
    (seal,) = layers.seals
    assert (seal.field, seal.end, layers.ends[-1]) == ("zegel_1", len(ONE), len(ONE))
    assert layers.revision(ONE, 0) == samples.unsealed(("zegel_1",))
    assert seal.signed_bytes(ONE) == ONE[: seal.start] + ONE[seal.stop :]
    marks = list(END.finditer(ONE))
    wrong = "Een zegel hoort niet bij het deel van het bestand waar het staat."
    more = "Het bestand is vaker bijgewerkt dan er zegels zijn."
    assert container._cut_findings(ONE, [seal], marks) == []
    assert container._cut_findings(ONE, [seal], marks[:1]) == [Finding("nothing_added", more)]
    shifted = replace(seal, start=10)
    assert container._cut_findings(ONE, [shifted], marks) == [Finding("nothing_added", wrong)]
    assert container._cut_findings(ONE + b"abc", [seal], marks) == [
        Finding(
            "covers_whole_file", "Achter het laatste zegel is nog iets opgeslagen (3 bytes) dat niemand verzegelde."
        )
    ]


# what may change --------------------------------------------------------------------------------------------------


def test_text_that_speaks_of_a_script_is_none() -> None:
    pdf = pikepdf.new()
    harmless = pdf.make_indirect(Dictionary(Title=String("over /JavaScript en /Launch")))
    script = pdf.make_indirect(Dictionary(A=Dictionary(S=Name.JavaScript)))
    key = pdf.make_indirect(Dictionary(B=Array([Dictionary(JS=String("x"))])))
    outside = pdf.make_stream(b"x", F=String("ander bestand"))
    snapshot = changes.snapshot(pdf)
    reason = "Het document bevat iets dat zichzelf kan uitvoeren of verbergen. Routekaart maakt dat nooit."
    assert changes.active_findings(pdf, snapshot, {harmless.objgen}) == []
    for bad in (script, key, outside):
        found = changes.active_findings(pdf, snapshot, {harmless.objgen, bad.objgen})
        assert found == [Finding("nothing_added", reason)]


def test_only_links_and_the_places_of_seals_stand_on_a_page() -> None:
    for subtype, fine in ((Name.Link, True), (Name.Text, False), (Name.Widget, False)):
        with opened(samples.unsealed(("zegel_1",))) as document:
            extra = document.make_indirect(Dictionary(Type=Name.Annot, Subtype=subtype))
            document.pages[0].obj.Annots.append(extra)
            assert changes._annotations_ok(document) is fine
    with opened(samples.unsealed(("zegel_1",))) as document:
        document.pages[-1].obj.Annots = Array([])
        assert not changes._annotations_ok(document)


def test_what_differs_key_by_key() -> None:
    old, new = Dictionary(A=1, B=2, C=3), Dictionary(A=1, B=3, D=4)
    assert changes._differing(old, new) == {"/B", "/C", "/D"}
    assert changes._differing(old, Array([])) == changes._differing(Array([]), new) == {"everything"}


def test_of_what_kind_a_new_part_is() -> None:
    assert changes._type(Dictionary(Type=Name.Font)) == "/Font"
    assert changes._type(Dictionary()) is changes._type(Array([1])) is None


def with_direct_form() -> bytes:
    """A document whose form stands inside the catalogue."""
    with opened(samples.unsealed(("zegel_1",))) as document:
        document.Root.AcroForm = Dictionary(dict(document.Root.AcroForm.items()))
        out = io.BytesIO()
        document.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return out.getvalue()


def test_a_form_inside_the_catalogue_may_gain_its_flags_and_no_more() -> None:
    pdf = samples.sealed(with_direct_form(), samples.key(), "zegel_1")
    assert verify(pdf, now=NOW).verdict == "onbekende_sleutel"
    with opened(with_direct_form()) as before, opened(pdf) as after:
        assert after.Root.AcroForm.objgen == (0, 0)
        widget = after.Root.AcroForm.Fields[0]
        changed, seal = {after.Root.objgen, widget.objgen}, widget.V.objgen
        assert changes._changes_ok(before, after, changed, widget.objgen, seal)
        after.Root.AcroForm.DA = String("iets")
        assert not changes._changes_ok(before, after, changed, widget.objgen, seal)


def test_everything_new_hangs_under_the_seal() -> None:
    with opened(samples.unsealed(("zegel_1",))) as before, opened(ONE) as after:
        widget = after.Root.AcroForm.Fields[0]
        added = set(changes.snapshot(after)) - set(changes.snapshot(before))
        seal = widget.V.objgen
        assert changes._additions_ok(after, added, widget, seal)
        assert not changes._additions_ok(after, added - {seal}, widget, seal)
        assert not changes._additions_ok(after, added | {after.Root.objgen}, widget, seal)
        font = widget.AP.N.Resources.Font
        font.F2 = font.F1  # named twice, and one thing still
        assert changes._additions_ok(after, added, widget, seal)
        for look in (
            String("x"),
            Dictionary(N=widget.AP.N, D=widget.AP.N),
            after.make_indirect(Dictionary(dict(widget.AP.items()))),
        ):
            kept = widget.AP
            widget.AP = look
            assert not changes._additions_ok(after, added, widget, seal)
            widget.AP = kept
        widget.V.Type = Name.DocTimeStamp
        assert not changes._additions_ok(after, added, widget, seal)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("/Subtype", Name.Image), ("/BBox", Array([0, 0, 199, 50])), ("/BBox", Array([0, 0, 200, 51])),
        ("/Matrix", Array([1, 0, 0, 1, 0, 0])), ("/Group", Dictionary()), ("/OC", Dictionary()), ("/Ref", Dictionary()),
        ("/Resources", Dictionary(XObject=Dictionary())),
    ],
)  # fmt: skip
def test_a_look_that_is_not_ours(key: str, value: Any) -> None:
    with opened(ONE) as document:
        widget = document.Root.AcroForm.Fields[0]
        assert changes._stamp_ok(widget)
        widget.AP.N[key] = value
        assert not changes._stamp_ok(widget)
    with opened(ONE) as document:
        widget = document.Root.AcroForm.Fields[0]
        widget.AP.N = Dictionary()
        assert not changes._stamp_ok(widget)


# the second look, and the dossier ----------------------------------------------------------------------------------


def test_another_reader_that_sees_other_revisions_gives_no_opinion() -> None:
    with opened(ONE) as document:
        layers, _ = container.read_layers(ONE, document)
    assert layers is not None
    shifted = replace(layers, tables=(layers.tables[0], layers.tables[1] + 1))
    keep_off_stderr()
    assert second_opinions(ONE, shifted, [], [set()]) is None
    assert second_opinions(ONE, layers, [], [set()]) is None  # other objects in it than we saw


OPINION = Opinion(True, True, NOW, None, False)


@pytest.mark.parametrize(
    ("time", "in_period", "opinion", "note"),
    [
        (NOW, True, OPINION, None),
        (NOW + timedelta(days=1), True, OPINION, None),
        (
            NOW + timedelta(days=1, seconds=1), True, OPINION,
            "De tijd van dit zegel ligt in de toekomst. Een van de klokken loopt verkeerd.",
        ),
        (None, False, OPINION, "De sleutel was op dat moment niet geldig. Daarom telt hij hier als onbekend."),
        (None, True, OPINION, None),
        (NOW, True, replace(OPINION, stamped_at=NOW), "De tijdstempeldienst is hier niet bekend."),
        (NOW, True, replace(OPINION, stamped_at=NOW, stamp_trusted=True), None),
    ],
)  # fmt: skip
def test_what_is_noted_beside_a_seal(time: Any, in_period: bool, opinion: Opinion, note: str | None) -> None:
    assert check._note(time, in_period, opinion, NOW) == note


def digest(pdf: bytes) -> str:
    return hashlib.sha256(pdf).hexdigest()


@pytest.mark.parametrize(
    ("pdf", "expected", "matches", "ahead", "reason"),
    [
        (ONE, Expectation(digest(ONE).upper()), True, False, None),
        (ONE, Expectation(digest(ONE), revisions=2), True, False, None),
        (ONE, Expectation(digest(ONE), revisions=3), False, False, "In het dossier zit een ander bestand."),
        (ONE, Expectation(digest(samples.unsealed(("zegel_1",))).upper()), None, True, None),
        (samples.unsealed(), Expectation(digest(samples.unsealed()), revisions=1), True, False, None),
        (samples.unsealed(), Expectation(digest(samples.unsealed())), True, False, None),
        (samples.unsealed(), Expectation(digest(samples.unsealed()), revisions=2), False, False,
         "In het dossier zit een ander bestand."),
        (samples.unsealed(), Expectation(digest(samples.unsealed()), earlier=("00",)), False, False,
         "In het dossier zit een ander bestand."),
        (samples.unsealed(), Expectation("00", earlier=(digest(samples.unsealed()),)), False, False,
         "Dit is een eerdere versie uit het dossier: daarna is er nog een zegel bij gekomen."),
    ],
)  # fmt: skip
def test_what_the_dossier_knows(
    pdf: bytes, expected: Expectation, matches: bool | None, ahead: bool, reason: str | None
) -> None:
    report = verify(pdf, expected=expected, now=NOW)
    assert (report.matches_dossier, report.ahead_of_dossier) == (matches, ahead)
    assert report.reasons == (() if reason is None else (reason,))


def test_a_file_that_cannot_be_cut_up_is_not_that_of_the_dossier() -> None:
    behind = ONE + b"%"
    report = VerificationReport(is_ours=True, seals_present=1)
    assert not check._history_ok(report, behind, Expectation(digest(behind), revisions=2))
    damaged = VerificationReport(problem="beschadigd")
    assert check._against(damaged, ONE, Expectation(digest(ONE))) is damaged


def test_what_is_drawn_twice_is_counted_and_a_page_without_content_is_shown() -> None:
    pdf = pikepdf.open(io.BytesIO(ONE))
    form = pdf.make_stream(b"0 0 1 1 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(F=form, G=form))
    del pdf.pages[0].obj.Contents
    out = io.BytesIO()
    pdf.save(out)
    assert may_be_shown(out.getvalue())


def test_whose_key_it_is_as_it_stands_in_the_certificate() -> None:
    (sealer,) = verify(ONE, now=NOW).sealers
    assert (sealer.name, sealer.organisation, sealer.registration) == (
        "S. Jansen",
        "Jeugdteam Voorbeeld",
        "SKJ 100000001",
    )
    assert (sealer.practice, sealer.note, sealer.known_as, sealer.mark) == (False, None, None, "onbekend")


@pytest.mark.parametrize("trailer", [Dictionary(), Dictionary(ID=Array([String("x")])), Dictionary(ID=String("x"))])
def test_a_file_without_a_whole_id(trailer: Dictionary) -> None:
    assert changes._id(trailer) == b""
    assert changes._id(Dictionary(ID=Array([String("een"), String("twee")]))) == b"een"
