"""One input for every kind of answer of the rule language.

In goes an InputSpec (the pages translate a question into one); out come plain JSON values and two signals.
"""

from __future__ import annotations

from routekaart.gui.inputs.answer import AnswerInput, make_input
from routekaart.gui.inputs.record_editor import RecordEditor
from routekaart.gui.inputs.spec import (
    KINDS,
    SPECIALS,
    Column,
    InputSpec,
    Option,
    RecordChoice,
    SpecialAnswer,
)

__all__ = [
    "KINDS",
    "SPECIALS",
    "AnswerInput",
    "Column",
    "InputSpec",
    "Option",
    "RecordChoice",
    "RecordEditor",
    "SpecialAnswer",
    "make_input",
]
