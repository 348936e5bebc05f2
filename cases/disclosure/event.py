"""Events: published with the source they were read in."""

from cases.disclosure import attribution, briefs
from cases.disclosure.bookkeeping import RECORD
from cases.disclosure.builders import date, keys_of, neighbour, neighbours, places, term
from cases.disclosure.passage import passage
from cases.disclosure.policy import Feed, Policy, feeds
from cases.disclosure.refusal import Refusal, RefusalReason
from cases.disclosure.view import View
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun


def gate(image: Document, view: View) -> Refusal | None:
    """An event without its source is hearsay of ours."""
    return None if image["source"] in view.published else Refusal(RefusalReason.SOURCE_WITHHELD)


def _case(feed: Feed) -> Json:
    return neighbour(briefs.case, feed.values["case"], feed.view)


def _source(feed: Feed) -> Json:
    return neighbour(briefs.source, feed.values["source"], feed.view)


def _origin(feed: Feed) -> Json:
    origin = feed.values["origin"]
    return None if origin is None else neighbour(briefs.source, origin, feed.view)


def _actors(feed: Feed) -> Json:
    return neighbours(briefs.actor, keys_of(feed.values["actors"]), feed.view)


def _contradicts(feed: Feed) -> Json:
    return neighbours(briefs.record, keys_of(feed.values["contradicts"]), feed.view)


POLICY = Policy(
    noun=Noun.EVENT,
    fields=RECORD
    | attribution.FIELDS
    | {
        "case": feeds("case"),
        "title": feeds("title"),
        "kind": feeds("kind"),
        "date": feeds("date"),
        "places": feeds("places"),
        "actors": feeds("actors"),
        "description": feeds("description"),
        "quoted": feeds("quoted"),
        "source": feeds("source"),
        "origin": feeds("origin"),
        "passage": feeds("passage"),
        "contradicts": feeds("contradicts"),
    },
    keys={
        "case": _case,
        "kind": term,
        "date": date,
        "places": places,
        "actors": _actors,
        "source": _source,
        "origin": _origin,
        "passage": passage,
        "contradicts": _contradicts,
        **attribution.BUILDERS,
    },
    gate=gate,
)
