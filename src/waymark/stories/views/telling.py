"""Telling a story: words, a picture, a recording."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common.clock import now
from waymark.people.signed_in import SignedInRequest
from waymark.stories import operations, queries
from waymark.stories.forms.telling import PictureForm, SoundForm, StoryForm
from waymark.stories.terms import MyStory, State
from waymark.stories.views.door import mine
from waymark.web import sent_files
from waymark.web.responses import or_404, see_other, see_saved
from waymark.web.words import answer, posted

LONGEST_SECONDS = 300


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    return _write(request, None)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def write(request: SignedInRequest, story_id: UUID) -> HttpResponse:
    """Only a draft is written. What was sent is changed with the editor, or taken back first."""
    story = mine(request, story_id)
    return _write(request, story) if story.state is State.DRAFT else _is_sent(request, story)


def _write(request: SignedInRequest, kept: MyStory | None) -> HttpResponse:
    form = StoryForm(posted(request), kept)
    written: list[UUID] = []

    def save() -> int:
        if not (form.said["title"] or form.said["words"]):
            if not form.edit.quiet:
                form.add_error("words", _("Write a few words, or leave this page without saving."))
            return 0
        story_id = kept.id if kept else None
        saved = operations.write_story(by=request.user, **form.said, story_id=story_id, edit=form.edit, at=now())
        written.append(saved.id)
        return saved.version

    def draw(status: int) -> HttpResponse:
        other = vars(kept.words) if kept and status == 409 else None
        return render(request, "stories/write.html", {"form": form, "story": kept, "other": other}, status=status)

    if request.method != "POST":
        return draw(200)
    return answer(form, save=save, draw=draw, done=lambda: see_saved(request, "story_mine", written[0]))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def picture(request: SignedInRequest, story_id: UUID) -> HttpResponse:
    """One picture with its words. `do=out` takes it out."""
    story = mine(request, story_id)
    if story.state is not State.DRAFT:
        return _is_sent(request, story)
    if request.POST.get("do") == "out":
        operations.take_picture_out(by=request.user, story_id=story_id, at=now())
        return see_saved(request, "story_mine", story_id)
    form = PictureForm(posted(request), _files(request), has_one=story.has_picture, initial={"alt": story.words.alt})
    if form.is_valid():
        operations.keep_picture(by=request.user, story_id=story_id, **form.cleaned_data, at=now())
        return see_saved(request, "story_mine", story_id)
    status = 422 if form.is_bound else 200
    return render(request, "stories/picture.html", {"form": form, "story": story}, status=status)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def sound(request: SignedInRequest, story_id: UUID) -> HttpResponse:
    """One recording with its words. `do=out` takes it out."""
    story = mine(request, story_id)
    if story.state is not State.DRAFT:
        return _is_sent(request, story)
    if request.POST.get("do") == "out":
        operations.take_sound_out(by=request.user, story_id=story_id, at=now())
        return see_saved(request, "story_mine", story_id)
    first = {"transcript": story.words.transcript}
    form = SoundForm(posted(request), _files(request), has_one=story.has_sound, initial=first)
    if form.is_valid():
        operations.keep_sound(by=request.user, story_id=story_id, **form.cleaned_data, at=now())
        return see_saved(request, "story_mine", story_id)
    said = {"form": form, "story": story, "longest": LONGEST_SECONDS}
    return render(request, "stories/sound.html", said, status=422 if form.is_bound else 200)


def _files(request: SignedInRequest) -> Any:
    return request.FILES if request.method == "POST" else None


def _is_sent(request: SignedInRequest, story: MyStory) -> HttpResponse:
    """Nothing typed is lost: what came with a form that is too late stands on the page."""
    if typed := request.POST.get("words") or request.POST.get("transcript"):
        return render(request, "stories/too_late.html", {"story": story, "typed": typed}, status=409)
    messages.info(request, _("It is sent, so it cannot be written now. You can make it a draft again."))
    return see_other("story_mine", story.id)


@login_required
@require_safe
def picture_file(request: SignedInRequest, story_id: UUID) -> HttpResponse:
    return sent_files.picture(or_404(queries.own_picture(request.user, story_id)))


@login_required
@require_safe
def sound_file(request: SignedInRequest, story_id: UUID) -> HttpResponse:
    found = or_404(queries.own_sound(request.user, story_id))
    return sent_files.sound(request, found.data, found.media_type)
