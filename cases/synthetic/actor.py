"""Made-up organisations: they publish the sources and collect the testimonies."""

from random import Random

from cases.synthetic.chance import falling
from cases.synthetic.place import COUNTRIES
from cases.synthetic.term import PUBLISHERS
from cases.vocabulary.actor_scope import ActorScope
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import Reference
from cases.vocabulary.synthetic import MARK


def image(draws: Random, number: int) -> Document:
    """The image of one organisation, as approving would freeze it."""
    name = f"Synthetic organisation {number}"
    return {
        "ref": str(Reference.new(Noun.ACTOR, draws.randbytes)),
        "widest_audience": "public",
        "name": name,
        "names": {"en": name},
        "kind": falling(draws, PUBLISHERS),
        "natural_person": False,
        "scope": ActorScope.COUNTRY.value,
        "country": falling(draws, COUNTRIES),
        "parent": None,
        "description": MARK,
    }
