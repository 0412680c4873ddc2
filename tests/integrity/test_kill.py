"""The power goes in the middle of writing, eight times: nothing that was acknowledged is lost, nothing is doubled."""

import random
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPException
from threading import Event
from uuid import uuid4

import pytest

from tests.integrity.looking import look
from tests.integrity.visitor import CHECK_IN, Visitor
from tests.support import prepared, server

pytestmark = pytest.mark.slow
CHECK_INS, PHONES, KILLS = 500, 4, 8
LONGEST = 240


@dataclass
class Phones:
    """Several phones of one person, each sending its check-ins one after another until each is acknowledged."""

    visitor: Visitor
    on: str
    acknowledged: list[str] = field(default_factory=list)
    sent_again: Counter = field(default_factory=Counter)
    refused: list[str] = field(default_factory=list)
    ended: Event = field(default_factory=Event)

    def send_all(self, client_ids: list[str]) -> None:
        for client_id in client_ids:
            while not self.ended.is_set() and not self._is_kept(client_id):
                self.sent_again[client_id] += 1
                time.sleep(0.05)

    def _is_kept(self, client_id: str) -> bool:
        try:
            answer = self.visitor.post(CHECK_IN, client_id=client_id, on=self.on, pain="3", note=f"of {client_id}")
        except (OSError, HTTPException):  # no server, or it died before it could answer
            return False
        if (answer.status, answer.location) != (303, f"/diary/day/{self.on}/"):
            self.refused.append(f"{answer.status} {answer.location}")
            return False
        self.acknowledged.append(client_id)
        return True

    def wait_for(self, count: int) -> None:
        until = time.monotonic() + LONGEST
        while len(self.acknowledged) < count and time.monotonic() < until:
            time.sleep(0.002)
        assert len(self.acknowledged) >= count, f"only {len(self.acknowledged)}; refused: {self.refused[:5]}"


def test_killed_again_and_again_it_keeps_what_it_acknowledged(tmp_path):
    client_ids = [str(uuid4()) for _ in range(CHECK_INS)]
    share = CHECK_INS // (KILLS + 1)
    # At another number of check-ins in each run, and a little after one, so that it falls into the next.
    moments = [(share * (kill + 1) - random.randrange(share // 2), random.random() / 20) for kill in range(KILLS)]
    with prepared.installation(tmp_path) as database:
        with server.serving(tmp_path, database, workers=1) as site:
            visitor = Visitor(site.url)
            visitor.join("ash-heron-42")
            phones = Phones(visitor, visitor.open_day())
        with ThreadPoolExecutor(PHONES) as pool:
            try:
                work = [pool.submit(phones.send_all, client_ids[number::PHONES]) for number in range(PHONES)]
                for kill, (count, pause) in enumerate(moments):
                    with server.serving(tmp_path, database, workers=1 + kill % 2) as site:
                        visitor.url = site.url
                        phones.wait_for(count)
                        time.sleep(pause)
                        site.kill()
                with server.serving(tmp_path, database, workers=1) as site:
                    visitor.url = site.url
                    phones.wait_for(CHECK_INS)
            finally:
                phones.ended.set()
            for one in work:
                one.result()
        kept = look("entries", tmp_path, database)
    assert not phones.refused
    assert phones.sent_again, "no check-in was under way at any kill"
    assert sorted(phones.acknowledged) == sorted(client_ids)
    assert sorted(client_id for client_id, _note, _answers in kept["entries"]) == sorted(client_ids)
    assert all(note == f"of {client_id}" and answers == {"pain": 3} for client_id, note, answers in kept["entries"])
    assert len(kept["recorded"]) == len(set(kept["recorded"])) == CHECK_INS
