"""Sources: published as recorded; whom they cite only as far as those are published too."""

from cases.disclosure import briefs, snapshot
from cases.disclosure.bookkeeping import RECORD
from cases.disclosure.builders import (
    absence,
    cases,
    date,
    images,
    keys_of,
    neighbour,
    neighbours,
    term,
    word,
)
from cases.disclosure.policy import Feed, Policy, feeds
from cases.vocabulary.canonical import Json
from cases.vocabulary.noun import Noun
from cases.vocabulary.relation import Relation


def _publisher(feed: Feed) -> Json:
    publisher = feed.values["publisher"]
    if publisher is None:
        return absence(str(feed.values["publisher_absence"]))
    return neighbour(briefs.actor, publisher, feed.view)


def _publisher_country(feed: Feed) -> Json:
    publisher = feed.values["publisher"]
    if publisher is None:
        return absence(str(feed.values["publisher_absence"]))
    country = neighbour(lambda actor: {"country": actor["country"]}, publisher, feed.view)
    if isinstance(country, dict) and "country" in country:
        _carry_label(feed, str(publisher))
        return country["country"]
    return country


def _carry_label(feed: Feed, publisher: str) -> None:
    """The label of the publisher's country travels on, from the publisher's own document."""
    labels = feed.view.published[publisher]["labels"]
    if isinstance(labels, dict):
        feed.labels.carry({"places": labels.get("places")})


def _snapshot(feed: Feed) -> Json:
    """The newest copy the desk holds; null where it holds none."""
    kept = images(feed.values["snapshots"])
    return snapshot.POLICY.render(kept[-1], feed.view, feed.labels) if kept else None


def _cites(feed: Feed) -> Json:
    return neighbours(briefs.record, keys_of(feed.values["cites"]), feed.view)


def _cited_by(feed: Feed) -> Json:
    refs = [mention.ref for mention in feed.view.mentions if mention.relation is Relation.CITES]
    return neighbours(briefs.record, refs, feed.view)


def _lineage(feed: Feed) -> Json:
    """Every published source this one goes back to, however far, itself not among them."""
    ref = str(feed.values["ref"])
    return [other for other in sorted(feed.view.lineage.get(ref, frozenset())) if other != ref]


POLICY = Policy(
    noun=Noun.SOURCE,
    fields=RECORD
    | {
        "ref": feeds("ref", "cases", "cited_by", "lineage"),
        "title": feeds("title"),
        "kind": feeds("kind"),
        "publisher": feeds("publisher", "publisher_country"),
        "publisher_absence": feeds("publisher", "publisher_country"),
        "authors": feeds("authors"),
        "date": feeds("date"),
        "address": feeds("address"),
        "language": feeds("language"),
        "rights": feeds("rights"),
        "reliability": feeds("reliability"),
        "reliability_rationale": feeds("reliability_rationale"),
        "capture": feeds("capture"),
        "snapshots": feeds("snapshot"),
        "cites": feeds("cites"),
        "own_monitoring": feeds("primary"),
        "related_reading": feeds("related_reading"),
        "description": feeds("note"),
    },
    keys={
        "cases": cases,
        "kind": term,
        "publisher": _publisher,
        "publisher_country": _publisher_country,
        "date": date,
        "language": word,
        "snapshot": _snapshot,
        "cites": _cites,
        "cited_by": _cited_by,
        "lineage": _lineage,
    },
)
