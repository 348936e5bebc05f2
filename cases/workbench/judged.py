"""Judgements: what only a person can say of a record to come, by the kind of what is planned."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

from cases.vocabulary.actor_scope import ActorScope
from cases.vocabulary.basis import Basis
from cases.vocabulary.grade import Credibility, Reliability
from cases.vocabulary.naming import Naming
from cases.vocabulary.term_kind import TermKind
from cases.vocabulary.verification import Verification
from cases.workbench.spec import Spec, choices_of

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

NO_GRADE: Final = "none"
"""What stands for no credibility: an appeal or a fear states no fact."""
_CREDIBILITY: "Final[Mapping[str, StrOrPromise]]" = {
    **{each.value: each.label for each in Credibility},
    NO_GRADE: _("none: an appeal or a fear, which states no fact"),
}

JUDGED: Final[Mapping[str, tuple[Spec, ...]]] = {
    "source": (
        Spec(
            name="rights",
            label=_("Rights"),
            needed=True,
            help=_("Who holds them and what is allowed. Goes with every exported row that quotes it."),
        ),
        Spec(
            name="reliability",
            label=_("Reliability"),
            sort="choice",
            choices=choices_of(Reliability),
            needed=True,
            help=_("A to F, of the source, not of what it says here. Published with every quotation."),
        ),
        Spec(
            name="reliability_rationale",
            label=_("Why this reliability"),
            sort="area",
            longest=2000,
            needed=True,
            help=_("Published beside the grade."),
        ),
    ),
    "actor": (
        Spec(name="name", label=_("Name in English"), needed=True, longest=200, help=_("Published.")),
        Spec(name="kind", label=_("Kind"), sort="term", terms=TermKind.ACTOR_KIND, needed=True),
        Spec(name="scope", label=_("Scope"), sort="choice", choices=choices_of(ActorScope), needed=True),
        Spec(
            name="country",
            label=_("Country"),
            sort="places",
            help=_("Exactly where it is of one country."),
        ),
    ),
    "testimony": (
        Spec(
            name="shown_as",
            label=_("Shown as"),
            needed=True,
            longest=120,
            help=_("The only name readers see. For a pseudonym, nothing that points to the person."),
        ),
        Spec(name="naming", label=_("Naming"), sort="choice", choices=choices_of(Naming), needed=True),
        Spec(name="role", label=_("Role"), sort="term", terms=TermKind.ROLE),
        Spec(
            name="role_note",
            label=_("Role in words"),
            longest=120,
            help=_("As the source words it. Published: no rank or unit beside a province."),
        ),
        Spec(name="residence", label=_("Where now"), sort="places"),
        Spec(
            name="collected_by",
            label=_("Collected by"),
            sort="person",
            longest=200,
            help=_("Which organisation heard it. Published; never the name of an interviewer."),
        ),
        Spec(
            name="summary",
            label=_("Summary"),
            sort="area",
            longest=2000,
            needed=True,
            help=_("One or two neutral sentences. Published."),
        ),
        Spec(
            name="basis",
            label=_("Basis"),
            sort="choice",
            choices=choices_of(Basis),
            needed=True,
            help=_("Why it may be published. Published."),
        ),
        Spec(
            name="risk_assessment",
            label=_("Risk assessment"),
            sort="area",
            longest=2000,
            needed=True,
            help=_("What publication may do to this person and their family. Never leaves the desk."),
        ),
        Spec(
            name="risk_review_on",
            label=_("Assess again by"),
            sort="day",
            needed=True,
            help=_("From this day on it is suspended until the risk is assessed again."),
        ),
    ),
    "declaration": (
        Spec(
            name="title",
            label=_("Title"),
            needed=True,
            longest=200,
            help=_("What was said, in a few neutral words of the desk. Published, never as a quotation."),
        ),
        Spec(name="date", label=_("When it was said"), sort="date"),
    ),
    "statement": (
        Spec(
            name="credibility",
            label=_("Credibility"),
            sort="choice",
            choices=_CREDIBILITY,
            needed=True,
            help=_("1 to 6, of these words, whatever the source. Published."),
        ),
        Spec(
            name="credibility_rationale",
            label=_("Why this credibility"),
            sort="area",
            longest=2000,
            needed=True,
            help=_("Why this grade, or why none. Published."),
        ),
    ),
    "figure": (
        Spec(
            name="indicator",
            label=_("Indicator"),
            sort="indicator",
            needed=True,
            help=_("What is counted. Figures are compared only within it."),
        ),
        Spec(
            name="credibility",
            label=_("Credibility"),
            sort="choice",
            choices=choices_of(Credibility),
            needed=True,
            help=_("1 to 6, of this figure, whatever the source. Published."),
        ),
        Spec(
            name="verification",
            label=_("Verification"),
            sort="choice",
            choices=choices_of(Verification),
            needed=True,
            help=_("Never higher than the origin's own. Published."),
        ),
        Spec(
            name="limitations",
            label=_("Limitations"),
            sort="area",
            longest=2000,
            needed=True,
            help=_("What the figure does not hold. Published beside it."),
        ),
    ),
}
"""By kind of planned record, what only a person can say of it."""
