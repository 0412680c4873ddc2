"""The words of the queue as people read them."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from waymark.moderation.terms.cases import CaseKind, CaseState, HoldReason, Outcome, Step, Worry

KIND_NAMES: Mapping[CaseKind, Promise] = {
    CaseKind.WORRY: _("A worry about somebody"),
    CaseKind.REPORT: _("A report"),
    CaseKind.FIRST_LOOK: _("A first look"),
    CaseKind.APPEAL: _("An appeal"),
    CaseKind.CLAIM: _("A claim to check"),
}

STATE_NAMES: Mapping[CaseState, Promise] = {
    CaseState.OPEN: _("Open"),
    CaseState.LOOKING: _("Being looked at"),
    CaseState.DECIDED: _("Decided"),
}

LEVEL_NAMES: Mapping[Worry, Promise] = {
    Worry.NONE: _("Not said"),
    Worry.LOW: _("It can wait a day or two"),
    Worry.SOME: _("Today would be good"),
    Worry.SERIOUS: _("In the next hours"),
    Worry.NOW: _("Somebody may be in danger now"),
}

LEVEL_HINTS: Mapping[Worry, Promise] = {
    Worry.LOW: _("They sound low, or not like themselves."),
    Worry.SOME: _("They seem to carry something heavy, and to be alone with it."),
    Worry.SERIOUS: _("They write as if they could not go on. Others stop seeing the post at once."),
    Worry.NOW: _("Ring the emergency number first: that is faster than we are. Then tell us."),
}

REASON_NAMES: Mapping[HoldReason, Promise] = {
    HoldReason.NEWCOMER: _("One of the first three things somebody writes here"),
    HoldReason.NOBODY_ON_DUTY: _("Somebody is new here, and nobody was on duty"),
    HoldReason.WORD: _("A word that is looked at first"),
    HoldReason.PHONE: _("What looks like a phone number"),
    HoldReason.PRICE: _("What looks like a price"),
    HoldReason.DOSE: _("What looks like an amount of a medicine"),
    HoldReason.STOPPING: _("Words about stopping a medicine"),
    HoldReason.SOURCING: _("Words about where to get a medicine"),
    HoldReason.LINK: _("A link to another place"),
}

OUTCOME_NAMES: Mapping[Outcome, Promise] = {
    Outcome.STAYS: _("It stays, or is shown"),
    Outcome.GIVEN_BACK: _("It goes back to who wrote it"),
    Outcome.HIDDEN: _("It stays hidden"),
}

OUTCOME_HINTS: Mapping[Outcome, Promise] = {
    Outcome.STAYS: _("Everybody whom it is for reads it."),
    Outcome.GIVEN_BACK: _("They read why, can change it, and send it again."),
    Outcome.HIDDEN: _("Only they still see it. Nothing is deleted."),
}

STEP_NAMES: Mapping[Step, Promise] = {
    Step.NOTHING: _("No step"),
    Step.CONVERSATION: _("A conversation"),
    Step.FEEDBACK: _("Feedback"),
    Step.WARNING: _("A warning"),
    Step.TWO_WEEKS: _("Two weeks of reading only"),
    Step.ONE_MONTH: _("One month of reading only"),
    Step.PERMANENT: _("Reading only, for good"),
}

STEP_HINTS: Mapping[Step, Promise] = {
    Step.NOTHING: _("Nothing was wrong, or it is enough to give something back."),
    Step.CONVERSATION: _("We ask how it was meant, and say how it was read."),
    Step.FEEDBACK: _("We say which line of the agreement it went against, and what would be fine."),
    Step.WARNING: _("We say that the next step would be a time of reading only."),
    Step.TWO_WEEKS: _("They may read everything, and write nothing where others read, for two weeks."),
    Step.ONE_MONTH: _("The same for one month."),
    Step.PERMANENT: _("They may not take part by writing any more. Two people decide it."),
}
