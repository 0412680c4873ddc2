"""The editor's pages. They never say who wrote a story, and hold none of the editor's own."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waymark.common.clock import now
from waymark.people.doors import role_page
from waymark.people.signed_in import SignedInRequest
from waymark.people.terms import Role
from waymark.stories import operations, queries
from waymark.stories.forms.editing import AskedForm, PublishForm, SuggestForm
from waymark.stories.sheet_address import token_of
from waymark.stories.terms import Form, InQueue, State
from waymark.stories.terms.uses import USE_NAMES
from waymark.stories.views.door import there, unkept
from waymark.web import sent_files
from waymark.web.responses import or_404, see_other, see_saved
from waymark.web.words import posted


@role_page(Role.EDITOR)
@require_safe
def stories_editing(request: SignedInRequest) -> HttpResponse:
    """What waits, and who outside has to be asked."""
    rows = queries.queue(request.user)
    said = {
        "states": {state.value: [row for row in rows if row.state is state] for state in State},
        "any_story": bool(rows),
        "asks": queries.to_ask_outside(),
    }
    return unkept(render(request, "stories/editing.html", said))


@role_page(Role.EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def story_editing(request: SignedInRequest, story_id: UUID) -> HttpResponse:
    """One story: its words, what to look at with care, what its author allows, where it stands."""
    row = _row(request, story_id)
    if request.method == "POST":
        act = operations.mark_ready if request.POST.get("do") == "ready" else operations.begin_reading
        try:
            there(lambda: act(by=request.user, story_id=story_id, at=now()))
        except operations.NotNow:
            messages.info(request, _("That is not open now."))
        return see_other("story_editing", story_id)
    at = now()
    allowed = queries.allowed_uses(story_id, at)
    uses = queries.register_of(story_id)
    said = {
        "row": row,
        "reasons": queries.reasons_to_look(story_id, at),
        "allowed": [(USE_NAMES[use], until) for use, until in allowed.items()],
        "uses": uses,
        "sheets": {use.id: token_of(use.id) for use in uses if use.form is Form.SHEET and use.is_live},
        "waits": queries.waits_for_author(story_id),
    }
    return unkept(render(request, "stories/story_editing.html", said))


@role_page(Role.EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def story_suggest(request: SignedInRequest, story_id: UUID) -> HttpResponse:
    """Other words, asked of the author."""
    row = _row(request, story_id)
    form = SuggestForm.of(or_404(row.story), row.number, posted(request))
    status = 422 if form.is_bound else 200
    if form.is_valid():
        words = {name: form.cleaned_data[name] for name in ("title", "words", "note", "seen")}
        try:
            there(
                lambda: operations.suggest_changes(
                    by=request.user, story_id=story_id, **words, client_id=form.sent_id, at=now()
                )
            )
        except operations.NotNow:
            status = 409
        else:
            return see_saved(request, "story_editing", story_id)
    return render(request, "stories/suggest.html", {"row": row, "form": form, "status": status}, status=status)


@role_page(Role.EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def story_publish(request: SignedInRequest, story_id: UUID) -> HttpResponse:
    """One more use, of those that the author allows."""
    row = _row(request, story_id)
    form = PublishForm(posted(request), uses=queries.allowed_uses(story_id, now()))
    status = 422 if form.is_bound else 200
    if form.is_valid():
        use, kind = form.chosen
        where = {name: form.cleaned_data[name] for name in ("where", "link")}
        try:
            there(
                lambda: operations.publish(
                    by=request.user, story_id=story_id, use=use, form=kind, **where, client_id=form.sent_id, at=now()
                )
            )
        except operations.NotNow:
            status = 409
        else:
            return see_saved(request, "story_editing", story_id)
    return render(request, "stories/publish.html", {"row": row, "form": form, "status": status}, status=status)


@role_page(Role.EDITOR)
@require_POST
def story_use_end(request: SignedInRequest, use_id: UUID) -> HttpResponse:
    there(lambda: operations.end_use(by=request.user, use_id=use_id, at=now()))
    messages.success(request, _("It does not stand there any more."))
    return see_other("stories_editing")


@role_page(Role.EDITOR)
@require_POST
def story_use_asked(request: SignedInRequest, use_id: UUID) -> HttpResponse:
    """Who outside was asked, or (`do=down`) that they took it down."""
    or_404(queries.outside_use(use_id))
    if request.POST.get("do") == "down":
        there(lambda: operations.note_down(by=request.user, use_id=use_id, at=now()))
        return see_saved(request, "stories_editing")
    form = AskedForm(request.POST)
    if form.is_valid():
        there(lambda: operations.note_asked(by=request.user, use_id=use_id, whom=form.cleaned_data["whom"], at=now()))
        return see_saved(request, "stories_editing")
    messages.error(request, _("Say who was asked."))
    return see_other("stories_editing")


@role_page(Role.EDITOR)
@require_safe
def editing_picture(request: SignedInRequest, story_id: UUID) -> HttpResponse:
    _row(request, story_id)
    return sent_files.picture(or_404(queries.copy_picture(story_id)))


@role_page(Role.EDITOR)
@require_safe
def editing_sound(request: SignedInRequest, story_id: UUID) -> HttpResponse:
    _row(request, story_id)
    found = or_404(queries.copy_sound(story_id))
    return sent_files.sound(request, found.data, found.media_type)


def _row(request: SignedInRequest, story_id: UUID) -> InQueue:
    return or_404(queries.in_queue(request.user, story_id))
