"""Tables of programmes as they are planned."""

from django.db import models

from waymark.common.models import Row
from waymark.programmes.terms.programmes import Shape


class Programme(Row):
    """A programme of an organisation: what every cohort of it starts from.

    `starter_skills` are skills for the time of waiting; `waiting_words` say honestly how long it may take.
    """

    organisation = models.ForeignKey("people.Organisation", on_delete=models.PROTECT, related_name="+")
    client_id = models.UUIDField()
    last_client_id = models.UUIDField()
    version = models.PositiveIntegerField(default=1)
    name = models.CharField(max_length=120)
    about = models.CharField(max_length=1000, blank=True, default="")
    shape = models.CharField(max_length=12, choices=[(one.value, one.value) for one in Shape])
    seats = models.PositiveSmallIntegerField(default=10)
    starter_skills = models.JSONField(default=list)
    waiting_words = models.CharField(max_length=600, blank=True, default="")
    made_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    put_aside_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "client_id"], name="programme_made_once")]


class TemplateSession(Row):
    """One session as planned. `day` counts days from the first (0). `content` holds `activities` (a list of
    `{"minutes", "words", "skill"}`), `home` (a list of `{"skill", "words"}`), `materials` and `condensed`, the short
    form for who missed it.
    """

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="+")
    client_id = models.UUIDField()
    last_client_id = models.UUIDField()
    version = models.PositiveIntegerField(default=1)
    number = models.PositiveSmallIntegerField()
    day = models.PositiveSmallIntegerField()
    at_time = models.TimeField(null=True)
    minutes = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=120)
    content = models.JSONField(default=dict)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["programme", "number"], name="template_session_number_once"),
            models.UniqueConstraint(fields=["programme", "client_id"], name="template_session_made_once"),
        ]
