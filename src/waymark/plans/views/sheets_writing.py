"""Writing a conversation sheet, before the conversation and after it."""

from collections.abc import Mapping
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.people.signed_in import SignedInRequest
from waymark.plans import operations, queries
from waymark.plans.forms.sheets import AfterForm, SheetForm, put_in
from waymark.plans.forms.sheets_handing import id_in
from waymark.plans.rules.sheets import SheetKind
from waymark.plans.terms.sheets import SHEETS, MySheet
from waymark.sharing.queries import own_access
from waymark.web.responses import or_404, see_saved
from waymark.web.words import answer, posted

NOTHING_YET = _("Write a few words in one box at least. Any of the boxes will do.")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest, kind: SheetKind) -> HttpResponse:
    """A fresh sheet of this kind. One for a visit may begin with what a later look left to ask (`?after=`)."""
    return _page(request, kind, None, _left_to_ask(request) if kind is SheetKind.VISIT else {})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, sheet_id: UUID) -> HttpResponse:
    """Other words in a sheet."""
    kept = or_404(queries.sheet_of(own_access(request.user), sheet_id))
    return _page(request, kept.kind, kept)


def _left_to_ask(request: SignedInRequest) -> dict[str, str]:
    """With whom, and the questions, from the sheet that was looked at again."""
    access, earlier = own_access(request.user), id_in(request.GET, "after")
    sheet = queries.sheet_of(access, earlier) if earlier else None
    check = queries.check_of(access, sheet.id) if sheet else None
    return {"who": sheet.who, "questions": check.words.ask_next} if sheet and check else {}


def _page(
    request: SignedInRequest, kind: SheetKind, kept: MySheet | None, first: Mapping[str, str] | None = None
) -> HttpResponse:
    ready = queries.words_for_sheets(own_access(request.user)) if SHEETS[kind].sources else {}
    data, filled = put_in(request.POST, kind, ready) if request.method == "POST" else (None, "")
    form = SheetForm(kind, data, kept, first)
    saved = []

    def save() -> int:
        if form.is_blank:
            if not form.edit.quiet:
                form.add_error(None, NOTHING_YET)
            return form.edit.based_on
        saved.append(
            operations.write_sheet(
                by=request.user,
                kind=kind,
                answers=form.words,
                on=form.cleaned_data["on"],
                sheet_id=kept.id if kept else None,
                edit=form.edit,
                at=now(),
            )
        )
        return saved[0].version

    def draw(status: int) -> HttpResponse:
        page = {"form": form, "kept": kept, "terms": form.terms, "ready": ready, "filled": filled}
        other = kept.answers_to(form.terms.before) if kept and status == 409 else None
        return render(request, "plans/sheet_write.html", page | {"other": other}, status=status)

    if request.method != "POST":
        return draw(200)
    if filled:
        form.fields[filled].widget.attrs["autofocus"] = True
        return draw(200 if form.is_valid() else 422)
    return answer(form, save=save, draw=draw, done=lambda: see_saved(request, "sheet", saved[0].id))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def afterwards(request: SignedInRequest, sheet_id: UUID) -> HttpResponse:
    """What I heard, soon after."""
    kept = or_404(queries.sheet_of(own_access(request.user), sheet_id))
    form = AfterForm(kept, posted(request))

    def save() -> int:
        return operations.write_afterwards(
            by=request.user, sheet_id=kept.id, answers=form.words, edit=form.edit, at=now()
        ).version

    def draw(status: int) -> HttpResponse:
        other = kept.answers_to(kept.terms.after.questions) if status == 409 else None
        page = {"form": form, "kept": kept, "part": kept.terms.after, "other": other}
        return render(request, "plans/sheet_after.html", page, status=status)

    if request.method != "POST":
        return draw(200)
    return answer(form, save=save, draw=draw, done=lambda: _after(request, kept))


def _after(request: SignedInRequest, sheet: MySheet) -> HttpResponse:
    """After a visit, once: whether to look again later."""
    offers = sheet.kind is SheetKind.VISIT and queries.check_of(own_access(request.user), sheet.id) is None
    return see_saved(request, "sheet_check_day" if offers else "sheet", sheet.id)
