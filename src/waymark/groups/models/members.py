"""Tables of who belongs to a group and how they came in."""

from django.db import models
from django.db.models.functions import Lower

from waymark.common.models import Row
from waymark.common.sealed import SealedField, SealedModel
from waymark.groups.models.group import GroupAgreement, PeerGroup
from waymark.groups.terms.groups import CameBy, Keep, LeadRole, MemberState, SignalTo

_IN = models.Q(state=MemberState.IN.value)
_THERE = models.Q(state__in=[MemberState.ASKED.value, MemberState.IN.value])


class Membership(Row, SealedModel):
    """That somebody belongs to a group, or asked to. `name` is the name for this group alone; it is emptied when they
    leave. Where a moderator keeps it from others, `name_before` is what it was and `name_why` what the member reads of
    it. `content` holds the answers to the group's questions, sealed with the person's key.
    """

    group = models.ForeignKey(PeerGroup, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=40, blank=True, default="")
    name_before = models.CharField(max_length=40, blank=True, default="")
    name_why = models.TextField(blank=True, default="")
    state = models.CharField(max_length=10, choices=[(one.value, one.value) for one in MemberState])
    came_by = models.CharField(max_length=10, choices=[(one.value, one.value) for one in CameBy])
    content = SealedField(null=True)
    asked_at = models.DateTimeField()
    joined_at = models.DateTimeField(null=True)
    left_at = models.DateTimeField(null=True)
    signed = models.ForeignKey(GroupAgreement, on_delete=models.PROTECT, null=True, related_name="+")
    signed_at = models.DateTimeField(null=True)
    wants_buddy = models.BooleanField(default=False)
    is_buddy = models.BooleanField(default=False)
    buddy = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="+")
    keep = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Keep], blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["group", "person"], condition=_THERE, name="membership_once"),
            models.UniqueConstraint("group", Lower("name"), condition=_IN, name="member_name_once_in_a_group"),
            models.CheckConstraint(condition=~_IN | ~models.Q(name=""), name="member_has_a_name"),
            models.CheckConstraint(condition=~_IN | models.Q(joined_at__isnull=False), name="member_joined_at"),
        ]
        indexes = [models.Index(fields=["person"])]


class RoleHeld(Row):
    """That a member coordinates or facilitates. `rests_until`: a turn of rest, during which others are asked first."""

    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="+")
    role = models.CharField(max_length=12, choices=[(one.value, one.value) for one in LeadRole])
    since_at = models.DateTimeField()
    until_at = models.DateTimeField(null=True)
    rests_until = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["membership", "role"], condition=models.Q(until_at__isnull=True), name="role_held_once"
            )
        ]


class HandOver(Row):
    """That a role is handed to another member, who says yes or no. `keeps`: who hands over stays in the role too."""

    role_held = models.ForeignKey(RoleHeld, on_delete=models.CASCADE, related_name="+")
    to = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="+")
    keeps = models.BooleanField(default=False)
    asked_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    is_taken = models.BooleanField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["role_held", "to"], condition=models.Q(answered_at__isnull=True), name="hand_over_asked_once"
            )
        ]


class InviteCode(Row):
    """A code that lets people in. Only its digest is kept. The form that made it may be sent twice (`client_id`)."""

    group = models.ForeignKey(PeerGroup, on_delete=models.CASCADE, related_name="+")
    client_id = models.UUIDField()
    digest = models.CharField(max_length=64, unique=True)
    by_id = models.UUIDField()
    made_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    uses_left = models.PositiveIntegerField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["group", "client_id"], name="invite_code_made_once")]


class SetbackSignal(Row):
    """ "Having a setback, no reply needed." It ends by itself and says no more than that."""

    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="+")
    to = models.CharField(max_length=15, choices=[(one.value, one.value) for one in SignalTo])
    at = models.DateTimeField()
    until_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["membership"], condition=models.Q(ended_at__isnull=True), name="setback_signal_once"
            )
        ]
