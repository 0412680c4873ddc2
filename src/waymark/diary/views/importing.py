"""Bringing in a diary: choose a file, see what would come in, say what its columns mean, and only then keep it."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waymark.common import clock
from waymark.common.sealed import Json
from waymark.diary import operations, queries
from waymark.diary.import_forms import FileForm, MappingForm
from waymark.diary.import_report import refusal_sentences, report_of
from waymark.diary.importing import DaysQuestion, ImportProblem, Plan, parse_mapping, plan, read_table, say
from waymark.people.queries import day_rule_of
from waymark.people.signed_in import SignedInRequest
from waymark.sharing.queries import own_access
from waymark.web.responses import see_other

REFUSALS_SHOWN = 200


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def import_diary(request: SignedInRequest) -> HttpResponse:
    """Choose a file. It is kept sealed until it is brought in or dropped."""
    form = FileForm(request.POST, request.FILES) if request.method == "POST" else FileForm()
    if form.is_valid():
        run_id = operations.keep_import_file(by=request.user, data=form.cleaned_data["file"], at=clock.now())
        return see_other("import_look", run_id)
    context = {"form": form, "past": queries.past_imports(own_access(request.user))}
    return render(request, "diary/import.html", context, status=422 if form.errors else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def import_look(request: SignedInRequest, run_id: UUID) -> HttpResponse:
    """What the file would bring, and what each of its columns is taken for. Nothing is in the diary yet."""
    run = queries.open_import(own_access(request.user), run_id)
    if run is None:
        raise Http404
    at, rule = clock.now(), day_rule_of(request.user)
    context: dict[str, object] = {"run": run, "problem": "", "question": None, "report": None}
    status = 200
    try:
        table = read_table(run.data)
        found = plan(table, parse_mapping(run.mapping), rule=rule, today=rule.day_of(at))
    except DaysQuestion as question:
        context |= {"question": question.choices, "problem": say(question.remark)}
        form = MappingForm.of_text(request.POST or None, run.mapping)
    except ImportProblem as problem:
        context["problem"] = say(problem.remark)
        form = MappingForm.of_text(request.POST or None, run.mapping)
    else:
        if request.POST.get("do") == "bring-in":
            return _bring_in(request, run_id, found)
        form = MappingForm.of_plan(request.POST or None, found)
        context["report"] = report_of(found, REFUSALS_SHOWN)
    if form.is_bound and form.is_valid():
        try:
            operations.keep_import_mapping(by=request.user, run_id=run_id, mapping=form.mapping, at=at)
        except operations.NoSuchImport:  # brought in meanwhile, in another tab
            return see_other("import_past", run_id)
        return see_other("import_look", run_id)
    if form.errors:
        status = 422
    return render(request, "diary/import_look.html", {**context, "form": form}, status=status)


def _bring_in(request: SignedInRequest, run_id: UUID, found: Plan) -> HttpResponse:
    refused: list[Json] = [*refusal_sentences(found)]
    try:
        brought = operations.bring_in(by=request.user, plan=found, refused=refused, run_id=run_id, at=clock.now())
    except operations.NoSuchImport:  # the button was pressed twice, and the first time did it
        return see_other("import_past", run_id)
    said = ngettext("%(n)s entry is in your diary now.", "%(n)s entries are in your diary now.", brought.new)
    messages.success(request, said % {"n": brought.new})
    return see_other("import_past", run_id)


@login_required
@require_POST
def import_drop(request: SignedInRequest, run_id: UUID) -> HttpResponse:
    """Forget a file that was only looked at."""
    try:
        operations.drop_import_file(by=request.user, run_id=run_id, at=clock.now())
    except operations.NoSuchImport as gone:
        raise Http404 from gone
    messages.success(request, _("The file is gone from here. Nothing of it is in your diary."))
    return see_other("import_diary")


@login_required
@require_safe
def import_past(request: SignedInRequest, run_id: UUID) -> HttpResponse:
    """What an import brought, and what it refused."""
    past = queries.past_import(own_access(request.user), run_id)
    if past is None:
        raise Http404
    return render(request, "diary/import_past.html", {"past": past})


@login_required
@require_POST
def import_undo(request: SignedInRequest, run_id: UUID) -> HttpResponse:
    """Take out every entry that an import brought."""
    try:
        taken = operations.undo_import(by=request.user, run_id=run_id, at=clock.now())
    except operations.NoSuchImport as gone:
        raise Http404 from gone
    said = ngettext("%(n)s entry was taken out again.", "%(n)s entries were taken out again.", taken)
    messages.success(request, said % {"n": taken})
    return see_other("import_diary")
