"""Reading a page that a browser saved as one file: MHTML (RFC 2557), a message with the page as a part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from typing import Final

from cases.captures.reading.contents import Contents, Detail, Details
from cases.captures.reading.fault import Fault, FileFault
from cases.captures.reading.media_type import HTML, MHTML, PLAIN, media_type_of
from cases.captures.reading.page import read_page
from cases.captures.reading.plain_text import read_plain_text
from cases.captures.reading.sizes import LONGEST_DETAIL
from cases.vocabulary.text import is_blank, one_line

_ADDRESS: Final = ("Snapshot-Content-Location", "Content-Location")


def read_saved_page(content: bytes) -> Contents:
    """The page in an MHTML file; of title and address, what the file says where the page is silent.

    Raises FileFault where no part is a page or a text, or parts lie in parts without end.
    """
    try:
        message = message_from_bytes(content, policy=policy.compat32)
    except RecursionError as failed:
        raise FileFault(Fault.DAMAGED) from failed
    for part in message.walk():
        body = part.get_payload(decode=True)
        if not isinstance(body, bytes):
            continue
        kind = media_type_of(body)
        if kind in {HTML, PLAIN} and part.get_content_type() in {HTML, PLAIN, "application/xhtml+xml"}:
            read = read_page if part.get_content_type() != PLAIN else read_plain_text
            inner = read(body, part.get_content_charset())
            return replace(inner, media_type=MHTML, details=_completed(inner.details, message, part))
    raise FileFault(Fault.NO_PAGE_INSIDE)


def _completed(details: Details, *messages: Message) -> Details:
    title = details.title or next(_said(messages, ("Subject",)), None)
    addresses = (said for said in _said(messages, _ADDRESS) if said.value.startswith(("http://", "https://")))
    return replace(details, title=title, address=details.address or next(addresses, None))


def _said(messages: tuple[Message, ...], names: tuple[str, ...]) -> Iterator[Detail]:
    for name in names:
        for message in messages:
            line = one_line(_decoded(str(message.get(name, ""))[: 10 * LONGEST_DETAIL]))[:LONGEST_DETAIL]
            if not is_blank(line):
                yield Detail(line, name)


def _decoded(header: str) -> str:
    """A header with its words of other letters (RFC 2047); as it stands where they cannot be read."""
    try:
        return str(make_header(decode_header(header)))
    except (HeaderParseError, LookupError, ValueError):
        return header
