"""One post: by itself with what it said before, changed, taken away, helpful, muted."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waymark.common.clock import now
from waymark.common.writing import Gone
from waymark.community import operations, queries
from waymark.community.forms.posts import ChangeForm, FirstPostForm
from waymark.community.sentences import why_it_waits
from waymark.community.terms import BoardSeat
from waymark.community.terms.boards import FLAG_WORDS
from waymark.community.terms.writing import NotAllowed
from waymark.community.views.seated import around, at_post
from waymark.people.signed_in import SignedInRequest
from waymark.web import kept_files, sent_files
from waymark.web.responses import see_other
from waymark.web.words import posted


@at_post
@require_safe
def board_post(request: SignedInRequest, seat: BoardSeat, thread_id: UUID, post_id: UUID) -> HttpResponse:
    """The post, and what it said before."""
    page = around(seat, now()) | {"page": queries.post_page(seat, thread_id, post_id), "flags": FLAG_WORDS}
    return render(request, "community/post.html", page)


@at_post
@require_safe
def board_post_picture(request: SignedInRequest, seat: BoardSeat, thread_id: UUID, post_id: UUID) -> HttpResponse:
    """The picture of a post, for who sees the post."""
    data = kept_files.read(queries.picture_of(seat, thread_id, post_id))
    if data is None:
        raise Http404
    return sent_files.picture(data)


@at_post
@require_http_methods(["GET", "HEAD", "POST"])
def board_post_change(request: SignedInRequest, seat: BoardSeat, thread_id: UUID, post_id: UUID) -> HttpResponse:
    """My own post. `do=take-away`: its words go."""
    post = queries.my_post(request.user, post_id)
    if request.POST.get("do") == "take-away":
        operations.take_away(by=request.user, post_id=post_id, at=now())
        messages.success(request, _("The words are gone. That there was a post stays."))
        return (
            see_other("group_board" if seat.group_id else "topic_board", seat.slug)
            if post.is_first
            else see_other("board_thread", thread_id)
        )
    kind = FirstPostForm if post.is_first else ChangeForm
    initial = {"words": post.words, "title": post.title, "flag": post.flag.value, "has_interest": post.has_interest}
    initial |= {"based_on": str(post.version), "alt": post.picture.alt if post.picture else ""}
    form = kind(posted(request), files=request.FILES or None, initial=initial, has_picture=post.picture is not None)
    if seat.may_write and form.is_valid() and (answer := _changed(request, seat, post_id, form)):
        return answer
    page = around(seat, now()) | {"form": form, "post": post}
    return render(request, "community/change.html", page, status=422 if form.is_bound else 200)


def _changed(request: SignedInRequest, seat: BoardSeat, post_id: UUID, form: ChangeForm) -> HttpResponse | None:
    seen = form.cleaned_data["based_on"]
    version = int(seen) if seen.isascii() and seen.isdecimal() and len(seen) < 9 else 0
    try:
        sent = operations.change_post(
            by=request.user, seat=seat, post_id=post_id, words=form.post_words, version=version, at=now()
        )
    except (Gone, NotAllowed):
        form.add_error(None, _("It was changed in another window, or a person is looking at it. Your words are below."))
        return None
    if sent.waits:
        messages.info(request, _("It waits for a person to look.") + " " + why_it_waits(sent.reasons))
    return see_other("board_thread", sent.thread_id, query=f"#post-{post_id}")


@at_post
@require_POST
def board_post_helped(request: SignedInRequest, seat: BoardSeat, thread_id: UUID, post_id: UUID) -> HttpResponse:
    """`do=stop`: not after all."""
    try:
        operations.say_it_helped(
            by=request.user,
            seat=seat,
            thread_id=thread_id,
            post_id=post_id,
            helped=request.POST.get("do") != "stop",
            at=now(),
        )
    except Gone as gone:
        raise Http404 from gone
    return see_other("board_thread", thread_id, query=f"#post-{post_id}")


@at_post
@require_POST
def board_post_mute(request: SignedInRequest, seat: BoardSeat, thread_id: UUID, post_id: UUID) -> HttpResponse:
    """Fold what this person writes here."""
    try:
        operations.mute_author(by=request.user, seat=seat, thread_id=thread_id, post_id=post_id, at=now())
    except Gone as gone:
        raise Http404 from gone
    messages.success(request, _("What they write here is folded now. They do not learn of it."))
    return see_other("community_choices")
