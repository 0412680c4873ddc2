"""Tables of the queue: what waits, what was said about it, and what was decided."""

from django.db import models

from waymark.common.models import Row
from waymark.moderation.terms.cases import CaseKind, CaseState, Outcome, Step, Worry

_LONG = 4000


class Case(Row):
    """Something that waits for a person to look, or was looked at. Words of members are in `CaseContent` alone.

    `thing_kind` and `thing_id` name what it is about (`terms.things`). `about` is whose words or doing it is about,
    None once the account is gone. `reasons` are values of `HoldReason`. `due_at`: by when somebody should have looked.
    """

    kind = models.CharField(max_length=12, choices=[(one.value, one.value) for one in CaseKind])
    thing_kind = models.CharField(max_length=30)
    thing_id = models.UUIDField()
    place_kind = models.CharField(max_length=20)
    place_id = models.UUIDField(null=True)
    about = models.ForeignKey("people.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    level = models.PositiveSmallIntegerField(choices=[(one.value, one.name) for one in Worry], default=0)
    reasons = models.JSONField(default=list)
    state = models.CharField(
        max_length=8, choices=[(one.value, one.value) for one in CaseState], default=CaseState.OPEN.value
    )
    assignee = models.ForeignKey("people.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    opened_at = models.DateTimeField()
    due_at = models.DateTimeField()
    looked_at = models.DateTimeField(null=True)
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "thing_kind", "thing_id"],
                condition=models.Q(decided_at__isnull=True),
                name="case_open_once",
            ),
            models.CheckConstraint(
                condition=models.Q(state=CaseState.DECIDED.value, decided_at__isnull=False)
                | (~models.Q(state=CaseState.DECIDED.value) & models.Q(decided_at__isnull=True)),
                name="case_decided_at",
            ),
        ]
        indexes = [models.Index(fields=["state", "due_at"]), models.Index(fields=["thing_kind", "thing_id"])]


class CaseContent(Row):
    """What was reported, as it stood then (`content`: `rules.snapshots`). It goes when its author goes."""

    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="content")
    author = models.ForeignKey("people.Person", on_delete=models.CASCADE, null=True, related_name="+")
    content = models.JSONField()


class CasePicture(Row):
    """A picture of what was reported: a copy, so that it is there to be looked at when its author took theirs away."""

    content = models.ForeignKey(CaseContent, on_delete=models.CASCADE, related_name="pictures")
    number = models.PositiveSmallIntegerField()
    file = models.CharField(max_length=80)
    alt = models.CharField(max_length=300, blank=True, default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["content", "number"], name="case_picture_number_once")]


class Report(Row):
    """That a member said something about what they saw. `cites` is the line of the agreement, word for word; `level` is
    how urgent a worry is in their eyes; `seen_title` how what they saw begins.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="reports")
    by = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    client_id = models.UUIDField()
    level = models.PositiveSmallIntegerField(choices=[(one.value, one.name) for one in Worry], default=0)
    cites = models.CharField(max_length=300, blank=True, default="")
    words = models.CharField(max_length=_LONG, blank=True, default="")
    seen_title = models.CharField(max_length=90, blank=True, default="")
    at = models.DateTimeField()
    reply = models.CharField(max_length=_LONG, blank=True, default="")
    replied_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["by", "client_id"], name="report_sent_once"),
            models.UniqueConstraint(fields=["case", "by"], name="report_once_by_each"),
        ]


class CaseNote(Row):
    """What one moderator leaves for the others. Whoever it is about reads it too, in their own file."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="notes")
    by = models.ForeignKey("people.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    client_id = models.UUIDField(unique=True)
    words = models.CharField(max_length=_LONG)
    at = models.DateTimeField()


class CaseReply(Row):
    """One thing said between whom a worry is about (`author`) and who looks after the community."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="replies")
    author = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    is_from_author = models.BooleanField()
    client_id = models.UUIDField(unique=True)
    words = models.CharField(max_length=_LONG)
    at = models.DateTimeField()


class ClaimAnswer(Row):
    """What a professional says of a claim, with their name at work and where it can be read."""

    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="answer")
    by = models.ForeignKey("people.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    by_name = models.CharField(max_length=140)
    words = models.CharField(max_length=_LONG)
    source = models.CharField(max_length=500)
    at = models.DateTimeField()


class Decision(Row):
    """What a person decided. `cites` is the line it rests on; `words` are read by whom it is about, and `note`, how it
    came out, as well, in their own file.

    A permanent step holds once a second person agreed (`second_by`, `second_at`).
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="decisions")
    outcome = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Outcome])
    step = models.PositiveSmallIntegerField(choices=[(one.value, one.name) for one in Step], default=0)
    cites = models.CharField(max_length=300, blank=True, default="")
    words = models.CharField(max_length=_LONG, blank=True, default="")
    note = models.CharField(max_length=_LONG, blank=True, default="")
    by = models.ForeignKey("people.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()
    second_by = models.ForeignKey("people.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    second_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)


class Restriction(Row):
    """That somebody may not write where others read, until a day or for good. Only a person sets one."""

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    decision = models.OneToOneField(Decision, on_delete=models.CASCADE, related_name="restriction")
    step = models.PositiveSmallIntegerField(choices=[(one.value, one.name) for one in Step])
    from_at = models.DateTimeField()
    until_at = models.DateTimeField(null=True)
    lifted_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["person"])]


class Appeal(Row):
    """That somebody asks for a decision to be looked at again, by somebody else. `case` is where it waits."""

    decision = models.OneToOneField(Decision, on_delete=models.CASCADE, related_name="appeal")
    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="appeal")
    by = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    words = models.CharField(max_length=_LONG)
    at = models.DateTimeField()
