"""Tables of how cards went, and of who keeps them."""

from django.db import models

from waymark.common.models import Row
from waymark.coping.models.cards import CopingCard
from waymark.coping.rules.results import Said
from waymark.coping.terms import cards as terms


class TriedCard(Row):
    """How a card went for somebody: one answer of each person, which may be changed. Nobody else reads it."""

    card = models.ForeignKey(CopingCard, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    said = models.CharField(max_length=8, choices=[(one.value, one.value) for one in Said])
    situation = models.CharField(max_length=12, choices=[(one.value, one.value) for one in terms.Situation])
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["card", "person"], name="tried_once_by_each")]


class CardResults(Row):
    """What everybody sees of how a card went (`rules.results`), in fives, and since when."""

    card = models.OneToOneField(CopingCard, on_delete=models.CASCADE, related_name="results")
    content = models.JSONField()
    at = models.DateTimeField()


class KeptCard(Row):
    """That somebody keeps a card. `card` is None once its author took it back."""

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    card = models.ForeignKey(CopingCard, on_delete=models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "card"], name="kept_once_by_each")]
