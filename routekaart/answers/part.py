"""What every part of an answers file has in common: frozen, with Dutch names, and nothing that is not known.

A mapping goes in; a checked part comes out, or a pydantic ValidationError.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

__all__ = ["Part"]


class Part(BaseModel):
    """One part of an answers file."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        populate_by_name=True,
        defer_build=True,
        coerce_numbers_to_str=True,
    )
