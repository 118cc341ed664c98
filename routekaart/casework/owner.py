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

    def cleaned(self) -> Owner:
        """The same as it is stored, each part on one line. A vault calls this before it keeps an owner."""
        # Imported here: this module is read before a vault is open, and rules come along with answers.
        from routekaart.answers import clean_text

        texts = {key: text for key, text in self.model_dump(by_alias=False).items() if isinstance(text, str)}
        return self.model_copy(update={key: " ".join(clean_text(text).split()) for key, text in texts.items()})

    @property
    def line(self) -> str:
        """`S. Jansen, jeugdbeschermer (GI), SKJ 100123456` as far as it is known."""
        number = f"{self.registered_in.upper()} {self.registration}".strip() if self.registration else ""
        return ", ".join(part for part in (self.name, self.function, number) if part)
