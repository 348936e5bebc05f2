"""Addresses that lead, or seem to lead, where nobody outside may go: 127 of them."""

from __future__ import annotations

from typing import Final

NAMES: Final[dict[str, list[str]]] = {
    "localhost": ["127.0.0.1"],
    "app.localhost": ["127.0.0.1"],
    "local.example": ["127.0.0.1"],
    "local6.example": ["::1"],
    "127.0.0.1.numbers.example": ["127.0.0.1"],
    "metadata.example": ["169.254.169.254"],
    "mapped.example": ["::ffff:10.0.0.1"],
    "scoped.example": ["fe80::1%eth0"],
    "mixed.example": ["93.184.215.14", "10.0.0.1"],
    "mixed6.example": ["93.184.215.14", "fd00::1"],
    "site.example.evil.example": ["192.168.0.1"],
    "evilsite.example": ["172.16.0.1"],
    "site.example-evil.example": ["100.64.0.1"],
    "svc.cluster.example": ["10.96.0.1"],
    "nothing.example": [],
    "nonsense.example": ["not an address"],
    "router": ["192.168.1.1"],
}
"""Names of whoever owns them, and what they say they lead to."""

_NUMBERS: Final = [
    "127.0.0.1", "127.1.2.3", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "100.100.100.200", "0.0.0.0", "0.1.2.3", "192.0.0.1", "192.0.0.192", "192.0.2.1",  # noqa: S104
    "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.250",
    "240.0.0.1", "255.255.255.255", "192.88.99.1", "168.63.129.16",
]  # fmt: skip
_WRITTEN_OTHERWISE: Final = [
    "2130706433", "0x7f000001", "0177.0.0.1", "0x7f.0.0.1", "127.1", "127.0.1", "017700000001", "0x7f.1",
    "127.0.0.1.", "0300.0250.1.1", "3232235777", "0xA9FEA9FE", "2852039166", "0251.0376.0251.0376",
    "0xa9.0xfe.0xa9.0xfe", "169.254.43518", "127.0.0.01", "00000177.0.0.1", "4294967295", "0", "0x",
    "127.0.0.1.0x", "1.127.0.0.1", "１２７.０.０.１", "①②⑦.⓪.⓪.①", "127。0。0。1", "⑯⑨。②⑤④。⑯⑨。②⑤④",
    "%31%32%37.0.0.1", "127.0.0.1%00.site.example", "127.0.0.256", "LOCALHOST", "ｌｏｃａｌｈｏｓｔ",
    "local\u00adhost",
]  # fmt: skip
_LONG_NUMBERS: Final = [
    "::1", "::", "::ffff:127.0.0.1", "::ffff:7f00:1", "::ffff:a9fe:a9fe", "::127.0.0.1", "64:ff9b::7f00:1",
    "64:ff9b:1::1", "2002:7f00:1::", "2001::1", "fe80::1", "fe80::1%25eth0", "fe80::1%eth0", "fc00::1",
    "fd00:ec2::254", "ff02::1", "2001:db8::1", "0:0:0:0:0:ffff:c0a8:101", "::ffff:0:127.0.0.1", "fec0::1",
    "100::1", "2a00::5efe:7f00:1", "3fff::1", "2001:10::1", "v1.fe80::1",
]  # fmt: skip
_OTHERS: Final = [
    "file:///etc/passwd", "file://127.0.0.1/etc/passwd", "gopher://127.0.0.1:80/_x", "ftp://127.0.0.1/",
    "dict://127.0.0.1:80/x", "ldap://127.0.0.1/", "data:text/html,x", "javascript:alert(1)",
    "jar:http://127.0.0.1/!x", "ws://127.0.0.1/", "view-source:http://127.0.0.1/", "//127.0.0.1/",
    "http:/127.0.0.1/", "http:///127.0.0.1/", "http:127.0.0.1",
    "http://site.example@127.0.0.1/", "http://127.0.0.1@site.example/", "http://site.example:80@127.0.0.1/",
    "http://site.example\\@127.0.0.1/", "http://127.0.0.1\\.site.example/", "http://127.0.0.1\t.site.example/",
    "http://site.example\r\nHost: 127.0.0.1/", "http://[::1]site.example/", "http://[::1/", "http://::1/",
    "http://site.example:22/", "http://site.example:8080/", "http://site.example:0/",
    "http://site.example:65616/", "http://site.example:80:443/", "http://site.example:+80/", "http://:80/",
]  # fmt: skip

ADDRESSES: Final = [
    *(f"http://{number}/latest/meta-data/" for number in (*_NUMBERS, *_WRITTEN_OTHERWISE)),
    *(f"https://[{number}]/" for number in _LONG_NUMBERS),
    *(f"http://{name}/" for name in NAMES),
    *_OTHERS,
]
