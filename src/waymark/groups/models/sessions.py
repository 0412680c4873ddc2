"""Tables of what a group does at its meetings, and of the guests it asks."""

from django.db import models

from waymark.common.models import Row
from waymark.groups.models.group import PeerGroup
from waymark.groups.models.members import Membership
from waymark.groups.terms.groups import GuestState, PlanKind


class SessionPlan(Row):
    """A plan for a meeting. `content` holds `why`, `parts` (a list of `{"minutes", "words", "is_break"}`) and
    `materials` (a list of words).

    `from_key` names the plan of the library it was made from; `skill` the skill that is practised.
    """

    group = models.ForeignKey(PeerGroup, on_delete=models.CASCADE, related_name="+")
    client_id = models.UUIDField()
    last_client_id = models.UUIDField()
    version = models.PositiveIntegerField(default=1)
    title = models.CharField(max_length=120)
    kind = models.CharField(max_length=12, choices=[(one.value, one.value) for one in PlanKind])
    skill = models.SlugField(max_length=60, blank=True, default="")
    from_key = models.SlugField(max_length=60, blank=True, default="")
    content = models.JSONField()
    by_id = models.UUIDField()
    made_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    put_aside_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["group", "client_id"], name="session_plan_made_once")]


class PlannedSession(Row):
    """Which plan a meeting follows."""

    series = models.ForeignKey("meetings.Series", on_delete=models.CASCADE, related_name="+")
    on = models.DateField()
    plan = models.ForeignKey(SessionPlan, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["series", "on"], name="planned_session_once")]


class WorkedNote(Row):
    """What worked when a plan was used, for the next time."""

    plan = models.ForeignKey(SessionPlan, on_delete=models.CASCADE, related_name="+")
    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="+")
    client_id = models.UUIDField()
    words = models.CharField(max_length=600)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["plan", "client_id"], name="worked_note_once")]


class GuestSpeaker(Row):
    """Somebody who is asked to a meeting. How to reach them is for coordinators alone.

    `may_be_passed_on`: they agreed that other groups on this site read their name and topic.
    """

    group = models.ForeignKey(PeerGroup, on_delete=models.CASCADE, related_name="+")
    client_id = models.UUIDField()
    last_client_id = models.UUIDField()
    version = models.PositiveIntegerField(default=1)
    name = models.CharField(max_length=120)
    about = models.CharField(max_length=400, blank=True, default="")
    topic = models.CharField(max_length=200)
    contact = models.CharField(max_length=200, blank=True, default="")
    state = models.CharField(max_length=10, choices=[(one.value, one.value) for one in GuestState])
    series = models.ForeignKey("meetings.Series", on_delete=models.SET_NULL, null=True, related_name="+")
    on = models.DateField(null=True)
    thanks = models.CharField(max_length=600, blank=True, default="")
    thanked_at = models.DateTimeField(null=True)
    may_be_passed_on = models.BooleanField(default=False)
    made_at = models.DateTimeField()
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["group", "client_id"], name="guest_made_once")]


class GuestQuestion(Row):
    """A question for a guest, collected before the meeting."""

    guest = models.ForeignKey(GuestSpeaker, on_delete=models.CASCADE, related_name="+")
    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="+")
    client_id = models.UUIDField()
    words = models.CharField(max_length=400)
    is_named = models.BooleanField(default=False)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["guest", "client_id"], name="guest_question_once")]


class GuestAsk(Row):
    """That another group would like to ask a guest who agreed to be passed on. `reach` is how the one who asks can be
    reached, for those who coordinate the first group, who give it to the guest.
    """

    guest = models.ForeignKey(GuestSpeaker, on_delete=models.CASCADE, related_name="+")
    group = models.ForeignKey(PeerGroup, on_delete=models.CASCADE, related_name="+")
    by_id = models.UUIDField()
    reach = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["guest", "group"], name="guest_asked_once_by_a_group")]
