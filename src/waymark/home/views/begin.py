"""Where the first steps start, and what their three pages share."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import see_other
from waymark.web.words import WordsForm, answer

PAGES = 3

Thing = TypeVar("Thing")


@login_required(login_url="join")
@require_safe
def begin(request: SignedInRequest) -> HttpResponse:
    """On to the first page. Somebody without an account joins first and comes back."""
    return see_other("begin_what_matters")


def opened_on(request: HttpRequest, first: Thing | None, find: Callable[[UUID], Thing | None]) -> Thing | None:
    """What the form that was sent is about. `first` is the thing that a fresh form would show.

    Meanwhile another one may have become the first, and must not get these words. A form that began with nothing and
    has saved itself since is known by its own id, so it is about none of those.
    """
    about = request.POST.get("about")
    if about is None or (not about and request.POST.get("based_on", "0") == "0"):
        return first
    try:
        return find(UUID(about))
    except ValueError:
        return None


@dataclass(frozen=True)
class FirstStep:
    """One of the three pages: its number, its template, and the page that follows it."""

    number: int
    template: str
    following: str

    def page(
        self,
        request: SignedInRequest,
        form: WordsForm,
        save: Callable[[], int],
        *,
        kept: Mapping[str, str],
        saves_along: bool,
        about: UUID | None = None,
        **more: Any,
    ) -> HttpResponse:
        """The page, or what becomes of it when it is sent.

        `kept` is what is saved now, shown where it was changed elsewhere; `about` says which thing that is, where there
        may be several; `saves_along`: also while the person types.
        """

        def draw(status: int) -> HttpResponse:
            other = kept if status == 409 else None
            context = {
                "step": self,
                "pages": PAGES,
                "form": form,
                "other": other,
                "about": about or "",
                "saves_along": saves_along and not other,
            }
            return render(request, self.template, context | more, status=status)

        if request.method != "POST":
            return draw(200)
        return answer(form, save=save, draw=draw, done=lambda: see_other(self.following))
