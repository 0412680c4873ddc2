"""What comes round by itself: offers of places that nobody took go on to the next."""

from datetime import datetime

from waymark.programmes import operations
from waymark.programmes.models import Enrolment
from waymark.programmes.terms import PlaceState


def let_all_offers_go(at: datetime) -> int:
    """Every cohort with an offer whose time is over, one after the other. Returns how many lapsed."""
    due = Enrolment.objects.filter(state=PlaceState.OFFERED.value, offer_until__lte=at, cohort__isnull=False)
    ids = due.order_by("cohort_id").values_list("cohort_id", flat=True).distinct()
    return sum(operations.let_offers_go(cohort_id=cohort_id, at=at) for cohort_id in list(ids))
