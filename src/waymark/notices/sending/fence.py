"""Asking an address that somebody else gave us, without being led anywhere but to the open internet.

The name may lead to another machine each time it is looked up, so what counts is where the connection has come out,
before a word is said. Nothing follows a redirect, goes through a proxy, reads what is answered, or takes longer than
allowed, however slowly the other side answers.
"""

import socket
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from threading import Timer
from urllib.parse import urlsplit

from waymark.notices.rules.outside import is_public

# Seconds: for each step of it, and for all together.
STEP = 5.0
WHOLE = 30.0


class NotAllowed(OSError):
    """The address leads to this machine or its own network, or is no https address."""


class _Connection(HTTPSConnection):
    def __init__(self, host: str, port: int, *, fence: "Fence") -> None:
        super().__init__(host, port, timeout=STEP, context=fence.context)
        self.fence = fence

    def connect(self) -> None:
        HTTPConnection.connect(self)
        if not self.fence.allows(self.sock.getpeername()[0]):
            self.close()
            raise NotAllowed
        self.sock = self.fence.context.wrap_socket(self.sock, server_hostname=self.host)


@dataclass(frozen=True)
class Fence:
    """`allows` says of a network address whether it may be spoken to."""

    allows: Callable[[str], bool] = is_public
    context: ssl.SSLContext = field(default_factory=ssl.create_default_context)

    def post(self, address: str, body: bytes, headers: Mapping[str, str]) -> int:
        """The status of the answer. Raises `OSError`, `NotAllowed` among it, where there is none."""
        parts = urlsplit(address)
        if parts.scheme != "https" or not parts.hostname:
            raise NotAllowed
        connection = _Connection(parts.hostname, parts.port or 443, fence=self)
        end = Timer(WHOLE, _cut, [connection])
        end.daemon = True
        end.start()
        try:
            connection.request("POST", parts.path + ("?" + parts.query if parts.query else ""), body, dict(headers))
            return connection.getresponse().status
        except (HTTPException, ValueError) as strange:
            raise ConnectionError("The answer is none.") from strange
        finally:
            end.cancel()
            connection.close()


def _cut(connection: HTTPConnection) -> None:
    """End a connection from outside, whatever it waits for."""
    if connection.sock is not None:
        try:
            connection.sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            return  # it has just ended by itself
