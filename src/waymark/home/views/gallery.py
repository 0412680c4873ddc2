"""The gallery: the components of `web`, and the pictures that apps draw themselves."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from waymark.care.rules.decisions.numbers import Share
from waymark.care.terms.decisions.pictogram import WITH_IT, WITHOUT_IT, Pictogram, picture
from waymark.diary.body.page import body_page
from waymark.diary.body.terms import Figure
from waymark.web import gallery as samples

# Invented, like everything in the gallery.
SAMPLE = {"spine-low": 6, "buttock-left": 4, "knee-front-right": 3}


@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    """Every component in its states, for people who make pages."""
    page = {**samples.context(), "body": body_page(Figure.PLAIN, SAMPLE), "people": _people()}
    return render(request, "home/gallery.html", page)


def _people() -> tuple[Pictogram, ...]:
    """Invented numbers, and said to be: one that is known, one that lies between two."""
    what, span = _("walk for half an hour without a rest"), _("12 weeks")
    return (
        picture(Share(27, 27), key="with", heading=_("With it"), sentence=str(WITH_IT), what=what, span=span),
        picture(Share(10, 20), key="without", heading=_("Without it"), sentence=str(WITHOUT_IT), what=what, span=span),
    )
