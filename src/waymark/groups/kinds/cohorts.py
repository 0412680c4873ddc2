"""What is told about a cohort that becomes a group, to those who said that they may be asked."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from waymark.notices.terms import NEW_FOR_YOU, Kind
from waymark.programmes import queries as programmes


def may_still_be_asked(person_id: UUID, key: str, at: datetime) -> bool:
    """Not after they took their yes back."""
    return programmes.may_ask(UUID(key), person_id)


GROUP_BEGAN = Kind(
    name="groups.cohort_group_began",
    title=_("A group of your programme begins"),
    body=_("Look at its first dates, and join if you like. Nobody sees whether you looked."),
    outside=NEW_FOR_YOU,
    url_name="group_from_cohort",
    url_args=("cohort_id",),
    still_holds=may_still_be_asked,
    is_planned=False,
)
KINDS = (GROUP_BEGAN,)
