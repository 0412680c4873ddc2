"""Each test has a data folder of its own, so that no confirmation leaks into the next."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, settings) -> Path:
    settings.DATA = tmp_path
    return tmp_path
