"""The gallery: the components of `web`, and the pictures that apps draw themselves."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from waymark.diary.body.page import body_page
from waymark.diary.body.terms import Figure
from waymark.web import gallery as samples

# Invented, like everything in the gallery.
SAMPLE = {"spine-low": 6, "buttock-left": 4, "knee-front-right": 3}


@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    """Every component in its states, for people who make pages."""
    return render(request, "home/gallery.html", {**samples.context(), "body": body_page(Figure.PLAIN, SAMPLE)})
