"""Who gets a sheet: on paper, a care team, whoever has a link and its passcode."""

from uuid import UUID

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waymark.common.clock import now
from waymark.common.words import Text
from waymark.people.doors import confirmed
from waymark.people.signed_in import SignedInRequest
from waymark.plans import operations, queries
from waymark.plans.forms.sheets_handing import LinkForm, id_in
from waymark.plans.operations import Gone
from waymark.plans.paper import sheet_paper
from waymark.plans.terms.sheets_handing import LINK_WORDING, SHOW_WORDING, TAKE_BACK_WORDING, Handing, Holder, entry_of
from waymark.plans.views.checks import visit_sheet
from waymark.plans.views.sheets import draw_sheet
from waymark.sharing import operations as sharing
from waymark.sharing.operations import Wording
from waymark.sharing.queries import own_access
from waymark.web import language
from waymark.web.paper import CannotBeSet, pdf_of
from waymark.web.responses import or_404, see_other, see_saved
from waymark.web.words import posted

SHOWN_AT = "/shown/"


@login_required
@require_safe
def paper(request: SignedInRequest, sheet_id: UUID) -> HttpResponse:
    """The PDF. With a letter that no font has, the sheet comes back and says what to do instead."""
    kept = or_404(queries.sheet_of(own_access(request.user), sheet_id))
    try:
        made = pdf_of(sheet_paper(kept, language=language.tag().lower()).document, at=now())
    except CannotBeSet:
        return draw_sheet(request, kept, hole=True, status=422)
    headers = {"Content-Disposition": 'attachment; filename="my-sheet.pdf"', "Cache-Control": "private, no-store"}
    return HttpResponse(made, content_type="application/pdf", headers=headers)


@confirmed
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: SignedInRequest, sheet_id: UUID) -> HttpResponse:
    """Handing the sheet to a care team that knows the person: what they will see, and one button."""
    kept = visit_sheet(request, sheet_id)
    handing = queries.handing_of(own_access(request.user), sheet_id, at=now())
    if request.method != "POST":
        team = next((one for one in handing.teams if one.team_id == id_in(request.GET, "team")), None)
        page = {"sheet": kept, "teams": handing.teams, "team": team, "wording": SHOW_WORDING}
        return render(request, "plans/sheet_show.html", page)
    team = _team(handing, id_in(request.POST, "team"))
    wording = _wording(team.team, *SHOW_WORDING)
    operations.hand_over(by=request.user, sheet_id=kept.id, team_id=team.team_id, wording=wording, at=now())
    return see_saved(request, "sheet", kept.id, query="#who-gets")


@login_required
@require_POST
def take_back(request: SignedInRequest, sheet_id: UUID) -> HttpResponse:
    """From a team, or a link that is to end. At once, without a question."""
    kept = or_404(queries.sheet_of(own_access(request.user), sheet_id))
    handing = queries.handing_of(own_access(request.user), kept.id, at=now())
    ended = id_in(request.POST, "link")
    if ended:
        _end_link(request, ended)
    else:
        team = _team(handing, id_in(request.POST, "team"))
        wording = _wording(TAKE_BACK_WORDING)
        operations.take_back(by=request.user, sheet_id=kept.id, team_id=team.team_id, wording=wording, at=now())
    return see_other("sheet", kept.id, query="#who-gets")


@confirmed
@require_http_methods(["GET", "HEAD", "POST"])
def link(request: SignedInRequest, sheet_id: UUID) -> HttpResponse:
    """A link for whoever has no account here. Link and passcode are shown once, in the answer, and kept nowhere."""
    kept = or_404(queries.sheet_of(own_access(request.user), sheet_id))
    form = LinkForm(posted(request))
    page = {"sheet": kept, "form": form, "wording": LINK_WORDING}
    if request.method != "POST":
        return render(request, "plans/sheet_link.html", page)
    if not form.is_valid():
        return render(request, "plans/sheet_link.html", page, status=422)
    made = sharing.make_link(
        by=request.user,
        entry=entry_of(kept.id),
        label=form.cleaned_data["label"],
        client_id=form.edit.client_id,
        wording=_wording(*LINK_WORDING),
        at=now(),
    )
    address = f"{settings.BASE_URL or request.build_absolute_uri('/')}".rstrip("/") + f"{SHOWN_AT}#{made.token}"
    answer = render(request, "plans/sheet_link_made.html", {"sheet": kept, "made": made, "address": address})
    add_never_cache_headers(answer)
    return answer


def _team(handing: Handing, team_id: UUID | None) -> Holder:
    return or_404(next((one for one in handing.teams if one.team_id == team_id), None))


def _end_link(request: SignedInRequest, link_id: UUID) -> None:
    try:
        sharing.end_link(by=request.user, link_id=link_id, at=now())
    except Gone as gone:
        raise Http404 from gone


def _wording(*sentences: Text) -> Wording:
    return Wording("\n".join(str(one) for one in sentences), language.tag())
