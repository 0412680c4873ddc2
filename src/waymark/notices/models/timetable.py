"""When each piece of work that comes round is due next."""

from django.db import models


class TimetablePiece(models.Model):
    """Whoever moves `due_at` on does the piece, once for all workers."""

    name = models.CharField(max_length=100, primary_key=True)
    due_at = models.DateTimeField()
