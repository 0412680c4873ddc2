"""Whose turn it is to do a piece of work that comes round."""

from datetime import datetime, timedelta

from waymark.notices.models import TimetablePiece
from waymark.notices.terms.timetable import Piece


def take_turn(*, piece: Piece, at: datetime) -> bool:
    """Whether this worker does the piece now. One conditional write: of several that ask at once, one is told yes."""
    following = at + timedelta(minutes=piece.minutes)
    if TimetablePiece.objects.filter(pk=piece.name, due_at__lte=at).update(due_at=following):
        return True
    _row, is_new = TimetablePiece.objects.get_or_create(pk=piece.name, defaults={"due_at": following})
    return is_new
