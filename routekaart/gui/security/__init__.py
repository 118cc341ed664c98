"""What keeps the vault shut and who can open it: cards of the settings, each about one way in.

The open vault goes in through the session; other keys, and a sentence about how it went, come out.
"""

from __future__ import annotations

from routekaart.gui.security.keyring_card import KeyRingCard
from routekaart.gui.security.organisation_card import OrganisationCard
from routekaart.gui.security.rekey_card import RekeyCard
from routekaart.gui.security.seal_key_card import SealKeyCard

__all__ = ["KeyRingCard", "OrganisationCard", "RekeyCard", "SealKeyCard"]
