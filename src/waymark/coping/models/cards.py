"""Tables of cards and of what they said before."""

from django.db import models

from waymark.common.models import Row
from waymark.coping.terms import cards as terms
from waymark.moderation.terms import Shown


class CopingCard(Row):
    """A card. It goes with its author, and when its author takes it back.

    `sides` holds values of `Side`, each between commas. `opened_at`: since when others could see it, None before.
    `note` is what a named professional says about a claim on it.
    """

    author = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    client_id = models.UUIDField()
    last_client_id = models.UUIDField()
    version = models.PositiveIntegerField(default=1)
    title = models.CharField(max_length=terms.TITLE)
    what = models.CharField(max_length=terms.WHAT)
    situation = models.CharField(max_length=12, choices=[(one.value, one.value) for one in terms.Situation])
    situation_words = models.CharField(max_length=terms.WHEN, blank=True, default="")
    energy = models.CharField(max_length=8, choices=[(one.value, one.value) for one in terms.Energy])
    sides = models.CharField(max_length=60)
    not_if = models.CharField(max_length=terms.NOT_IF)
    skill = models.SlugField(max_length=60, blank=True, default="")
    name = models.CharField(max_length=terms.NAME, blank=True, default="")
    shown = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Shown])
    shown_why = models.CharField(max_length=4000, blank=True, default="")
    made_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True)
    note = models.CharField(max_length=4000, blank=True, default="")
    note_by_name = models.CharField(max_length=300, blank=True, default="")
    note_source = models.CharField(max_length=500, blank=True, default="")
    note_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["author", "client_id"], name="coping_card_sent_once"),
            models.CheckConstraint(condition=~models.Q(not_if=""), name="coping_card_says_when_not"),
            models.CheckConstraint(
                condition=models.Q(note="", note_at=None) | ~models.Q(note="") & models.Q(note_at__isnull=False),
                name="coping_card_note_has_a_day",
            ),
        ]
        indexes = [models.Index(fields=["shown", "-made_at"]), models.Index(fields=["author"])]


class CardVersion(Row):
    """What a card said, number by number. `content`: the columns of the card that hold words and choices."""

    card = models.ForeignKey(CopingCard, on_delete=models.CASCADE, related_name="+")
    number = models.PositiveIntegerField()
    content = models.JSONField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["card", "number"], name="coping_card_version_once")]


class CardOffer(Row):
    """Words of a person that they may make a card of. `source_kind` and `source_id` say where they stand.

    It ends when a card was made of it, or when the person leaves it.
    """

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    client_id = models.UUIDField()
    words = models.CharField(max_length=terms.WHAT)
    source_kind = models.CharField(max_length=30)
    source_id = models.UUIDField()
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "client_id"], name="card_offer_once")]
