"""Older documents, kept for citations: what they still say of what an audience can read no more."""

import json
import re
from collections.abc import Collection, Iterator
from typing import Final

from cases.actions.release_plan import ReleasePlan
from cases.disclosure.struck import Struck
from cases.evidence.repeated import repeats
from cases.ledger.edition import Edition
from cases.ledger.publication_status import PublicationStatus
from cases.models import Dependency, Revision
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Json
from cases.vocabulary.noun import EDITIONED, Noun
from cases.vocabulary.reference import CODE_PATTERN, PREFIXES
from cases.vocabulary.relation import Relation

_REFERENCE: Final = re.compile(rf"[{''.join(PREFIXES[noun] for noun in EDITIONED)}]-{CODE_PATTERN}")
_MUTUAL: Final = [relation.value for relation in Relation if relation.mutual]


def speaking_of(audience: Audience, gone: Collection[str]) -> set[str]:
    """The records of which an older document, kept for citations, speaks of one of ``gone``.

    A revision that is no longer in force may have named it, so all of them are asked.
    """
    naming = Dependency.objects.filter(ref__in=gone).values_list("revision__ref", flat=True)
    named = Dependency.objects.filter(revision__ref__in=gone, relation__in=_MUTUAL)
    others = {*naming, *named.values_list("ref", flat=True)} - {*gone}
    current = PublicationStatus.objects.filter(audience=audience, ref__in=others).values("number")
    older = Edition.objects.of(audience).readable().filter(ref__in=others).exclude(number__in=current)
    return {
        ref
        for ref, text in older.values_list("ref", "document").iterator()
        if text and not set(_REFERENCE.findall(text)).isdisjoint(gone)
    }


def would_return(plan: ReleasePlan, ref: str) -> bool:
    """Whether an older document of ``ref`` says what the audience may not read any more.

    That is a record it will not be able to read, or words that are struck. Coming back from a suspension
    brings the older documents back too.
    """
    revision = Revision.objects.get(ref=ref, in_force=True)
    struck = plan.view(Noun(revision.record_noun), revision.approved).struck
    if remembering(plan.audience, [ref], [each for each in struck if each.hidden]):
        return True
    older = Edition.objects.of(plan.audience).readable().filter(ref=ref)
    named = {
        found for text in older.values_list("document", flat=True) for found in _REFERENCE.findall(text or "")
    }
    return bool(named - {ref} - plan.documents(named).keys())


def remembering(audience: Audience, refs: Collection[str], struck: Collection[Struck]) -> set[str]:
    """Those of ``refs`` of which an earlier document, kept for citations, holds words that are struck now.

    A fingerprint of what holds the words counts as they do: it would confirm a guess.
    """
    current = PublicationStatus.objects.filter(audience=audience, ref__in=refs).values("number")
    older = Edition.objects.of(audience).readable().filter(ref__in=refs).exclude(number__in=current)
    prints = {each for one in struck for each in (one.snapshot, one.text) if each}
    return {
        ref
        for ref, text in older.values_list("ref", "document").iterator()
        if text
        and (
            any(each in text for each in prints)
            or any(repeats(one.words, said) for one in struck for said in _texts(json.loads(text)))
        )
    }


def _texts(value: Json) -> Iterator[str]:
    """Every text in a value of a document."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for member in value.values() if isinstance(value, dict) else value:
            yield from _texts(member)
