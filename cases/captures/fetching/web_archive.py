"""Writing an archive of the web: WARC 1.1 (ISO 28500:2017), each record packed by itself.

Written here and not by a library, since libraries write headers anew: a server's bytes are kept as they came.
The same exchange gives the same bytes.
"""

from __future__ import annotations

import gzip
from base64 import b32encode
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import BinaryIO, Final
from uuid import NAMESPACE_URL, uuid5

from cases.captures.fetching.exchange import Exchange

_INFORMATION: Final = (
    b"software: Dossier\r\nformat: WARC File Format 1.1\r\n"
    b"conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"
)
Headers = list[tuple[str, str]]


def write_web_archive(hops: Sequence[Exchange], at: datetime, out: BinaryIO) -> None:
    """Write `hops`, the first of which was asked at `at`, to `out`: of each what was asked and answered."""
    _write(out, "warcinfo", at, [("Content-Type", "application/warc-fields")], _INFORMATION)
    for hop in hops:
        when = at + timedelta(seconds=hop.seconds)
        about = [("WARC-Target-URI", hop.address.url), ("WARC-IP-Address", hop.machine)]
        payload = hop.response.partition(b"\r\n\r\n")[2]
        answer = [*about, ("Content-Type", "application/http; msgtype=response")]
        answer += [("WARC-Payload-Digest", _digest(payload))]
        name = _write(out, "response", when, answer, hop.response)
        question = [*about, ("Content-Type", "application/http; msgtype=request")]
        _write(out, "request", when, [*question, ("WARC-Concurrent-To", name)], hop.request)


def _write(out: BinaryIO, kind: str, when: datetime, headers: Headers, block: bytes) -> str:
    """Write one record, and give its name."""
    date = when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    digest = _digest(block)
    name = f"<urn:uuid:{uuid5(NAMESPACE_URL, f'{kind} {date} {headers} {digest}')}>"
    fixed = [("WARC-Type", kind), ("WARC-Record-ID", name), ("WARC-Date", date)]
    sizes = [("WARC-Block-Digest", digest), ("Content-Length", str(len(block)))]
    head = "".join(_lines([*fixed, *headers, *sizes]))
    out.write(gzip.compress(f"WARC/1.1\r\n{head}\r\n".encode() + block + b"\r\n\r\n", mtime=0))
    return name


def _lines(headers: Iterable[tuple[str, str]]) -> Iterable[str]:
    return (f"{name}: {value}\r\n" for name, value in headers)


def _digest(content: bytes) -> str:
    return f"sha256:{b32encode(sha256(content).digest()).decode()}"
