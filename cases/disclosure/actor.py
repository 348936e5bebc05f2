"""Actors: organisations, published as they are recorded."""

from cases.disclosure import briefs
from cases.disclosure.bookkeeping import RECORD
from cases.disclosure.builders import absence, cases, embedded, neighbour, term
from cases.disclosure.policy import Feed, Policy, feeds
from cases.vocabulary.absence import Absence
from cases.vocabulary.actor_scope import ActorScope
from cases.vocabulary.canonical import Json
from cases.vocabulary.noun import Noun


def _country(feed: Feed) -> Json:
    """The country's code, ``"international"``, or not stated."""
    country = embedded(feed.values["country"])
    if country is not None:
        return feed.labels.use("places", country)
    scope = feed.values["scope"]
    return scope if scope == ActorScope.INTERNATIONAL else absence(Absence.NOT_STATED)


def _parent(feed: Feed) -> Json:
    parent = feed.values["parent"]
    return None if parent is None else neighbour(briefs.actor, parent, feed.view)


POLICY = Policy(
    noun=Noun.ACTOR,
    fields=RECORD
    | {
        "ref": feeds("ref", "cases"),
        "name": feeds("name"),
        "names": feeds("names"),
        "kind": feeds("kind"),
        "natural_person": feeds("natural_person"),
        "scope": feeds("country"),
        "country": feeds("country"),
        "parent": feeds("parent"),
        "description": feeds("description"),
    },
    keys={"cases": cases, "country": _country, "kind": term, "parent": _parent},
)
