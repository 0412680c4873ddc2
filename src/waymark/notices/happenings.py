"""What operations of this app write into the audit, in plain words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

HAPPENINGS: dict[tuple[str, str], str | Promise] = {
    ("changed", "ReminderWishes"): _("You changed when and how you are reminded."),
    ("asked for", "mail number"): _("You asked for a number to confirm your e-mail address."),
    ("turned on", "reminders by mail"): _("You turned reminders by mail on."),
    ("turned off", "reminders by mail"): _("You turned reminders by mail off."),
    ("added", "PushDevice"): _("A device was added that reminders go to."),
    ("removed", "PushDevice"): _("A device was taken away that reminders went to."),
    ("lost", "PushDevice"): _("A device said that it takes no reminders any more."),
}
