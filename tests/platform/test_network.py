"""Tests cannot leave this machine."""

import socket

import pytest

from tests.conftest import NetworkForbidden

ELSEWHERE = "192.0.2.1"  # an address reserved for documentation (RFC 5737)


def test_a_connection_to_another_machine_is_refused() -> None:
    with socket.socket() as probe, pytest.raises(NetworkForbidden):
        probe.connect((ELSEWHERE, 80))


def test_a_look_up_of_another_machine_is_refused() -> None:
    with pytest.raises(NetworkForbidden):
        socket.getaddrinfo("dossier.example", 443)


def test_this_machine_can_be_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
        pass
