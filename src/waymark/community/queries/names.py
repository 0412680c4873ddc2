"""By which names people know each other at one board."""

from collections.abc import Collection, Mapping
from uuid import UUID

from waymark.community.models import OpenName
from waymark.groups import queries as groups


def names_at(group_id: UUID | None, person_ids: Collection[UUID]) -> Mapping[UUID, str]:
    """The names of these people in a group, or in the open boards. Who left has none. One query, none for nobody."""
    if not person_ids:
        return {}
    if group_id is not None:
        return groups.called_in(group_id, person_ids)
    return dict(OpenName.objects.filter(person_id__in=set(person_ids)).values_list("person_id", "name"))
