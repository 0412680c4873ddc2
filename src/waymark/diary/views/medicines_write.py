"""Writing a medicine, taking it off the list, putting it back."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waymark.common.clock import now
from waymark.diary import operations, queries
from waymark.diary.medicine_forms import MedicineForm
from waymark.diary.terms import HOW_LABELS, USE_LABELS, MyMedicine
from waymark.people.signed_in import SignedInRequest
from waymark.sharing.queries import own_access
from waymark.web.responses import or_404, see_other
from waymark.web.words import answer, posted


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def medicine_new(request: SignedInRequest) -> HttpResponse:
    """One more medicine."""
    return _page(request, None)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def medicine(request: SignedInRequest, medicine_id: UUID) -> HttpResponse:
    """Other words for a medicine."""
    return _page(request, or_404(queries.medicine_of(own_access(request.user), medicine_id)))


def _page(request: SignedInRequest, kept: MyMedicine | None) -> HttpResponse:
    form = MedicineForm(posted(request), kept)

    def save() -> int:
        return operations.write_medicine(
            by=request.user, words=form.medicine, medicine_id=kept.id if kept else None, edit=form.edit, at=now()
        ).version

    def draw(status: int) -> HttpResponse:
        other = kept.words if kept and status == 409 else None
        context = {"form": form, "kept": kept, "other": other, "how_labels": HOW_LABELS, "use_labels": USE_LABELS}
        return render(request, "diary/medicine.html", context, status=status)

    def done() -> HttpResponse:
        messages.success(request, _("Saved: %(name)s.") % {"name": form.medicine.name})
        return see_other("medicines")

    if request.method != "POST":
        return draw(200)
    return answer(form, save=save, draw=draw, done=done)


@login_required
@require_POST
def medicine_put_away(request: SignedInRequest, medicine_id: UUID) -> HttpResponse:
    """It leaves the list; what was noted stays."""
    act_or_404(lambda: operations.put_medicine_away(by=request.user, medicine_id=medicine_id, at=now()))
    messages.success(request, _("It is off your list. What you noted is still here."))
    return see_other("medicines")


@login_required
@require_POST
def medicine_put_back(request: SignedInRequest, medicine_id: UUID) -> HttpResponse:
    """It is on the list again."""
    act_or_404(lambda: operations.put_medicine_back(by=request.user, medicine_id=medicine_id, at=now()))
    messages.success(request, _("It is back on your list."))
    return see_other("medicines")


def act_or_404(act: Callable[[], object]) -> None:
    """Do it; a thing of somebody else is the same as one that never was."""
    try:
        act()
    except operations.Gone as gone:
        raise Http404 from gone
