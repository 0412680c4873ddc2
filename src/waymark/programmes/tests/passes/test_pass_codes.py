"""What a completion pass is: good once, for its scope, however it is typed."""

from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.common.sealed import KeyRing
from waymark.programmes import passes


def ring(folder: Path, **keys: str) -> KeyRing:
    import json
    from base64 import urlsafe_b64encode

    file = folder / "keys.json"
    made = {name: urlsafe_b64encode(word.encode().ljust(32, b".")).decode() for name, word in keys.items()}
    file.write_text(json.dumps({"current": list(keys)[-1], "keys": made}))
    return KeyRing(file)


def test_a_pass_is_good_for_its_scope_alone(tmp_path):
    keys, service = ring(tmp_path, k1="moss"), uuid4()
    general, own = passes.make(keys, None), passes.make(keys, service)
    assert len(general) == 39
    assert passes.digest_if_good(keys, None, general)
    assert passes.digest_if_good(keys, service, own)
    assert passes.digest_if_good(keys, service, general) is None
    assert passes.digest_if_good(keys, None, own) is None
    assert passes.digest_if_good(keys, uuid4(), own) is None


def test_it_may_be_typed_in_any_way(tmp_path):
    keys = ring(tmp_path, k1="moss")
    code = passes.make(keys, None)
    digest = passes.digest_if_good(keys, None, code)
    worn = f" {code.lower().replace('-', ' ').replace('0', 'o').replace('1', 'l')} "
    assert passes.digest_if_good(keys, None, worn) == digest


def test_one_wrong_letter_is_no_pass(tmp_path):
    keys = ring(tmp_path, k1="moss")
    code = passes.make(keys, None)
    for at, letter in enumerate(code):
        other = "7" if letter != "7" else "8"
        if letter != "-":
            assert passes.digest_if_good(keys, None, code[:at] + other + code[at + 1 :]) is None


def test_passes_of_an_older_key_stay_good(tmp_path):
    code = passes.make(ring(tmp_path, k1="moss"), None)
    assert passes.digest_if_good(ring(tmp_path, k1="moss", k2="clay"), None, code)
    assert passes.digest_if_good(ring(tmp_path, k2="clay"), None, code) is None


@pytest.fixture(scope="module")
def keys(tmp_path_factory):
    return ring(tmp_path_factory.mktemp("keys"), k1="moss")


@given(st.text(max_size=60))
def test_nothing_that_anybody_types_breaks_it(keys, typed):
    assert passes.digest_if_good(keys, None, typed) is None
