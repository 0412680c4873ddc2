"""Closes the network for tests: only this machine itself and unix sockets may be reached.

A test that needs the internet fails on another day for another reason, and might tell a stranger about a person.
"""

import socket
from collections.abc import Iterator
from ipaddress import ip_address
from typing import Any

import pytest


class NetworkClosed(OSError):
    """A test tried to reach another machine."""


def is_here(host: object) -> bool:
    """Whether a host name or address means this machine."""
    name = host.decode() if isinstance(host, bytes) else host
    if name in {None, "", "localhost"}:
        return True
    try:
        return ip_address(str(name)).is_loopback
    except ValueError:
        return False


def _refuse_unless_here(family: int, address: Any) -> None:
    if family == socket.AF_UNIX:
        return
    if not isinstance(address, tuple) or not is_here(address[0]):
        raise NetworkClosed("Tests may not reach another machine.")


@pytest.fixture(scope="session", autouse=True)
def _closed_network() -> Iterator[None]:
    """Python's sockets and name look-ups refuse everything that is not this machine."""
    patch = pytest.MonkeyPatch()
    connect, connect_ex, sendto, look_up = (
        socket.socket.connect,
        socket.socket.connect_ex,
        socket.socket.sendto,
        socket.getaddrinfo,
    )

    def closed_connect(self: socket.socket, address: Any) -> None:
        _refuse_unless_here(self.family, address)
        connect(self, address)

    def closed_connect_ex(self: socket.socket, address: Any) -> int:
        _refuse_unless_here(self.family, address)
        return connect_ex(self, address)

    def closed_sendto(self: socket.socket, data: bytes, *rest: Any) -> int:
        _refuse_unless_here(self.family, rest[-1])
        return sendto(self, data, *rest)

    def closed_look_up(host: Any, *rest: Any, **named: Any) -> Any:
        if not is_here(host):
            raise NetworkClosed("Tests may not look up the name of another machine.")
        return look_up(host, *rest, **named)

    patch.setattr(socket.socket, "connect", closed_connect)
    patch.setattr(socket.socket, "connect_ex", closed_connect_ex)
    patch.setattr(socket.socket, "sendto", closed_sendto)
    patch.setattr(socket, "getaddrinfo", closed_look_up)
    yield
    patch.undo()
