"""The register of one year: a page to read and print, and a file."""

import csv
from io import StringIO

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from waymark.common.clock import now
from waymark.moderation import queries
from waymark.moderation.sentences import counted, lasted
from waymark.moderation.terms.holds import HOLD_NAMES
from waymark.moderation.terms.register import TERMS
from waymark.moderation.yearly_rows import rows_of
from waymark.people.doors import role_page
from waymark.people.signed_in import SignedInRequest
from waymark.people.terms import Role
from waymark.web.responses import or_404


@role_page(Role.OPERATOR)
@require_safe
def register_year(request: SignedInRequest, year: int) -> HttpResponse:
    """In counts that tell nothing about one person. A year in which nothing could have been kept is no page."""
    found = or_404(queries.year(year, now()))
    page = {"year": found, "terms": TERMS, "counted": counted, "lasted": lasted, "holds": HOLD_NAMES, "at": now()}
    return render(request, "moderation/register_year.html", page)


@role_page(Role.OPERATOR)
@require_safe
def register_year_file(request: SignedInRequest, year: int) -> HttpResponse:
    """The same as a table for a spreadsheet. It holds our own words and numbers alone, so no cell is a formula."""
    found, page = or_404(queries.year(year, now())), StringIO()
    csv.writer(page).writerows(rows_of(found))
    headers = {"Content-Disposition": f'attachment; filename="register-{year}.csv"', "Cache-Control": "no-store"}
    return HttpResponse("\ufeff" + page.getvalue(), content_type="text/csv; charset=utf-8", headers=headers)
