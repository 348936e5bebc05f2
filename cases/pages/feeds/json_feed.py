"""JSON Feed 1.1 (jsonfeed.org): entries in, bytes out. Times are the stream's UTC days."""

from __future__ import annotations

import json
from datetime import date
from typing import Final

from cases.pages.feeds.feed_entry import Channel, Entry, identity
from cases.pages.words.content import bare
from cases.vocabulary.canonical import Document, Json

_VERSION: Final = "https://jsonfeed.org/version/1.1"


def json_feed(channel: Channel) -> bytes:
    """The feed in UTF-8. Its id and those of its entries are the ones that Atom gives them."""
    author: Json = {"name": channel.author}
    entries: list[Json] = [_item(each, channel.language) for each in channel.entries]
    feed: Document = {
        "version": _VERSION,
        "title": bare(channel.title),
        "home_page_url": channel.home,
        "feed_url": channel.url,
        "language": channel.language,
        "authors": [author],
        "items": entries,
    }
    further: Document = {"next_url": channel.next} if channel.next else {}
    return json.dumps(feed | further, ensure_ascii=False, indent=1).encode() + b"\n"


def _item(entry: Entry, language: str) -> Document:
    """An entry; what is read is its summary, and where there is none its title."""
    title = bare(entry.title)
    # The format has no word for rights; what is ours is an object whose name begins with "_".
    rights: Document = {"_dossier": {"rights": bare(entry.rights)}} if entry.rights else {}
    item: Document = {
        "id": identity(entry.name),
        "url": entry.url,
        "title": title,
        "content_text": bare(entry.summary) or title,
        "date_published": _midnight(entry.published),
        "date_modified": _midnight(entry.updated),
    }
    told = entry.summary_language if entry.summary else entry.language
    return item | ({"language": told} if told != language else {}) | rights


def _midnight(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
