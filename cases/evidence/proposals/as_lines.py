"""Proposals as lines for a person at a terminal: where, what, who, and the sentence of the rule."""

from collections.abc import Iterator

from cases.evidence.proposals.found import Named, Proposals
from cases.evidence.proposals.rules import RULES


def as_lines(found: Proposals) -> Iterator[str]:
    """A line a proposal, in reading order within each kind."""
    for said in found.statements:
        who = said.speaker or " / ".join(said.candidates) or "?"
        yield f"{said.start}-{said.end} “{said.text}” {who} [{said.level}: {RULES[said.rule]}]"
    for figure in found.figures:
        counted = " ".join(filter(None, (figure.counted, figure.place, figure.period)))
        yield (
            f"{figure.start}-{figure.end} {figure.qualifier} {figure.low}..{figure.high} {counted}"
            f" ({figure.claimed_by or '?'}) [{figure.level}: {RULES[figure.rule]}]"
        )
    for date in found.dates:
        yield f"{date.start}-{date.end} {date.text} = {date.edtf} [{date.level}: {RULES[date.rule]}]"
    names: tuple[Named, ...] = (*found.places, *found.actors, *found.sources)
    for named in names:
        yield f"{named.start}-{named.end} {named.name} [{named.level}: {RULES[named.rule]}]"
    for reply in found.replies:
        outcome = f"{reply.actor or '?'}: {reply.outcome}"
        yield f"{reply.start}-{reply.end} {outcome} [{reply.level}: {RULES[reply.rule]}]"
    for event in found.events:
        told = f"{event.start}-{event.end} “{event.text}” {event.edtf or '?'} {event.kind_code or ''}".strip()
        yield f"{told} [{event.level}: {RULES[event.rule]}]"
    for refused in found.rejected:
        yield f"{refused.start}-{refused.end} {refused.text!r} [{RULES[refused.why]}]"
