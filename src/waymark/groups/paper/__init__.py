"""The papers of a group, as documents for the printer. What leaves the house is neutral unless somebody says so."""

from waymark.groups.paper.agenda import agenda
from waymark.groups.paper.emergency import emergency_card
from waymark.groups.paper.poster import poster
from waymark.groups.paper.risk import risk_paper
from waymark.groups.paper.sign_in import sign_in_sheet

__all__ = ["agenda", "emergency_card", "poster", "risk_paper", "sign_in_sheet"]
