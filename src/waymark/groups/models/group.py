"""Tables of groups, their agreements, and the kit with which one is made."""

from django.db import models

from waymark.common.models import AppendOnly, Row
from waymark.common.sealed import SealedField
from waymark.common.written import Written
from waymark.groups.terms.groups import Eligibility, GroupState, PlaceShownTo
from waymark.moderation.terms import Shown


class KitDraft(Written):
    """A group in the making: `content` holds the answers of the kit, page by page. It is its maker's alone until it is
    started; then the group stands by itself and the draft is gone. Each page counts its own changes, so two tabs on
    different pages never meet.
    """

    content = SealedField()
    put_away_at = models.DateTimeField(null=True)


class PeerGroup(Row):
    """A group that runs itself.

    `neutral_title` is the only name of it that leaves the site. `pass_from` narrows a completion pass to one
    organisation; null takes one from any. `organisation` is the service that is told that the group lives, if any.
    A group that is not listed is found by nobody who was not invited. One that is not `shown` is found by nobody
    outside, and takes nobody in, until a moderator decides otherwise; its members read why.
    """

    slug = models.SlugField(max_length=60, unique=True)
    client_id = models.UUIDField(unique=True)
    name = models.CharField(max_length=80)
    purpose = models.CharField(max_length=600)
    who_for = models.CharField(max_length=400, blank=True, default="")
    eligibility = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Eligibility])
    join_questions = models.JSONField(default=list)
    pass_from = models.ForeignKey("people.Organisation", on_delete=models.PROTECT, null=True, related_name="+")
    organisation = models.ForeignKey("people.Organisation", on_delete=models.PROTECT, null=True, related_name="+")
    is_listed = models.BooleanField(default=False)
    neutral_title = models.CharField(max_length=80)
    place_shown_to = models.CharField(max_length=12, choices=[(one.value, one.value) for one in PlaceShownTo])
    zone = models.CharField(max_length=64)
    region = models.CharField(max_length=10, blank=True, default="")
    safeguarding_name = models.CharField(max_length=120, blank=True, default="")
    safeguarding_how = models.CharField(max_length=200, blank=True, default="")
    welcome = models.JSONField(default=dict)
    state = models.CharField(
        max_length=10, choices=[(one.value, one.value) for one in GroupState], default=GroupState.LIVING.value
    )
    state_words = models.CharField(max_length=300, blank=True, default="")
    back_on = models.DateField(null=True)
    closes_on = models.DateField(null=True)
    shown = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Shown], default=Shown.OPEN.value)
    shown_why = models.TextField(blank=True, default="")
    made_at = models.DateTimeField()
    changed_at = models.DateTimeField()


class GroupAgreement(AppendOnly):
    """The safe-space agreement as it stood. `lines` is a list of `{"words", "easy"}`; a change is a new number."""

    group = models.ForeignKey(PeerGroup, on_delete=models.CASCADE, related_name="+")
    number = models.PositiveIntegerField()
    lines = models.JSONField()
    by_id = models.UUIDField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["group", "number"], name="group_agreement_number_once")]


class RiskSheet(AppendOnly):
    """What the group thought of before it met without a professional in the house: `content` is question → words.

    `client_id` is the form that wrote it: the same form may write again, as the next number.
    """

    group = models.ForeignKey(PeerGroup, on_delete=models.CASCADE, related_name="+")
    client_id = models.UUIDField()
    number = models.PositiveIntegerField()
    content = models.JSONField()
    by_id = models.UUIDField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["group", "number"], name="risk_sheet_number_once")]
