"""Cases: published as recorded."""

from cases.disclosure import right_of_reply
from cases.disclosure.bookkeeping import RECORD
from cases.disclosure.builders import date, images, keys_of, neighbours, places, themes
from cases.disclosure.policy import Builder, Feed, Policy, feeds
from cases.vocabulary.canonical import Json
from cases.vocabulary.noun import Noun


def _replies(feed: Feed) -> Json:
    """Requests for comment whose source is published; of the others not even the number."""
    return [
        right_of_reply.POLICY.render(image, feed.view, feed.labels)
        for image in images(feed.values["replies"])
        if image["source"] in feed.view.published
    ]


def _gathered(name: str) -> Builder:
    """References of what the case gathers, as far as it is published."""
    return lambda feed: neighbours(lambda other: other["ref"], keys_of(feed.values[name]), feed.view)


POLICY = Policy(
    noun=Noun.CASE,
    fields=RECORD
    | {
        "title": feeds("title"),
        "slug": feeds("slug"),
        "summary": feeds("summary"),
        "period": feeds("period"),
        "places": feeds("places"),
        "themes": feeds("themes"),
        "sources": feeds("sources"),
        "actors": feeds("actors"),
        "replies": feeds("replies"),
        "desk_asked_nobody": feeds("desk_asked_nobody"),
    },
    keys={
        "sources": _gathered("sources"),
        "actors": _gathered("actors"),
        "period": date,
        "places": places,
        "themes": themes,
        "replies": _replies,
    },
)
