"""What an editor can say of each kind of thing, field by field, and how what is typed is read."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from django.utils.translation import gettext_lazy as _

from cases.vocabulary.measure import Measure
from cases.vocabulary.proposal_kind import ProposalKind
from cases.vocabulary.quantity import Qualifier
from cases.vocabulary.reply_outcome import ReplyOutcome
from cases.vocabulary.term_kind import TermKind

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

Sort = Literal[
    "text",
    "area",
    "number",
    "date",
    "day",
    "choice",
    "term",
    "indicator",
    "places",
    "person",
    "language",
    "address",
]

SPEAKS_AS: "Final[Mapping[str, StrOrPromise]]" = {
    "person": _("for themselves: a testimony"),
    "body": _("as an organisation: a declaration"),
    "official": _("as an official, for an organisation: a declaration"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec:
    """One field. `needed`: no record is made without it. `longest`: characters. `terms`: of which kind."""

    name: str
    label: "StrOrPromise"
    sort: Sort = "text"
    needed: bool = False
    help: "StrOrPromise" = ""
    longest: int = 300
    choices: "Mapping[str, StrOrPromise] | None" = None
    terms: TermKind | None = None


def choices_of(words: type[object]) -> "Mapping[str, StrOrPromise]":
    """What a field of these words can hold."""
    return dict(words.choices)  # type: ignore[attr-defined]  # TextChoices


OF_PROPOSALS: Final[Mapping[ProposalKind, tuple[Spec, ...]]] = {
    ProposalKind.STATEMENT: (
        Spec(name="speaker", label=_("Speaker"), sort="person", needed=True, longest=120),
        Spec(name="speaks_as", label=_("Speaks"), sort="choice", choices=SPEAKS_AS),
        Spec(
            name="body",
            label=_("Organisation"),
            sort="person",
            longest=200,
            help=_("Only of an official: whose words these are."),
        ),
        Spec(name="office", label=_("Office"), longest=160, help=_("As the text gives it. Published.")),
    ),
    ProposalKind.FIGURE: (
        Spec(
            name="qualifier", label=_("Qualifier"), sort="choice", choices=choices_of(Qualifier), needed=True
        ),
        Spec(name="low", label=_("Number, or the lower one"), sort="number"),
        Spec(name="high", label=_("The upper number"), sort="number", help=_("Empty where it is open.")),
        Spec(
            name="reason",
            label=_("Why this number"),
            help=_("Only where the words do not say it in a way that is read. Published beside it."),
        ),
        Spec(name="measure", label=_("Measure"), sort="choice", choices=choices_of(Measure), needed=True),
        Spec(name="counted", label=_("Counted"), needed=True, help=_("Whom or what exactly. Published.")),
        Spec(name="share_of", label=_("Of whom or what"), longest=200, help=_("Only of a share.")),
        Spec(name="places", label=_("Where"), sort="places"),
        Spec(name="period", label=_("When"), sort="date"),
        Spec(name="deadline", label=_("Deadline"), sort="date"),
        Spec(name="as_of", label=_("As of"), sort="date"),
        Spec(name="claimed_by", label=_("Claimed by"), sort="person", longest=200),
        Spec(name="attributed_to", label=_("Attributed to"), sort="person", longest=200),
    ),
    ProposalKind.EVENT: (
        Spec(name="title", label=_("Title"), needed=True, longest=200),
        Spec(name="kind", label=_("Kind"), sort="term", terms=TermKind.EVENT_KIND, needed=True),
        Spec(name="date", label=_("When"), sort="date"),
        Spec(name="places", label=_("Where"), sort="places"),
    ),
    ProposalKind.REPLY: (
        Spec(name="asked", label=_("Who was asked"), sort="person", needed=True, longest=200),
        Spec(name="asked_by", label=_("Asked by"), sort="person", needed=True, longest=200),
        Spec(
            name="outcome", label=_("Outcome"), sort="choice", choices=choices_of(ReplyOutcome), needed=True
        ),
        Spec(name="answer", label=_("Answer"), sort="area", longest=2000, help=_("In their words.")),
        Spec(name="asked_on", label=_("Asked on"), sort="date"),
        Spec(name="how", label=_("How"), longest=200, help=_("By letter, call, message.")),
    ),
    ProposalKind.ACTOR: (Spec(name="name", label=_("Name"), needed=True, longest=200),),
}
"""By kind what can be said of a proposal; what the text says stands in it already."""

OF_SOURCE: Final = (
    Spec(name="title", label=_("Title"), needed=True, longest=300),
    Spec(name="kind", label=_("Kind"), sort="term", terms=TermKind.SOURCE_KIND, needed=True),
    Spec(name="publisher", label=_("Publisher"), sort="person", longest=200),
    Spec(name="date", label=_("Published"), sort="date"),
    Spec(name="authors", label=_("Authors"), sort="area", help=_("Names as published, one a line.")),
    Spec(name="address", label=_("Address"), sort="address", longest=500),
    Spec(name="language", label=_("Language"), sort="language", needed=True, longest=35),
)
"""What can be said of the source; what the page says of itself stands in it already."""
