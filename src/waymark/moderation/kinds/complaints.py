"""What is told about complaints."""

from django.utils.translation import gettext_lazy as _

from waymark.notices.terms import NEW_FOR_YOU, Kind

COMPLAINT_WAITS = Kind(
    "moderation.complaint-waits",
    title=_("Somebody complained about how this site acted"),
    body=_("It waits for an answer from who runs the site."),
    outside=NEW_FOR_YOU,
    url_name="complaint",
    url_args=("complaint_id",),
    is_planned=False,
)
COMPLAINT_ANSWERED = Kind(
    "moderation.complaint-answered",
    title=_("Your complaint is answered"),
    body=_("What was found, and what was changed, stands under it."),
    outside=NEW_FOR_YOU,
    url_name="my_complaints",
    is_planned=False,
)
KINDS = (COMPLAINT_WAITS, COMPLAINT_ANSWERED)
