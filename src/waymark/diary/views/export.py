"""Taking the diary away."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from waymark.diary import queries
from waymark.diary.exporting import diary_csv
from waymark.people.doors import confirmed
from waymark.people.signed_in import SignedInRequest
from waymark.sharing.queries import own_access


@confirmed
@require_safe
def diary_export(request: SignedInRequest) -> HttpResponse:
    """The whole diary as one CSV file, with a name that says nothing about health."""
    access = own_access(request.user)
    text = diary_csv(queries.all_entries(access), queries.all_items(access))
    return HttpResponse(
        text, content_type="text/csv; charset=utf-8", headers={"Content-Disposition": 'attachment; filename="days.csv"'}
    )
