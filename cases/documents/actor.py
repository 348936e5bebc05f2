"""Actors as they are published."""

from cases.documents import kinds, lists
from cases.documents.brief import ActorBrief
from cases.documents.record import SLUG, Record
from cases.vocabulary.noun import Noun


class Actor(Record, noun=Noun.ACTOR, example="A-CVGJ2X6X87", url="/actors/A-CVGJ2X6X87/"):
    """An organisation, or an individual in an office, that claims, publishes, orders or answers."""

    columns = """
        name kind country description parent parent_ref=parent.ref inferred source= source_title= rights=
    """

    name = kinds.text("Its name in English.", example="UNAMA")
    names = lists.by_key(
        kinds.text("", example="UNAMA"), "Its name by language tag (BCP 47).", example={"en": "UNAMA"}
    )
    kind = kinds.slug(
        "What kind of organisation it is: a term of the kind `actor_kind`.", example="un_mission"
    )
    natural_person = kinds.flag(
        "Whether it is a person in an office, whom nothing here names as responsible for anything.",
        example=False,
    ).sometimes()
    country = kinds.text("Its country (ISO 3166-1), or `international`.", example="international").or_absent()
    parent = kinds.of(ActorBrief, "What it is part of.").or_absent()
    description = kinds.text(
        "One neutral sentence.", example="United Nations Assistance Mission in Afghanistan."
    ).or_null()
    cases = lists.several(SLUG, "Slugs of the cases it has a part in.")
