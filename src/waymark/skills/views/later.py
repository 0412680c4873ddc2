"""What somebody says afterwards about something they planned."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.people.signed_in import SignedInRequest
from waymark.sharing.queries import own_access
from waymark.skills import operations, queries
from waymark.skills.forms import LaterForm
from waymark.skills.views.library import skill_or_404
from waymark.skills.views.practise import elsewhere
from waymark.web.responses import or_404, see_other
from waymark.web.words import answer, posted


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def later(request: SignedInRequest, practice_id: UUID) -> HttpResponse:
    """How it was: the questions that are asked afterwards."""
    kept = or_404(queries.practice_of(own_access(request.user), practice_id))
    skill = skill_or_404(kept.slug)
    if not skill.has_later:
        return see_other("practice", kept.id)
    form = LaterForm(skill, posted(request), kept)

    def save() -> int:
        return operations.keep_practice(
            by=request.user, slug=kept.slug, told=form.told, practice_id=kept.id, edit=form.edit, at=now()
        ).version

    def draw(status: int) -> HttpResponse:
        page = {"skill": skill, "form": form, "kept": kept, **elsewhere(form, kept, status)}
        return render(request, "skills/later.html", page, status=status)

    if request.method != "POST":
        return draw(200)
    return answer(form, save=save, draw=draw, done=lambda: see_other("practice", kept.id))
