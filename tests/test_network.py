"""The network is closed while tests run."""

import socket
import urllib.request

import pytest

from tests.support.network import NetworkClosed, is_here


@pytest.mark.parametrize("address", [("192.0.2.1", 80), ("2001:db8::1", 80), ("example.org", 80)])
def test_no_other_machine_is_reached(address):
    family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
    with socket.socket(family) as plug:
        with pytest.raises(NetworkClosed):
            plug.connect(address)
        with pytest.raises(NetworkClosed):
            plug.connect_ex(address)


def test_no_name_is_looked_up_and_no_packet_sent():
    with pytest.raises(NetworkClosed):
        socket.getaddrinfo("example.org", 443)
    with socket.socket(type=socket.SOCK_DGRAM) as plug, pytest.raises(NetworkClosed):
        plug.sendto(b"x", ("192.0.2.1", 53))


def test_higher_tools_are_stopped_too():
    with pytest.raises(OSError, match="another machine"):
        urllib.request.urlopen("http://example.org/", timeout=1)


def test_this_machine_may_be_reached():
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()[:2]) as plug:
        assert plug.getpeername()[0] == "127.0.0.1"


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.8.8.8", "::1", b"localhost", None, ""])
def test_what_counts_as_here(host):
    assert is_here(host)


@pytest.mark.parametrize("host", ["10.0.0.1", "0.0.0.0", "localhost.example.org", "fe80::1"])
def test_what_does_not(host):
    assert not is_here(host)
