"""Ash, who wrote something everywhere."""

import pytest

from tests.canaries.diaries import plant_diary
from tests.canaries.plans import plant_plan
from tests.canaries.words import Planted
from tests.support.people import join


@pytest.fixture
def planted(db) -> Planted:
    into = Planted(join("ash-heron-42"))
    plant_plan(into)
    plant_diary(into)
    return into
