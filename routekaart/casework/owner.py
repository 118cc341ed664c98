"""The professional a vault belongs to, as kept in the vault and printed on documents.

Name, function, organisation and registration go in; the line under a document comes out.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

__all__ = ["Owner"]


class Owner(BaseModel):
    """The professional a vault belongs to."""

    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True)

    name: str
    function: str = ""
    organisation: str = ""
    registered_in: str = Field("", alias="register")
    """`skj`, `big` or empty. (A model already has something called `register`.)"""
    registration: str = ""
    region: str | None = None

    def __repr__(self) -> str:
        return "Owner(…)"

    @property
    def line(self) -> str:
        """`S. Jansen, jeugdbeschermer (GI), SKJ 100123456` as far as it is known."""
        number = f"{self.registered_in.upper()} {self.registration}".strip() if self.registration else ""
        return ", ".join(part for part in (self.name, self.function, number) if part)
