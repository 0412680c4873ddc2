"""The fate of every column of this app, part by part."""

from waymark.common.fates import Fate
from waymark.groups.fates import group, jobs, members, sessions

FATES: dict[str, Fate] = {
    **group.FATES,
    **jobs.FATES,
    **members.FATES,
    **sessions.FATES,
}
