"""Nobody can make this machine ask for what only it can reach: not by an address, a name or a redirect."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from ipaddress import IPv4Address, IPv4Network
from random import Random
from typing import Final

import pytest

from cases.captures.fetching.address import web_address
from cases.captures.fetching.fault import Fault, FetchFault
from cases.captures.fetching.fetch import fetched
from cases.captures.fetching.fetch_apart import fetched_apart
from cases.captures.fetching.internet import internet
from cases.captures.fetching.public import is_public
from tests.captures.files import answer
from tests.captures.hostile_addresses import ADDRESSES, NAMES
from tests.captures.loopback import PUBLIC, Internet, Server
from tests.contracts.trust import reached, times

_REFUSED: Final = frozenset(
    (
        Fault.NOT_AN_ADDRESS, Fault.NOT_OF_THE_WEB, Fault.NOT_PUBLIC, Fault.OTHER_PORT, Fault.WITH_A_NAME,
        Fault.NO_SUCH_HOST,
    )
)  # fmt: skip


@pytest.fixture(scope="module")
def site() -> Iterator[Server]:
    """A public site that leads wherever the path says, by its number."""

    def moved(path: str) -> bytes:
        if path == "/again":
            where = "http://rebinding.example/"
        elif path[1:].isdecimal():
            where = ADDRESSES[int(path[1:])].replace("\r\n", "")
        else:
            return answer(b"here")
        return b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + where.encode() + b"\r\n\r\n"

    with Server(moved).running() as server:
        yield server


@pytest.fixture(scope="module")
def canary() -> Iterator[Server]:
    """What must never be asked."""
    with Server(lambda _path: answer(b"secret")).running() as server:
        yield server


@pytest.fixture
def net(site: Server, canary: Server) -> Iterator[Internet]:
    """An internet in which all that is not public leads to the canary, which nobody reaches."""
    names = {name: [found] for name, found in NAMES.items()}
    made = Internet({**names, "site.example": [[PUBLIC]]}, {80: site.port, 443: site.port}, canary.port)
    yield made
    assert canary.asked == []
    assert {address for address, _port in made.reached} <= {PUBLIC}


def test_there_are_enough_of_them() -> None:
    assert len({*ADDRESSES}) == len(ADDRESSES) >= 120


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_is_refused_before_anything_is_asked(net: Internet, address: str) -> None:
    with pytest.raises(FetchFault) as failed:
        fetched(address, net.means())
    assert failed.value.fault in _REFUSED
    assert net.reached == []


def test_the_canary_notices_where_the_fence_is_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cases.captures.fetching.fetch.is_public", lambda _machine: True)
    with Server(lambda _path: answer(b"secret")).running() as planted:
        fetched("http://127.0.0.1/", Internet({}, {}, planted.port).means())
    assert len(planted.asked) == 1


@pytest.mark.parametrize("number", range(len(ADDRESSES)))
def test_a_redirect_there_is_refused(net: Internet, number: int) -> None:
    """Or understood as a path of the same site, as a browser would."""
    faults: list[Fault] = []
    try:
        fetched(f"http://site.example/{number}", net.means())
    except FetchFault as failed:
        faults.append(failed.fault)
    assert _REFUSED.issuperset(faults)
    assert {*net.reached} == {(PUBLIC, 80)}


def test_a_name_that_leads_elsewhere_the_second_time_is_looked_up_once(net: Internet) -> None:
    net.names["rebinding.example"] = [[PUBLIC], ["127.0.0.1"]]
    hops = fetched("http://rebinding.example/page", net.means())
    assert [hop.machine for hop in hops] == [PUBLIC]
    assert net.looked_up == ["rebinding.example"]


def test_a_name_is_looked_at_again_at_each_hop(net: Internet) -> None:
    net.names["rebinding.example"] = [[PUBLIC], ["127.0.0.1"]]
    with pytest.raises(FetchFault) as failed:
        fetched("http://rebinding.example/again", net.means())
    assert failed.value.fault is Fault.NOT_PUBLIC
    assert net.reached == [(PUBLIC, 80)]


@pytest.mark.parametrize(
    "address", ["http://site.example#@127.0.0.1/", "HTTP://SITE.example.:80/x?y=127.0.0.1"]
)
def test_what_only_looks_like_it_is_fetched(net: Internet, address: str) -> None:
    assert fetched(address, net.means())[0].machine == PUBLIC


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "::1", "169.254.169.254", "fe80::1%lo", "::ffff:1.1.1.1", "64:ff9b::101:101", "", "x"],
)
def test_what_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["1.1.1.1", "8.8.8.8", "172.15.255.255", "172.32.0.0", "2606:4700::1111"])
def test_what_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("http://127.0.0.1/", Fault.NOT_PUBLIC),
        ("http://localhost/", Fault.NOT_PUBLIC),
        ("http://[::1]/", Fault.NOT_PUBLIC),
        ("file:///etc/passwd", Fault.NOT_OF_THE_WEB),
    ],
)
def test_the_program_apart_refuses_it_too(address: str, fault: Fault) -> None:
    """With the names of this machine, and whatever proxy its environment names."""
    with pytest.raises(FetchFault) as failed, fetched_apart(address, at=datetime(2024, 5, 6, tzinfo=UTC)):
        pass
    assert failed.value.fault is fault


def _number(random: Random) -> IPv4Address:
    """An address of a machine that nobody outside may reach."""
    network = IPv4Network(random.choice(("127.0.0.0/8", "10.0.0.0/8", "169.254.0.0/16", "192.168.0.0/16")))
    return network[random.randrange(network.num_addresses)]


def _four(random: Random) -> str:
    """The number as the C library and browsers read it: two to four parts or one, in three bases."""
    number, parts = int(_number(random)), random.randrange(1, 5)
    held = [number >> 8 * (3 - place) & 0xFF for place in range(parts - 1)]
    held.append(number & (1 << 8 * (5 - parts)) - 1)
    written = ".".join(
        random.choice(("{}", "0{:o}", "0x{:x}", "0X{:X}", "000{:o}")).format(one) for one in held
    )
    if random.random() < 0.2:
        written = written.translate(dict(zip(b"0123456789.", "０１２３４５６７８９。", strict=True)))
    return written + random.choice(("", "", "."))


def _six(random: Random) -> str:
    """An address of six that carries the number, or leads to a neighbour."""
    number = int(_number(random))
    high, low = f"{number >> 16:x}", f"{number & 0xFFFF:x}"
    carrier = random.choice(
        ("::ffff:{h}:{l}", "::{h}:{l}", "64:ff9b::{h}:{l}", "2002:{h}:{l}::1", "2001:0:{h}:{l}::",
         "::ffff:0:{h}:{l}", "2a00::5efe:{h}:{l}", "fe80::{l}%25eth0", "fd00:{h}::{l}", "::ffff:{four}",
         "0:0:0:0:0:FFFF:{h}:{l}")
    )  # fmt: skip
    return f"[{carrier.format(h=high, l=low, four=IPv4Address(number))}]"


def _disguised(random: Random) -> str:
    """An address with the number in it somewhere."""
    host = random.choice((_four, _four, _six))(random)
    shape = random.choice(
        ("http://{}/", "https://{}/", "HTTP://{}:80/", "http:{}", "//{}/", "http:///{}/", "http://site.example@{}/",
         "http://{}#@site.example/", "http://{}?@site.example/", "http://{}\\\\@site.example/", "http://%20{}/",
         "http://{}:80:443/", "https://user:word@{}/", "http://{}/../", "\thttp://{}/\n", "http://{}%2f@site.example/",
         "ht\ntp://{}/", "file://{}/etc/passwd", "gopher://{}:80/_", "/{}/", "?at={}", "http://site.example:80@{}:80/")
    )  # fmt: skip
    return shape.format(host)


@pytest.mark.trust
def test_no_number_is_written_in_a_way_that_leads_inside() -> None:
    """Written by hand or by a redirect: who connects is told of no machine but the public one."""
    random = Random(0)  # noqa: S311 - nothing secret
    net = Internet({"site.example": [[PUBLIC]]}, {}, 0)

    def refuses(address: str, port: int, _seconds: float) -> socket.socket:
        net.reached.append((address, port))
        raise ConnectionRefusedError

    means, base = replace(net.means(), connect=refuses), web_address("https://site.example/a/b")
    for _address in range(times(200)):
        written = _disguised(random)
        with pytest.raises(FetchFault):
            fetched(written, means)
        with pytest.raises(FetchFault):
            fetched(web_address(written, base).url, means)
        reached("fence")
    assert {machine for machine, _port in net.reached} == {PUBLIC}, "some are paths of the same site"


def test_a_connection_back_to_this_machine_is_none(canary: Server) -> None:
    """Its own public address is public, and what listens behind it is not."""
    with pytest.raises(FetchFault) as failed:
        internet(lambda: 0.0).connect("127.0.0.1", canary.port, 5)
    assert failed.value.fault is Fault.NOT_PUBLIC
