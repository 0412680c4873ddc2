"""Somebody at the real server, from another process: joins, keeps the cookies, sends forms with their secret."""

import re
from dataclasses import dataclass, field
from email.message import Message
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urlsplit

PASSWORD = "three plain words"
CHECK_IN = "/diary/check-in/"
PATIENCE = 60


@dataclass(frozen=True)
class Answer:
    status: int
    location: str
    text: str
    headers: Message

    def first(self, name: str) -> str:
        """The value of the first hidden field or card of this name."""
        found = re.search(rf'<input[^>]*\bname="{name}"[^>]*\bvalue="([^"]*)"', self.text)
        assert found, f"no field {name} on this page: {self.text[:300]}"
        return found[1]


@dataclass
class Visitor:
    """`url` may change between requests: a server that comes back listens at another port.

    `headers` go with every request, such as those that a proxy in front of the server adds.
    """

    url: str
    headers: dict[str, str] = field(default_factory=dict)
    cookies: dict[str, str] = field(default_factory=dict)
    secret: str = ""

    def get(self, path: str) -> Answer:
        answer = self._ask("GET", path)
        if 'name="csrfmiddlewaretoken"' in answer.text:
            self.secret = answer.first("csrfmiddlewaretoken")
        return answer

    def post(self, path: str, **data: str) -> Answer:
        return self._ask("POST", path, urlencode({"csrfmiddlewaretoken": self.secret} | data))

    def join(self, username: str) -> Answer:
        """Join through the page, and stand before the check-in."""
        self.get("/join/")
        joined = self.post(
            "/join/", username=username, password=PASSWORD, zone="Europe/London", credential="", is_adult="on"
        )
        assert joined.status == 303, joined.text
        self.get(CHECK_IN)
        return joined

    def open_day(self) -> str:
        """Today, as the check-in offers it."""
        return self.get(CHECK_IN).first("on")

    def _ask(self, method: str, path: str, body: str | None = None) -> Answer:
        """A connection of its own for each request, so that many may go at once."""
        parts = urlsplit(self.url)
        line = HTTPConnection(parts.hostname or "", parts.port, timeout=PATIENCE)
        headers = self.headers | {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            line.request(method, path, body, headers)
            got = line.getresponse()
            text = got.read().decode()
        finally:
            line.close()
        for cookie in got.headers.get_all("Set-Cookie", []):
            # What is said once ("Saved.") is not brought back: four threads share this jar.
            self.cookies |= {name: one.value for name, one in SimpleCookie(cookie).items() if name.startswith("wm_")}
        return Answer(got.status, got.headers.get("Location", ""), text, got.headers)
