"""Tables of sharing."""

from waymark.sharing.models.grantees import EmergencyLook, ShareLink, Supporter, TeamLink
from waymark.sharing.models.ledger import Consent, ConsentWording

__all__ = ["Consent", "ConsentWording", "EmergencyLook", "ShareLink", "Supporter", "TeamLink"]
