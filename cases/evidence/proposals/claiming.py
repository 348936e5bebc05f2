"""Verbs and nouns that bring a figure: of saying, of finding out, of counting."""

from typing import Final

from cases.evidence.proposals.sayings import NOUNS_TOO as OTHERWISE
from cases.evidence.proposals.sayings import SAID, THOUGHT

STRONG: Final = frozenset(
    "say says said tell tells told reported estimated announce announces announced claimed noted warn warns warned stated "
    "declare declares declared predict predicts predicted argue argues argued insist insists insisted acknowledge "
    "acknowledges acknowledged admit admits admitted confirm confirms confirmed deny denies denied reveal reveals revealed "
    "explain explains explained write writes wrote tweeted believe believes believed think thinks thought showed shown found "
    "suggest suggests suggested indicate indicates indicated projected maintain maintains maintained assert asserts asserted "
    "allege alleges alleged contend contends contended conclude concludes concluded testify testifies testified emphasized "
    "stressed pointed calculated calculates boast boasts boasted complain complains complained".split()
)
"""Finite forms of verbs whose subject claims what follows."""
WEAK: Final = frozenset(
    "add adds added disclosed posted counted put puts recorded documented cite cites cited promise promises promised pledge "
    "pledges pledged vow vows vowed propose proposes proposed observe observes observed recall recalls recalled remarked "
    "replied responded repeat repeats repeated joke joked listed call calls called describe describes described know knows "
    "knew feared hoped expect expects expected want wants wanted realize realizes realized registered verify verifies "
    "verified blame blames blamed accuse accuses accused criticize criticized urge urges urged ask asks asked demanded "
    "agreed figured reckon reckons reckoned assume assumes assumed quote quotes quoted mention mentions mentioned refer "
    "refers referred tout touts touted consider considers considered learn learned hear heard see sees saw feel felt "
    "forecast finds shows ruled ordered unveil unveiled published released deemed reaffirmed "
    "brags assured".split()
)
"""Those that do other things too: whoever closes the sentence with "said" prevails."""
NOUNS_TOO: Final = frozenset(
    "reports claims notes estimates projects counts records documents lists fears hopes demands figures states calls show "
    "estimate note claim report project suggest warn project".split()
)
"""Forms that are nouns as often: verbs behind a name, a pronoun or a noun for many."""
CLAIMING: Final = STRONG | WEAK | NOUNS_TOO
LOOSE: Final = (SAID | THOUGHT) - CLAIMING - OTHERWISE - frozenset({"read", "reads", "support", "oppose"})
"""Verbs that bring a figure where no other does."""
GOING: Final = frozenset(
    "saying telling reporting estimating announcing claiming noting adding warning stating declaring predicting arguing "
    "insisting acknowledging admitting confirming denying revealing explaining writing showing finding suggesting indicating "
    "citing promising pledging vowing calling describing asserting alleging boasting quoting mentioning asking urging "
    "recalling complaining proposing testifying pointing".split()
)
"""Their -ing forms: whoever did what the sentence tells first."""
REPORTS: Final = frozenset(
    "poll polls polling survey surveys report reports study studies analysis analyses estimate estimates census count tally "
    "tallies results data figures filing filings records files average averages ratings outlook projection projections "
    "statistics index review update updates".split()
)
"""Nouns for what tells figures: whatever they do, they tell; in a survey, 12 of them answered."""
