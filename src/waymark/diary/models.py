"""Tables of the diary. Answers and words are sealed; days and times are not, so that they can be asked for."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from waymark.common.models import AppendOnly, Row
from waymark.common.sealed import SealedField, SealedModel
from waymark.common.written import Written
from waymark.diary.rules.answers import Better, Kind


class DiaryChoice(Row):
    """Whether and how a person keeps the diary. No row, or no `began_on`: the diary is off, as it is at first."""

    person = models.OneToOneField("people.Person", on_delete=models.CASCADE, related_name="+")
    began_on = models.DateField(null=True)
    stopped_on = models.DateField(null=True)
    asks_fewer = models.BooleanField(default=False)
    fewer_put_off_on = models.DateField(null=True)
    check_put_off_on = models.DateField(null=True)
    changed_at = models.DateTimeField()


class DiaryRest(Row):
    """A break from being asked: from `from_on`, until the diary asks again on `until_on`."""

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    from_on = models.DateField()
    until_on = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until_on__gt=models.F("from_on")), name="rest_ends_after_it_begins"
            ),
        ]


class OwnItem(Row, SealedModel):
    """A question of the person's own. Its label is sealed; `asked` says whether the check-in shows it."""

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    label = SealedField()
    kind = models.CharField(max_length=10, choices=[(kind, kind) for kind in Kind if kind != Kind.WORDS])
    better = models.CharField(max_length=10, choices=[(way, way) for way in Better])
    asked = models.BooleanField(default=True)
    position = models.PositiveSmallIntegerField(default=0)
    made_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["person", "position"])]


class ImportRun(Row, SealedModel):
    """One diary file that somebody brings in. Looked at first (`file` holds it, sealed), then brought in or dropped.

    `mapping` says how its columns are read; `refused` which cells were not taken and why.
    """

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    begun_at = models.DateTimeField()
    file = SealedField(null=True)
    mapping = SealedField(null=True)
    refused = SealedField(null=True)
    entries = models.PositiveIntegerField(default=0)
    brought_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["person", "brought_at"])]


class Entry(Row, SealedModel):
    """One check-in. `on` is the day it is about, `written_at` when it was written: the two are kept apart."""

    class Source(models.TextChoices):
        CHECK_IN = "check-in", _("written here")
        IMPORT = "import", _("brought in from a file")

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    on = models.DateField()
    written_at = models.DateTimeField()
    late = models.BooleanField(default=False)
    source = models.CharField(max_length=10, choices=Source.choices, default=Source.CHECK_IN)
    client_id = models.UUIDField()
    version = models.PositiveIntegerField(default=1)
    answers = SealedField(null=True)
    words = SealedField(null=True)
    import_run = models.ForeignKey(ImportRun, on_delete=models.SET_NULL, null=True, related_name="+")
    removed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "client_id"], name="entry_sent_once")]
        indexes = [models.Index(fields=["person", "on"])]


class EntryVersion(AppendOnly, SealedModel):
    """How an entry stood before it was changed."""

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="+")
    version = models.PositiveIntegerField()
    answers = SealedField(null=True)
    words = SealedField(null=True)
    replaced_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "version"], name="entry_version_once")]


class HarmCheck(Row, SealedModel):
    """The answer to: does the diary help, do nothing, or keep me on my pain?"""

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    on = models.DateField()
    at = models.DateTimeField()
    answer = SealedField()

    class Meta:
        indexes = [models.Index(fields=["person", "on"])]


class BodyMap(Row, SealedModel):
    """Where it hurts, as the person marked it on one day. `marks` is sealed: region key to 0-10."""

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    on = models.DateField()
    written_at = models.DateTimeField()
    client_id = models.UUIDField()
    figure = models.CharField(max_length=20)
    marks = SealedField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "client_id"], name="body_map_sent_once")]
        indexes = [models.Index(fields=["person", "on"])]


class Medicine(Written):
    """A medicine that the person wants to note. `content` is an object: name, kind, what it is for, a note."""

    content = SealedField()
    stopped_at = models.DateTimeField(null=True)


class MedicineTaken(Written):
    """That a medicine was taken once. `on` is the person's day, `taken_at` the moment. `content` is an object."""

    medicine = models.ForeignKey(Medicine, on_delete=models.CASCADE, related_name="+")
    on = models.DateField()
    taken_at = models.DateTimeField()
    content = SealedField()
    removed_at = models.DateTimeField(null=True)

    class Meta(Written.Meta):
        indexes = [models.Index(fields=["person", "on"])]


class SleepNight(Written):
    """One night, by the day on which the person woke. `content` is an object: local times, minutes, quality, words.

    `zone` is the person's zone on that day, by which its local times are read.
    """

    woke_on = models.DateField()
    zone = models.CharField(max_length=64)
    content = SealedField()
    removed_at = models.DateTimeField(null=True)

    class Meta(Written.Meta):
        constraints = [
            *Written.Meta.constraints,
            models.UniqueConstraint(
                fields=["person", "woke_on"], condition=models.Q(removed_at=None), name="sleep_night_once"
            ),
        ]
        indexes = [models.Index(fields=["person", "woke_on"])]
