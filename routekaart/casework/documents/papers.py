"""Documents of a case: make, show, sign, seal, keep and check them.

What is sealed is exactly what was on screen: the caller hands over the SHA-256 of the bytes it showed.
A changed content voids the signatures, visibly; signing itself never changes the content.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from routekaart import __version__
from routekaart.casework.base import Changes
from routekaart.casework.case.given import checked_words
from routekaart.casework.documents.expecting import expectation
from routekaart.casework.documents.extracting import extract_as_chosen, extract_of
from routekaart.casework.documents.leaving import printed, record, save
from routekaart.casework.documents.made import MadePdf, Method, SealedPdf, Signer, Stance
from routekaart.casework.documents.signers import signers_of
from routekaart.casework.documents.standing import standing
from routekaart.casework.seals.keys import keep_key, known_keys, seal_key
from routekaart.casework.seals.sealers import AUTHOR, checked_sealers
from routekaart.casework.seals.sealing import seal_and_keep
from routekaart.dossier import MadeDocument
from routekaart.dossier import events as ev
from routekaart.dossier.printed import PrintedAnchor
from routekaart.engine.again import decides_again_on
from routekaart.errors import RoutekaartError
from routekaart.paths import file_name

if TYPE_CHECKING:
    from routekaart.casework.case.views import CaseView
    from routekaart.casework.desk import Desk
    from routekaart.casework.seals.cards import CardKey
    from routekaart.document.compose import Kind, Paper, PaperRequest, Status
    from routekaart.verification import ChainState, Expectation, KnownKey, VerificationReport

__all__ = ["MadePdf", "Method", "Papers", "SealedPdf", "Signer", "Stance", "check_pdf"]

_STROKES = re.compile(r"(?:-?\d{1,5}(?:\.\d{1,3})?,-?\d{1,5}(?:\.\d{1,3})?[ ;]?)*")
_MAX_POINTS = 20_000


class Papers:
    """The documents of the cases on one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    # making ----------------------------------------------------------------------------------------------

    def prepare(self) -> None:
        """A document will be asked for soon: load what draws it."""
        self._desk.env.drawing.prepare()

    def preview(self, case_id: str, kind: Kind, *, reader: str | None = None, final: bool = False) -> MadePdf:
        """Make a document without recording it. Raises DOC-030 when final is asked and points are open."""
        view = self._desk.case(case_id)
        return self._render(view, kind, reader, self._status(view, final), self._desk.env.now())

    def make(self, case_id: str, kind: Kind, *, reader: str | None = None, final: bool = False) -> MadePdf:
        """Make a document, keep it in the vault and record it."""
        view, at = self._desk.case(case_id), self._desk.env.now()
        status = self._status(view, final)
        made = self._render(view, kind, reader, status, at)
        record(self._desk, case_id, made, at)
        return made

    def _status(self, view: CaseView, final: bool) -> Status:
        if not final:
            return "voorlopig"
        never = view.checklist.route.only_provisional
        if never is not None:
            raise RoutekaartError("DOC-031", f"{never.why} {never.next}")
        blocking = [point for point in view.assessment.open_final if point.blocks]
        if blocking:
            raise RoutekaartError(
                "DOC-030",
                f"Definitief kan nog niet: er staan {len(blocking)} punten open. De eerste: {blocking[0].text} "
                "Een voorlopig document kan wel.",
                open=tuple(point.id for point in blocking),
            )
        return "machtiging_gevraagd" if view.assessment.court_requested else "definitief"

    def _render(self, view: CaseView, kind: Kind, reader: str | None, status: Status, at: datetime) -> MadePdf:
        return self._drawn(*self._compose(view, kind, reader, status, at))

    def _drawn(self, request: PaperRequest, paper: Paper) -> MadePdf:
        return MadePdf(request, paper, self._desk.env.drawing.draw(paper.xml, paper.meta))

    def _compose(
        self,
        view: CaseView,
        kind: Kind,
        reader: str | None,
        status: Status,
        at: datetime,
        recorded: MadeDocument | None = None,
        sealers: tuple[str, ...] = (),
        extract: bytes = b"",
    ) -> tuple[PaperRequest, Paper]:
        from routekaart.document.compose import PaperRequest, compose

        log_count, log_head = (recorded.log_count, recorded.log_head) if recorded else self._desk.vault.log_end()
        request = PaperRequest(
            kind=kind,
            checklist=view.checklist,
            facts=view.facts,
            assessment=view.assessment,
            status=status,
            number=view.dossier.number,
            version=view.dossier.version,
            author=self._desk.owner.line,
            made_on=at.replace(microsecond=0),
            event_count=recorded.event_count if recorded else view.dossier.count,
            head=recorded.head if recorded else view.dossier.head,
            dossier=view.id,
            log_count=log_count,
            log_head=log_head,
            app_version=__version__,
            practice=self._desk.practice,
            reader=reader,
            signatures=(),
            sealers=(AUTHOR, *(recorded.sealers if recorded else sealers)),
            extract=extract,
            expires_on=decides_again_on(view.checklist, view.facts),
            came_from=_came_from(view),
            belongs_to=self._opened_hash(view),
            earlier=view.earlier.facts if view.earlier else None,
        )
        paper = compose(request)
        signatures = view.dossier.signatures_for(paper.content_hash) if kind == "verantwoording" else ()
        if signatures:
            paper = compose(replace(request, signatures=signatures))
        return request, paper

    def _composed_again(self, view: CaseView, last: MadeDocument) -> tuple[PaperRequest, Paper]:
        """As on the day signing began: time passing is no change of the text people signed."""
        at = datetime.fromisoformat(last.at)
        frozen = replace(self._desk.case_on(view.id, at.date()), earlier=view.earlier)
        extract = extract_as_chosen(frozen, practice=self._desk.practice) if last.extract else b""
        return self._compose(frozen, "verantwoording", None, cast("Status", last.status), at, last, extract=extract)

    # signing ---------------------------------------------------------------------------------------------

    def open_signing(
        self, case_id: str, *, final: bool, sealers: Sequence[str] | None = None, extract: bool | None = None
    ) -> MadePdf:
        """Open the signing page: freezes content, chain head and count, and records the document once.

        `sealers` seal besides the author, each in a printed place of their own; without it they stay who they were.
        `extract`: whether an extract travels inside; without it that stays as it was, and at first there is none.
        Raises DOC-050 for names that cannot be printed, DOC-046 and DOC-047 for an extract that cannot go along.
        """
        current = self.current(case_id)
        view, at = self._desk.case(case_id), self._desk.env.now()
        status, last = self._status(view, final), self._last(view)
        named = checked_sealers(sealers) if sealers is not None else last.sealers if last else ()
        wanted = extract if extract is not None else last is not None and last.extract
        if (
            current is not None
            and last is not None
            and (last.status, last.sealers, last.content_hash) == (status, named, current.paper.content_hash)
            and last.extract == wanted
        ):
            return current
        inside = extract_of(view, practice=self._desk.practice) if wanted else b""
        made = self._drawn(*self._compose(view, "verantwoording", None, status, at, sealers=named, extract=inside))
        record(self._desk, case_id, made, at)
        return made

    def current(self, case_id: str) -> MadePdf | None:
        """The justification on the signing page as it now looks, signatures included; None when none was opened.

        When facts changed since, its content hash differs from the recorded one and signatures are void.
        """
        view = self._desk.case(case_id)
        last = self._last(view)
        if last is None:
            return None
        return self._drawn(*self._composed_again(view, last))

    def _last(self, view: CaseView) -> MadeDocument | None:
        made = (
            item
            for item in reversed(view.dossier.documents)
            if item.document == "verantwoording" and item.version == view.dossier.version
        )
        return next(made, None)

    def _opened_hash(self, view: CaseView) -> str:
        last = self._last(view)
        return last.content_hash if last else ""

    def still_current(self, case_id: str) -> bool:
        """Does the recorded content still equal what would be printed now?"""
        current, last = self.current(case_id), self._last(self._desk.case(case_id))
        return current is not None and last is not None and current.paper.content_hash == last.content_hash

    def signers(self, case_id: str) -> tuple[Signer, ...]:
        """Everybody who is asked to sign, the child last but one, the author last."""
        view = self._desk.case(case_id)
        return signers_of(view, self._last(view))

    def sign(
        self, case_id: str, person: str, stance: Stance, method: Method, *, words: str = "", strokes: str = ""
    ) -> Changes:
        """Record what one person put. Timing and pressure of strokes are never kept.

        `strokes` are points `x,y x,y;x,y`. Raises DOC-031 when the text changed, DOC-034 for other strokes.
        """
        if not _STROKES.fullmatch(strokes) or strokes.count(",") > _MAX_POINTS:
            # It would be in the dossier for good, and no page with it could ever be drawn.
            raise RoutekaartError("DOC-034", "Deze tekening kan niet worden bewaard. Wis haar en teken opnieuw.")
        view = self._desk.case(case_id)
        last, current = self._last(view), self.current(case_id)
        if last is None or current is None or current.paper.content_hash != last.content_hash:
            raise RoutekaartError(
                "DOC-031",
                "De tekst is veranderd sinds het tekenen begon. Open Ondertekenen opnieuw en laat iedereen de nieuwe "
                "tekst lezen. De eerdere handtekeningen staan nog in het dossier.",
            )
        body = ev.Signed(
            person=person,
            stance=stance,
            method=method,
            words=checked_words(words),
            strokes=strokes,
            asked_on=self._desk.today.isoformat(),
            content_hash=last.content_hash,
        )
        return self._desk.write(case_id, [body], action="getekend")

    def asks_about_consent(self, case_id: str, person: str) -> str | None:
        """Id of the consent this person gave, to ask 'Trekt u uw toestemming in?' when signing 'niet eens'."""
        rows = self._desk.case(case_id).facts.records("toestemmingen")
        given = (row for row in rows if row.get("persoon") == person and row.get("antwoord") == "ja")
        return next((str(row["id"]) for row in given if not row.get("ingetrokken_op")), None)

    # sealing ---------------------------------------------------------------------------------------------

    def seal(
        self,
        case_id: str,
        shown_sha256: str,
        *,
        p12: bytes | None = None,
        passphrase: bytes = b"",
        card: CardKey | None = None,
        timestamp_url: str | None = None,
    ) -> SealedPdf:
        """Seal exactly the bytes that were on screen, with the own key, an organisation's PKCS#12 or a card.

        The PIN of a card goes in as passphrase. With `timestamp_url` that service is asked for the time: the only
        network call there is, never in practice.
        Raises DOC-032 when something else would be sealed than was shown, SIG-… for the key or the time service.
        """
        current, view = self.current(case_id), self._desk.case(case_id)
        last = self._last(view)
        if current is None or last is None or current.sha256 != shown_sha256:
            raise RoutekaartError(
                "DOC-032", "Het document is veranderd sinds u het zag. Er is niet verzegeld. Bekijk het opnieuw."
            )
        if current.paper.content_hash != last.content_hash:
            raise RoutekaartError(
                "DOC-031",
                "De tekst is veranderd sinds het tekenen begon. Er is niet verzegeld. Open Ondertekenen opnieuw.",
            )
        key = seal_key(self._desk, p12, passphrase, card)
        reason = f"{view.checklist.route.document.main_title} vastgesteld"
        seal_and_keep(self._desk, case_id, last.content_hash, current.pdf, key, reason, timestamp_url)
        return self.sealed(case_id)

    def sealed(self, case_id: str) -> SealedPdf:
        """The sealed justification of this version. Raises DOC-033 when there is none."""
        view = self._desk.case(case_id)
        made = view.dossier.sealed
        if made is None or made.sealed_sha256 is None:
            raise RoutekaartError("DOC-033", "Dit dossier heeft nog geen verzegeld document.")
        title = view.checklist.route.document.main_title.lower()
        name = file_name(view.dossier.number, title, f"v{made.version}", ending="pdf")
        _, paper = self._composed_again(view, made)
        words = paper.text if paper.content_hash == made.content_hash else ""
        try:
            return SealedPdf(made, self._desk.vault.blob(made.sealed_sha256), name, words)
        except KeyError:
            raise RoutekaartError(
                "DOC-038",
                "Het verzegelde document is uit uw kluis verwijderd, omdat er tekst over iemand anders in stond. "
                "Dat staat in het logboek. Het dossier zelf is veilig. Begin zo nodig een nieuwe versie.",
            ) from None

    def save(self, case_id: str, made: MadePdf | SealedPdf, path: Path) -> Changes:
        """Write a document outside the vault, whole or not at all, and log it. Raises DOC-035 when that fails."""
        return save(self._desk, case_id, made, path)

    def printed(self, case_id: str, made: MadePdf | SealedPdf) -> Changes:
        """Record that a document was printed."""
        return printed(self._desk, case_id, made)

    def reopen(self, case_id: str, reason: str) -> Changes:
        """Begin a new version; the sealed one stays what it is."""
        version = self._desk.case(case_id).dossier.version + 1
        body = ev.Reopened(version=version, reason=checked_words(reason))
        return self._desk.write(case_id, [body], action="nieuwe versie")

    # checking --------------------------------------------------------------------------------------------

    def known_keys(self) -> tuple[KnownKey, ...]:
        """The own key and those kept by name."""
        return known_keys(self._desk)

    def keep_key(self, fingerprint: str, name: str) -> Changes:
        """Remember a sealer's key under a name."""
        return keep_key(self._desk, fingerprint, name)

    def check(self, pdf: bytes) -> VerificationReport:
        """Check a PDF against its seals, the keys known here, and the dossier when it is in this vault."""
        from routekaart.verification import printed_anchor, revision_hashes

        return self.checker(revision_hashes(pdf), printed_anchor(pdf))(pdf)

    def checker(
        self, revisions: Sequence[str], printed: PrintedAnchor | None = None
    ) -> Callable[[bytes], VerificationReport]:
        """In: the SHA-256 of each revision of a PDF, and what it names of the logs. Out: its check, which touches no
        vault any more and may run on any thread."""
        desk = self._desk
        expected, chain = expectation(desk, revisions), standing(desk, printed)
        return partial(check_pdf, now=desk.env.now(), known=self.known_keys(), expected=expected, chain=chain)


def _came_from(view: CaseView) -> str:
    source = view.dossier.came_from
    return f"{source.route_title}, {source.number}" if source is not None else ""


def check_pdf(
    pdf: bytes,
    now: datetime,
    *,
    known: Sequence[KnownKey] = (),
    trust: Sequence[bytes] = (),
    expected: Expectation | None = None,
    chain: ChainState | None = None,
) -> VerificationReport:
    """Check any PDF without a vault: never raises, never goes online. What it names of logs counts when it is whole."""
    from routekaart.verification import verify

    report = verify(pdf, known=known, trust=trust, expected=expected, now=now)
    return replace(report, chain=chain) if report.untouched and report.seals_present else report
