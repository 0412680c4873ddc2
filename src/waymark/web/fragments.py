"""A part of a page by itself, for a page that exchanges only that part (htmx)."""

from collections.abc import Mapping
from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.template.backends.jinja2 import Jinja2
from django.template.backends.utils import csrf_input_lazy, csrf_token_lazy


def is_fragment(request: HttpRequest) -> bool:
    """Whether the page asks for the part alone. A page in the history of the browser is always asked for whole."""
    return request.headers.get("HX-Request") == "true"


def fragment(
    request: HttpRequest, template: str, block: str, page: Mapping[str, Any], *, status: int = 200
) -> HttpResponse:
    """One block of the page's own template. What the block needs it imports inside of itself."""
    engine = cast("Jinja2", engines["jinja2"])
    found = engine.env.get_template(template)
    around: dict[str, Any] = {
        "request": request,
        "csrf_input": csrf_input_lazy(request),
        "csrf_token": csrf_token_lazy(request),
    }
    for processor in engine.template_context_processors:
        around |= processor(request)
    context = found.new_context({**around, **page})
    return HttpResponse("".join(found.blocks[block](context)), status=status)
