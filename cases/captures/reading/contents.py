"""What was read in a captured file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing a file says of itself: `value`, and `given_by` which of its marks, such as `og:title`."""

    value: str
    given_by: str


@dataclass(frozen=True, slots=True)
class Details:
    """What a file says of itself. What it does not say is None or empty: nothing is worked out from its text.

    `published` and `made` (when the file itself was made) are days, months or years in EDTF, as the file
    writes them, whatever its time zone. `language` is a tag of BCP 47 as given. `address` is where the page
    says it stands, or where a capture says it was taken.
    """

    title: Detail | None = None
    authors: tuple[Detail, ...] = ()
    published: Detail | None = None
    publisher: Detail | None = None
    made: Detail | None = None
    language: Detail | None = None
    address: Detail | None = None


@dataclass(frozen=True, slots=True)
class Contents:
    """A captured file as it was read.

    `media_type` is that of the bytes, whatever the file is called. `text` is as a text of a snapshot is kept:
    normalised, positions hold; None where there is none, as in a picture or a scan. `read_by` names the
    programs and their versions. `page_starts` are the positions in the text where pages begin, if it has any.
    """

    media_type: str
    text: str | None
    details: Details
    read_by: str
    page_starts: tuple[int, ...] = ()
