"""How, when and where the group meets."""

from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from waymark.groups.forms.kit.base import Given, StepForm, one_line
from waymark.groups.terms import PlaceShownTo
from waymark.groups.terms.kit import HOW_TO_FIND, KitStep
from waymark.meetings.forms.fields import NumberField
from waymark.meetings.forms.rhythm import RhythmFields
from waymark.meetings.terms import FACT_WORDS, Setting, VenueFact
from waymark.web.forms import Card, ChoiceCardsField

# The facts that decide most often whether somebody can come. The others are asked on the page of the venue.
FACTS = (
    VenueFact.CHAIRS,
    VenueFact.STAND_OR_LIE,
    VenueFact.STEP_FREE,
    VenueFact.TOILETS,
    VenueFact.FROM_BUS,
    VenueFact.FROM_PARKING,
)
MOST_METRES, LONGEST_FACT, LONGEST_FIND = 20_000, 300, 1000


def names_of(fact: VenueFact) -> tuple[str, ...]:
    """The fields of one fact."""
    return (f"metres_{fact}", f"fact_{fact}") if FACT_WORDS[fact].is_metres else (f"fact_{fact}",)


class HowForm(StepForm):
    """In a room, online, or both, and what each needs."""

    shown = ("setting", "room_seats", "online_link", "dial_in")
    setting = ChoiceCardsField(
        label=_("Where people meet"),
        cards=[
            Card(Setting.IN_PERSON.value, _("In a room")),
            Card(Setting.HYBRID.value, _("Both at once"), _("A room, with people online as well.")),
            Card(Setting.ONLINE.value, _("Online")),
        ],
    )
    room_seats = NumberField(
        label=_("How many people fit in the room"),
        help_text=_("When it is full, others wait in turn. Without a number, nobody counts."),
        least=1,
        most=1000,
        required=False,
    )
    online_link = forms.URLField(
        label=_("Link for joining online"),
        max_length=500,
        required=False,
        assume_scheme="https",
        widget=forms.URLInput({"dir": "ltr", "autocomplete": "off"}),
        error_messages={"invalid": _("This is no address of the web. It begins with https://")},
    )
    dial_in = one_line(_("Number for joining by phone"), longest=200)


class WhenForm(RhythmFields, StepForm):
    """The rhythm, as `meetings` asks for it everywhere."""

    def __init__(self, data: Any, *, step: KitStep, given: Given) -> None:
        super().__init__(data, today=given.today, zone=given.zone, region=given.region, step=step, given=given)


class PlaceForm(StepForm):
    """The venue, what a body wants to know about it, and who reads the address."""

    asks = (HOW_TO_FIND,)
    shown = ("venue_name", "address", "how_to_find", "shown_to")
    folded = tuple(name for fact in FACTS for name in names_of(fact))
    fold = _("What a body wants to know about it")
    drafts = True
    venue_name = one_line(_("The name of the place"), _("Such as: Community hall."), longest=120)
    address = one_line(_("Address"), _("With the postcode: an ambulance asks for it."), longest=300)
    shown_to = ChoiceCardsField(
        label=_("Who sees the address?"),
        cards=[
            Card(PlaceShownTo.MEMBERS.value, _("All members")),
            Card(PlaceShownTo.COMING.value, _("Members who said that they come, or that it depends on the day")),
            Card(PlaceShownTo.LEADERS.value, _("Coordinators only"), _("They tell people themselves.")),
        ],
        initial=PlaceShownTo.MEMBERS.value,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for fact in FACTS:
            said = FACT_WORDS[fact]
            if said.is_metres:
                label = format_lazy(_("{fact}: how many metres"), fact=said.name)
                self.fields[f"metres_{fact}"] = NumberField(label=label, least=0, most=MOST_METRES, required=False)
            self.fields[f"fact_{fact}"] = one_line(said.name, said.hint, longest=LONGEST_FACT)
        self.shorten("how_to_find", LONGEST_FIND)

    def clean(self) -> dict[str, Any]:
        """What is known about a place needs a place."""
        said: dict[str, Any] = super().clean() or {}
        more = (value for name, value in said.items() if name not in ("venue_name", "shown_to"))
        if any(value not in (None, "") for value in more) and not said.get("venue_name") and not self.errors:
            self.add_error("venue_name", _("Give the place a name, such as “Community hall”."))
        return said
