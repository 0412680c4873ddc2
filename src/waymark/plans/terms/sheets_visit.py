"""The sheet for a visit: what I want to say, what I want to ask, and what I heard.

The questions that can be tapped are two sets that are widely used to share decisions: Ask 3 (options, good and bad
sides, how likely each is) and BRAN (benefits, risks, alternatives, doing nothing). Both stand here in our own words,
from the project's notes on skills (row "Communication skills"), where their origin was not checked.
"""

from django.utils.translation import gettext_lazy as _

from waymark.common.words import Question
from waymark.plans.rules.sheets import Source
from waymark.plans.terms.sheets_parts import SheetPart, SheetTerms

_SAY = SheetPart(
    _("What I want to say"),
    (
        Question(
            "top",
            _("The three things I most want to say"),
            _("If the time runs out after these, it was still your visit."),
            rows=4,
            examples=(
                _("What pain stops me doing most is …"),
                _("Something is different since last time: …"),
                _("What worries me is …"),
            ),
        ),
        Question("matters", _("What matters to me"), _("What all this is for."), rows=3),
        Question(
            "tried",
            _("What I have tried, and how it went"),
            _("Also what did not help. That is worth knowing."),
            rows=4,
        ),
    ),
)

_QUESTIONS = SheetPart(
    _("What I want to ask"),
    (
        Question(
            "questions",
            _("My questions"),
            rows=4,
            examples=(
                _("What are my options?"),
                _("What are the good and bad sides of each one for me?"),
                _("How likely is each of them?"),
                _("What can I do myself?"),
                _("Could you write that down for me?"),
            ),
        ),
    ),
)

_WEIGH = SheetPart(
    _("Weigh up one choice"),
    (
        Question("benefits", _("What good could it do?"), rows=2),
        Question("risks", _("What could go wrong, or be a burden?"), rows=2),
        Question("alternatives", _("What else is there?"), rows=2),
        Question("nothing", _("What if I do nothing for now?"), rows=2),
    ),
    _("For when something is on offer. Write what you think now, or leave room for the answers."),
    is_folded=True,
)

VISIT = SheetTerms(
    name=_("Before a visit"),
    line=_("A doctor, a nurse, a physiotherapist: what to say, and what to ask."),
    lead=_("Ten minutes go fast. Write down what you want to have said, and take it with you."),
    who=Question("who", _("Who I am seeing")),
    parts=(_SAY, _QUESTIONS, _WEIGH),
    after=SheetPart(
        _("What I heard"),
        (
            Question("heard", _("What I heard"), _("In your own words, soon after."), rows=4),
            Question("agreed", _("What we agreed, and who does what"), rows=3),
            Question(
                "unclear", _("What is still not clear to me"), _("This can be the first thing next time."), rows=2
            ),
        ),
        _("It is easy to forget what was said. A few lines keep it."),
    ),
    sources={"matters": Source.MATTERS, "tried": Source.GOALS},
)
