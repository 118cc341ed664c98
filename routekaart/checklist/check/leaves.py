"""The leaves of conditions: each must name something that exists, with an operator and value that fit.

A site and the names go in; located findings come out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from routekaart.checklist.check.names import STANDINGS, Cell, Names
from routekaart.checklist.check.sites import Site, Visit, finding, visits
from routekaart.checklist.findings import Finding, nearest, unknown_name
from routekaart.conditions import (
    AtLeast,
    ConsultationLeaf,
    Count,
    DecisionLeaf,
    FieldLeaf,
    ForAll,
    ForSome,
    Leaf,
    ParameterRef,
    QuestionLeaf,
    RuleLeaf,
    WeighingLeaf,
)
from routekaart.conditions.model import Period
from routekaart.conditions.values import parse_date

OPERATORS: dict[str, tuple[str, ...]] = {
    "ja_nee": ("equals",),
    "keuze": ("equals", "one_of"),
    "meerkeuze": ("contains", "contains_any", "empty", "at_least", "at_most"),
    "schaal": ("equals", "one_of", "at_least", "at_most"),
    "getal": ("equals", "at_least", "at_most", "more_than", "less_than", "between"),
    "afgeleid": ("equals", "at_least", "at_most", "more_than", "less_than", "between"),
    "datum": ("before", "after", "older_than", "within", "passed"),
    "tekst": (),
    "verwijzing": ("at_least", "at_most", "empty", "contains", "contains_any"),
    "raster": (),
    "id": ("equals", "one_of"),
    "delen": ("equals",),
}
ALWAYS = ("answered", "not_applicable")
_NESTED = ("same_as", "inside", "contains_same")
KEY = {
    "equals": "is",
    "one_of": "in",
    "contains": "bevat",
    "contains_any": "bevat_een_van",
    "empty": "leeg",
    "at_least": "minstens",
    "at_most": "hoogstens",
    "more_than": "meer_dan",
    "less_than": "minder_dan",
    "between": "tussen",
    "before": "voor",
    "after": "na",
    "older_than": "ouder_dan",
    "within": "binnen",
    "passed": "verstreken",
    "answered": "beantwoord",
    "not_applicable": "nvt",
    "same_as": "is_zelfde",
    "inside": "zit_in",
    "contains_same": "bevat_zelfde",
}
MAX_NESTING = 2


def check_site(site: Site, names: Names) -> Iterator[Finding]:
    """All findings about the leaves of one condition."""
    for visit in visits(site):
        match visit.node:
            case QuestionLeaf():
                yield from _question(site, visit, visit.node, names)
            case FieldLeaf():
                yield from _field(site, visit, visit.node, names)
            case DecisionLeaf():
                yield from _decision(site, visit, visit.node, names)
            case RuleLeaf():
                yield from known(site, visit, "regel", visit.node.rule, names.rules, "regel")
            case WeighingLeaf():
                yield from _weighing(site, visit, visit.node, names)
            case ConsultationLeaf():
                yield from known(site, visit, "consult", visit.node.consultation, names.consultations, "consult")
                yield from _period(site, visit, visit.node.within, names, "binnen")
            case ForAll() | ForSome() | Count():
                yield from _list(site, visit, visit.node, names)
            case AtLeast():
                yield from _number(site, visit, visit.node.body.n, names, "minstens_aantal", "n")


def known(site: Site, visit: Visit, what: str, name: str, names: Iterable[str], *below: str | int) -> Iterator[Finding]:
    """A finding when `name` is not among `names`."""
    listed = tuple(names)
    if name not in listed:
        yield finding(site, visit, "RG-202", unknown_name(what, name, listed), *below)


def _question(site: Site, visit: Visit, leaf: QuestionLeaf, names: Names) -> Iterator[Finding]:
    cell = names.question(leaf.question)
    if cell is None:
        yield from known(site, visit, "vraag", leaf.question, names.questions, "vraag")
    else:
        yield from _operator(site, visit, leaf, cell, names)


def _decision(site: Site, visit: Visit, leaf: DecisionLeaf, names: Names) -> Iterator[Finding]:
    cell = names.decision(leaf.decision)
    if cell is None:
        yield from known(site, visit, "naam bij besluit", leaf.decision, names.decisions(), "besluit")
    else:
        yield from _operator(site, visit, leaf, cell, names)


def _field(site: Site, visit: Visit, leaf: FieldLeaf, names: Names) -> Iterator[Finding]:
    if not visit.lists:
        message = "'veld' kan alleen binnen voor_alle, voor_een of aantal; bedoelde u 'vraag'?"
        yield finding(site, visit, "RG-204", message, "veld", key=True)
        return
    fields = names.fields(visit.lists[-1])
    if visit.lists[-1] not in (*names.list_names(), *names.targets()):
        return
    cell = fields.get(leaf.field)
    if cell is None:
        yield from known(site, visit, f"veld van '{visit.lists[-1]}':", leaf.field, fields, "veld")
    elif leaf.operator in _NESTED:
        yield from _nested(site, visit, leaf, names)
    else:
        yield from _operator(site, visit, leaf, cell, names)


def _nested(site: Site, visit: Visit, leaf: FieldLeaf, names: Names) -> Iterator[Finding]:
    key = KEY[leaf.operator]
    if len(visit.lists) < 2:
        message = f"'{key}' kan alleen in een lijst binnen een lijst"
        yield finding(site, visit, "RG-204", message, key, key=True)
        return
    name = leaf.same_as or leaf.inside or leaf.contains_same or ""
    outer = visit.lists[-2]
    if outer in names.list_names():
        yield from known(site, visit, f"veld van '{outer}':", name, names.fields(outer), key)


def _weighing(site: Site, visit: Visit, leaf: WeighingLeaf, names: Names) -> Iterator[Finding]:
    yield from known(site, visit, "alternatief", leaf.weighing, names.alternatives, "weging")
    for key, value, options in (
        ("conclusie", leaf.conclusion, names.conclusions),
        ("reden", leaf.reason, names.reasons),
        ("stand", leaf.standing, STANDINGS),
    ):
        if isinstance(value, str):
            yield from known(site, visit, key, value, options, key)
        for index, one in enumerate(value if isinstance(value, tuple) else ()):
            yield from known(site, visit, key, one, options, key, index)


def _list(site: Site, visit: Visit, node: ForAll | ForSome | Count, names: Names) -> Iterator[Finding]:
    if isinstance(node, Count):
        key, name = "aantal", node.selection.list_
        yield from _number(site, visit, getattr(node, node.operator), names, KEY[node.operator])
    else:
        key, name = ("voor_alle" if isinstance(node, ForAll) else "voor_een"), node.body.list_
    yield from known(site, visit, "lijst", name, names.list_names(), key, "in")
    # A condition about the fields of one record (toon_als of a field) stands in a list already.
    if len(visit.lists) - len(site.lists) >= MAX_NESTING:
        yield finding(site, visit, "RG-205", "lijsten mogen hoogstens twee diep in elkaar staan", key, key=True)


def _operator(site: Site, visit: Visit, leaf: Leaf, cell: Cell, names: Names) -> Iterator[Finding]:
    operator = leaf.operator
    if operator in ALWAYS:
        return
    allowed = OPERATORS[cell.kind]
    if cell.kind == "verwijzing" and not cell.many:
        allowed = ("equals", "one_of", *allowed)
    if operator not in allowed:
        words = ", ".join(KEY[name] for name in (*allowed, *ALWAYS))
        message = f"'{KEY[operator]}' past niet bij {cell.what} (soort {cell.kind}); wel: {words}"
        yield finding(site, visit, "RG-203", message, KEY[operator], key=True)
        return
    yield from _value(site, visit, leaf, cell, names)


def _value(site: Site, visit: Visit, leaf: Leaf, cell: Cell, names: Names) -> Iterator[Finding]:
    operator, key = leaf.operator, KEY[leaf.operator]
    value = getattr(leaf, operator)
    if operator in ("older_than", "within"):
        yield from _period(site, visit, value, names, key)
    elif operator in ("before", "after"):
        yield from _day(site, visit, value, key)
    elif cell.kind in ("getal", "afgeleid"):
        for index, one in enumerate(value if isinstance(value, tuple) else (value,)):
            below = (key, index) if isinstance(value, tuple) else (key,)
            yield from _number(site, visit, one, names, *below, cell=cell)
        yield from _interval(site, visit, value, key)
    elif cell.kind in ("meerkeuze", "verwijzing") and operator in ("at_least", "at_most"):
        yield from _number(site, visit, value, names, key)
    elif operator not in ("empty", "passed"):
        yield from _options(site, visit, value, cell, key)


def _options(site: Site, visit: Visit, value: object, cell: Cell, key: str) -> Iterator[Finding]:
    for index, one in enumerate(value if isinstance(value, tuple) else (value,)):
        below = (key, index) if isinstance(value, tuple) else (key,)
        if isinstance(one, int | float | ParameterRef):
            message = f"hier hoort een optie van {cell.what}; zet een getal als naam tussen aanhalingstekens"
            yield finding(site, visit, "RG-206", message, *below)
        elif cell.options is not None and one not in cell.options:
            hint = nearest(str(one), cell.options) or f"; er is: {', '.join(cell.options[:12]) or 'niets'}"
            message = f"'{str(one)[:60]}' is geen optie van {cell.what}{hint}"
            yield finding(site, visit, "RG-206", message, *below)
    if isinstance(value, tuple) and not value:
        yield finding(site, visit, "RG-207", "deze lijst is leeg, dus dit is nooit waar", key)


def _number(
    site: Site, visit: Visit, value: object, names: Names, *below: str | int, cell: Cell | None = None
) -> Iterator[Finding]:
    if isinstance(value, ParameterRef):
        yield from known(site, visit, "parameter", value.parameter, names.parameters, *below, "parameter")
        return
    try:
        number = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        yield finding(site, visit, "RG-206", f"hier hoort een getal; er staat '{str(value)[:60]}'", *below)
        return
    if cell is None:
        return
    low = cell.minimum is not None and number < cell.minimum
    if low or (cell.maximum is not None and number > cell.maximum):
        limits = f"min {cell.minimum:g}" if cell.minimum is not None else ""
        limits += f"{', ' if limits else ''}max {cell.maximum:g}" if cell.maximum is not None else ""
        message = f"{number:g} valt buiten de grenzen van {cell.what} ({limits})"
        yield finding(site, visit, "RG-208", message, *below)


def _interval(site: Site, visit: Visit, value: object, key: str) -> Iterator[Finding]:
    if not isinstance(value, tuple):
        return
    low, high = value
    if isinstance(low, int | float) and isinstance(high, int | float) and low > high:
        yield finding(site, visit, "RG-208", "de ondergrens ligt boven de bovengrens", key)


def _period(site: Site, visit: Visit, period: Period | None, names: Names, key: str) -> Iterator[Finding]:
    if period is None:
        return
    for name, value in (
        ("dagen", period.days),
        ("weken", period.weeks),
        ("maanden", period.months),
        ("jaren", period.years),
    ):
        if value is not None:
            yield from _number(site, visit, value, names, key, name)


def _day(site: Site, visit: Visit, value: str, key: str) -> Iterator[Finding]:
    if value == "op":
        return
    try:
        parse_date(value)
    except ValueError:
        message = f"hier hoort een datum (2026-11-22, 2026-11 of 2026) of 'op'; er staat '{value[:60]}'"
        yield finding(site, visit, "RG-206", message, key)
