"""Reading programmes and cohorts. The first argument is the seat it happens under."""

from waymark.programmes.queries.seats import NotThere, cohort_seat, organisations_of, programme_seat

__all__ = ["NotThere", "cohort_seat", "organisations_of", "programme_seat"]
