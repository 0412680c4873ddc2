"""The ledger of consent for each use, and the register of every use."""

from django.db import models

from waymark.common.models import AppendOnly, Row
from waymark.stories.models.stories import Story
from waymark.stories.terms.uses import Decided, Form, Use

_USES = [(one.value, one.value) for one in Use]


class StoryWording(models.Model):
    """The words an author said yes to, kept once, by their digest (SHA-256)."""

    digest = models.CharField(max_length=64, primary_key=True)
    language = models.CharField(max_length=20)
    text = models.TextField()


class StoryConsent(AppendOnly):
    """One decision of an author about one use. What holds now is the last of each (`number`)."""

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="consents")
    use = models.CharField(max_length=10, choices=_USES)
    number = models.PositiveIntegerField()
    decided = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Decided])
    wording = models.CharField(max_length=64, blank=True, default="")
    language = models.CharField(max_length=20, blank=True, default="")
    by_id = models.UUIDField()
    at = models.DateTimeField()
    until = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["story", "use", "number"], name="story_consent_in_order"),
            models.CheckConstraint(
                condition=models.Q(decided="withdrawn") | models.Q(until__gt=models.F("at")),
                name="story_consent_ends",
            ),
        ]


class StoryUse(Row):
    """One place in which a story was used. The row stays when the story goes, without a word of it: somebody outside
    may still have to be asked.

    `copy_id`: the copy that stood there.
    """

    story = models.ForeignKey(Story, on_delete=models.SET_NULL, null=True, related_name="uses")
    copy_id = models.UUIDField()
    client_id = models.UUIDField(unique=True)
    use = models.CharField(max_length=10, choices=_USES)
    form = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Form])
    where = models.CharField(max_length=200, blank=True, default="")
    link = models.CharField(max_length=500, blank=True, default="")
    by = models.ForeignKey("people.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    from_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    gone_at = models.DateTimeField(null=True)
    asked_whom = models.CharField(max_length=120, blank=True, default="")
    asked_at = models.DateTimeField(null=True)
    asked_by = models.ForeignKey("people.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    down_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["story", "use"], condition=models.Q(form="here", ended_at=None), name="story_here_once"
            ),
        ]
        indexes = [models.Index(fields=["use", "form", "ended_at"])]
