"""Stories: the author's own words, sealed, and the copy that others read while they may."""

from django.db import models

from waymark.common.models import Row
from waymark.common.sealed import SealedField
from waymark.common.written import Written
from waymark.moderation.terms import Shown
from waymark.stories.terms.stories import LONGEST_ALT, LONGEST_NAME, LONGEST_TITLE, State


class Story(Written):
    """What somebody tells, as they alone can read it. `content`, and `picture` and `sound` (base64), are sealed.

    `leaving`: names of files that are on their way out, until it was seen that they are gone. `day_after_at`: when the
    author was asked how it was.
    """

    content = SealedField()
    picture = SealedField(null=True)
    sound = SealedField(null=True)
    sound_type = models.CharField(max_length=40, blank=True, default="")
    state = models.CharField(max_length=10, choices=[(one.value, one.value) for one in State], default=State.DRAFT)
    sent_at = models.DateTimeField(null=True)
    day_after_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    leaving = models.JSONField(default=list)


class StoryCopy(Row):
    """The words that editors and readers see. There from sending on, and deleted when the story is taken back.

    Not sealed: what everybody may read cannot be locked with the key of one. Nothing but the story leads to a person.
    `number` counts its changes.
    """

    story = models.OneToOneField(Story, on_delete=models.CASCADE, related_name="copy")
    title = models.CharField(max_length=LONGEST_TITLE)
    name = models.CharField(max_length=LONGEST_NAME, blank=True, default="")
    words = models.TextField(blank=True, default="")
    transcript = models.TextField(blank=True, default="")
    alt = models.CharField(max_length=LONGEST_ALT, blank=True, default="")
    picture = models.CharField(max_length=80, blank=True, default="")
    sound = models.CharField(max_length=80, blank=True, default="")
    sound_type = models.CharField(max_length=40, blank=True, default="")
    number = models.PositiveIntegerField(default=1)
    shown = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Shown], default=Shown.OPEN)
    shown_why = models.CharField(max_length=1000, blank=True, default="")
    made_at = models.DateTimeField()
    published_at = models.DateTimeField(null=True)


class Suggestion(Row):
    """What an editor would change, and a word to the author. One at a time is open."""

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="suggestions")
    client_id = models.UUIDField(unique=True)
    by = models.ForeignKey("people.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    title = models.CharField(max_length=LONGEST_TITLE)
    words = models.TextField(blank=True, default="")
    note = models.CharField(max_length=2000, blank=True, default="")
    number = models.PositiveIntegerField()
    at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["story"], condition=models.Q(answered_at=None), name="suggestion_open_once"
            ),
        ]
