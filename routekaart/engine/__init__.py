"""What the answers of a case mean: standings, ladder, warnings, due consultations and open points.

A compiled checklist and facts go in; an `Assessment` comes out.
"""

from routekaart.engine.assess import age_text, assess
from routekaart.engine.labels import CaseLabels
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
]
