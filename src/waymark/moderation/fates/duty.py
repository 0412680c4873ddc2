"""The fate of every column of the rota."""

from waymark.common.fates import Fate, dated, technical

FATES: dict[str, Fate] = {
    "Duty.id": technical(),
    "Duty.person": technical(),
    "Duty.client_id": technical(),
    "Duty.name": dated(),
    "Duty.starts_at": dated(),
    "Duty.ends_at": dated(),
    "Duty.ended_at": dated(),
    "Duty.debrief": dated(),
    "Duty.debrief_at": dated(),
}
