"""Those to whom something may be shown: supporters, care teams, links; and who looked in an emergency."""

from django.db import models

from waymark.common.models import Row
from waymark.common.sealed import SealedField, SealedModel


class Supporter(Row, SealedModel):
    """One chosen person, from the invitation on. Both have to say yes before anything can be shown.

    `content` is sealed with the inviting person's key: what the supporter calls them, what they call the supporter,
    how to help on a bad day, and what the supporter said of themselves. `set_aside_at`: the person took them off the
    list and withdrew everything; the supporter is not told, and sees the same page as before anything was shared.
    """

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    account = models.ForeignKey("people.Person", on_delete=models.CASCADE, null=True, related_name="+")
    client_id = models.UUIDField()
    code_digest = models.CharField(max_length=64, unique=True)
    content = SealedField()
    invited_at = models.DateTimeField()
    invited_until = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    confirmed_at = models.DateTimeField(null=True)
    cancelled_at = models.DateTimeField(null=True)
    set_aside_at = models.DateTimeField(null=True)
    left_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "client_id"], name="supporter_invited_once"),
            models.UniqueConstraint(
                fields=["person", "account"],
                condition=models.Q(left_at=None, cancelled_at=None, set_aside_at=None),
                name="supporter_once",
            ),
        ]
        indexes = [models.Index(fields=["account", "confirmed_at"])]


class TeamLink(Row, SealedModel):
    """How a care team knows a person: the name, and something that tells them from others with that name.

    Made by the person, who shares nothing with it yet. `content` is sealed with the person's key.
    """

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    team = models.ForeignKey("people.CareTeam", on_delete=models.CASCADE, related_name="+")
    content = SealedField()
    made_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "team"], name="team_link_once")]


class ShareLink(Row, SealedModel):
    """A link that shows one thing to whoever has it and its passcode. Only digests of both are kept.

    `tries_left` counts down with every wrong passcode and is never raised again.
    """

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    client_id = models.UUIDField()
    token_digest = models.CharField(max_length=64, unique=True)
    passcode_digest = models.CharField(max_length=64)
    content = SealedField()
    tries_left = models.PositiveSmallIntegerField()
    made_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "client_id"], name="share_link_made_once")]


class EmergencyLook(Row, SealedModel):
    """That a practitioner opened a record without consent, where the operator allows it: why, and for how long.

    The person is told: `told_at` is when they said that they have read it.
    """

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    link = models.ForeignKey(TeamLink, on_delete=models.CASCADE, related_name="+")
    by_id = models.UUIDField()
    reason = SealedField()
    at = models.DateTimeField()
    until = models.DateTimeField()
    told_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["person", "told_at"])]
