"""What whoever takes part in the open boards agrees to. A change of the lines is a new version, and is signed anew."""

from django.utils.translation import gettext_lazy as _

HOUSE_VERSION = 1
HOUSE_LINES = (
    _("We are kind. We say what we did, not what others must do."),
    _("What is said here stays here. We do not pass on what others wrote."),
    _("Nobody sells anything, asks for money, or looks for customers."),
    _("No names, numbers or addresses of anybody, not even our own."),
    _("Medicines: we say what it was like for us. How much to take is for whoever prescribes them."),
    _("Nobody describes ways to hurt oneself. When somebody is in danger we use “Help now”."),
    _("If something is wrong we report it, and a person looks."),
)
