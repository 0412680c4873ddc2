"""Own words for the four sides."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.people.signed_in import SignedInRequest
from waymark.plans import operations, queries
from waymark.plans.forms.sides import SidesForm
from waymark.sharing.queries import own_access
from waymark.web.responses import see_saved
from waymark.web.words import answer, posted


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def write(request: SignedInRequest) -> HttpResponse:
    """What I do, or would like to do, for each side."""
    kept = queries.own_sides_of(own_access(request.user))
    form = SidesForm(posted(request), kept)

    def save() -> int:
        if form.is_blank and not kept.version:
            return 0
        return operations.write_sides(by=request.user, words=form.by_side, edit=form.edit, at=now()).version

    def draw(status: int) -> HttpResponse:
        other = {side.value: words for side, words in kept.words.items()} if status == 409 else None
        return render(request, "plans/sides.html", {"form": form, "kept": kept, "other": other}, status=status)

    if request.method != "POST":
        return draw(200)
    return answer(form, save=save, draw=draw, done=lambda: see_saved(request, "four_sides"))
