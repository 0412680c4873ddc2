"""Taking it back works on the next request, in every process of the server: two hundred times out of two hundred."""

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

import pytest

from tests.integrity.visitor import PASSWORD, Visitor
from tests.support import prepared, server

pytestmark = pytest.mark.slow
ROUNDS, AT_ONCE = 200, 2
HELP = "zqcanary: put the kettle on"
ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
# What differs between two openings of one page: the token of its forms.
TOKEN = re.compile(r'(name="csrfmiddlewaretoken" value=")[^"]*')


def at(path: str) -> str:
    """The id in an address."""
    found = ID.search(path)
    assert found, path
    return found[0]


def befriended(owner: Visitor, supporter: Visitor) -> tuple[str, str]:
    """Both said yes: where the owner chooses what is shown, and the page of the supporter."""
    owner.post("/me/confirm/", password=PASSWORD)
    owner.get("/sharing/supporters/new/")
    invited = owner.post("/sharing/supporters/new/", name="Joe", calls_me="Rob", client_id=str(uuid4()))
    supporter_id = at(invited.location)
    code = re.search(r"/sharing/invitation/#([2-9a-z-]{14})", owner.get(invited.location).text)
    assert code
    supporter.get("/sharing/invitation/")
    supporter.post("/sharing/invitation/", code=code[1], answer="yes", said="Joe")
    owner.post(f"/sharing/supporters/{supporter_id}/", them="yes")
    owner.post(f"/sharing/supporters/{supporter_id}/words/", name="Joe", help=HELP)
    return f"/sharing/with/supporter/{supporter_id}/", f"/sharing/shown/{supporter_id}/"


def busy(workers: list[str]) -> list[int]:
    """How long each of these processes has kept a processor busy, in clock ticks."""
    parts = [Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split() for pid in workers]
    return [int(part[11]) + int(part[12]) for part in parts]


def test_withdrawn_is_gone_from_every_worker_on_the_next_request(tmp_path):
    with prepared.installation(tmp_path) as database, server.serving(tmp_path, database, workers=2) as site:
        owner, supporter = Visitor(site.url), Visitor(site.url)
        owner.join("ash-heron-42")
        supporter.join("birch-owl-77")
        choose, shown = befriended(owner, supporter)
        pid = site.process.pid
        workers = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        began = busy(workers)
        nothing = TOKEN.sub(r"\1", supporter.get(shown).text)
        assert "Nothing is shared yet." in nothing

        def look(_number: int) -> str:
            return TOKEN.sub(r"\1", supporter.get(shown).text)

        seen, gone = 0, 0
        with ThreadPoolExecutor(AT_ONCE) as phones:
            for number in range(ROUNDS):
                given = owner.post(choose, plan="how-to-help", end="none", based_on=str(number * 2))
                assert given.status == 303, given.text[-3000:]
                seen += all(HELP in page for page in phones.map(look, range(AT_ONCE)))
                assert owner.post(f"{choose}withdraw/").status == 303
                gone += all(page == nothing for page in phones.map(look, range(AT_ONCE)))
        ended = busy(workers)
    assert (seen, gone) == (ROUNDS, ROUNDS)
    assert len(workers) == 2
    assert all(end - begin > 20 for begin, end in zip(began, ended, strict=True)), "one of the workers did nothing"
