"""On record: what of a text stands in the record already, so that it is not made twice."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Q, QuerySet

from cases.actions.proposal_key import ProposalKey
from cases.models import Event, Packet, RightOfReply, Statement, Statistic
from cases.vocabulary.noun import Noun
from cases.vocabulary.proposal_kind import ProposalKind
from cases.workbench.parties import Parties
from cases.workbench.proposal import Proposal
from cases.workbench.stretch import Stretch


@dataclass(frozen=True, slots=True)
class OnRecord:
    """A record that says the same: its reference, and noun and number of the row on whose page it stands."""

    ref: str
    label: str
    noun: str
    pk: int


@dataclass(frozen=True, slots=True)
class _Kind:
    """How records of one kind are found: their rows, the column of their words, and that of their label."""

    rows: "QuerySet[Any]"
    words: str
    label: str


def on_record_among(
    packet: Packet, stretch: Stretch, proposals: Mapping[ProposalKey, Proposal], parties: Parties
) -> dict[ProposalKey, OnRecord]:
    """By key of a proposal, the record that was read in the same words of this text or of its source.

    A figure that the same organisation claims in the same words is on record, too, wherever it was read.
    """
    found: dict[ProposalKey, OnRecord] = {}
    for kind, sort in _kinds().items():
        of_kind = [each for each in proposals.values() if each.kind == kind]
        for row in _rows(sort, packet, stretch, {each.text for each in of_kind}) if of_kind else ():
            same = (each for each in of_kind if _is_same(row, each, packet, parties))
            found |= {each.key: _record(row, sort) for each in same if each.key not in found}
    return found


def _kinds() -> Mapping[ProposalKind, _Kind]:
    return {
        ProposalKind.STATEMENT: _Kind(Statement.objects.all(), "text", "text"),
        ProposalKind.FIGURE: _Kind(Statistic.objects.select_related("claimed_by"), "as_worded", "as_worded"),
        ProposalKind.EVENT: _Kind(Event.objects.all(), "passage__exact", "title"),
        ProposalKind.REPLY: _Kind(RightOfReply.objects.all(), "wording", "wording"),
    }


def _rows(sort: _Kind, packet: Packet, stretch: Stretch, words: set[str]) -> "QuerySet[Any]":
    here = Q(passage__text=packet.text_id, passage__start__gte=stretch.start, passage__start__lt=stretch.end)
    same_words = Q((f"{sort.words}__in", words))
    of_source = Q(source=packet.source_id) & same_words if packet.source_id else Q(pk__in=())
    claimed = Q(claimed_by__isnull=False) & same_words if sort.rows.model is Statistic else Q(pk__in=())
    return sort.rows.filter(here | of_source | claimed).select_related("passage").order_by("pk")


def _is_same(row: Any, proposal: Proposal, packet: Packet, parties: Parties) -> bool:
    passage = row.passage
    if passage is not None and passage.text_id == packet.text_id:
        start, end = passage.start, passage.start + len(passage.exact)
        return bool(start < proposal.end and proposal.start < end)
    words = getattr(passage, "exact", "") if isinstance(row, Event) else getattr(row, _WORDS[row.noun])
    if words != proposal.text:
        return False
    claimant = proposal.values.get("claimed_by", "")
    same_source = packet.source_id is not None and row.source_id == packet.source_id
    return same_source or (bool(claimant) and parties.of(claimant).name_key == row.claimed_by.ref)


_WORDS: Final = {Noun.STATEMENT: "text", Noun.STATISTIC: "as_worded", Noun.RIGHT_OF_REPLY: "wording"}


def _record(row: Any, sort: _Kind) -> OnRecord:
    noun, pk = next(_pages(row))
    return OnRecord(row.ref, str(getattr(row, sort.label)), noun, pk)


def _pages(row: Any) -> Iterator[tuple[str, int]]:
    """The row on whose page at the desk `row` stands."""
    for owner in (Noun.TESTIMONY, Noun.DECLARATION, Noun.CASE):
        if row.noun in (Noun.STATEMENT, Noun.RIGHT_OF_REPLY) and getattr(row, f"{owner.value}_id", None):
            yield owner.value, getattr(row, f"{owner.value}_id")
    yield row.noun.value, row.pk
