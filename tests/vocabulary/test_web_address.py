"""Addresses on the web: whom readers may be sent to, and how one is shown that they may not be sent to."""

import pytest

from cases.vocabulary.web_address import LONGEST, BadAddress, host_of, in_plain, linkable_address, web_address


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.rferl.org/a/32682775.html", "rferl.org"),
        ("http://a.example", "a.example"),
        ("HTTPS://Example.ORG:8443/?a='b'&c=(1);d[]=2#e", "example.org"),
        ("https://خبر.example/گزارش?q=شب", "خبر.example"),
        ("https://example.org/%E2%80%8F", "example.org"),
        ("https://example.org/@user", "example.org"),
        ("https://8.8.8.8/", "8.8.8.8"),
        ("https://[2606:4700::1111]/a", "2606:4700::1111"),
        ("https://example.org/" + "a" * (LONGEST - 20), "example.org"),
    ],
)
def test_readers_are_sent_to_what_everybody_reaches(address: str, host: str) -> None:
    assert web_address(address) == linkable_address(address) == in_plain(address) == address
    assert host_of(address) == host


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("javascript:alert(1)", "begins with https"),
        ("ftp://example.org/", "begins with https"),
        ("//example.org/", "begins with https"),
        ("example.org", "begins with https"),
        ("https://", "begins with https"),
        ("https:///a", "begins with https"),
        ("", "begins with https"),
        ("https://user@example.org/", "user name and password"),
        ("https://user:secret@example.org/", "user name and password"),
        ("https://@example.org/", "user name and password"),
        ("https://example.org/\u200fa", "not seen"),
        ("https://exam\u200dple.org/", "not seen"),
        ("https://example.org/\u202efdp.exe", "not seen"),
        ("https://example.org/a b", "not seen"),
        ("https://example.org/a\u00a0b", "not seen"),
        ("https://example.org/\x00", "not seen"),
        ("https://example.org\\@elsewhere.example/", "backslash"),
        ("https://example.org/<b>", "backslash"),
        ("https://[::1", "not an address"),
        ("https://example.org:port/", "not an address"),
        ("https://example.org:99999/", "not an address"),
        ("https://localhost/", "own network"),
        ("https://intranet/", "own network"),
        ("https://desk.local/", "own network"),
        ("https://a..example/", "own network"),
        ("https://127.0.0.1/", "own network"),
        ("https://10.0.0.7:8000/", "own network"),
        ("https://[fe80::1]/", "own network"),
        ("https://2130706433/", "own network"),
        ("https://127.1/", "own network"),
        ("https://example.org/" + "a" * (LONGEST - 19), "at most 500"),
    ],
)
def test_what_readers_are_not_sent_to_is_refused_in_a_sentence(address: str, sentence: str) -> None:
    with pytest.raises(BadAddress, match=sentence):
        web_address(address)
    assert linkable_address(address) == host_of(address) == ""


def test_what_is_not_seen_in_an_address_is_shown_written_out() -> None:
    assert in_plain("https://example.org/\u202efdp\u200b.exe \x00") == (
        "https://example.org/%E2%80%AEfdp%E2%80%8B.exe%20%00"
    )
