"""Reading: what the rules propose for a stretch of a text, worked out once as long as it is asked for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from cases.actions.proposal_key import ProposalKey
from cases.evidence.proposals.found import Proposals, Rejected
from cases.evidence.proposals.languages import language_of
from cases.evidence.proposals.propose import propose
from cases.models import Packet
from cases.vocabulary.written_date import WrittenDateError, read_date
from cases.workbench.as_of import as_of
from cases.workbench.found_figures import figure_proposal, in_lists
from cases.workbench.found_words import event_proposal, reply_proposal, statement_proposal
from cases.workbench.names import folded
from cases.workbench.proposal import Proposal
from cases.workbench.stretch import READ, Stretch, stretch_of
from cases.workbench.told_source import source_value


@dataclass(frozen=True, slots=True)
class Reading:
    """One stretch and what was found in it, in reading order, places counted in the whole text.

    `lang`: tag of the language of the text. `people`: the names of persons, `persons` those and all
    who speak and are not called an organisation, folded: nobody at risk is taken for an organisation.
    `described`: by folded name what the text says they are. `heard`: where it is said that an outlet was told
    something, and which. `left`: words that the rules looked at and left.
    """

    stretch: Stretch
    lang: str
    proposals: Mapping[ProposalKey, Proposal]
    persons: frozenset[str]
    described: Mapping[str, str]
    people: tuple[str, ...]
    heard: tuple[tuple[int, str], ...]
    left: tuple[Rejected, ...]


def reading_at(packet: Packet, place: int) -> Reading:
    """What is proposed for the stretch of the text of `packet` that holds the character `place`."""
    stretch = stretch_of(packet.text_id, place, READ)
    told = _published(source_value(packet, "date"))
    return _read(stretch, *(told or (packet.text.snapshot.made_on, 0)))


def _published(typed: str) -> tuple[date, int] | None:
    """The day the text appeared, the middle of what is known, and as how many characters it is known."""
    try:
        edtf = read_date(typed).edtf
    except WrittenDateError:
        return None
    if edtf is None or edtf.earliest is None or edtf.latest is None:
        return None
    span = (edtf.latest - edtf.earliest).days
    return edtf.earliest + timedelta(days=span // 2), len(edtf.text.strip("~?%"))


_ONLY_SAYS: Final = "actor-speaker"
"""The rule of somebody of whom the text says nothing but that they speak: not that it is an organisation."""


@lru_cache(maxsize=4)
def _read(stretch: Stretch, published: date, known: int) -> Reading:
    found = propose(stretch.text, published=published)
    start = stretch.start
    made = sorted(_proposals(found, stretch, published, known), key=lambda each: (each.start, -each.end))
    speakers = {folded(each.speaker): each.description for each in found.statements if each.speaker}
    places = {folded(each.name) for each in found.places}
    people = [each for each in found.actors if each.kind == "person" and folded(each.name) not in places]
    bodies = {folded(each.name) for each in found.actors if each.kind != "person" and each.rule != _ONLY_SAYS}
    described = {folded(each.name): each.description for each in found.actors} | speakers
    return Reading(
        stretch=stretch,
        lang=language_of(stretch.text).code,
        proposals={each.key: each for each in made},
        persons=frozenset(folded(each.name) for each in people) | (speakers.keys() - places - bodies),
        described={name: told or "" for name, told in described.items()},
        heard=tuple((start + each.start, each.name) for each in found.sources if each.rule == "source-told"),
        people=tuple(dict.fromkeys(each.name for each in people)),
        left=found.rejected,
    )


def _proposals(found: Proposals, stretch: Stretch, published: date, known: int) -> list[Proposal]:
    start = stretch.start
    return [
        *(statement_proposal(each, start) for each in found.statements),
        *_figures(found, stretch, published, known),
        *(event_proposal(each, found, start, known=known) for each in found.events),
        *(reply_proposal(each, start) for each in found.replies),
    ]


def _figures(found: Proposals, stretch: Stretch, published: date, known: int) -> Iterator[Proposal]:
    text, listed = stretch.text, in_lists(found.figures, stretch.text)
    for each in found.figures:
        day = as_of(each, found, text, published=published, known=known)
        yield figure_proposal(each, found, stretch.start, known=known, as_of=day, in_list=each in listed)
