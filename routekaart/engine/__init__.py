"""What the answers of a case mean: standings, ladder, warnings, due consultations and open points.

A compiled checklist and facts go in; an `Assessment` comes out.
"""

from routekaart.engine.assess import assess, is_complete
from routekaart.engine.labels import CaseLabels, age_text
from routekaart.engine.model import (
    AlternativeState,
    Assessment,
    ConsultationState,
    OpenPoint,
    Rung,
    Standing,
    WarningState,
)

__all__ = [
    "AlternativeState",
    "Assessment",
    "CaseLabels",
    "ConsultationState",
    "OpenPoint",
    "Rung",
    "Standing",
    "WarningState",
    "age_text",
    "assess",
    "is_complete",
]
