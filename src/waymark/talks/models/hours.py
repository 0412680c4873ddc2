"""Tables of guest hours, of who comes, and of the private links of guests."""

from django.db import models

from waymark.common.models import Row
from waymark.talks.terms import hours as terms


class GuestHour(Row):
    """A talk with a guest. `group`: for its members alone; None: for everybody who has an account."""

    client_id = models.UUIDField(unique=True)
    last_client_id = models.UUIDField()
    version = models.PositiveIntegerField(default=1)
    group = models.ForeignKey("groups.PeerGroup", on_delete=models.CASCADE, null=True, related_name="+")
    by_id = models.UUIDField()
    title = models.CharField(max_length=terms.TITLE)
    about = models.CharField(max_length=terms.ABOUT)
    guest_name = models.CharField(max_length=terms.NAME)
    profession = models.CharField(max_length=terms.NAME)
    organisation = models.CharField(max_length=terms.NAME)
    interest = models.CharField(max_length=terms.INTEREST)
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField()
    zone = models.CharField(max_length=64)
    link = models.CharField(max_length=terms.LINK)
    asks_from_at = models.DateTimeField()
    asks_until_at = models.DateTimeField()
    cancelled_at = models.DateTimeField(null=True)
    made_at = models.DateTimeField()
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~models.Q(interest=""), name="guest_hour_says_the_interest"),
            models.CheckConstraint(
                condition=models.Q(asks_from_at__lt=models.F("asks_until_at")), name="guest_hour_asks_for_a_while"
            ),
        ]
        indexes = [models.Index(fields=["starts_at"])]


class GuestLink(Row):
    """A private address under which the guest answers without an account. The secret in it is not kept."""

    hour = models.ForeignKey(GuestHour, on_delete=models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)


class HourJoined(Row):
    """That somebody comes: they see the link, and are reminded."""

    hour = models.ForeignKey(GuestHour, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["hour", "person"], name="hour_joined_once")]
