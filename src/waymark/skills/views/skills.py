"""The list of skills, and one skill to read."""

from itertools import groupby

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from waymark.common.clock import now
from waymark.people.queries import day_rule_of
from waymark.people.signed_in import SignedInRequest
from waymark.sharing.queries import own_access
from waymark.skills import operations, queries
from waymark.skills.rules import may_offer
from waymark.skills.terms.words import GROUPS, STRENGTHS
from waymark.skills.views.library import is_offered, library, named, skill_or_404, wants_short
from waymark.web.responses import see_other


@login_required
@require_safe
def skills(request: SignedInRequest) -> HttpResponse:
    """Starred first, then by what they are for. What is begun stands above."""
    access, at = own_access(request.user), now()
    choices = queries.choices_of(access)
    offered = [one for one in library() if may_offer(one.facts.offered_after_crisis, choices.crisis_at, at)]
    by_slug = {one.slug: one for one in offered}
    starred = [by_slug[slug] for slug in choices.starred if slug in by_slug]
    others = [one for one in offered if one not in starred]
    page = {
        "starred": starred,
        "groups": [(GROUPS[group], list(found)) for group, found in groupby(others, lambda one: one.facts.group)],
        "begun": [(one, named(one.slug)) for one in queries.open_practices(access)],
        "short": wants_short(request),
    }
    return render(request, "skills/skills.html", page)


@login_required
@require_safe
def skill(request: SignedInRequest, slug: str) -> HttpResponse:
    """What it is, how it goes, when to leave it, and what studies found."""
    one, at = skill_or_404(slug), now()
    if not is_offered(request, one, at):
        return render(request, "skills/not_now.html", {"skill": one})
    page = {
        "skill": one,
        "is_starred": slug in queries.choices_of(own_access(request.user)).starred,
        "short": wants_short(request),
        "strength": STRENGTHS[one.facts.strength],
        "review_is_due": day_rule_of(request.user).day_of(at) > one.facts.next_review_on,
    }
    return render(request, "skills/skill.html", page)


@login_required
@require_POST
def star(request: SignedInRequest, slug: str) -> HttpResponse:
    operations.star_skill(by=request.user, slug=skill_or_404(slug).slug, at=now())
    return see_other("skill", slug)


@login_required
@require_POST
def unstar(request: SignedInRequest, slug: str) -> HttpResponse:
    operations.unstar_skill(by=request.user, slug=skill_or_404(slug).slug, at=now())
    return see_other("skill", slug)
