"""Rights of reply: shown on their case."""

from django.utils.translation import gettext_lazy as _

from cases.disclosure import briefs
from cases.disclosure.bookkeeping import WORDS
from cases.disclosure.builders import date, neighbour, word
from cases.disclosure.passage import passage
from cases.disclosure.policy import Builder, Feed, Policy, desk, feeds
from cases.vocabulary.canonical import Json
from cases.vocabulary.noun import Noun


def _actor(name: str) -> Builder:
    return lambda feed: neighbour(briefs.actor, feed.values[name], feed.view)


def _source(feed: Feed) -> Json:
    return neighbour(briefs.source, feed.values["source"], feed.view)


POLICY = Policy(
    noun=Noun.RIGHT_OF_REPLY,
    fields=WORDS
    | {
        "id": desk(),
        "ref": feeds("ref"),
        "case": desk(_("It is shown on its case.")),
        "asked": feeds("asked"),
        "asked_by": feeds("asked_by"),
        "asked_on": feeds("asked_on"),
        "how": feeds("how"),
        "outcome": feeds("outcome"),
        "answer": feeds("answer"),
        "wording": feeds("wording"),
        "source": feeds("source"),
        "passage": feeds("passage"),
    },
    keys={
        "asked": _actor("asked"),
        "asked_by": _actor("asked_by"),
        "asked_on": date,
        "how": word,
        "source": _source,
        "passage": passage,
    },
)
