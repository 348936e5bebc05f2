"""Events in the API."""

from typing import Final

from cases.api.brief import ACTOR, SOURCE, related
from cases.api.date import date
from cases.api.detail import DetailView
from cases.api.fields import CASE, PLACE, every
from cases.api.listing import ListView
from cases.api.openapi.component import Component
from cases.api.openapi.field import of, several, text, word
from cases.api.passage import passage
from cases.vocabulary.event_kind import EventKind
from cases.vocabulary.noun import Noun

DOCUMENT: Final = Component(
    "Event",
    "Something that happened, on the timeline of a case.",
    {
        **every(Noun.EVENT, example="E-8A3QP5XHAV", url="/timeline/#E-8A3QP5XHAV"),
        "case": CASE,
        "title": text("What happened, in a few words.", example="A general amnesty is offered"),
        "kind": word("What kind of thing happened.", EventKind, example="amnesty"),
        "date": date("When, as exactly as the source says."),
        "places": several(PLACE, "Where.").or_absent(),
        "actors": several(of(ACTOR, ""), "Who took part."),
        "description": text(
            "The same in a neutral sentence or two.",
            example="Offered to members of the military and the police and to officials. The mission of the "
            "United Nations has since documented reprisals.",
        ).or_null(),
        "quoted": text(
            "A few words of the source, verbatim.",
            example="the Taliban offered a general amnesty to members of the Afghan military, police, and "
            "bureaucrats",
        ).or_null(),
        "source": of(SOURCE, "Where it was read.").or_absent(),
        "origin": of(
            SOURCE, "Whose announcement or report it is, where that was read in another source."
        ).or_absent(),
        "passage": passage("The words it was read in."),
        "contradicts": related("Figures that stand against it; each names the other."),
    },
    cut=True,
)


class Events(ListView):
    """Published events."""

    noun = Noun.EVENT
    document = DOCUMENT


class Event(DetailView):
    """One event."""

    noun = Noun.EVENT
    document = DOCUMENT
