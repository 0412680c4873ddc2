"""Practising a skill, and changing what was kept of it. One page for both, made from what the skill asks."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.people.queries import day_rule_of
from waymark.people.signed_in import SignedInRequest
from waymark.sharing.queries import own_access
from waymark.skills import operations, queries
from waymark.skills.forms import PracticeForm
from waymark.skills.forms.asked import AskedForm
from waymark.skills.operations import Saved
from waymark.skills.terms.library import Skill
from waymark.skills.terms.practice import MyPractice
from waymark.skills.views.help_panel import help_panel
from waymark.skills.views.library import is_offered, skill_or_404, wants_short
from waymark.web.responses import or_404, see_other
from waymark.web.words import answer, posted

HELP = "?help=1"


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def practise(request: SignedInRequest, slug: str) -> HttpResponse:
    """Do it once and keep what you like of it. `?short=1` asks the short questions only."""
    return _Page(request, skill_or_404(slug), None, now(), short=wants_short(request)).respond()


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: SignedInRequest, practice_id: UUID) -> HttpResponse:
    """Say something else about it. What the short form does not ask is asked where it was answered before."""
    kept = or_404(queries.practice_of(own_access(request.user), practice_id))
    skill = skill_or_404(kept.slug)
    more = {one.key for one in skill.asked()} - {one.key for one in skill.asked(short=True)}
    short = wants_short(request) and not more & set(kept.answers)
    return _Page(request, skill, kept, now(), short=short).respond()


@dataclass(frozen=True)
class _Page:
    """One request for the form of a practice."""

    request: SignedInRequest
    skill: Skill
    kept: MyPractice | None
    at: datetime
    short: bool

    def respond(self) -> HttpResponse:
        """Words that were typed are always taken, also where the skill is not offered meanwhile."""
        form = self._form(posted(self.request))
        if self.request.method != "POST":
            if not is_offered(self.request, self.skill, self.at):
                return render(self.request, "skills/not_now.html", {"skill": self.skill})
            return self._draw(form, 200)
        if form.says_crisis:
            operations.note_crisis_answer(by=self.request.user, at=self.at)
        if "ask_all" in self.request.POST:
            return self._ask_all(form)
        return self._answer(form)

    def _ask_all(self, typed: PracticeForm) -> HttpResponse:
        """The long form, with all that stood in the short one."""
        page = replace(self, short=False)
        form = page._form(None)
        form.take_over(typed)
        return page._draw(form, 200)

    def _form(self, data: Mapping[str, Any] | None) -> PracticeForm:
        person = self.request.user
        today, calendar = day_rule_of(person).day_of(self.at), self.at.astimezone(ZoneInfo(person.zone)).date()
        return PracticeForm(self.skill, data, self.kept, short=self.short, day=today, latest=max(today, calendar))

    def _answer(self, form: PracticeForm) -> HttpResponse:
        saved: list[Saved] = []

        def save() -> int:
            if form.needed and form.says_nothing:
                return form.edit.based_on
            saved.append(
                operations.keep_practice(
                    by=self.request.user,
                    slug=self.skill.slug,
                    told=form.told,
                    practice_id=self.kept.id if self.kept else None,
                    edit=form.edit,
                    at=self.at,
                )
            )
            return saved[0].version

        def done() -> HttpResponse:
            if not saved:
                return self._draw(form, 200)
            return see_other("practice", saved[0].id, query=HELP if form.says_crisis else "")

        return answer(form, save=save, draw=lambda status: self._draw(form, status), done=done)

    def _draw(self, form: PracticeForm, status: int) -> HttpResponse:
        here = (
            reverse("practice_change", args=[self.kept.id])
            if self.kept
            else reverse("skill_practise", args=[self.skill.slug])
        )
        page = {
            "skill": self.skill,
            "form": form,
            "kept": self.kept,
            "short": self.short,
            "action": f"{here}?short={int(self.short)}",
            **elsewhere(form, self.kept, status),
            "panel": help_panel(self.request, self.at.date()) if self.skill.facts.asks_first else None,
        }
        return render(self.request, "skills/practise.html", page, status=status)


def elsewhere(form: AskedForm, kept: MyPractice | None, status: int) -> dict[str, object]:
    """What another place has saved meanwhile, beside what is in the form."""
    if status != 409 or kept is None:
        return {"other": None, "differing": {}}
    return {"other": form.elsewhere(kept), "differing": form.differing(kept)}
