"""The sheet for a conversation at work.

The law that the note speaks of is the Equality Act 2010 (section 6 says who counts, section 20 is the duty to make
adjustments). It holds in England, Wales and Scotland, and so does Access to Work; elsewhere the law is another.
"""

from django.utils.translation import gettext_lazy as _

from waymark.common.words import Question
from waymark.plans.terms.sheets_parts import SheetPart, SheetTerms

_NOW = SheetPart(
    _("How it is now"),
    (
        Question(
            "well",
            _("What I do well"),
            _("Begin here. It is what they want to keep."),
            rows=3,
            examples=(_("I know our customers, and they know me."), _("I plan well and rarely forget anything.")),
        ),
        Question(
            "hard",
            _("What is hard, and when"),
            _("What the work asks for, rather than what the pain is."),
            rows=3,
            examples=(
                _("Sitting for longer than half an hour."),
                _("The first hour of the morning."),
                _("Two long meetings, one after the other."),
            ),
        ),
    ),
)

_ASKING = SheetPart(
    _("What would help"),
    (
        Question(
            "adjustments",
            _("Changes that would help"),
            rows=4,
            examples=(
                _("Starting an hour later."),
                _("Working at home on two days a week."),
                _("A short break every hour, by the clock."),
                _("A desk that goes up and down."),
                _("Long jobs in shorter pieces."),
            ),
        ),
        Question("asking", _("What I ask for today"), _("One thing, as clear as you can make it."), rows=2),
        Question(
            "again",
            _("When we look at it again"),
            rows=2,
            examples=(_("After four weeks, for a quarter of an hour."),),
        ),
    ),
)

WORK = SheetTerms(
    name=_("At work"),
    line=_("What you do well, what is hard, and what would help."),
    lead=_("You decide how much you tell. Nobody needs your whole story to change a chair or an hour."),
    who=Question("who", _("Who I am talking to")),
    parts=(_NOW, _ASKING),
    after=SheetPart(
        _("How it went"),
        (
            Question("heard", _("What was said"), rows=4),
            Question("agreed", _("What we agreed, and from when"), _("Worth sending to them in writing, too."), rows=3),
        ),
    ),
    note=_(
        "In Great Britain employers must make fair changes at work for disabled people (the law says “reasonable "
        "adjustments”: Equality Act 2010, section 20), and pain that lasts may count. Access to Work can pay for some "
        "of what helps (GOV.UK, Access to Work). Check with your union or an adviser what holds for you."
    ),
)
