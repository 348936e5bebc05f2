"""The form of a policy: each field of the record, the part of the document it may feed, and for whom.

A document key is built only from the fields that feed it for this audience; a builder cannot see any
other field.
So the table of fields is at once the classification, the allow-list and what ``explain`` prints.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cases.disclosure.document_labels import DocumentLabels
from cases.disclosure.refusal import Refusal
from cases.disclosure.view import View
from cases.vocabulary.absence import absent
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun
from cases.vocabulary.translated import REASON, TRANSLATED, fitting

Words: TypeAlias = "str | Promise"
"""A sentence for the desk, translated when it is shown."""

_BOOKKEEPING = _("Bookkeeping of the desk.")
_AS_IT_STANDS = _("Published as it stands.")


@dataclass(frozen=True, slots=True)
class Rule:
    """What one field is used for outside the desk:

    the document keys it feeds, the widest audience, and the reason.
    """

    keys: tuple[str, ...]
    widest: Audience
    why: Words

    def feeds(self, key: str, audience: Audience) -> bool:
        """Whether a document of ``audience`` may use the field for ``key``."""
        return key in self.keys and audience.includes(self.widest)


def desk(why: Words = _BOOKKEEPING) -> Rule:
    """The field never leaves the desk."""
    return Rule((), Audience.DESK, why)


def feeds(*keys: str, to: Audience = Audience.PUBLIC, why: Words = _AS_IT_STANDS) -> Rule:
    """The field may be used for ``keys`` in documents of ``to`` and of every audience that sees more."""
    return Rule(keys, to, why)


@dataclass(slots=True)
class Feed:
    """What a builder gets for one key: the fields that may feed it, and who reads.

    inferred: the desk's reason where the value was inferred, ``inferred_elsewhere`` the same by language.
    The builder sets ``inference_told`` when it has put the reason into the value itself, or may not tell it.
    """

    values: Mapping[str, Json]
    view: View
    labels: DocumentLabels
    inferred: str = ""
    inferred_elsewhere: Document = field(default_factory=dict)
    inference_told: bool = False


Builder: TypeAlias = Callable[[Feed], Json]
Gate: TypeAlias = Callable[[Document, View], Refusal | None]


def plain(feed: Feed) -> Json:
    """The value as it stands; empty text means that the field does not apply."""
    (value,) = feed.values.values()
    return None if value == "" else value


def _says_nothing(value: Json) -> bool:
    """Whether there is no value to explain: a reason beside it would tell what the value does not."""
    return absent(value) or value == []


def open_gate(image: Document, view: View) -> Refusal | None:
    """Nothing about this noun keeps the whole record back."""
    return None


@dataclass(frozen=True)
class Policy:
    """The rules for one noun.

    fields: every field of the model, classified. keys: builders of the document keys that are not
    plain copies.
    gate: what must hold for anything to be shown at all.
    """

    noun: Noun
    fields: Mapping[str, Rule]
    keys: Mapping[str, Builder] = field(default_factory=dict)
    gate: Gate = open_gate

    def document_keys(self) -> list[str]:
        """The keys a document of this noun may have, in the order of the fields that feed them."""
        return list(dict.fromkeys(key for rule in self.fields.values() for key in rule.keys))

    @cached_property
    def _fed_by(self) -> dict[Audience, dict[str, tuple[str, ...]]]:
        """For each audience, the keys of its documents, and the fields that feed each of them."""
        return {audience: self._feeding(audience) for audience in Audience}

    def _feeding(self, audience: Audience) -> dict[str, tuple[str, ...]]:
        found = {
            key: tuple(name for name, rule in self.fields.items() if rule.feeds(key, audience))
            for key in self.document_keys()
        }
        return {key: names for key, names in found.items() if names}

    def render(self, image: Document, view: View, labels: DocumentLabels) -> Document:
        """The document of ``image`` for the audience of ``view``; ``labels`` collects the names it uses."""
        told = image.get("inferred")
        reasons = told if isinstance(told, dict) else {}
        elsewhere = fitting(image)
        document: Document = {}
        inferences: Document = {}
        translated: Document = {}
        for key, names in self._fed_by[view.audience].items():
            if key == TRANSLATED:
                continue
            values = {name: image[name] for name in names}
            inferred = next((name for name in names if name in reasons), "")
            reason, reasoned = str(reasons.get(inferred, "")), elsewhere.get(f"{REASON}{inferred}", {})
            feed = Feed(values, view, labels, inferred=reason, inferred_elsewhere=reasoned)
            document[key] = self.keys.get(key, plain)(feed)
            if reason and not feed.inference_told and not _says_nothing(document[key]):
                inferences[key] = reason
                translated |= {f"{REASON}{key}": reasoned} if reasoned else {}
            for name in names:
                if name in elsewhere and (where := _shown_at(key, document[key], image[name])):
                    translated[where] = elsewhere[name]
        if inferences:
            document["inferred"] = inferences
        if translated:
            document[TRANSLATED] = translated
        return document


def _shown_at(key: str, shown: Json, words: Json) -> str:
    """Where a document shows ``words`` whole: under ``key``, or within it as ``key.name``.

    Empty where it does not: of what is coarsened, cut or withheld no translation is told.
    """
    if shown == words:
        return key
    within = shown.items() if isinstance(shown, dict) and not absent(shown) else ()
    return next((f"{key}.{name}" for name, value in within if value == words), "")
