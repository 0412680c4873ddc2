"""Where it hurts: marking it, and looking at how it was before."""

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common import clock
from waymark.common.ids import new_id
from waymark.diary import operations, queries
from waymark.diary.body import rules
from waymark.diary.body.forms import BodyMapForm
from waymark.diary.body.page import BodyPage, body_page
from waymark.diary.body.regions import label
from waymark.diary.body.terms import Figure
from waymark.people.signed_in import SignedInRequest
from waymark.sharing.queries import own_access
from waymark.web.responses import see_other

KIND_WORDS: dict[rules.Kind, str | Promise] = {
    rules.Kind.ADDED: gettext_lazy("New"),
    rules.Kind.STRONGER: gettext_lazy("Stronger"),
    rules.Kind.WEAKER: gettext_lazy("Weaker"),
    rules.Kind.GONE: gettext_lazy("No longer marked"),
    rules.Kind.SAME: gettext_lazy("About the same"),
}


@dataclass(frozen=True)
class Change:
    """One place on two maps, in words. `before` and `after` are 0-10; 0 where it is not marked."""

    place: str | Promise
    before: int
    after: int


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def body_map(request: SignedInRequest) -> HttpResponse:
    """Mark where it hurts. Begins with the last map, because only what has changed needs a touch."""
    access = own_access(request.user)
    if request.method != "POST":
        last = queries.latest_body_map(access)
        page = body_page(Figure(last.figure) if last else Figure.PLAIN, last.marks if last else {})
        return _page(request, page, None, last)
    form = BodyMapForm(request.POST)
    is_whole = form.is_valid()
    if not is_whole or "redraw" in request.POST:
        page = body_page(form.chosen(), form.marks())
        return _page(request, page, form, queries.latest_body_map(access), status=200 if is_whole else 422)
    figure, marks, at = str(form.chosen()), rules.checked(form.marks()), clock.now()
    kept = operations.keep_body_map(by=request.user, figure=figure, marks=marks, client_id=_client_id(request), at=at)
    if any(one.id == kept and (one.figure, one.marks) != (figure, marks) for one in queries.body_maps(access)):
        # Somebody went back to a map they had sent, and changed it: that is one more map.
        operations.keep_body_map(by=request.user, figure=figure, marks=marks, client_id=new_id(), at=at)
    messages.success(request, _("Saved."))
    return see_other("body_maps")


def _client_id(request: SignedInRequest) -> UUID:
    """The id that came with the form; a new one where it was lost, so that nothing marked is."""
    try:
        return UUID(request.POST.get("client_id", ""))
    except ValueError:
        return new_id()


def _page(
    request: SignedInRequest,
    page: BodyPage,
    form: BodyMapForm | None,
    last: queries.BodyMapPage | None,
    *,
    status: int = 200,
) -> HttpResponse:
    context = {"body": page, "form": form, "last": last, "client_id": request.POST.get("client_id") or new_id()}
    return render(request, "diary/body_map.html", context, status=status)


@login_required
@require_safe
def body_maps(request: SignedInRequest) -> HttpResponse:
    """The newest map beside an earlier one: in pictures, and as a list of what is different."""
    maps = queries.body_maps(own_access(request.user))
    if not maps:
        return render(request, "diary/body_maps.html", {"maps": maps, "now": None, "then": None, "changes": []})
    asked = request.GET.get("with", "")
    then = next((one for one in maps[1:] if str(one.id) == asked), maps[1] if len(maps) > 1 else None)
    now = maps[0]
    context = {
        "maps": maps,
        "now": (now, body_page(Figure(now.figure), now.marks), rules.summary(now.marks)),
        "then": then and (then, body_page(Figure(then.figure), then.marks), rules.summary(then.marks)),
        "changes": _changes(then.marks, now.marks) if then else [],
    }
    return render(request, "diary/body_maps.html", context)


def _changes(before: dict[str, int], after: dict[str, int]) -> list[tuple[str | Promise, list[Change]]]:
    """What is different, by kind; places that are about the same come last."""
    found: dict[rules.Kind, list[Change]] = {kind: [] for kind in KIND_WORDS}
    for one in rules.compare(before, after):
        found[one.kind].append(Change(label(one.region), one.before, one.after))
    return [(KIND_WORDS[kind], changes) for kind, changes in found.items() if changes]
