"""The agreement that a group begins with: what keeps people safe, in plain words and in easy ones.

What stands in it comes from the published ground rules of large peer communities (Togetherall, Side by Side,
HealthUnlocked) and from leaflets of groups that went on after a programme; the words are ours.
"""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from waymark.common.words import Text


@dataclass(frozen=True)
class StarterLine:
    """One line, and the same in easy words."""

    key: str
    words: Text
    easy: Text


STARTER_AGREEMENT = (
    StarterLine(
        "stays-here",
        _("What is said here stays here. We may tell others what we learned, never who said it."),
        _("Keep it private."),
    ),
    StarterLine(
        "danger",
        _(
            "One thing goes before that: if somebody may come to serious harm, we get help. We tell them first "
            "where we can."
        ),
        _("In danger, we get help."),
    ),
    StarterLine(
        "experience",
        _("We speak of our own experience. We give no advice unless somebody asks for it."),
        _("Say what helps you. Do not tell others what to do."),
    ),
    StarterLine(
        "medicines",
        _(
            "We may talk about medicines. We tell nobody to start, stop or change one; that is between them and "
            "whoever prescribes it."
        ),
        _("Do not tell others what to take."),
    ),
    StarterLine(
        "believed",
        _("Everybody's pain is real here. Nobody has to prove theirs, and we do not compare."),
        _("We believe each other."),
    ),
    StarterLine(
        "turns",
        _("One person speaks at a time. Anybody may pass, and listening is taking part."),
        _("Take turns. You may say nothing."),
    ),
    StarterLine(
        "body",
        _("Stand, stretch, lie down, move about or go home early whenever you need to. You never have to say why."),
        _("Move or rest as you need."),
    ),
    StarterLine(
        "contact",
        _(
            "We do not ask each other for phone numbers, addresses or accounts elsewhere. What you give away is "
            "your own choice."
        ),
        _("Do not ask for phone numbers."),
    ),
    StarterLine(
        "recording",
        _("Nobody records, films or takes pictures, in the room or on a call."),
        _("No photos. No recording."),
    ),
    StarterLine(
        "selling",
        _("Nobody sells anything here, or says that something cures."),
        _("No selling."),
    ),
    StarterLine(
        "leaving",
        _(
            "You may miss meetings. You may leave the group at any time, on its page or by telling a coordinator, "
            "and you need no reason."
        ),
        _("You can stop at any time."),
    ),
    StarterLine(
        "wrong",
        _(
            "If something feels wrong, tell a coordinator, or the person outside the group whose name is on its "
            "page. You will be listened to, and nobody holds it against you."
        ),
        _("If something is wrong, tell somebody."),
    ),
    StarterLine(
        "own-group",
        _("We run this group ourselves. It is no health service, and nobody watches over it between meetings."),
        _("We are not a clinic."),
    ),
)
