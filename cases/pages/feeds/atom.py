"""Atom (RFC 4287), paged (RFC 5005): entries in, bytes out. Times are the stream's UTC days."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Final

from django.utils.feedgenerator import Atom1Feed
from django.utils.xmlutils import SimplerXMLGenerator

from cases.pages.feeds.feed_entry import Channel, identity
from cases.pages.words.content import bare, for_xml

_EPOCH: Final = date(1970, 1, 1)


def atom(channel: Channel) -> bytes:
    """The feed in UTF-8."""
    feed = _Paged(
        title=_plain(channel.title),
        link=channel.home,
        description="",
        feed_url=channel.url,
        feed_guid=identity(channel.name),
        author_name=_plain(channel.author),
        language=channel.language,
        next_url=channel.next,
        updated=_midnight(channel.updated or _EPOCH),
    )
    for entry in channel.entries:
        feed.add_item(
            title=_plain(entry.title),
            link=entry.url,
            description=_plain(entry.summary),
            unique_id=identity(entry.name),
            pubdate=_midnight(entry.published),
            updateddate=_midnight(entry.updated),
            item_copyright=_plain(entry.rights) or None,
            language=entry.language if entry.language != channel.language else "",
            summary_language=entry.summary_language if entry.summary_language != entry.language else "",
        )
    return feed.writeString("utf-8").encode()


class _Paged(Atom1Feed):
    """Django's feed with plain summaries, a link to older entries, and a time that is given to it."""

    def latest_post_date(self) -> datetime:
        """What was given; Django would read the clock where there is no entry."""
        updated: datetime = self.feed["updated"]
        return updated

    def add_root_elements(self, handler: SimplerXMLGenerator) -> None:
        """Those of Django, and where the feed goes on."""
        super().add_root_elements(handler)
        if self.feed["next_url"]:
            handler.addQuickElement("link", "", {"rel": "next", "href": str(self.feed["next_url"])})

    def item_attributes(self, item: dict[str, object]) -> dict[str, str]:
        """The language of an entry where it is another than the feed's."""
        return {"xml:lang": str(item["language"])} if item["language"] else {}

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, object]) -> None:
        """Those of Django, and the summary as text: Django would call it HTML."""
        super().add_item_elements(handler, item | {"description": None})
        if item["description"]:
            language = {"xml:lang": str(item["summary_language"])} if item["summary_language"] else {}
            handler.addQuickElement("summary", str(item["description"]), {"type": "text", **language})


def _plain(words: str) -> str:
    """`words` as they are in the record, as far as XML can hold them."""
    return for_xml(bare(words))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=UTC)
