"""What several of these pages ask first: whose thing it is, and what may be seen of it."""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from django.http import Http404

from waymark.common.clock import now
from waymark.common.writing import Gone
from waymark.people.signed_in import SignedInRequest
from waymark.sharing import queries
from waymark.sharing.terms import Access, NotAllowed, To, ToKind
from waymark.sharing.terms.grantees import Grantee, MySupporter
from waymark.web.responses import or_404

Found = TypeVar("Found")


def to_of(kind: str, to_id: UUID) -> To:
    """Whom the address names. Anything but a supporter and a team is a missing page."""
    if kind not in {ToKind.SUPPORTER, ToKind.TEAM}:
        raise Http404
    return To(ToKind(kind), to_id)


def grantee(request: SignedInRequest, kind: str, to_id: UUID) -> Grantee:
    """To whom something may be shown, or the page for what never was."""
    return or_404(queries.grantee_of(request.user.pk, to_of(kind, to_id), now()))


def my_supporter(request: SignedInRequest, supporter_id: UUID) -> MySupporter:
    """A supporter, or an invitation, of the person's own."""
    return or_404(queries.supporter_of(request.user.pk, supporter_id, now()))


def allowed(ask: Callable[[], Access]) -> Access:
    """The access, or the page for what never was."""
    try:
        return ask()
    except NotAllowed as no:
        raise Http404 from no


def there(act: Callable[[], Found]) -> Found:
    """Do it, or answer as for what never was."""
    try:
        return act()
    except Gone as gone:
        raise Http404 from gone
