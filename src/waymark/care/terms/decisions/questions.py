"""What the pages of a decision ask.

The four questions before deciding have their idea from the SURE test (O'Connor and Légaré: sure of oneself, knows the
choices, knows what counts, has support), and the three afterwards from CollaboRATE (Elwyn and others: effort to
explain, to listen, to take in what matters). Neither may be shipped, so none of their words are here: all of it is our
own wording, on purpose, and no answer is ever scored or laid beside published numbers. Asking after doing nothing is
from BRAN.
"""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from waymark.care.rules.decisions.stage import Stage, Step
from waymark.care.rules.decisions.words import Certainty, Ending
from waymark.common.words import Question

DOING_NOTHING = _("Doing nothing for now")

TOPIC = Question("topic", _("What is to be decided"), _("One line. For example: whether to join the evening class."))
WHY = Question(
    "why", _("Why now"), _("What brought it up, and whether there is a day by which it has to be decided."), 3
)

COUNTED = (
    Question(
        "good",
        _("The good that is counted"),
        _("The end of this sentence: “Out of 100 people, 15 …” For example: walk for half an hour without a rest."),
    ),
    Question(
        "harm",
        _("The harm that is counted"),
        _("The end of the same sentence. For example: stop because of sore knees."),
    ),
    Question("span", _("Over how much time"), _("The same time for every choice. For example: 12 weeks.")),
)

OPTION = (
    Question("label", _("What this choice is called"), _("A few words that both of you would use.")),
    Question("good", _("What good it can do"), _("In plain words, for this person. The likely, not the best."), 3),
    Question(
        "harm", _("What harm it can do"), _("The common and the serious. “None that we know of” is an answer."), 3
    ),
    Question("time", _("What it takes: time"), _("Hours, journeys, for how long."), 2),
    Question("cost", _("What it takes: money"), _("Fares, fees, things to buy, hours off work."), 2),
    Question("energy", _("What it takes: energy"), _("What a tired day would have to give up for it."), 2),
)
SOURCE = Question(
    "source",
    _("Where this comes from"),
    _("A guideline or a study with its year, or “what we have seen here”. Numbers always need it."),
    2,
)
OPTION_BOXES = (*OPTION, SOURCE)

NUMBER_LABELS: Mapping[str, Promise] = {
    "good_with": _("Good: out of 100 people who do this"),
    "good_without": _("Good: out of 100 people in the same study who do not"),
    "harm_with": _("Harm: out of 100 people who do this"),
    "harm_without": _("Harm: out of 100 people in the same study who do not"),
}
NUMBER_HINT = _("A whole number, or a range such as 10 to 20.")

BOX_NAMES: Mapping[str, Promise] = {
    "options": _("one choice beside doing nothing"),
    "counted_good": _("the good that is counted"),
    "counted_harm": _("the harm that is counted"),
    "counted_span": _("over how much time"),
    "label": _("its name"),
    "good": _("what good it can do"),
    "harm": _("what harm it can do"),
    "time": _("what time it takes"),
    "cost": _("what money it takes"),
    "energy": _("what energy it takes"),
    "certainty": _("how sure this is"),
    "source": _("where this comes from"),
    "good_with": _("good, with it"),
    "good_without": _("good, without it"),
    "harm_with": _("harm, with it"),
    "harm_without": _("harm, without it"),
}

CERTAINTY_LABELS: Mapping[Certainty, Promise] = {
    Certainty.SURE: _("Quite sure"),
    Certainty.LIKELY: _("Likely"),
    Certainty.UNSURE: _("Not sure"),
    Certainty.UNKNOWN: _("Nobody knows"),
}
CERTAINTY_HINTS: Mapping[Certainty, Promise] = {
    Certainty.SURE: _("Several good studies say the same."),
    Certainty.LIKELY: _("There are studies. More of them could change it a little."),
    Certainty.UNSURE: _("Few or small studies, or they do not agree."),
    Certainty.UNKNOWN: _("No study that fits was found."),
}

MATTERS = Question(
    "matters",
    _("What matters to me in this"),
    _("What should be possible again, what must not get lost, what you are afraid of."),
    5,
)

VALUES: Mapping[str, Promise] = {
    "less_pain": _("Less pain"),
    "doing_more": _("Doing more of what matters to me"),
    "little_harm": _("As few unwanted effects as possible"),
    "little_time": _("Little time and few journeys"),
    "keeping_energy": _("Keeping my energy for other things"),
}
OWN_VALUES = ("own_1", "own_2")

SURE: Mapping[str, Promise] = {
    "lean": _("Can I say which choice I lean to?"),
    "tell": _("Could I tell a friend what each choice may bring, the good and the bad?"),
    "counts": _("Have I worked out what counts most for me here?"),
    "help": _("Have I had the time and the help that I need to decide?"),
}
SURE_TALK: Mapping[str, Promise] = {
    "lean": _("which way to lean"),
    "tell": _("what each choice may bring"),
    "counts": _("what counts most"),
    "help": _("time and help to decide"),
}

PREFER_WHY = Question("why", _("Why"), _("One or two reasons are enough."), 3)
DIFFERENCE = Question(
    "difference",
    _("Where we see it differently"),
    _("In your own words. Both wordings are kept, and neither replaces the other."),
    3,
)
NOTE = Question("note", _("Anything to remember about it"), _("Who does what next, or what it depends on."), 3)

ENDING_LABELS: Mapping[Ending, Promise] = {
    Ending.CHOSEN: _("Decided"),
    Ending.DEFERRED: _("Put off for now"),
    Ending.DECLINED: _("None of these"),
}

AFTER: Mapping[str, tuple[Promise, Promise, Promise]] = {
    "explained": (
        _("How clear did the choices become to me?"),
        _("not clear at all"),
        _("as clear as can be"),
    ),
    "heard": (
        _("How much room was there for what I had to say?"),
        _("no room at all"),
        _("all the room I needed"),
    ),
    "mine": (
        _("How much of what matters to me is in what came of it?"),
        _("nothing of it"),
        _("all of it"),
    ),
}

STAGE_LABELS: Mapping[Stage, Promise] = {
    Stage.PREPARING: _("Being prepared"),
    Stage.OPEN: _("Open to decide"),
    Stage.DECIDED: _("Decided"),
    Stage.CLOSED: _("Put aside"),
}

STEP_LABELS: Mapping[Step, Promise] = {
    Step.OPTIONS: _("Finish the choices"),
    Step.TALK: _("There is something to talk about"),
    Step.TEAM_PREFERS: _("Say what you would choose"),
    Step.SURE: _("See whether you have what you need"),
    Step.PERSON_PREFERS: _("Say what you would choose"),
    Step.OUTCOME: _("Write down what you decide"),
    Step.AFTER: _("Say how the talk was"),
}
