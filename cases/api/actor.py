"""Actors in the API."""

from typing import Final

from cases.api.brief import ACTOR
from cases.api.detail import DetailView
from cases.api.fields import SLUG, every
from cases.api.listing import ListView
from cases.api.openapi.component import Component
from cases.api.openapi.field import by_key, of, several, text, word
from cases.vocabulary.actor_kind import ActorKind
from cases.vocabulary.noun import Noun

DOCUMENT: Final = Component(
    "Actor",
    "An organisation, or an individual in an office, that claims, publishes, orders or answers.",
    {
        **every(Noun.ACTOR, example="A-CVGJ2X6X87", url="/actors/A-CVGJ2X6X87/"),
        "name": text("Its name in English.", example="UNAMA"),
        "names": by_key(
            text("", example="UNAMA"), "Its name by language tag (BCP 47).", example={"en": "UNAMA"}
        ),
        "kind": word("What kind of organisation it is.", ActorKind, example="un_mission"),
        "country": text("Its country (ISO 3166-1), or `international`.", example="international").or_absent(),
        "parent": of(ACTOR, "What it is part of.").or_absent(),
        "description": text(
            "One neutral sentence.", example="United Nations Assistance Mission in Afghanistan."
        ).or_null(),
        "cases": several(SLUG, "Slugs of the cases it has a part in."),
    },
    cut=True,
)


class Actors(ListView):
    """Published actors."""

    noun = Noun.ACTOR
    document = DOCUMENT


class Actor(DetailView):
    """One actor."""

    noun = Noun.ACTOR
    document = DOCUMENT
