"""Statistics in the API."""

from typing import Final

from cases.api.brief import ACTOR, SOURCE, related
from cases.api.date import date
from cases.api.detail import DetailView
from cases.api.fields import CASE, PLACE, THEME, every
from cases.api.listing import ListView
from cases.api.openapi.component import Component
from cases.api.openapi.field import either, of, ref, several, slug, text, whole, word
from cases.api.passage import passage
from cases.api.person import CLAIMANT
from cases.vocabulary.grade import Credibility
from cases.vocabulary.noun import Noun
from cases.vocabulary.quantity import Qualifier
from cases.vocabulary.verification import Verification

_UNIT: Final = "what `unit` names, of what `counted` describes"

DOCUMENT: Final = Component(
    "Statistic",
    "One figure as it was worded, with who says so and where it goes back to.",
    {
        **every(Noun.STATISTIC, example="N-2KKT1E9Y1J", url="/statistics/N-2KKT1E9Y1J/"),
        "case": CASE,
        "indicator": slug("What is counted.", example="extrajudicial-killings"),
        "as_worded": text("The figure word for word.", example="at least 218 extrajudicial killings"),
        "qualifier": word(
            "How firmly the number was stated. `more_than` and `fewer_than` leave the number itself out, "
            "the others include it; `exactly` says only that no qualifier was stated; `order` is one decade.",
            Qualifier,
            example="at_least",
        ),
        "low": whole(
            "The lower number as worded; null where that side is open.", unit=_UNIT, example=218
        ).or_null(),
        "high": whole(
            "The higher number as worded; null where that side is open.", unit=_UNIT, example=4500000
        ).or_null(),
        "unit": text("What the number is a number of.", example="killings").or_null(),
        "counted": text(
            "Who or what exactly was counted.",
            example="former government officials and members of the armed forces",
        ).or_null(),
        "places": several(PLACE, "Where.").or_absent(),
        "themes": several(THEME, "Codes of the themes it belongs to."),
        "period": date("When what was counted happened; null where no period applies."),
        "deadline": date("The day until which; null where there is none."),
        "as_of": date("The day on which the count stood so; null where that does not apply."),
        "claimed_by": either("Who says so: an actor, or someone who testifies.", ACTOR, CLAIMANT).or_absent(),
        "claim_note": text(
            "What else is to be said of who says so.", example="Unnamed: “By some accounts”."
        ).or_null(),
        "source": of(SOURCE, "Where it was read.").or_absent(),
        "passage": passage("The words it was read in."),
        "origins": several(
            ref("", Noun.SOURCE, example="S-PD1FSDHV2P"), "The sources it goes back to; copies are none."
        ),
        "independent_origins": whole(
            "How many of these go back to nothing in common: ten copies of one report are one.",
            unit="groups of sources",
            example=1,
            least=1,
        ),
        "credibility": word(
            "How credible the figure is, whatever the source: the digit of the Admiralty scale.",
            Credibility,
            example="2",
        ).or_null(),
        "verification": word(
            "How far it was checked by whoever published it; never higher than at its origin.",
            Verification,
            example="documented",
        ),
        "method_note": text(
            "How it was counted, as far as known.",
            example="From the mission's own monitoring. The figure reaches us through one news report that "
            "cites the mission: two sources, one independent origin. The mission's report is known but not "
            "captured.",
        ).or_null(),
        "limitations": text(
            "What the figure does not say.",
            example="A floor: what was not reported to the mission, or not documented by it, is not in it. "
            "Nothing says that the four counts of this report exclude one another.",
        ).or_null(),
        "repeats": related("The figure that this one copies."),
        "supersedes": related("Older figures of the same series."),
        "superseded_by": related("Newer figures of the same series."),
        "overlaps": related("Figures that count some of the same; do not add them up."),
        "contradicts": related("Records that stand against it; each names the other."),
    },
    cut=True,
)


class Statistics(ListView):
    """Published statistics."""

    noun = Noun.STATISTIC
    document = DOCUMENT


class Statistic(DetailView):
    """One statistic."""

    noun = Noun.STATISTIC
    document = DOCUMENT
