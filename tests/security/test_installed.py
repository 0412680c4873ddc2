"""An installation as people reach it: https in front, two workers, real hashes, real files."""

import stat
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from http.cookies import SimpleCookie
from threading import Barrier

import pytest

from tests.integrity.visitor import CHECK_IN, PASSWORD, Visitor
from tests.security import headers
from tests.support import prepared, server
from waymark.config import settings

pytestmark = pytest.mark.slow
HTTPS = {"WAYMARK_BASE_URL": "https://waymark.example", "WAYMARK_HOSTS": "waymark.example,localhost"}
NOTE = "zqcanary in a note"


def through_proxy(url: str, address: str = "198.51.100.7") -> Visitor:
    """What the server sees of a browser at `address` behind the proxy that speaks https."""
    sent = {
        "Host": "waymark.example",
        "X-Forwarded-Proto": "https",
        "X-Forwarded-For": address,
        "Referer": "https://waymark.example/",
    }
    return Visitor(url, sent)


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    return tmp_path_factory.mktemp("installation")


@pytest.fixture(scope="module")
def site(data):
    with prepared.installation(data) as database, server.serving(data, database | HTTPS) as running:
        yield running


def test_cookies_are_for_https_and_for_this_site_alone(site):
    visitor = through_proxy(site.url)
    answers = [visitor.join("ash-heron-42"), visitor.get("/join/codes/")]
    on = visitor.open_day()
    answers.append(visitor.post(CHECK_IN, client_id="018f0000-0000-7000-8000-000000000007", on=on, pain="4", note=NOTE))
    answers.append(visitor.post("/display/flare/", flare="on", next="/"))
    answers.append(visitor.post("/display/", text_size="larger", language="en-gb", theme="dark"))
    answers.append(visitor.get("/help-now/?region=GB-SCT"))
    found = {}
    for answer in answers:
        assert answer.status < 500
        for line in answer.headers.get_all("Set-Cookie", []):
            found |= dict(SimpleCookie(line))
    assert {"wm_session", "wm_csrf", "wm_display"} <= set(found)
    for name, cookie in found.items():
        flags = (cookie["secure"], cookie["httponly"], cookie["samesite"], cookie["domain"])
        assert flags == (True, True, "Lax", ""), name


def test_https_is_remembered_and_every_answer_is_strict(site):
    visitor = through_proxy(site.url)
    for path in ("/", "/help-now/", "/nothing/", "/static/nothing.css", "/healthz", "/sw.js"):
        answer = visitor.get(path)
        assert headers.faults(answer.headers) == [], path
        assert "max-age=63072000" in answer.headers["Strict-Transport-Security"], path


def guess(url: str, address: str, username: str, password: str = "not my password") -> int:
    visitor = through_proxy(url, address)
    visitor.get("/sign-in/")
    return visitor.post("/sign-in/", login=username, password=password).status


def test_ten_guesses_are_ten_whichever_worker_answers(site):
    through_proxy(site.url).join("moss-wren-31")
    statuses = [guess(site.url, f"203.0.113.{number}", "moss-wren-31") for number in range(14)]
    assert statuses == [422] * 10 + [429] * 4


def test_sent_at_once_they_are_hardly_more(site):
    through_proxy(site.url).join("slate-tern-58")
    together = Barrier(24)

    def send(number):
        visitor = through_proxy(site.url, f"203.0.112.{number}")
        visitor.get("/sign-in/")
        together.wait()
        return visitor.post("/sign-in/", login="slate-tern-58", password="not my password").status

    with ThreadPoolExecutor(24) as guessers:
        statuses = Counter(guessers.map(send, range(24)))
    assert set(statuses) == {422, 429}
    assert statuses[422] <= 12


def test_a_guesser_does_not_lock_out_others_behind_the_same_proxy(site):
    through_proxy(site.url).join("reed-lapwing-77")
    assert [guess(site.url, "192.0.2.1", f"somebody-{number}") for number in range(11)][-1] == 429
    assert guess(site.url, "192.0.2.2", "reed-lapwing-77", PASSWORD) == 302


def test_an_address_cannot_be_made_up(site):
    # The proxy adds the address it sees; whatever stood there before was written by the browser.
    statuses = [guess(site.url, f"10.0.0.{number}, 192.0.2.50", f"nobody-{number}") for number in range(11)]
    assert statuses[-1] == 429


def test_the_log_names_nobody(site):
    visitor = through_proxy(site.url)
    visitor.join("zqcanary-heron-42")
    visitor.post(CHECK_IN, client_id="no", note=NOTE)
    visitor.get("/zqcanary/")
    visitor.post("/join/name/", username="zqcanary")
    log = site.log.read_text()
    assert "zqcanary" not in log
    assert "198.51.100" not in log


def test_secrets_are_readable_by_their_owner_alone(site, data):
    for path in [data, *data.rglob("*")]:
        if "static" in path.parts or path == site.log:
            continue
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path


def test_nothing_somebody_wrote_stands_in_a_file_as_it_was_written(site, data):
    for path in data.rglob("*"):
        if path.is_file() and "static" not in path.parts:
            content = path.read_bytes()
            assert NOTE.encode() not in content, path
            assert PASSWORD.encode() not in content, path


def test_made_with_an_open_hand_the_folder_is_still_shut(tmp_path):
    """Even where the account lets everybody read its new files."""
    data = tmp_path / "some" / "where"
    line = [sys.executable, "-P", "-c", "import waymark.config.settings"]
    subprocess.run(line, env=server.environment(data), check=True, timeout=60, umask=0)
    modes = {path.name: oct(stat.S_IMODE(path.stat().st_mode)) for path in [data, *data.rglob("*")]}
    secrets = {"secret-key": "0o600", "field-keys.json": "0o600", "push-key.pem": "0o600"}
    assert modes == {"where": "0o700", "keys": "0o700"} | secrets


def test_passwords_are_hashed_by_argon2_and_nothing_else():
    # Django's own numbers for it (100 MiB, 2 rounds, 8 lanes) lie above what OWASP asks for (19 MiB, 2, 1).
    from django.contrib.auth.hashers import Argon2PasswordHasher

    assert settings.PASSWORD_HASHERS == ["django.contrib.auth.hashers.Argon2PasswordHasher"]
    assert (Argon2PasswordHasher.memory_cost, Argon2PasswordHasher.time_cost) >= (19 * 1024, 2)
    assert Argon2PasswordHasher().encode(PASSWORD, "somesaltsomesalt").startswith("argon2$argon2id$")
