"""The plan on paper: what goes on it, and the PDF itself."""

from django import forms
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from waymark.common.clock import now
from waymark.home.paper import ONLY_IF_TICKED, PARTS, Day, Part, plan_document
from waymark.people.queries import day_rule_of
from waymark.people.signed_in import SignedInRequest
from waymark.sharing.queries import own_access
from waymark.web import language
from waymark.web.forms import Card, ManyCardsField
from waymark.web.paper import CannotBeSet, pdf_of

# Characters. About a hundred pages, set in about a second; whoever asks for more would keep others waiting.
LONGEST = 200_000


class PartsForm(forms.Form):
    """Which parts go on paper. All of them at first."""

    part = ManyCardsField(
        label=_("What goes on the paper"),
        cards=[Card(part.value, name) for part, name in PARTS.items()],
        initial=[part.value for part in PARTS if part not in ONLY_IF_TICKED],
        required=True,
        error_messages={"required": _("Choose one part at least."), "invalid_choice": _("Choose from this list.")},
    )


@login_required
@require_safe
def plan_paper(request: SignedInRequest) -> HttpResponse:
    """Choose the parts, then take the PDF or print the page of the plan."""
    return render(request, "home/plan_paper.html", {"form": PartsForm(), "hole": False})


@login_required
@require_safe
def plan_file(request: SignedInRequest) -> HttpResponse:
    """The PDF. With a letter that no font has, the page comes back and says what to do instead."""
    form = PartsForm(request.GET)
    if not form.is_valid():
        return render(request, "home/plan_paper.html", {"form": form, "hole": False}, status=422)
    at = now()
    parts = {Part(value) for value in form.cleaned_data["part"]}
    rule = day_rule_of(request.user)
    day = Day(rule.day_of(at), rule.start_hour)
    document = plan_document(own_access(request.user), parts, day=day, language=language.tag().lower())
    if document.length > LONGEST:
        form.add_error("part", _("This is more than one file can hold. Choose fewer parts, and make two files."))
        return render(request, "home/plan_paper.html", {"form": form, "hole": False}, status=422)
    try:
        made = pdf_of(document, at=at)
    except CannotBeSet:
        return render(request, "home/plan_paper.html", {"form": form, "hole": True}, status=422)
    headers = {"Content-Disposition": 'attachment; filename="my-plan.pdf"', "Cache-Control": "private, no-store"}
    return HttpResponse(made, content_type="application/pdf", headers=headers)
