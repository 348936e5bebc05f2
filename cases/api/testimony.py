"""Testimonies in the API."""

from typing import Final

from cases.api.brief import ACTOR
from cases.api.date import date
from cases.api.detail import DetailView
from cases.api.fields import CASE, every
from cases.api.listing import ListView
from cases.api.openapi.component import Component
from cases.api.openapi.field import language, of, place, several, several_or_withheld, slug, text, word
from cases.api.person import PERSON
from cases.api.statement import QUOTATION
from cases.vocabulary.basis import Basis
from cases.vocabulary.noun import Noun

_COARSE: Final = "ISO 3166, no more exactly than is safe."

DOCUMENT: Final = Component(
    "Testimony",
    "What one person told, with its quotations.",
    {
        **every(Noun.TESTIMONY, example="T-AZAQZS2FYX", url="/testimonies/T-AZAQZS2FYX/"),
        "case": CASE,
        "person": of(PERSON, "Who speaks."),
        "residence": place(f"Where they are now: {_COARSE}", example="PK").or_absent(),
        "origin": place(f"Where they are from: {_COARSE}", example="AF").or_absent(),
        "interview": place(f"Where it was told: {_COARSE}", example="IR").or_absent(),
        "basis": word("What allows these words to be published.", Basis, example="public_source").or_absent(),
        "collected_by": of(ACTOR, "Who took the testimony down.").or_absent(),
        "date": date("When it was told, no more exactly than is safe."),
        "reported": date("When it was reported; it dates the testimony where `date` is not known."),
        "languages": several(
            language("", example="fa-AF"), "The languages that were spoken (BCP 47)."
        ).or_absent(),
        "themes": several(
            slug("", example="reprisals-against-former-security-forces"), "Codes of the themes it treats."
        ),
        "summary": text(
            "What is told, in a neutral sentence or two.",
            example="A former soldier tells how his papers were taken at the border.",
        ).or_null(),
        "statements": several_or_withheld(
            of(QUOTATION, ""),
            "The quotations, in order. One whose source is gone leaves only that it is withheld.",
        ),
    },
    cut=True,
)


class Testimonies(ListView):
    """Published testimonies."""

    noun = Noun.TESTIMONY
    document = DOCUMENT


class Testimony(DetailView):
    """One testimony."""

    noun = Noun.TESTIMONY
    document = DOCUMENT
