"""What happened to what is shared, in the words of the person it belongs to."""

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from waymark.sharing.terms.looks import LOOKED
from waymark.sharing.terms.topics import TOPIC_WORDS

HAPPENINGS = {
    ("shared", "Consent"): _("You chose what somebody may see."),
    ("added", "Consent"): _("You showed one more thing to somebody."),
    ("withdrew", "Consent"): _("You took back what somebody could see."),
    ("invited", "Supporter"): _("You invited a supporter."),
    ("cancelled", "Supporter"): _("You called an invitation off."),
    ("answered", "Supporter"): _("A supporter answered your invitation."),
    ("used up", "Supporter"): _("A code of yours was used by somebody who is your supporter already."),
    ("confirmed", "Supporter"): _("You said yes to a supporter."),
    ("written", "Supporter"): _("You wrote about a supporter."),
    ("set aside", "Supporter"): _("You took a supporter off your list."),
    ("left", "Supporter"): _("A supporter stopped being one."),
    ("met", "TeamLink"): _("You told a care team who you are."),
    ("opened", "EmergencyLook"): _("A practitioner opened your record in an emergency."),
    ("read", "EmergencyLook"): _("You read that your record was opened in an emergency."),
    ("made", "ShareLink"): _("You made a link."),
    ("ended", "ShareLink"): _("You ended a link."),
    ("refused", "ShareLink"): _("Somebody tried a link of yours with a wrong passcode."),
} | {
    (LOOKED, topic.value): format_lazy(_("Somebody you share with looked at {what}."), what=words.inside)
    for topic, words in TOPIC_WORDS.items()
}
