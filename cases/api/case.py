"""Cases in the API."""

from typing import Final

from cases.api.date import date
from cases.api.detail import DetailView
from cases.api.fields import PLACE, SLUG, THEME, every
from cases.api.listing import ListView
from cases.api.openapi.component import Component
from cases.api.openapi.field import of, ref, several, text
from cases.api.right_of_reply import REPLY
from cases.vocabulary.noun import Noun

DOCUMENT: Final = Component(
    "Case",
    "What gathers testimonies, statistics, events and sources.",
    {
        **every(Noun.CASE, example="C-V8F005910M", url="/cases/former-afghan-soldiers/"),
        "slug": SLUG,
        "title": text(
            "Its title.", example="Former Afghan soldiers facing deportation from Iran and Pakistan"
        ),
        "summary": text(
            "What it is about, in two or three neutral sentences.",
            example="Former members of the Afghan security forces went to Iran and Pakistan as the Taliban "
            "seized power. Pakistan has ordered people without documents to leave, and Iran says that it "
            "will send back those without legal status. This case sets what former soldiers say beside the "
            "figures and the sources.",
        ).or_null(),
        "period": date("The time it covers, open at an end where it goes on."),
        "places": several(PLACE, "Where.").or_absent(),
        "themes": several(THEME, "Codes of its themes."),
        "sources": several(
            ref("", Noun.SOURCE, example="S-08FHHWC612"), "References of the published sources it uses."
        ),
        "actors": several(
            ref("", Noun.ACTOR, example="A-CVGJ2X6X87"),
            "References of the published actors with a part in it.",
        ),
        "replies": several(of(REPLY, ""), "Who was asked for an answer, and what came back."),
    },
    cut=True,
)


class Cases(ListView):
    """Published cases."""

    noun = Noun.CASE
    document = DOCUMENT


class Case(DetailView):
    """One case."""

    noun = Noun.CASE
    document = DOCUMENT
