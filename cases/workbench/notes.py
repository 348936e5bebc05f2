"""Notes of the last look: what is not stated, inferred or left out, in sentences."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.workbench.parties import Parties
from cases.workbench.planned import Plan, Planned


def notes_of(plan: Plan, parties: Parties) -> Iterator[str]:
    """What is not stated, what is inferred, what is left out, and that no word was altered."""
    told = (
        (_("Who claims it is not stated: %(which)s."), _lacking(plan.figures, "claimed_by")),
        (_("When it happened is not stated: %(which)s."), _lacking(plan.events, "date")),
        (
            _("Inferred, with the reason beside it: the dates of %(which)s."),
            [str(item.number) for item in plan.items if item.inferred],
        ),
        (_("Places that are not kept here are left out: %(which)s."), places_left_out(plan)),
        (
            _("No person is named as responsible: whom the text names at %(which)s is left out."),
            [str(number) for each in plan.figures if _accuses(each, parties) for number in each.numbers],
        ),
    )
    yield from (sentence % {"which": ", ".join(which)} for sentence, which in told if which)
    count = len(plan.items)
    if count:
        yield ngettext(
            "Nobody’s words were altered: %(count)s passage stands in the text letter by letter.",
            "Nobody’s words were altered: %(count)s passages stand in the text letter by letter.",
            count,
        ) % {"count": count}


def places_left_out(plan: Plan) -> list[str]:
    """Names of places that the text has, and the desk does not."""
    named = (item.proposal.values.get("places", "").splitlines() for item in plan.items)
    kept = {name for item in plan.items for name in item.values.get("places", "").splitlines()}
    return list(dict.fromkeys(name for names in named for name in names if name not in kept))


def _lacking(planned: Iterable[Planned], name: str) -> list[str]:
    return [str(number) for each in planned if not each.value(name) for number in each.numbers]


def _accuses(figure: Planned, parties: Parties) -> bool:
    """Whether the text holds a person responsible."""
    doer = figure.value("attributed_to")
    return bool(doer) and parties.of(doer).speaks_as == "person"
