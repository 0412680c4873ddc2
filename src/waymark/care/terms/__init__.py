"""The vocabulary of care."""

from waymark.care.terms.side import Seat, Side

__all__ = ["Seat", "Side"]
