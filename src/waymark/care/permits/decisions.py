"""Who may write which part of a decision, and when."""

from collections.abc import Callable, Mapping

from waymark.care.rules.decisions.stage import Stage, Standing
from waymark.care.rules.decisions.words import Part
from waymark.care.terms.side import Side

Whose = Callable[[Side, Standing], bool]
When = Callable[[Standing], bool]


def the_person(side: Side, standing: Standing) -> bool:
    return side is Side.PERSON


def the_team(side: Side, standing: Standing) -> bool:
    return side is Side.TEAM


def who_began(side: Side, standing: Standing) -> bool:
    return side is standing.made_by


def not_closed(standing: Standing) -> bool:
    return standing.stage is not Stage.CLOSED


def undecided(standing: Standing) -> bool:
    return standing.stage in {Stage.PREPARING, Stage.OPEN}


def laid_out(standing: Standing) -> bool:
    """Only from choices that lie side by side can anybody choose."""
    return standing.stage is not Stage.CLOSED and standing.is_complete


def before_deciding(standing: Standing) -> bool:
    return standing.stage is Stage.OPEN


def afterwards(standing: Standing) -> bool:
    """After any end, so that a talk that was put off can be spoken about as well."""
    return standing.stage is not Stage.CLOSED and standing.ending is not None


PERMITS: Mapping[Part, tuple[Whose, When]] = {
    Part.TOPIC: (who_began, undecided),
    Part.COUNTED: (the_team, undecided),
    Part.OPTION: (the_team, undecided),
    Part.MATTERS: (the_person, not_closed),
    Part.VALUES: (the_person, not_closed),
    Part.SURE: (the_person, before_deciding),
    Part.PERSON_PREFERS: (the_person, laid_out),
    Part.TEAM_PREFERS: (the_team, laid_out),
    # Putting it off, or taking none, is possible before there is anything to choose from: `operations` looks at that.
    Part.OUTCOME: (the_person, not_closed),
    Part.AFTER: (the_person, afterwards),
}


def is_theirs(part: Part, side: Side, standing: Standing) -> bool:
    """Whether this side writes that part at all."""
    return PERMITS[part][0](side, standing)


def may_write(part: Part, side: Side, standing: Standing) -> bool:
    """Whether this side may write it now."""
    whose, when = PERMITS[part]
    return whose(side, standing) and when(standing)
