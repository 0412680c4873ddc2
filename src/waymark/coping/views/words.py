"""What every page with cards on it is drawn with: the names of sides, situations and energy."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from waymark.coping.terms import ENERGIES, ENERGY_LINES, SITUATIONS
from waymark.plans.terms.sides import SIDE_LABELS

NAMES: Mapping[str, Any] = {
    "energies": ENERGIES,
    "energy_lines": ENERGY_LINES,
    "situations": SITUATIONS,
    "side_names": SIDE_LABELS,
}


def drawn(request: HttpRequest, template: str, page: Mapping[str, Any], *, status: int = 200) -> HttpResponse:
    return render(request, template, {**NAMES, **page}, status=status)
