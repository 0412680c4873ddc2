"""When anything of several tables was written last, asked in one query."""

from datetime import datetime
from typing import Any

from django.db.models import F, Max, QuerySet


def newest(*parts: tuple[QuerySet[Any], str]) -> datetime | None:
    """The latest moment in these columns; None where there is no row. One query."""
    first, *rest = (_moments(rows, column) for rows, column in parts)
    if not rest:
        rows, column = parts[0]
        found: datetime | None = rows.aggregate(moment=Max(column))["moment"]
        return found
    return first.union(*rest, all=True).order_by("-moment").first()


def _moments(rows: QuerySet[Any], column: str) -> QuerySet[Any, datetime]:
    found: QuerySet[Any, datetime] = rows.order_by().annotate(moment=F(column)).values_list("moment", flat=True)
    return found
