from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.groups.happenings import HAPPENINGS
from waymark.groups.terms.groups import GROUP
from waymark.groups.terms.reported import GROUPS
from waymark.meetings.terms import hosts
from waymark.moderation.terms import places, things
from waymark.notices.terms import kinds, timetable


class GroupsConfig(AppConfig):
    name = "waymark.groups"

    def ready(self) -> None:
        audit.describe(HAPPENINGS)
        # They read and write tables, which are there only now.
        from waymark.groups.hosting import HOST  # noqa: PLC0415
        from waymark.groups.kinds import KINDS  # noqa: PLC0415
        from waymark.groups.operations import do_what_is_due, forget_let_go  # noqa: PLC0415
        from waymark.groups.queries import coordinated_by  # noqa: PLC0415
        from waymark.groups.reported import THINGS  # noqa: PLC0415

        hosts.describe(HOST)
        kinds.describe(*KINDS)
        places.describe(places.PlaceKind(GROUP, coordinated_by, itself=GROUPS))
        things.describe(*THINGS)
        timetable.every(30, do_what_is_due, name="groups.endings")
        timetable.every(24 * 60, forget_let_go, name="groups.forget_let_go")
