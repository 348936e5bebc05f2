"""Channels: what a feed holds, whatever format it is written in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID, uuid5

from cases.pages.words.told import language_of

_IDENTITIES: Final = UUID("5f0b6c1e-3c8e-4f4e-9d0a-6f1d1b7f2a55")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. `name` is what it is called among all that there is, for good; `url` a whole address.

    `language` is that of its title, `summary_language` of its summary: English where they are not translated.
    """

    name: str
    title: str
    url: str
    published: date
    updated: date
    summary: str = ""
    rights: str = ""

    @property
    def language(self) -> str:
        """The tag of the language that the title is told in."""
        return language_of(self.title)

    @property
    def summary_language(self) -> str:
        """The tag of the language that the summary is told in."""
        return language_of(self.summary)


@dataclass(frozen=True, slots=True)
class Channel:
    """One page of a feed. `name` is the same for all its pages and wherever the site is reached.

    `url` is its own whole address, `home` that of the page it stands for, `next` that of older entries, empty
    where there are none. `updated` is None before anything was published.
    """

    name: str
    title: str
    author: str
    url: str
    home: str
    next: str
    language: str
    updated: date | None
    entries: Sequence[Entry]


def identity(name: str) -> str:
    """The id of what is called `name`: the same under every address of the site (RFC 4122, version 5)."""
    return uuid5(_IDENTITIES, name).urn
