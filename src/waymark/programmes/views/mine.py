"""What is mine of a programme, also after it is over: what was written about me, the letter, certificate and pass."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waymark.common.clock import now
from waymark.people.signed_in import SignedInRequest
from waymark.programmes import operations, queries
from waymark.programmes.forms.leading import CertificateForm
from waymark.programmes.paper import certificate, letter_paper
from waymark.programmes.terms import PlaceState
from waymark.programmes.terms.cohorts import LETTER_PARTS
from waymark.web import language
from waymark.web.paper import CannotBeSet, Document, pdf_of
from waymark.web.responses import or_404


@login_required
@require_safe
def my_programme(request: SignedInRequest, enrolment_id: UUID) -> HttpResponse:
    return _page(request, enrolment_id, CertificateForm())


@login_required
@require_POST
def my_certificate(request: SignedInRequest, enrolment_id: UUID) -> HttpResponse:
    """The certificate as a PDF, with the name that was typed; kept nowhere."""
    mine = or_404(queries.enrolment_of(request.user, enrolment_id))
    if mine.state is not PlaceState.FINISHED or mine.finished_at is None:
        raise Http404
    form = CertificateForm(request.POST)
    if form.is_valid():
        number = queries.sessions_held(request.user, enrolment_id)
        try:
            return _pdf(certificate(mine, number, language=language.tag().lower(), **form.cleaned_data), "certificate")
        except CannotBeSet:
            form.add_error("name", _("No font here has these letters. Write the name in others."))
    return _page(request, enrolment_id, form, status=422)


@login_required
@require_safe
def my_letter(request: SignedInRequest, enrolment_id: UUID, number: int) -> HttpResponse:
    """One version of the letter as a PDF, for whoever I give it to."""
    mine = or_404(queries.enrolment_of(request.user, enrolment_id))
    letters = queries.my_letters(request.user, enrolment_id)
    letter = or_404(next((one for one in letters if one.number == number), None))
    try:
        return _pdf(letter_paper(mine, letter, language=language.tag().lower()), "letter")
    except CannotBeSet:
        return _page(request, enrolment_id, CertificateForm(), status=422, hole=True)


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def my_pass(request: SignedInRequest, enrolment_id: UUID) -> HttpResponse:
    """What a completion pass tells and does not tell. Sending makes one, which the answer shows and nothing else."""
    mine = or_404(queries.enrolment_of(request.user, enrolment_id))
    if mine.state is not PlaceState.FINISHED:
        raise Http404
    code, own = "", request.POST.get("for") == "organisation"
    left = operations.MOST_PASSES - mine.passes_given
    if request.method == "POST":
        try:
            code = operations.make_pass(by=request.user, enrolment_id=enrolment_id, for_organisation=own, at=now())
            left -= 1
        except operations.NoPass:
            left = 0
    may_name = operations.may_name(mine.organisation_id)
    page = {"mine": mine, "code": code, "left": left, "own": own, "may_name": may_name}
    return render(request, "programmes/pass.html", page)


def _page(
    request: SignedInRequest, enrolment_id: UUID, form: CertificateForm, *, status: int = 200, hole: bool = False
) -> HttpResponse:
    page = {
        "mine": or_404(queries.enrolment_of(request.user, enrolment_id)),
        "events": queries.my_events(request.user, enrolment_id),
        "letters": queries.my_letters(request.user, enrolment_id),
        "parts": LETTER_PARTS,
        "form": form,
        "hole": hole,
    }
    return render(request, "programmes/mine.html", page, status=status)


def _pdf(document: Document, name: str) -> HttpResponse:
    """A file with a neutral name, kept by no cache on the way."""
    headers = {"Content-Disposition": f'attachment; filename="{name}.pdf"', "Cache-Control": "no-store"}
    return HttpResponse(pdf_of(document, at=now()), content_type="application/pdf", headers=headers)
