"""An OpenID provider on this machine: discovery, authorisation code with PKCE, id tokens signed with RS256.

It signs in whoever `subject` names, at once and without a page. What it says can be bent, to see that it is refused.
"""

import json
import secrets
import time
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from jwt.algorithms import RSAAlgorithm

CLIENT_ID, SECRET = "waymark", "a secret of the two"


def new_key() -> RSAPrivateKey:
    return generate_private_key(public_exponent=65537, key_size=2048)


_KEY, STRANGE_KEY = new_key(), new_key()


class _NoClaim:
    """Named, so that tests are called alike in every process."""

    def __repr__(self) -> str:
        return "no claim"


NO_CLAIM = _NoClaim()
"""In `bend`: leave this claim out."""


@dataclass
class Provider:
    """What it will say about the next who comes. `bend` replaces claims, `discovery` parts of its description."""

    address: str
    subject: str = "248289761001"
    bend: dict[str, Any] = field(default_factory=dict)
    discovery: dict[str, Any] = field(default_factory=dict)
    key: RSAPrivateKey | str | None = field(default_factory=lambda: _KEY)
    algorithm: str = "RS256"
    key_id: str | None = "one"
    asked: list[dict[str, str]] = field(default_factory=list)
    _codes: dict[str, dict[str, str]] = field(default_factory=dict)

    def sign_in(self, location: str) -> str:
        """Follow our redirect there as a browser does; the way back, without the host."""
        parts = urlsplit(location)
        assert location.startswith(self.address), location
        line = HTTPConnection(str(parts.hostname), parts.port, timeout=10)
        try:
            line.request("GET", f"{parts.path}?{parts.query}")
            answer = line.getresponse()
            assert answer.status == 302, answer.read()
            back = urlsplit(answer.headers["Location"])
        finally:
            line.close()
        return f"{back.path}?{back.query}"

    # --- its four addresses ------------------------------------------------------------------------------------------

    def describe(self) -> dict[str, Any]:
        return {
            "issuer": self.address,
            "authorization_endpoint": f"{self.address}/authorize",
            "token_endpoint": f"{self.address}/token",
            "jwks_uri": f"{self.address}/keys",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        } | self.discovery

    def keys(self) -> dict[str, Any]:
        public = json.loads(RSAAlgorithm.to_jwk(_KEY.public_key()))
        return {"keys": [public | {"kid": "one", "use": "sig", "alg": "RS256"}]}

    def authorize(self, asked: dict[str, str]) -> str:
        assert asked["response_type"] == "code"
        assert asked["code_challenge_method"] == "S256"
        code = secrets.token_urlsafe(16)
        self.asked.append(asked)
        self._codes[code] = asked
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def exchange(self, sent: dict[str, str]) -> dict[str, Any] | None:
        asked = self._codes.pop(sent.get("code", ""), None)
        if asked is None or (sent.get("client_id"), sent.get("client_secret")) != (CLIENT_ID, SECRET):
            return None
        digest = urlsafe_b64encode(sha256(sent.get("code_verifier", "").encode()).digest()).decode().rstrip("=")
        if digest != asked["code_challenge"] or sent.get("redirect_uri") != asked["redirect_uri"]:
            return None
        return {"access_token": "of no use", "token_type": "Bearer", "id_token": self.id_token(asked)}

    def id_token(self, asked: dict[str, str]) -> str:
        now = int(time.time())
        claims = {
            "iss": self.address,
            "sub": self.subject,
            "aud": CLIENT_ID,
            "iat": now,
            "exp": now + 300,
            "auth_time": now,
            "nonce": asked["nonce"],
            "name": "Alexandra Heron",
            "email": "alexandra@example.org",
        } | self.bend
        kept = {name: value for name, value in claims.items() if value is not NO_CLAIM}
        headers = {"kid": self.key_id} if self.key_id else None
        return jwt.encode(kept, self.key, algorithm=self.algorithm, headers=headers)  # type: ignore[arg-type]


@contextmanager
def provider() -> Iterator[Provider]:
    """One that runs until the end of the block."""

    class Handler(BaseHTTPRequestHandler):
        wbufsize = -1  # an answer in one piece, or the other end waits for the rest

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            if parts.path == "/authorize":
                self.send_response(302)
                self.send_header("Location", one.authorize(_flat(parts.query)))
                self.end_headers()
            else:
                pages = {"/.well-known/openid-configuration": one.describe, "/keys": one.keys}
                self._answer(pages[parts.path]() if parts.path in pages else None)

        def do_POST(self) -> None:
            sent = self.rfile.read(int(self.headers["Content-Length"])).decode()
            self._answer(one.exchange(_flat(sent)))

        def _answer(self, content: dict[str, Any] | None) -> None:
            body = json.dumps(content or {"error": "invalid_grant"}).encode()
            self.send_response(200 if content else 400)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: Any) -> None:
            """Nothing: the tests say what went wrong."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    one = Provider(f"http://127.0.0.1:{server.server_port}")
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield one
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _flat(query: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(query).items()}
