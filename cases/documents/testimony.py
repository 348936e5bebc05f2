"""Testimonies as they are published."""

from typing import Final

from cases.documents import kinds, lists
from cases.documents.brief import ActorBrief
from cases.documents.date import dated
from cases.documents.person import Person
from cases.documents.record import CASE, Record
from cases.documents.statement import Quotation
from cases.vocabulary.basis import Basis
from cases.vocabulary.noun import Noun

_COARSE: Final = "ISO 3166, no more exactly than is safe."


class Testimony(Record, noun=Noun.TESTIMONY, example="T-AZAQZS2FYX", url="/testimonies/T-AZAQZS2FYX/"):
    """What one person told, with its quotations."""

    columns = """
        case shown_as=person.shown_as naming=person.naming role=person.role role_note=person.role_note
        affiliation=person.affiliation age_band=person.age_band sex=person.sex
        public_figure=person.public_figure collected_by residence origin basis date reported languages
        themes summary statements=statements.ref wordings=statements.wording texts=statements.text
        statement_languages=statements.lang credibility=statements.credibility
        passage=statements.passage inferred source=statements.source
    """

    case = CASE
    person = kinds.of(Person, "Who speaks.")
    residence = kinds.place(f"Where they are now: {_COARSE}", example="PK").or_absent()
    origin = kinds.place(f"Where they are from: {_COARSE}", example="AF").or_absent()
    interview = kinds.place(f"Where it was told: {_COARSE}", example="IR").or_absent()
    basis = kinds.word("What allows these words to be published.", Basis, example="public_source").or_absent()
    collected_by = kinds.of(ActorBrief, "Who took the testimony down.").or_absent()
    date = dated("When it was told, no more exactly than is safe.")
    reported = dated("When it was reported; it dates the testimony where `date` is not known.")
    languages = lists.several(
        kinds.language("", example="fa-AF"), "The languages that were spoken (BCP 47)."
    ).or_absent()
    themes = lists.several(
        kinds.slug("", example="reprisals-against-former-security-forces"), "Codes of the themes it treats."
    )
    summary = kinds.text(
        "What is told, in a neutral sentence or two.",
        example="A former soldier tells how his papers were taken at the border.",
    ).or_null()
    statements = lists.several_or_withheld(
        kinds.of(Quotation, ""),
        "The quotations, in order. One whose source is gone leaves only that it is withheld.",
    )
