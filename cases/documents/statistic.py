"""Statistics as they are published."""

from typing import Final

from cases.documents import attribution, kinds, lists
from cases.documents.brief import ActorBrief, SourceBrief, related
from cases.documents.date import dated
from cases.documents.passage import read_in
from cases.documents.person import Claimant
from cases.documents.record import CASE, PLACE, THEME, Record
from cases.documents.share import Share
from cases.vocabulary.grade import Credibility
from cases.vocabulary.noun import Noun
from cases.vocabulary.quantity import Qualifier
from cases.vocabulary.verification import Verification

_UNIT: Final = "what `unit` names, of what `counted` describes"


class Statistic(Record, noun=Noun.STATISTIC, example="N-2KKT1E9Y1J", url="/statistics/N-2KKT1E9Y1J/"):
    """One figure as it was worded, with who says so and where it goes back to."""

    columns = f"""
        case indicator as_worded qualifier low high unit share_low=share.low share_high=share.high
        share_of=share.of share_one_in=share.one_in counted places period as_of deadline claimed_by
        claimed_by_ref=claimed_by.ref claim_note {attribution.COLUMNS} verification credibility origins
        independent_origins method_note limitations passage repeats=repeats.ref supersedes=supersedes.ref
        superseded_by=superseded_by.ref overlaps=overlaps.ref contradicts=contradicts.ref inferred
        source
    """

    case = CASE
    indicator = kinds.slug("What is counted.", example="extrajudicial-killings")
    as_worded = kinds.quoted("The figure word for word.", example="at least 218 extrajudicial killings")
    qualifier = kinds.word(
        "How firmly the number was stated. `more_than` and `fewer_than` leave the number itself out, "
        "the others include it; `exactly` says only that no qualifier was stated; `order` is one decade.",
        Qualifier,
        example="at_least",
    )
    low = kinds.whole(
        "The lower number as worded; null where that side is open.", unit=_UNIT, example=218
    ).or_null()
    high = kinds.whole(
        "The higher number as worded; null where that side is open.", unit=_UNIT, example=4500000
    ).or_null()
    share = kinds.of(
        Share,
        "The share that the figure states; null where it is a count. A share has no `low` and no `high`.",
    ).or_null()
    unit = kinds.text("What the number is a number of.", example="killings").or_null()
    counted = kinds.text(
        "Who or what exactly was counted.",
        example="former government officials and members of the armed forces",
    ).or_null()
    places = lists.several(PLACE, "Where.").or_absent()
    themes = lists.several(THEME, "Codes of the themes it belongs to.")
    period = dated("When what was counted happened; null where no period applies.")
    deadline = dated("The day until which; null where there is none.")
    as_of = dated("The day on which the count stood so; null where that does not apply.")
    claimed_by = kinds.either(
        "Who says so: an actor, or someone who testifies.", ActorBrief, Claimant
    ).or_absent()
    claim_note = kinds.text(
        "What else is to be said of who says so.", example="Unnamed: “By some accounts”."
    ).or_null()
    attributed_to = attribution.ATTRIBUTED_TO
    attributed_by = attribution.ATTRIBUTED_BY
    attribution_quoted = attribution.ATTRIBUTION_QUOTED
    attribution_passage = attribution.ATTRIBUTION_PASSAGE
    source = kinds.of(SourceBrief, "Where it was read.").or_absent()
    passage = read_in("The words it was read in.")
    origins = lists.several(
        kinds.ref("", Noun.SOURCE, example="S-PD1FSDHV2P"), "The sources it goes back to; copies are none."
    )
    independent_origins = kinds.whole(
        "How many of these go back to nothing in common: ten copies of one report are one. 0: not stated, as"
        " nobody is named whom the figure goes back to.",
        unit="groups of sources",
        example=1,
    )
    credibility = kinds.word(
        "How credible the figure is, whatever the source: the digit of the Admiralty scale.",
        Credibility,
        example="2",
    ).or_null()
    verification = kinds.word(
        "How far it was checked by whoever published it; never higher than at its origin.",
        Verification,
        example="documented",
    )
    method_note = kinds.text(
        "How it was counted, as far as known.",
        example="The figure reaches us through one news report that cites the mission: two sources, one"
        " independent origin. The mission's report is known but not captured.",
    ).or_null()
    limitations = kinds.text(
        "What the figure does not say.",
        example="A floor: what was not reported to the mission, or not documented by it, is not in it. "
        "Nothing says that the four counts of this report exclude one another.",
    ).or_null()
    repeats = related("The figure that this one copies.")
    supersedes = related("Older figures of the same series.")
    superseded_by = related("Newer figures of the same series.")
    overlaps = related("Figures that count some of the same; do not add them up.")
    contradicts = related("Records that stand against it; each names the other.")
