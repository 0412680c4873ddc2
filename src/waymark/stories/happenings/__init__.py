"""What a person reads in their own record about each thing that was done here."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

HAPPENINGS: dict[tuple[str, str], str | Promise] = {
    ("written", "Story"): _("You wrote a story."),
    ("changed", "StoryPicture"): _("You changed the picture of a story."),
    ("changed", "StorySound"): _("You changed the recording of a story."),
    ("deleted", "Story"): _("You deleted a story of yours for good."),
    ("agreed", "StoryConsent"): _("You said what a story of yours may be used for."),
    ("withdrew", "StoryConsent"): _("You said that a story of yours may not be used for something any more."),
    ("sent", "Story"): _("You sent a story to the editors."),
    ("took back", "Story"): _("You took a story back to be a draft."),
    ("read", "Story"): _("An editor began to read a story of yours."),
    ("suggested", "Suggestion"): _("An editor suggested changes to a story of yours."),
    ("answered", "Suggestion"): _("You decided about changes to a story of yours."),
    ("ready", "Story"): _("An editor said that a story of yours is ready."),
    ("published", "StoryUse"): _("A story of yours was published somewhere."),
    ("ended", "StoryUse"): _("An editor ended a use of a story of yours."),
    ("asked", "StoryUse"): _("An editor asked somebody outside to take down a story of yours."),
    ("down", "StoryUse"): _("Somebody outside said that they took down a story of yours."),
    ("decided", "Story"): _("A moderator decided who sees a story of yours."),
    ("withdrew", "Story"): _("You took back a story from everywhere."),
    ("gone", "StoryUse"): _("It was checked that a story of yours is gone from where it was."),
    ("lapsed", "StoryConsent"): _("The year of a yes to a use of your story was over, and the use ended."),
}
