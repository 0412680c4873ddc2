"""Sending mails, all of one round over one connection. Plain text, neutral words, two links."""

import smtplib
from dataclasses import dataclass
from email.utils import formataddr, parseaddr
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.urls import reverse
from django.utils.translation import gettext as _

from waymark.common.ids import new_id
from waymark.notices.rules.outside import is_neutral
from waymark.notices.sending import Unreachable
from waymark.notices.terms.delivery import Outcome
from waymark.notices.wording import Said

PERMANENT = range(500, 600)


@dataclass(frozen=True)
class Letter:
    """One mail. `id` is the same however often it is sent, so that a second copy can be told."""

    id: UUID
    to: str
    said: Said
    link: str
    is_reminder: bool = True


def message(letter: Letter) -> EmailMessage:
    """The mail as it is sent."""
    return EmailMessage(
        subject=letter.said.title,
        body=_body(letter),
        from_email=sender(),
        to=[letter.to],
        headers=_headers(letter),
    )


def sender() -> str:
    """The address it comes from, with the name of the site where that tells nothing."""
    _name, address = parseaddr(settings.DEFAULT_FROM_EMAIL)
    name = settings.WAYMARK_NAME
    return formataddr((name if is_neutral(name) else "", address))


def _body(letter: Letter) -> str:
    lines = [letter.said.body, "", _at_home(letter.link)]
    if letter.is_reminder:
        lines += ["", "--", _("To stop these mails, or to change when they come:"), _at_home(reverse("me_reminders"))]
    return "\n".join(lines) + "\n"


def _headers(letter: Letter) -> dict[str, str]:
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
    stop = {"List-Unsubscribe": f"<{_at_home(reverse('me_reminders'))}>"} if letter.is_reminder else {}
    return {"Message-ID": f"<{letter.id}@{domain}>", "Auto-Submitted": "auto-generated"} | stop


def _at_home(path: str) -> str:
    return str(settings.BASE_URL).rstrip("/") + path


class Mailer:
    """Sends mails over one connection, which it opens when there is the first one to send."""

    def __init__(self) -> None:
        self._line: BaseEmailBackend | None = None

    def send(self, letter: Letter) -> Outcome:
        """Raises `Unreachable` where the mail server is away, or lets nobody in."""
        try:
            return self._sent(letter)
        except smtplib.SMTPServerDisconnected:
            # Servers end a connection after so many mails; a new one goes on.
            self.close()
        try:
            return self._sent(letter)
        except smtplib.SMTPServerDisconnected:
            self.close()
            return Outcome.LATER

    def _sent(self, letter: Letter) -> Outcome:
        line = self._opened()
        try:
            line.send_messages([message(letter)])
        except smtplib.SMTPServerDisconnected:
            raise
        except smtplib.SMTPRecipientsRefused as refused:
            codes = [code for code, _text in refused.recipients.values()]
            return Outcome.GONE if all(code in PERMANENT for code in codes) else Outcome.LATER
        except smtplib.SMTPSenderRefused as refused:
            self.close()
            raise Unreachable from refused
        except (smtplib.SMTPException, OSError):
            self.close()
            return Outcome.LATER
        return Outcome.SENT

    def _opened(self) -> BaseEmailBackend:
        if self._line is None:
            line = get_connection()
            try:
                line.open()
            except (smtplib.SMTPException, OSError) as away:
                raise Unreachable from away
            self._line = line
        return self._line

    def close(self) -> None:
        line, self._line = self._line, None
        if line is not None:
            try:
                line.close()
            except (smtplib.SMTPException, OSError):
                return  # it was gone already


def sent_number(address: str, number: str) -> bool:
    """Send the number that confirms an address, and say whether it is on its way."""
    body = _("Your number is %(number)s. Type it in here:") % {"number": number}
    said = Said(_("A number you asked for"), body)
    mailer = Mailer()
    try:
        letter = Letter(new_id(), address, said, reverse("me_reminders_mail"), is_reminder=False)
        return mailer.send(letter) is Outcome.SENT
    except Unreachable:
        return False
    finally:
        mailer.close()
