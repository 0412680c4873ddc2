"""The sheets for a conversation with family or friends, and for asking for something.

Asking follows the plain form "when, I feel, I would like, I will" (the project's notes on skills, row "Communication
skills").
"""

from django.utils.translation import gettext_lazy as _

from waymark.common.words import Question
from waymark.plans.rules.sheets import Source
from waymark.plans.terms.sheets_parts import SheetPart, SheetTerms

_WITH = Question("who", _("Who I am talking to"))

_LIKE = SheetPart(
    _("So that they understand"),
    (
        Question(
            "like",
            _("What it is like"),
            _("One picture says more than a list."),
            rows=3,
            examples=(
                _("It is there also when I smile."),
                _("Like a battery that never charges past half."),
                _("I never know in the morning what the afternoon will allow."),
            ),
        ),
        Question(
            "helps",
            _("What helps"),
            rows=3,
            examples=(_("Ask me, then believe my answer."), _("Plan with me, and let me cancel without a fuss.")),
        ),
        Question(
            "not_helps",
            _("What does not help, even when it is meant well"),
            rows=3,
            examples=(_("Being told to rest. Or to pull myself together."), _("Doing things for me that I can do.")),
        ),
        Question(
            "together",
            _("What I would still like to do together"),
            rows=3,
            examples=(_("Cook on Sundays, me sitting down."), _("The cinema, at the end of a row.")),
        ),
    ),
)

_ASKING = SheetPart(
    _("In four sentences"),
    (
        Question(
            "when",
            _("When …"),
            _("What happens, as a camera would see it."),
            rows=2,
            examples=(_("When the washing waits for me after a bad day,"),),
        ),
        Question("feel", _("I feel …"), rows=2, examples=(_("I feel alone with it."),)),
        Question(
            "would_like",
            _("I would like …"),
            _("One thing that the other can say yes or no to."),
            rows=2,
            examples=(_("I would like you to do it on Tuesdays."),),
        ),
        Question(
            "will",
            _("What I will do"),
            rows=2,
            examples=(_("I will say in the morning what kind of day it is."),),
        ),
    ),
)

FAMILY = SheetTerms(
    name=_("With family or friends"),
    line=_("What it is like, what helps, and what you would still like to do together."),
    lead=_("People near to you often want to help and do not know how. You may give it to them to read."),
    who=_WITH,
    parts=(_LIKE,),
    after=SheetPart(_("How it went"), (Question("heard", _("What they said, and what came of it"), rows=4),)),
    sources={"helps": Source.FIRST_HOUR, "together": Source.MATTERS},
)

ASK = SheetTerms(
    name=_("Asking for what I need"),
    line=_("One thing, to one person, in four sentences."),
    lead=_("Asking is a skill. Say it out loud once before, in an empty room."),
    who=_WITH,
    parts=(_ASKING,),
    after=SheetPart(_("How it went"), (Question("heard", _("What they said, and what came of it"), rows=4),)),
)
