"""The fate of every column of small jobs and who does them."""

from waymark.common.fates import Fate, dated, of_the_group, technical

FATES: dict[str, Fate] = {
    "Job.id": of_the_group(),
    "Job.group": of_the_group(),
    "Job.client_id": of_the_group(),
    "Job.name": of_the_group(),
    "Job.what": of_the_group(),
    "Job.energy": of_the_group(),
    "Job.per_meeting": of_the_group(),
    "Job.is_leading": of_the_group(),
    "Job.made_at": of_the_group(),
    "Job.ended_at": of_the_group(),
    "RoleTaken.id": technical(),
    "RoleTaken.job": technical(),
    "RoleTaken.series": technical(),
    "RoleTaken.on": dated(),
    "RoleTaken.number": dated(),
    "RoleTaken.membership": technical(),
    "RoleTaken.taken_at": dated(),
    "RoleTaken.wants_swap_at": dated(),
    "RoleTaken.released_at": dated(),
    "RoleTaken.stands_in_for": technical(),
    "StandIn.id": technical(),
    "StandIn.job": technical(),
    "StandIn.membership": technical(),
    "StandIn.since_at": dated(),
    "StandIn.last_used_at": dated(),
}
