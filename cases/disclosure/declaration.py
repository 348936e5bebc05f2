"""Declarations: shown with the organisation that speaks, as far as its words can be traced."""

from cases.disclosure import briefs
from cases.disclosure.bookkeeping import RECORD
from cases.disclosure.builders import absence, date, images, keys_of, neighbour, neighbours, places, themes
from cases.disclosure.policy import Builder, Feed, Policy, feeds
from cases.disclosure.refusal import Refusal, RefusalReason
from cases.disclosure.statement import statements, traceable
from cases.disclosure.view import View
from cases.vocabulary.absence import Absence
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun


def gate(image: Document, view: View) -> Refusal | None:
    """Words of nobody are hearsay, and so are words that cannot be looked up."""
    if str(image["actor"]) not in view.published:
        return Refusal(RefusalReason.ACTOR_WITHHELD)
    if not any(traceable(statement, view.published) for statement in images(image["statements"])):
        return Refusal(RefusalReason.NO_PASSAGE)
    return None


def _case(feed: Feed) -> Json:
    return neighbour(briefs.case, feed.values["case"], feed.view)


def _actor(feed: Feed) -> Json:
    return neighbour(briefs.actor, feed.values["actor"], feed.view)


def _person(feed: Feed) -> Json:
    """The official whom the source names, with the office that it gives; null where it names nobody."""
    name, office = str(feed.values["official"]), str(feed.values["office"])
    if not name:
        return None
    return {"name": name, "office": office or absence(Absence.NOT_STATED)}


def _origin(feed: Feed) -> Json:
    origin = feed.values["origin"]
    return None if origin is None else neighbour(briefs.source, origin, feed.view)


def _about(name: str) -> Builder:
    return lambda feed: neighbours(briefs.record, keys_of(feed.values[name]), feed.view)


POLICY = Policy(
    noun=Noun.DECLARATION,
    fields=RECORD
    | {
        "case": feeds("case"),
        "actor": feeds("actor"),
        "official": feeds("person"),
        "office": feeds("person"),
        "title": feeds("title"),
        "date": feeds("date"),
        "places": feeds("places"),
        "themes": feeds("themes"),
        "summary": feeds("summary"),
        "origin": feeds("origin"),
        "events": feeds("events"),
        "statistics": feeds("statistics"),
        "statements": feeds("statements"),
    },
    keys={
        "case": _case,
        "actor": _actor,
        "person": _person,
        "date": date,
        "places": places,
        "themes": themes,
        "origin": _origin,
        "events": _about("events"),
        "statistics": _about("statistics"),
        "statements": statements,
    },
    gate=gate,
)
