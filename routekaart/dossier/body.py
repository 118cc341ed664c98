"""What every event of a dossier shares: typed, frozen, and no field that is not declared.

The fields of one kind go in; a body comes out that can be written down and never shows its content in a log.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

__all__ = ["EventBody"]


class EventBody(BaseModel):
    """What happened; a subclass adds `kind` and its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(…)"  # content never ends up in logs
