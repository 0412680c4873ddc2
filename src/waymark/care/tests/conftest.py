"""The people of these tests have given their second step: `test_second_step.py` tries those who have not."""

import pytest

from waymark.people import second_step


@pytest.fixture(autouse=True)
def _second_step_given(request, monkeypatch):
    if "second_step_is_asked" not in request.fixturenames:
        monkeypatch.setattr(second_step, "is_wanting", lambda _request: False)
