"""What was not taken of a form: where it stands, in the words of the page, and what was typed there."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from django.http import QueryDict
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.admin.bench.hearing import proposals_of, typed
from cases.admin.bench.looks import FaultLine
from cases.admin.bench.shown import Typed
from cases.vocabulary.proposal_kind import ProposalKind
from cases.workbench.shown import Bench

_OF_PROPOSAL: Final = re.compile(rf"(?:[pdcv]|no|nw)-((?:{'|'.join(ProposalKind.values)})-\d+-\d+)(?:-\w+)?")
_HAND: Final = ("hand", "as", "nth")


def typed_again(form: QueryDict, wrong: Mapping[str, str]) -> Typed:
    """What was typed beside what was not taken; all else is shown as it is kept."""
    about = {_about(name) for name in wrong}
    kept = QueryDict(mutable=True)
    for name in form:
        if _about(name) in about:
            kept.setlist(name, form.getlist(name))
    return Typed(kept, wrong)


def fault_lines(bench: Bench, wrong: Mapping[str, str]) -> list[FaultLine]:
    """Each fault with a link to its place, in the order in which they were found."""
    labels = dict(_labels(bench))
    return [FaultLine(name, labels.get(_about(name), ""), said) for name, said in wrong.items()]


def said_meanwhile(form: QueryDict, now: Bench) -> dict[str, str]:
    """By control what somebody else said since the page was opened, where ``form`` says otherwise."""
    asked = [("source", now.source), *((f"j-{each.key}", each.fields) for each in now.last.judgements)]
    return {
        name: _("Kept meanwhile: “%(words)s”. Yours stands in the field, and is kept next.")
        % {"words": each.value}
        for prefix, fields in asked
        for each in fields
        if each.value and (name := f"{prefix}-{each.name}") in form and typed(form, name) != each.value
    }


def _about(name: str) -> str:
    """What a control is about: a proposal by its key, the source, one record to come, words by hand."""
    if found := _OF_PROPOSAL.fullmatch(name):
        return found[1]
    if name in _HAND:
        return "hand"
    if name == "case" or name.startswith("source"):
        return "source"
    return name.rpartition("-")[0] if name.startswith("j-") else name


def _labels(bench: Bench) -> Iterator[tuple[str, str]]:
    for key, each in proposals_of(bench).items():
        yield key, f"{each.number} {capfirst(str(each.kind.label))}"
    for judged in bench.last.judgements:
        yield f"j-{judged.key}", judged.title
    yield "source", _("The source")
    yield "hand", _("Made by hand")
    yield "last", _("Last look")
