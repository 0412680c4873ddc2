"""Reading links."""

from datetime import datetime
from uuid import UUID

from django.conf import settings

from waymark.audit import queries as audit
from waymark.people import queries as people
from waymark.sharing import rules
from waymark.sharing.models import ShareLink
from waymark.sharing.queries.ledger import events_of, grant_of, grants_of
from waymark.sharing.terms import To, ToKind
from waymark.sharing.terms.links import MyLink, OpenLink
from waymark.sharing.terms.looks import LOOKED


def links_of(person_id: UUID, at: datetime) -> tuple[MyLink, ...]:
    """The person's links, the newest first, ended ones included, with the times each was opened. Five queries."""
    rows = list(ShareLink.objects.filter(person_id=person_id).order_by("-made_at"))
    if not rows:
        return ()
    live = {grant.to.id: grant for grant in grants_of(person_id, at) if grant.to.kind is ToKind.LINK}
    shown = {event.to.id: next(iter(event.scope)) for event in events_of(person_id) if event.scope}
    looks = [line for line in audit.lines_about(person_id, limit=400, verb=LOOKED) if line.thing_id]
    box = people.box_of(person_id)
    found = []
    for row in rows:
        content = row.read(box, "content")
        label = str(content.get("label", "")) if isinstance(content, dict) else ""
        grant = live.get(row.pk)
        times = tuple(line.at for line in looks if line.thing_id == row.pk)
        until = grant.until if grant else None
        found.append(MyLink(row.pk, label, shown.get(row.pk, ""), row.made_at, until, row.tries_left, times))
    return tuple(found)


def open_link(token: str, at: datetime) -> OpenLink | None:
    """The link with this token while it shows something; None for a wrong, ended or run-out one, and where the
    account of its person is closed.
    """
    rows = ShareLink.objects.filter(token_digest=rules.digest_of(settings.SECRET_KEY, "link", token))
    row = rows.filter(person__is_active=True).first()
    if row is None or grant_of(row.person_id, To(ToKind.LINK, row.pk), at) is None:
        return None
    return OpenLink(row.pk, row.person_id, row.tries_left)
