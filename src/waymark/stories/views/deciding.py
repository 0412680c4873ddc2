"""What an author decides: uses, sending, changes, and a year more."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.common.ids import ids_in
from waymark.moderation.queries import standing_of
from waymark.people.signed_in import SignedInRequest
from waymark.stories import operations, queries
from waymark.stories.forms.telling import DayAfterForm, SendForm, UsesForm
from waymark.stories.terms import State
from waymark.stories.terms.uses import CONSENT_WORDS, USE_NAMES
from waymark.stories.views.door import mine
from waymark.web.responses import or_404, see_other, see_saved
from waymark.web.words import posted


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def uses(request: SignedInRequest, story_id: UUID) -> HttpResponse:
    """A yes for each use by itself. Taking a tick out ends that use at once, everywhere."""
    story, at = mine(request, story_id), now()
    allowed = queries.my_consents(request.user, story_id, at)
    form = UsesForm(posted(request), now=allowed, at=at)
    if form.is_valid():
        wanted = form.wanted(allowed)
        operations.decide_uses(by=request.user, story_id=story_id, wanted=wanted, at=at)
        if set(allowed) - set(wanted) and queries.my_uses(request.user, story_id):
            operations.note_what_is_gone(by=request.user, story_id=story_id, at=now())
            return see_other("story_gone", story_id)
        return see_saved(request, "story_mine", story_id)
    said = {"story": story, "form": form, "wordings": CONSENT_WORDS}
    return render(request, "stories/uses.html", said, status=422 if form.is_bound else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def send(request: SignedInRequest, story_id: UUID) -> HttpResponse:
    """How was it to write this? Then it is sent, or it waits."""
    story, at = mine(request, story_id), now()
    standing = standing_of(request.user.pk, at)
    form = SendForm(posted(request))
    if form.is_valid() and form.cleaned_data["how"] == "wait":
        messages.success(request, _("It waits as a draft. Nobody reads it."))
        return see_other("story_mine", story_id)
    is_late = story.state is State.WITHDRAWN
    if form.is_valid() and story.can_be_sent and standing.may_write and not is_late:
        operations.send_story(by=request.user, story_id=story_id, at=at)
        messages.success(request, _("Your story is sent. An editor reads it next."))
        return see_other("story_mine", story_id)
    said = {"story": story, "form": form, "standing": standing}
    return render(request, "stories/send.html", said, status=422 if form.is_bound else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def changes(request: SignedInRequest, story_id: UUID) -> HttpResponse:
    """Every change by itself; what gets no yes stays as it is."""
    story = mine(request, story_id)
    asked = queries.open_suggestion(request.user, story_id)
    if asked is None:
        messages.info(request, _("No changes are open."))
        return see_other("story_mine", story_id)
    status = 200
    if request.method == "POST":
        suggestion_id = next(iter(ids_in([request.POST.get("suggestion", "")])), None)
        try:
            operations.answer_suggestion(
                by=request.user,
                story_id=story_id,
                suggestion_id=or_404(suggestion_id),
                title=_numbers(request, "title"),
                words=_numbers(request, "words"),
                at=now(),
            )
        except operations.NotNow:
            status = 409
        else:
            messages.success(request, _("Your answer is kept. Only what you said yes to has changed."))
            return see_other("story_mine", story_id)
    return render(request, "stories/changes.html", {"story": story, "asked": asked, "status": status}, status=status)


def _numbers(request: SignedInRequest, name: str) -> set[int]:
    return {int(one) for one in request.POST.getlist(name) if one.isascii() and one.isdecimal() and len(one) < 7}


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def day_after(request: SignedInRequest, story_id: UUID) -> HttpResponse:
    """A day later: how is it? Nothing of the answer is kept."""
    story = mine(request, story_id)
    form = DayAfterForm(posted(request))
    if not form.is_valid():
        said = {"story": story, "form": form}
        return render(request, "stories/day_after.html", said, status=422 if form.is_bound else 200)
    how = form.cleaned_data["how"]
    if how == "back" or (how == "wait" and story.state is State.PUBLISHED):
        return see_other("story_take_back", story_id)
    if how == "wait":
        operations.take_back_to_draft(by=request.user, story_id=story_id, at=now())
        messages.success(request, _("It is a draft again. Only you can read it."))
    else:
        messages.success(request, _("It stays as it is. Thank you for looking."))
    return see_other("story_mine", story_id)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def again(request: SignedInRequest, story_id: UUID) -> HttpResponse:
    """A year more, use by use. Silence ends it."""
    story, at = mine(request, story_id), now()
    allowed = queries.my_consents(request.user, story_id, at)
    if request.method == "POST":
        chosen = [use for use in allowed if use in request.POST.getlist("use")]
        operations.go_on(by=request.user, story_id=story_id, uses=chosen, at=at)
        return see_saved(request, "story_mine", story_id)
    rows = [(use, USE_NAMES[use], CONSENT_WORDS[use], until) for use, until in allowed.items()]
    return render(request, "stories/again.html", {"story": story, "rows": rows})
