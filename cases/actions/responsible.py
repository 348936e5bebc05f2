"""Who may be said to be responsible: organisations, and no natural person."""

from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cases.models import Actor, Dependency, Event, Revision, Statistic
from cases.models.attributed import Attributed
from cases.models.record import Snapshotted
from cases.vocabulary.attribution import Attribution
from cases.vocabulary.state import State


def check_responsible(row: Snapshotted) -> None:
    """Raise ``ValidationError`` where ``row``, saved with all that it names, blames nobody it may blame.

    A record names organisations exactly where it says that somebody is named; an actor that is named as
    responsible, in a record or in what was approved of one, is no person.
    """
    if isinstance(row, Attributed):
        _check_named(row)
    if isinstance(row, Actor) and row.natural_person:
        blamed = next(_naming(row), None)
        if blamed is not None:
            sentence = _("%(record)s names it as responsible, and no person is named so: take it out there.")
            raise ValidationError({"natural_person": sentence % {"record": blamed}})


def _check_named(row: Attributed) -> None:
    named = list(row.attributed_to.all())
    person = next((actor for actor in named if actor.natural_person), None)
    if person is not None:
        sentence = _("%(actor)s is a person: only organisations are named as responsible.")
        raise ValidationError({"attributed_to": sentence % {"actor": person.name}})
    if named and row.attribution != Attribution.NAMED:
        raise ValidationError({"attribution": _("Somebody is named below: say so here, or take them out.")})
    if not named and row.attribution == Attribution.NAMED:
        raise ValidationError({"attributed_to": _("Name who is said to be responsible, or say not stated.")})


def _naming(actor: Actor) -> Iterator[str]:
    """References of the records that name ``actor`` as responsible, now or as they were approved."""
    naming = Dependency.objects.filter(ref=actor.ref, revision__in_force=True).values("revision")
    for model in (Statistic, Event):
        rows = model._default_manager.exclude(state=State.WITHDRAWN)
        yield from rows.filter(attributed_to=actor).values_list("ref", flat=True)
        approved = Revision.objects.filter(
            pk__in=naming, ref__in=rows.values("ref"), record_noun=model.noun, image__isnull=False
        )
        for revision in approved.iterator():
            named = revision.approved["attributed_to"]
            if isinstance(named, list) and actor.ref in named:
                yield revision.ref
