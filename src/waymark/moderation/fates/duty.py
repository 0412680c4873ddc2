"""The fate of every column of the rota."""

from waymark.common.fates import Fate, dated, of_the_group, technical

FATES: dict[str, Fate] = {
    "Duty.id": technical(),
    "Duty.person": technical(),
    "Duty.client_id": technical(),
    "Duty.name": dated(),
    "Duty.starts_at": dated(),
    "Duty.ends_at": dated(),
    "Duty.ended_at": dated(),
    "Duty.swap_asked_at": dated(),
    "Duty.handover": dated(),
    "Duty.debrief": dated(),
    "Duty.debrief_at": dated(),
    **{f"HoldList.{name}": of_the_group() for name in "id reason holds fine is_on changed_at changed_by".split()},
    **{f"Assessment.{name}": of_the_group() for name in "id kind version client_id answers at by".split()},
    "DutyCare.id": technical(),
    "DutyCare.person": technical(),
    "DutyCare.name": dated(),
    "DutyCare.hours_a_week": dated(),
    "DutyCare.spared": dated(),
    "DutyCare.supervision_on": dated(),
    "DutyCare.changed_at": dated(),
}
