"""Who sees what: the policy's answer, field by field."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from cases.disclosure.policy import Policy
from cases.disclosure.refusal import Refusal
from cases.disclosure.registry import POLICIES, disclose
from cases.disclosure.view import View
from cases.models.image import embedded_model
from cases.models.nouns import MODELS
from cases.models.record import Snapshotted
from cases.vocabulary.absence import absent
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun


@dataclass(frozen=True, slots=True)
class Explanation:
    """What one audience gets of one field, and the rule that decides.

    value: what the record has there. shown: the parts of the document the field feeds, by key; empty where
    it feeds none for this audience.
    """

    noun: Noun
    field: str
    value: Json
    shown: Document
    rule: str


def explain(*, noun: Noun, image: Document, view: View) -> tuple[Refusal | None, list[Explanation]]:
    """Whether the whole record is kept back, and for each field what the audience of ``view`` gets of it.

    Embedded rows (a person, quotations, passages) are explained after the record itself.
    """
    outcome = disclose(noun=noun, image=image, view=view)
    if isinstance(outcome, Refusal):
        return outcome, [*_fields(noun, image, {}, view.audience)]
    return None, [*_fields(noun, image, outcome, view.audience)]


@cache
def label_nouns() -> Mapping[str, Noun]:
    """By the key under which documents list their labels, the nouns that are nothing but labels in them."""
    return {noun.plural: noun for noun, policy in POLICIES.items() if _keys_fed(policy) == {"labels"}}


@cache
def label_keys(noun: Noun) -> Mapping[str, str]:
    """By key of a document of ``noun`` that holds codes of labels, the key under which it lists these."""
    return {
        POLICIES[noun].fields[name].keys[0]: embedded.plural
        for name, embedded in _embeds(noun).items()
        if embedded in label_nouns().values() and noun not in label_nouns().values()
    }


@cache
def embedded_fields(noun: Noun) -> Mapping[str, Noun]:
    """By field, the noun of the rows that a row of ``noun`` embeds and a document shows as parts of it."""
    return {name: part for name, part in _embeds(noun).items() if part not in label_nouns().values()}


@cache
def embedded_keys(noun: Noun) -> Mapping[str, Noun]:
    """By key of a document of ``noun``, the noun of the part or parts that stand there."""
    rules = POLICIES[noun].fields
    return {rules[name].keys[0]: part for name, part in embedded_fields(noun).items() if rules[name].keys}


def _embeds(noun: Noun) -> dict[str, Noun]:
    """By field, the noun of everything that a row of ``noun`` embeds."""
    model = MODELS[noun]
    if not issubclass(model, Snapshotted):
        return {}
    return {name: embedded_model(model, name).noun for name in model.embeds}


def _keys_fed(policy: Policy) -> set[str]:
    return {key for rule in policy.fields.values() for key in rule.keys}


def _fields(noun: Noun, image: Document, document: Document, audience: Audience) -> Iterator[Explanation]:
    """document: what the audience gets of ``image``, empty where that is nothing."""
    for name, rule in POLICIES[noun].fields.items():
        shown = {key: document[key] for key in rule.keys if key in document and rule.feeds(key, audience)}
        yield Explanation(noun=noun, field=name, value=image.get(name), shown=shown, rule=str(rule.why))
    for name, part_noun in embedded_fields(noun).items():
        shown_keys = [document.get(key) for key in POLICIES[noun].fields[name].keys]
        parts = image.get(name)
        for part in parts if isinstance(parts, list) else [parts]:
            if isinstance(part, dict):
                yield from _fields(part_noun, part, _shown_of(part, shown_keys), audience)


def _shown_of(part: Document, shown: list[Json]) -> Document:
    """What the document made of an embedded row, nothing where it was kept back."""
    for value in shown:
        for candidate in value if isinstance(value, list) else [value]:
            if isinstance(candidate, dict) and not absent(candidate) and _same(part, candidate):
                return candidate
    return {}


def _same(part: Document, candidate: Document) -> bool:
    return all(part.get(name) == candidate[name] for name in ("ref", "sha256") if name in candidate)
