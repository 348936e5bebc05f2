"""Everything that one text gives an editor to decide on."""

from datetime import date

from cases.evidence.proposals.actors import actors_of
from cases.evidence.proposals.article import Article
from cases.evidence.proposals.dates import dates_of
from cases.evidence.proposals.events import events_of
from cases.evidence.proposals.figures import figures_of
from cases.evidence.proposals.found import Proposals
from cases.evidence.proposals.gazetteer import Gazetteer, shipped
from cases.evidence.proposals.places import places_of
from cases.evidence.proposals.reading import Reading
from cases.evidence.proposals.replies import replies_of
from cases.evidence.proposals.sources import sources_of
from cases.evidence.proposals.statements import statements_in


def propose(text: str, *, published: date | None = None, gazetteer: Gazetteer | None = None) -> Proposals:
    """What `text` says; every offset counts its code points.

    published: the day it appeared, where known. gazetteer: the names of places to look for; without it those
    that the project brings.
    """
    article = Article.of(text)
    reading = Reading(article)
    statements, no_quotations = statements_in(reading)
    dates = dates_of(article, published)
    places = places_of(reading, gazetteer or shipped())
    figures, no_figures = figures_of(reading, statements, dates, places)
    actors = actors_of(reading, statements)
    return Proposals(
        statements=statements,
        figures=figures,
        dates=dates,
        places=places,
        actors=actors,
        replies=replies_of(reading),
        sources=sources_of(reading),
        rejected=tuple(sorted((*no_quotations, *no_figures), key=lambda each: (each.start, each.end))),
        events=events_of(reading, dates, places, actors),
    )
