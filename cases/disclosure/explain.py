"""Who sees what: the policy's answer, field by field."""

from collections.abc import Iterator
from dataclasses import dataclass

from cases.disclosure.refusal import Refusal
from cases.disclosure.registry import POLICIES, disclose
from cases.disclosure.view import View
from cases.vocabulary.absence import absent
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun


@dataclass(frozen=True, slots=True)
class Explanation:
    """What one audience gets of one field, and the rule that decides.

    shown: the parts of the document the field feeds, by key; empty where it feeds none for this audience.
    """

    noun: Noun
    field: str
    held: Json
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


def _fields(noun: Noun, image: Document, document: Document, audience: Audience) -> Iterator[Explanation]:
    """document: what the audience gets of ``image``, empty where that is nothing."""
    for name, rule in POLICIES[noun].fields.items():
        shown = {key: document[key] for key in rule.keys if key in document and rule.feeds(key, audience)}
        yield Explanation(noun=noun, field=name, held=image.get(name), shown=shown, rule=str(rule.why))
    for name, part_noun in _EMBEDDED.get(noun, {}).items():
        shown_keys = [document.get(key) for key in POLICIES[noun].fields[name].keys]
        held = image.get(name)
        for part in held if isinstance(held, list) else [held]:
            if isinstance(part, dict):
                yield from _fields(part_noun, part, _shown_of(part, shown_keys), audience)


_EMBEDDED = {
    Noun.TESTIMONY: {"person": Noun.PERSON, "statements": Noun.STATEMENT},
    Noun.STATEMENT: {"passage": Noun.PASSAGE},
    Noun.STATISTIC: {"passage": Noun.PASSAGE},
    Noun.EVENT: {"passage": Noun.PASSAGE},
    Noun.RIGHT_OF_REPLY: {"passage": Noun.PASSAGE},
    Noun.CASE: {"replies": Noun.RIGHT_OF_REPLY},
    Noun.SOURCE: {"snapshots": Noun.SNAPSHOT},
    Noun.PASSAGE: {"snapshot": Noun.SNAPSHOT, "text": Noun.SNAPSHOT_TEXT},
}


def _shown_of(part: Document, shown: list[Json]) -> Document:
    """What the document made of an embedded row, nothing where it was kept back."""
    for value in shown:
        for candidate in value if isinstance(value, list) else [value]:
            if isinstance(candidate, dict) and not absent(candidate) and _same(part, candidate):
                return candidate
    return {}


def _same(part: Document, candidate: Document) -> bool:
    return all(part.get(name) == candidate[name] for name in ("ref", "sha256") if name in candidate)
