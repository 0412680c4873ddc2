"""Tables of cohorts: one run of a programme, its leaders, its sessions, its people."""

from django.db import models

from waymark.common.models import AppendOnly, Row
from waymark.common.sealed import SealedField, SealedModel
from waymark.programmes.models.programme import Programme
from waymark.programmes.terms.programmes import CohortState, LeaderKind, PlaceState, WaveKind


class Cohort(Row):
    """One run of a programme. Its dates are meetings (`waymark.meetings`), held by `("cohort", id)`.

    `group_slug` is the peer group it became, if it did.
    """

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="+")
    team = models.ForeignKey("people.CareTeam", on_delete=models.PROTECT, related_name="+")
    client_id = models.UUIDField()
    name = models.CharField(max_length=120)
    neutral_title = models.CharField(max_length=80)
    starts_on = models.DateField()
    zone = models.CharField(max_length=64)
    region = models.CharField(max_length=10, blank=True, default="")
    seats = models.PositiveSmallIntegerField()
    taken = models.PositiveSmallIntegerField(default=0)
    state = models.CharField(max_length=12, choices=[(one.value, one.value) for one in CohortState])
    group_slug = models.SlugField(max_length=60, blank=True, default="")
    made_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["programme", "client_id"], name="cohort_made_once"),
            models.CheckConstraint(condition=models.Q(taken__lte=models.F("seats")), name="cohort_never_oversold"),
        ]


class Leader(Row):
    """That somebody leads a cohort. `name` is the name its people know."""

    cohort = models.ForeignKey(Cohort, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=12, choices=[(one.value, one.value) for one in LeaderKind])
    name = models.CharField(max_length=80)
    joined_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cohort", "person"], condition=models.Q(left_at__isnull=True), name="leader_once"
            )
        ]


class LeaderCode(Row):
    """A code with which somebody who lives with pain says yes to leading. Only its digest is kept; good once."""

    cohort = models.ForeignKey(Cohort, on_delete=models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    by_id = models.UUIDField()
    made_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)


class ProgrammeSession(Row):
    """One session of a cohort: the plan it follows, and the meeting it is. `content` is shaped as in the template; it
    belongs to this cohort from the day the cohort is made.
    """

    cohort = models.ForeignKey(Cohort, on_delete=models.CASCADE, related_name="+")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=120)
    content = models.JSONField(default=dict)
    series = models.ForeignKey("meetings.Series", on_delete=models.PROTECT, related_name="+")
    on = models.DateField()
    last_client_id = models.UUIDField()
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["cohort", "number"], name="programme_session_number_once"),
            models.UniqueConstraint(fields=["series", "on"], name="programme_session_meeting_once"),
        ]


class Enrolment(Row):
    """Where somebody stands with a programme: on the waiting list (no cohort yet), in a cohort, or through it.

    `name` is how they want to be called on the roster; without `roster_at` their leaders see a number instead.
    `passed_by` is the cohort whose place was offered last and not taken: it does not offer one again.
    `passes_given` counts completion passes: which codes they were is written nowhere.
    """

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="+")
    cohort = models.ForeignKey(Cohort, on_delete=models.PROTECT, null=True, related_name="+")
    passed_by = models.ForeignKey(Cohort, on_delete=models.PROTECT, null=True, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    state = models.CharField(max_length=10, choices=[(one.value, one.value) for one in PlaceState])
    name = models.CharField(max_length=80, blank=True, default="")
    roster_at = models.DateTimeField(null=True)
    contact_at = models.DateTimeField(null=True)
    waiting_since = models.DateTimeField()
    offer_until = models.DateTimeField(null=True)
    placed_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    left_at = models.DateTimeField(null=True)
    passes_given = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "person"],
                condition=models.Q(
                    state__in=[PlaceState.WAITING.value, PlaceState.OFFERED.value, PlaceState.PLACED.value]
                ),
                name="enrolment_once",
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=[PlaceState.WAITING.value, PlaceState.LEFT.value])
                | models.Q(cohort__isnull=False),
                name="enrolment_place_is_in_a_cohort",
            ),
        ]
        indexes = [models.Index(fields=["person"]), models.Index(fields=["cohort"])]


class WaitingCode(Row):
    """A code on a letter that puts somebody on the waiting list of a programme. Only its digest is kept; good once."""

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    by_id = models.UUIDField()
    made_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)


class MakeUp(Row):
    """That somebody went through the short form of a session they missed."""

    enrolment = models.ForeignKey(Enrolment, on_delete=models.CASCADE, related_name="+")
    session = models.ForeignKey(ProgrammeSession, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["enrolment", "session"], name="make_up_once")]


class FidelityCheck(AppendOnly):
    """How a session went against its plan, part by part: `content` is a list of `{"part", "how", "words"}`. Written
    again, it is a new row, and the newest holds.
    """

    session = models.ForeignKey(ProgrammeSession, on_delete=models.CASCADE, related_name="+")
    client_id = models.UUIDField()
    content = models.JSONField()
    by_id = models.UUIDField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["session", "client_id"], name="fidelity_sent_once")]


class AdverseEvent(AppendOnly, SealedModel):
    """Something went wrong for somebody during the programme. `content` holds what happened and what was done, sealed
    with the key of the person it is about, who can read it.
    """

    enrolment = models.ForeignKey(Enrolment, on_delete=models.CASCADE, related_name="+")
    session = models.ForeignKey(ProgrammeSession, on_delete=models.CASCADE, null=True, related_name="+")
    client_id = models.UUIDField()
    happened_on = models.DateField()
    content = SealedField()
    by_id = models.UUIDField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["enrolment", "client_id"], name="adverse_event_once")]


class HandOverLetter(AppendOnly, SealedModel):
    """The letter at the end: `content` holds its parts, sealed with the person's key. A newer one takes its place."""

    enrolment = models.ForeignKey(Enrolment, on_delete=models.CASCADE, related_name="+")
    client_id = models.UUIDField()
    number = models.PositiveSmallIntegerField()
    content = SealedField()
    by_id = models.UUIDField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["enrolment", "number"], name="hand_over_letter_number_once"),
            models.UniqueConstraint(fields=["enrolment", "client_id"], name="hand_over_letter_sent_once"),
        ]


class UsedPass(models.Model):
    """That a completion pass was used: its digest, and nothing of whose it was or where. So it is good once.

    Not even the time is kept, and no id that holds one: beside the time of joining a group it would say who.
    """

    digest = models.CharField(max_length=64, primary_key=True)


class Wave(Row):
    """When questionnaires are asked of a cohort, and until when. What is asked comes with a later part."""

    cohort = models.ForeignKey(Cohort, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=15, choices=[(one.value, one.value) for one in WaveKind])
    opens_on = models.DateField()
    closes_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["cohort", "kind"], name="wave_once"),
            models.CheckConstraint(condition=models.Q(closes_on__gte=models.F("opens_on")), name="wave_closes_after"),
        ]
