"""What is told about cases: inside in plain words, outside never more than that there is something."""

from django.utils.translation import gettext_lazy as _

from waymark.notices.terms import NEW_FOR_YOU, Kind

LOOKED_AT = Kind(
    "moderation.looked-at",
    title=_("Somebody looked at what you wrote"),
    body=_("What was decided, why, and how to ask for another look stands in your file."),
    outside=NEW_FOR_YOU,
    url_name="my_file",
    is_planned=False,
)
WORRIED_ABOUT = Kind(
    "moderation.worried-about",
    title=_("Somebody here is worried about you"),
    body=_(
        "You did nothing wrong, and nothing you wrote is deleted. Here is where to find help now, and who reads here."
    ),
    outside=NEW_FOR_YOU,
    url_name="my_case",
    url_args=("case_id",),
    is_planned=False,
)
WROTE_TO_YOU = Kind(
    "moderation.wrote-to-you",
    title=_("Somebody who looks after this place wrote to you"),
    body=_("They wrote because somebody was worried about you. You can answer there."),
    outside=NEW_FOR_YOU,
    url_name="my_case",
    url_args=("case_id",),
    is_planned=False,
)
REPLIED = Kind(
    "moderation.replied",
    title=_("There is a reply to what you reported"),
    body=_("It stands under what you told us."),
    outside=NEW_FOR_YOU,
    url_name="my_report",
    url_args=("report_id",),
    is_planned=False,
)
WORRY_WAITS = Kind(
    "moderation.worry-waits",
    title=_("Somebody is worried about a person, and it is urgent"),
    body=_("Please look at it now, or make sure that somebody does."),
    outside=NEW_FOR_YOU,
    url_name="moderation_case",
    url_args=("case_id",),
    is_planned=False,
)
SECOND_WANTED = Kind(
    "moderation.second-wanted",
    title=_("A decision for good waits for a second person"),
    body=_("Read it as if it were new. You may agree or not."),
    outside=NEW_FOR_YOU,
    url_name="moderation_case",
    url_args=("case_id",),
    is_planned=False,
)
ANSWERED_YOU = Kind(
    "moderation.answered-you",
    title=_("Somebody you wrote to as a moderator has answered"),
    body=_("Their answer stands in the case."),
    outside=NEW_FOR_YOU,
    url_name="moderation_case",
    url_args=("case_id",),
    is_planned=False,
)
KINDS = (LOOKED_AT, WORRIED_ABOUT, WROTE_TO_YOU, REPLIED, WORRY_WAITS, SECOND_WANTED, ANSWERED_YOU)
