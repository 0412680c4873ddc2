"""A phone with a bad line sends the same check-in again and again: it is kept once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

import pytest

from tests.integrity.looking import look
from tests.integrity.visitor import CHECK_IN, Visitor
from tests.support import prepared, server

pytestmark = pytest.mark.slow
TIMES = 50


def test_the_same_check_in_fifty_times_at_once_is_one_entry(tmp_path):
    with prepared.installation(tmp_path) as database:
        with server.serving(tmp_path, database) as site:
            visitor = Visitor(site.url)
            visitor.join("ash-heron-42")
            sent = {"client_id": str(uuid4()), "on": visitor.open_day(), "pain": "4", "note": "said once"}
            together = Barrier(TIMES)

            def send(_number):
                together.wait()
                return visitor.post(CHECK_IN, **sent)

            with ThreadPoolExecutor(TIMES) as phones:
                answers = list(phones.map(send, range(TIMES)))
        kept = look("entries", tmp_path, database)
    assert [(one.status, one.location) for one in answers] == [(303, f"/diary/day/{sent['on']}/")] * TIMES
    assert kept["entries"] == [[sent["client_id"], "said once", {"pain": 4}]]
    assert len(kept["recorded"]) == 1
