"""The fate of every column of accounts."""

from waymark.common.fates import Erased, Fate, dated, sealed, technical

_SECRET = Fate(exported=False, erased=Erased.WITH_THE_PERSON)

FATES: dict[str, Fate] = {
    "Person.id": technical(),
    "Person.password": _SECRET,
    "Person.last_login": dated(),
    "Person.username": dated(),
    "Person.joined_at": dated(),
    "Person.is_active": technical(),
    "Person.is_operator": dated(),
    "Person.zone": dated(),
    "Person.day_start_hour": dated(),
    "Person.region": dated(),
    "Person.display": dated(),
    "Person.codes_kept_at": dated(),
    "PersonKey.person": technical(),
    "PersonKey.wrapped_by": _SECRET,
    "PersonKey.wrapped": _SECRET,
    "PersonContact.id": technical(),
    "PersonContact.person": technical(),
    "PersonContact.email": sealed(),
    "RecoveryCode.id": technical(),
    "RecoveryCode.person": technical(),
    "RecoveryCode.digest": _SECRET,
    "RecoveryCode.used_at": dated(),
    "Erasure.id": technical(erased=Erased.NEVER),
    "Erasure.person_id": technical(erased=Erased.NEVER),
    "Erasure.at": technical(erased=Erased.NEVER),
}
