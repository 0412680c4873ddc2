"""Every column of every table of ours has a declared fate."""

from importlib import import_module

import pytest
from django.apps import apps
from django.db.models import CASCADE, ForeignKey

from tests.architecture.source import APPS
from waymark.common.fates import Erased, Fate
from waymark.common.sealed import SealedField
from waymark.sharing.terms import Topic

OURS = [model for app in APPS if apps.is_installed(f"waymark.{app}") for model in apps.get_app_config(app).get_models()]
COLUMNS = {f"{model.__name__}.{field.name}": (model, field) for model in OURS for field in model._meta.concrete_fields}


def _declared() -> dict[str, Fate]:
    fates: dict[str, Fate] = {}
    for app in {model._meta.app_label for model in OURS}:
        fates |= import_module(f"waymark.{app}.fates").FATES
    return fates


def test_every_column_is_declared_and_no_other() -> None:
    assert sorted(_declared()) == sorted(COLUMNS)


@pytest.mark.parametrize("name", sorted(COLUMNS))
def test_the_fate_fits_the_column(name: str) -> None:
    fate, (model, field) = _declared()[name], COLUMNS[name]
    assert fate.topic is None or fate.topic in set(Topic)
    if isinstance(field, SealedField):
        assert fate.erased is Erased.WITH_THE_KEY, "sealed words die with the key"
    has_owner = any(
        isinstance(one, ForeignKey) and one.remote_field.on_delete is CASCADE for one in model._meta.concrete_fields
    )
    if fate.erased is Erased.WITH_THE_PERSON and model.__name__ != "Person":
        assert has_owner, "a row that goes with the person hangs on the person"
