"""What the screen Routekaarten says of a file and of its check, in plain Dutch.

A file or the outcome of a check goes in; sentences come out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from PySide6.QtCore import QCoreApplication

from routekaart.casework.rulecheck import Remark, RuleCheck
from routekaart.casework.rules.files import RuleFile
from routekaart.groups import in_groups
from routekaart.gui.kit import write_date

__all__ = ["about", "behind", "fingerprint", "found_lines", "pill", "remark_line", "summary", "waits"]


def _tr(text: str) -> str:
    return QCoreApplication.translate("rules", text)


def pill(file: RuleFile) -> tuple[str, Literal["quiet", "warning", "good"]]:
    """Out: how a file stands, in a word or two, and the kind of pill."""
    if file.standing == "meegeleverd":
        return _tr("Meegeleverd"), "quiet"
    if file.standing == "aanvaard":
        return _tr("Aanvaard"), "good"
    return (_tr("Niet te lezen") if file.standing == "onleesbaar" else _tr("Alleen om te oefenen")), "warning"


def about(file: RuleFile) -> str:
    """Out: the file, its version and how old its sources are."""
    parts = [file.name]
    if file.version:
        parts.append(_tr("versie {version}").format(version=file.version))
    if file.as_of:
        parts.append(_tr("oudste brontekst: {when}").format(when=write_date(file.as_of)))
    if file.seen:
        parts.append(_tr("bronnen bekeken vanaf {when}").format(when=write_date(file.seen)))
    return " · ".join(parts)


def waits(file: RuleFile) -> str:
    """Out: what the standing of a file means; empty for what came along."""
    if file.standing == "aanvaard" and file.accepted is not None:
        text = _tr("Aanvaard door {name} op {day}. Verandert het bestand, dan moet dat opnieuw.")
        return text.format(name=file.accepted.by, day=write_date(file.accepted.on))
    if file.standing == "gewijzigd":
        return _tr("Dit bestand is anders dan toen het werd meegeleverd. Nog niet aanvaard: alleen om te oefenen.")
    if file.standing == "nieuw":
        return _tr("Nog niet aanvaard: alleen om te oefenen.")
    if file.standing == "onleesbaar":
        return _tr("Dit bestand is nog niet te lezen: {why}.").format(why=file.problem)
    return ""


def behind(count: int, *, practice: bool) -> str:
    """Out: how many open cases rest on an earlier version of a file."""
    if not count:
        return _tr("Geen lopend dossier staat op een eerdere versie.")
    one, more = (
        (_tr("oefencasus staat"), _tr("oefencasussen staan"))
        if practice
        else (_tr("lopend dossier staat"), _tr("lopende dossiers staan"))
    )
    return _tr("{counted} op een eerdere versie.").format(counted=_counted(count, one, more))


def fingerprint(digest: str) -> str:
    """Out: the hash in groups of eight, to compare aloud."""
    return in_groups(digest, 8)


def summary(found: RuleCheck) -> str:
    """Out: the outcome in one or two sentences."""
    parts = [
        _tr("{errors} en {warnings}.").format(
            errors=_counted(len(found.errors), _tr("fout"), _tr("fouten")),
            warnings=_counted(len(found.warnings), _tr("waarschuwing"), _tr("waarschuwingen")),
        )
    ]
    examples = found.passed + len(found.failed)
    if examples:
        parts.append(_tr("{passed} van {all} voorbeelden kloppen.").format(passed=found.passed, all=examples))
    if found.rules:
        seen = found.rules - len(found.unseen)
        text = _tr("{seen} van {all} regels zijn waar, onwaar en onbekend gezien.")
        parts.append(text.format(seen=seen, all=found.rules))
    if not examples:
        parts.append(_tr("Er zijn geen voorbeelden bij dit bestand."))
    text = " ".join(parts)
    return text[:1].upper() + text[1:]


def found_lines(found: RuleCheck) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Out: per kind of remark its heading and its lines; kinds without any are left out."""
    kinds = (
        (_tr("Fouten"), found.errors),
        (_tr("Waarschuwingen"), found.warnings),
        (_tr("Voorbeelden die anders uitkomen"), found.failed),
    )
    for title, remarks in kinds:
        if remarks:
            yield title, tuple(remark_line(item) for item in remarks)
    if found.unseen:
        lines = (
            _tr("{rule}: nog geen voorbeeld dat {values} geeft").format(rule=rule, values=", ".join(values))
            for rule, values in found.unseen
        )
        yield _tr("Regels die nog niet van alle kanten zijn gezien"), tuple(lines)
    if found.outdated:
        yield _tr("Verouderd"), tuple(remark_line(item) for item in found.outdated)


def remark_line(item: Remark) -> str:
    """Out: `mijn.yaml, regel 12: …`."""
    text = item.text[:1].upper() + item.text[1:]
    place = _tr("{file}, regel {line}").format(file=item.file, line=item.line) if item.line else item.file
    return f"{place}: {text}"


def _counted(count: int, one: str, more: str) -> str:
    return f"{count or _tr('geen')} {one if count == 1 else more}"
