"""Callers: what is one of them, and whose word on it counts."""

import pytest

from cases.limits.caller import caller

PROXY = "192.0.2.1"


def asked_by(direct: str, forwarded: str | None = None, *, proxies: int = 0) -> str:
    """What a request counts under."""
    header = {} if forwarded is None else {"HTTP_X_FORWARDED_FOR": forwarded}
    return caller({"REMOTE_ADDR": direct, **header}, proxies=proxies)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("203.0.113.7", "203.0.113.7", True),
        ("203.0.113.7", "203.0.113.8", False),
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("2001:DB8:1:2:0:0:0:1", "2001:db8:1:2::9", True),
        ("::ffff:203.0.113.7", "203.0.113.7", True),
        ("::ffff:203.0.113.7", "::ffff:203.0.113.8", False),
        ("::ffff:cb00:7107", "203.0.113.7", True),
        ("fe80::1%eth0", "fe80::2", True),
        ("", "", True),
    ],
)
def test_a_network_of_ipv6_is_one_caller_and_an_address_of_ipv4_is_one(
    one: str, other: str, same: bool
) -> None:
    assert (asked_by(one) == asked_by(other)) is same


def test_without_a_proxy_of_ours_the_header_is_the_callers_own_invention() -> None:
    assert asked_by("203.0.113.7", "198.51.100.1") == "203.0.113.7"


@pytest.mark.parametrize(
    ("forwarded", "proxies", "counted"),
    [
        ("198.51.100.1", 1, "198.51.100.1"),
        ("invented, 198.51.100.1", 1, "198.51.100.1"),
        ("10.0.0.1, 198.51.100.1, 192.0.2.9", 2, "198.51.100.1"),
        ("[2001:db8:1:2::7]:4711", 1, "2001:db8:1:2::"),
        ("198.51.100.1:4711", 1, "198.51.100.1"),
        ("::ffff:198.51.100.1", 1, "198.51.100.1"),
    ],
)
def test_behind_proxies_of_ours_their_word_counts(forwarded: str, proxies: int, counted: str) -> None:
    assert asked_by(PROXY, forwarded, proxies=proxies) == counted


@pytest.mark.parametrize(
    ("forwarded", "proxies"),
    [("198.51.100.1", 2), ("", 1), (None, 1), ("a, 198.51.100.1", 3), ("unknown", 1), ("198.51.100.1, ", 1)],
)
def test_a_header_with_fewer_hops_than_proxies_is_not_believed(forwarded: str | None, proxies: int) -> None:
    assert asked_by(PROXY, forwarded, proxies=proxies) == PROXY
