"""When a form that is sent again means one more thing."""

import pytest

from waymark.common.words import Edit
from waymark.common.writing import goes_on_from, is_another


@pytest.mark.parametrize(
    ("kept", "said", "goes_on"),
    [
        ("Ann", "Ann and Bo", True),
        ("Ann", "Bo", False),
        ({"a": "x", "is_draft": True}, {"a": "xy", "b": "z", "is_draft": False}, True),
        ({"a": "x"}, {"b": "x"}, False),
        (None, "x", True),
        (["a"], ["a", "b"], True),
    ],
)
def test_words_go_on_from_others(kept, said, goes_on):
    assert goes_on_from(kept, said) is goes_on


def test_other_words_from_a_form_that_never_heard_are_one_more_thing():
    edit = Edit.fresh()
    assert is_another(edit, "Ann", "Bo", is_away=False, is_last=True)
    assert not is_another(edit, "Ann", "Ann and Bo", is_away=False, is_last=True)
    assert is_another(edit, "Ann", "Ann and Bo", is_away=False, is_last=False)
    assert is_another(edit, "Ann", "Ann and Bo", is_away=True, is_last=True)
    assert not is_another(edit, "Ann", "Ann", is_away=True, is_last=True)
    assert not is_another(Edit(edit.client_id, 1), "Ann", "Bo", is_away=False, is_last=True)
    assert not is_another(Edit(edit.client_id, 0, quiet=True), "Ann", "Bo", is_away=False, is_last=True)
