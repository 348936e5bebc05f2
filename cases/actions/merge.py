"""Merge: two terms that mean the same become one. What is published stays until it is approved again."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from django.db.models import F, ForeignKey, Model
from django.utils.translation import gettext as _

from cases.actions.as_sealed import require_as_sealed
from cases.actions.audit import record_audit
from cases.actions.content import AT_ONCE
from cases.actions.deed import deed, note_writes
from cases.actions.differences import examine, note_written
from cases.actions.permission import require_permission
from cases.actions.refusal import VerbRefused
from cases.actions.writing import stamp
from cases.ledger.published import published_documents
from cases.models import Account, Person, Term, Testimony
from cases.models.nouns import MODELS
from cases.models.record import EditableModel, Record
from cases.vocabulary.audience import STREAMS
from cases.vocabulary.canonical import Document
from cases.vocabulary.term_kind import TermKind
from cases.vocabulary.verb import Verb

MERGE: Final = "merge"
"""What the trail calls it; whoever may edit may merge, and readers see it with somebody else's approval."""

_OF_A_PERSON: Final = frozenset({TermKind.ROLE, TermKind.AFFILIATION})
"""Kinds that a document has under their own name, in its person; every other kind is its kind."""


class NotMergeable(VerbRefused):
    """The two are not terms of one kind that are both in use."""


@deed()
def merge(*, term: Term, into: Term, by: Account, at: datetime) -> Term:
    """Have everything that carries ``term`` carry ``into``, and retire ``term``; returns ``into``.

    Audiences that can read the old code are told with the new one, in documents approved from now on, that it
    was called so, and no others. Raises ``NotPermitted``, ``NotAsSealed``, ``NotMergeable``.
    """
    require_permission(by, Verb.EDIT)
    require_as_sealed(term, into)
    term, into = (Term.objects.select_for_update().get(pk=each.pk) for each in (term, into))
    if term.pk == into.pk or term.kind != into.kind or term.merged_into or into.merged_into or into.retired:
        raise NotMergeable(_("Two different terms of one kind can be merged, and into one that is offered."))
    into.was = {**into.was, **term.was, **_read_before(term)}
    term.was, term.merged_into, term.retired = {}, into, True
    carrying = [(model, _carriers(model, name, term)) for model, name in _relations(term)]
    for model, name in _relations(term):
        rows = model._default_manager.filter(**{name: term})
        note_writes(rows)
        rows.update(**{name: into}, lock_version=F("lock_version") + 1)
    earlier = Term.objects.filter(merged_into=term)
    note_writes(earlier)
    earlier.update(merged_into=into)
    for row, fields in ((term, ["merged_into", "retired", "was"]), (into, ["was"])):
        stamp(row, by=by, at=at)
        row.lock_version += 1
        row.save()
        record_audit(by=by, at=at, verb=MERGE, about=row, fields=fields)
    _note_differences(carrying, into)
    return into


def _relations(term: Term) -> Iterator[tuple[type[EditableModel], str]]:
    """Every model and the relation by which its rows carry terms of this kind."""
    for model in MODELS.values():
        if issubclass(model, EditableModel) and model is not Term:
            for field in model._meta.concrete_fields:
                if not isinstance(field, ForeignKey) or field.related_model is not Term:
                    continue
                if field.get_limit_choices_to() == {"kind": term.kind}:
                    yield model, field.name


def _carriers(model: type[Model], name: str, term: Term) -> list[int]:
    return list(model._default_manager.filter(**{name: term}).values_list("pk", flat=True))


def _note_differences(carrying: Sequence[tuple[type[EditableModel], list[int]]], into: Term) -> None:
    for model, pks in carrying:
        if issubclass(model, Record):
            examine(model, pks)
        elif pks:
            note_written(model, pks)
    note_written(Term, [into.pk])


def _read_before(term: Term) -> dict[str, str]:
    """The code of ``term`` with the widest audience that can read it now; nothing where nobody can."""
    refs: list[str] = []
    for model, name in _relations(term):
        if issubclass(model, Record):
            refs += model._default_manager.filter(**{name: term}).values_list("ref", flat=True)
        elif model is Person:
            told = Testimony.objects.filter(**{f"person__{name}": term})
            refs += told.values_list("ref", flat=True)
    for audience in STREAMS:
        for start in range(0, len(refs), AT_ONCE):
            documents = published_documents(audience, refs[start : start + AT_ONCE])
            if any(_says(document, term) for document in documents.values()):
                return {term.code: audience.value}
    return {}


def _says(document: Document, term: Term) -> bool:
    """Whether a published document carries the code; one of before terms had names has no label of it."""
    if term.kind in _OF_A_PERSON:
        person = document.get("person")
        return isinstance(person, dict) and person.get(term.kind) == term.code
    return document.get("kind") == term.code
