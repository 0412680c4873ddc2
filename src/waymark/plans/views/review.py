"""Keep going: a look back once a month, and the earlier ones."""

from dataclasses import asdict
from datetime import date
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common.clock import now
from waymark.people.queries import day_rule_of
from waymark.people.signed_in import SignedInRequest
from waymark.plans import operations, queries
from waymark.plans.forms.review import ReviewForm
from waymark.plans.rules.review import is_due
from waymark.plans.terms.review import STILL_LABELS, MyReview
from waymark.sharing.queries import own_access
from waymark.web.responses import or_404, see_saved
from waymark.web.words import answer, posted

NOTHING_YET = _("Write a few words in one box at least. Any of the boxes will do.")


@login_required
@require_safe
def reviews(request: SignedInRequest) -> HttpResponse:
    """Whether a look back is due, and the earlier ones to read again."""
    every = queries.reviews_of(own_access(request.user))
    done = [one for one in every if not one.is_draft]
    next_on = done[0].words.next_on if done else None
    page = {
        "drafts": [one for one in every if one.is_draft],
        "done": done,
        "next_on": next_on,
        "due": next_on if is_due(next_on, _today(request)) else None,
    }
    return render(request, "plans/reviews.html", page)


@login_required
@require_safe
def review(request: SignedInRequest, review_id: UUID) -> HttpResponse:
    """One look back, to read."""
    kept = or_404(queries.review_of(own_access(request.user), review_id))
    return render(request, "plans/review.html", {"review": kept, "stills": STILL_LABELS})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    """A look back, today."""
    return _page(request, None)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, review_id: UUID) -> HttpResponse:
    """Other words in a look back, or the rest of one that was half typed."""
    return _page(request, or_404(queries.review_of(own_access(request.user), review_id)))


def _page(request: SignedInRequest, kept: MyReview | None) -> HttpResponse:
    access, today = own_access(request.user), _today(request)
    form = ReviewForm(posted(request), kept, today=today)
    saved = []

    def save() -> int:
        if form.review.is_blank:
            if not form.edit.quiet:
                form.add_error(None, NOTHING_YET)
            return form.edit.based_on
        saved.append(
            operations.write_review(
                by=request.user,
                words=form.review,
                on=kept.on if kept else today,
                review_id=kept.id if kept else None,
                edit=form.edit,
                at=now(),
            )
        )
        return saved[0].version

    def draw(status: int) -> HttpResponse:
        other = asdict(kept.words) if kept and status == 409 else None
        near = queries.beside_review(access, today)
        page = {"form": form, "kept": kept, "other": other, "near": near, "stills": STILL_LABELS, "today": today}
        return render(request, "plans/review_write.html", page, status=status)

    if request.method != "POST":
        return draw(200)
    return answer(form, save=save, draw=draw, done=lambda: see_saved(request, "review", saved[0].id))


def _today(request: SignedInRequest) -> date:
    return day_rule_of(request.user).day_of(now())
