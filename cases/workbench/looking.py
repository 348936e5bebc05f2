"""Looking: the last look at a plan, in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.models import Packet, Person
from cases.workbench.asked import BenchField, Option
from cases.workbench.controls import InWords, controls
from cases.workbench.judged import JUDGED
from cases.workbench.kept import kept_of
from cases.workbench.last_look import Judgement, LastLook, Tally
from cases.workbench.lookups import Lookups
from cases.workbench.missing import missing_of
from cases.workbench.notes import notes_of
from cases.workbench.parties import Parties
from cases.workbench.planned import Plan, Planned

ANOTHER = "new"
"""What is chosen where an organisation is none of those on record."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a last look needs beside the plan itself."""

    packet: Packet
    parties: Parties
    lookups: Lookups
    in_words: InWords

    def at(self, plan: Plan) -> LastLook:
        """The last look at `plan`."""
        return LastLook(
            tally=tally_of(plan),
            missing=missing_of(plan, self.packet, self.parties),
            judgements=list(self._judgements(plan)) if plan.items else [],
            notes=list(notes_of(plan, self.parties)),
            kept=kept_of(self.packet),
        )

    def _judgements(self, plan: Plan) -> Iterator[Judgement]:
        namesakes = namesakes_of(plan)
        for each in plan.all:
            if each.kind not in JUDGED or (each.became and each.kind != "actor"):
                continue
            fields = controls(JUDGED[each.kind], self._typed(each), self.lookups, self.in_words)
            if each.kind == "actor":
                fields = [self._which(each), *([] if each.became else fields)]
            if each.kind == "testimony" and (people := namesakes.get(each.title)):
                fields = [self._chosen(each, _("The same person as"), people), *fields]
            yield Judgement(
                key=each.key,
                title=_title(each),
                about=each.numbers,
                fields=fields,
                alike=plan.alike(each.key),
            )

    def _typed(self, planned: Planned) -> dict[str, str]:
        read = {name: each.typed for name, each in planned.said.items()}
        return {**read, **self._told(planned)}

    def _told(self, planned: Planned) -> dict[str, str]:
        told = self.packet.told.get("judged", {}).get(planned.key, {})
        return {str(name): str(value) for name, value in told.items()}

    def _which(self, planned: Planned) -> BenchField:
        """Which organisation is meant: one choice for every place where the text has the name."""
        known = [Option(value=each.ref, label=each.name) for each in self.parties.like(planned.title)]
        return self._chosen(planned, _("On record as"), known)

    def _chosen(self, planned: Planned, label: str, known: Sequence[Option]) -> BenchField:
        options = [Option(value="", label="—"), *known, Option(value=ANOTHER, label=_("another one, new"))]
        told = self._told(planned).get("is", "")
        return BenchField(name="is", label=label, kind="choice", value=told, options=options)


def namesakes_of(plan: Plan) -> dict[str, list[Option]]:
    """By name, people on record who are shown by it: the editor alone may say that one of them is meant."""
    names = {each.title for each in plan.voices if each.kind == "testimony" and not each.became}
    found: dict[str, list[Option]] = {}
    for person in Person.objects.filter(shown_as__in=names).order_by("ref") if names else ():
        label = ", ".join(filter(None, (person.ref, person.role_note)))
        found.setdefault(person.shown_as, []).append(Option(value=person.ref, label=label))
    return found


def tally_of(plan: Plan) -> list[Tally]:
    """How many of each kind would be made, those of which there are none left out."""
    if not plan.items:
        return []
    new = [each for each in (plan.source, *plan.actors, *plan.voices) if not each.became]
    count = {
        kind: sum(each.kind == kind for each in new)
        for kind in ("source", "actor", "testimony", "declaration")
    }
    pairs = [
        (count["source"], ngettext("source", "sources", count["source"])),
        (count["actor"], ngettext("organisation, new", "organisations, new", count["actor"])),
        (count["testimony"], ngettext("person, new", "persons, new", count["testimony"])),
        (count["declaration"], ngettext("declaration", "declarations", count["declaration"])),
        (len(plan.statements), ngettext("quotation", "quotations", len(plan.statements))),
        (len(plan.figures), ngettext("figure", "figures", len(plan.figures))),
        (len(plan.events), ngettext("event", "events", len(plan.events))),
        (len(plan.replies), ngettext("request for comment", "requests for comment", len(plan.replies))),
    ]
    return [Tally(count=number, words=words) for number, words in pairs if number]


def _title(planned: Planned) -> str:
    kinds = {
        "source": _("The source"),
        "actor": _("Organisation: %(name)s"),
        "testimony": _("Testimony of %(name)s"),
        "declaration": _("Declaration: %(name)s"),
        "statement": _("“%(name)s”"),
        "figure": "%(name)s",
    }
    words = planned.items[0].proposal.text if planned.kind in ("statement", "figure") else planned.title
    return kinds[planned.kind] % {"name": words}
