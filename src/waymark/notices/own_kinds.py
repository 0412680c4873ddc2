"""What notices say about themselves."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from waymark.notices.terms.kinds import Kind

DEVICE_LOST = Kind(
    "notices.device-lost",
    title=_("A device of yours is not reminded any more"),
    body=_("It said that it takes no reminders now. You can turn it on there again."),
    outside=_("One of your settings does not work any more."),
    url_name="me_reminders",
    is_planned=False,
)
KINDS = (DEVICE_LOST,)
WORTH_SAYING = timedelta(weeks=1)
