"""Verbs and nouns that bring a figure: of saying, of finding out, of counting."""

from typing import Final

from cases.evidence.proposals.english import ENGLISH
from cases.evidence.proposals.french import FRENCH
from cases.evidence.proposals.word_list import word_list

STRONG: Final = word_list(
    """
    say says said tell tells told reported estimated announce announces announced claimed noted warn
    warns warned stated declare declares declared predict predicts predicted argue argues argued insist
    insists insisted acknowledge acknowledges acknowledged admit admits admitted confirm confirms
    confirmed deny denies denied reveal reveals revealed explain explains explained write writes wrote
    tweeted believe believes believed think thinks thought showed shown found suggest suggests suggested
    indicate indicates indicated projected maintain maintains maintained assert asserts asserted allege
    alleges alleged contend contends contended conclude concludes concluded testify testifies testified
    emphasized stressed pointed calculated calculates boast boasts boasted complain complains complained
    recense recensent recensé dénombre dénombrent dénombré compte comptent chiffre évalue évaluent fait
    état
    """
) | (FRENCH.said - FRENCH.nouns_too)
"""Finite forms of verbs whose subject claims what follows."""
WEAK: Final = word_list(
    """
    adds added disclosed posted counted put puts recorded documented cite cites cited promise promises
    promised pledge pledges pledged vow vows vowed propose proposes proposed observe observes observed
    recall recalls recalled remarked replied responded repeat repeats repeated joke joked listed call
    calls called describe describes described know knows knew feared hoped expect expects expected
    realize realizes realized registered verify verifies verified blame blames blamed accuse accuses
    accused criticize criticized urge urges urged ask asks asked demanded agreed figured reckon reckons
    reckoned assume assumes assumed quote quotes quoted mention mentions mentioned refer refers referred
    tout touts touted consider considers considered learn learned hear heard forecast finds shows ruled
    unveil unveiled published released deemed reaffirmed plans planned hopes hope aims aimed seeks
    sought intends intended brags assured give gives gave
    """
)
"""Those that do other things too: whoever closes the sentence with "said" prevails."""
NOUNS_TOO: Final = word_list(
    """
    reports claims notes estimates projects counts records documents lists fears hopes demands figures
    states calls show estimate note claim report project suggest warn
    """
)
"""Forms that are nouns as often: verbs behind a name, a pronoun or a noun for many."""
CLAIMING: Final = STRONG | WEAK | NOUNS_TOO
"""All of these."""
_DOING: Final = word_list(
    """
    read reads support supports supported oppose opposes opposed ordered charge charges charged fire
    fires fired shoot shoots shot attack attacks attacked blast blasts blasted bash bashes bashed knock
    knocks knocked close closes closed open opens opened start starts started begin begins began beg
    begs begged offer offers offered need needs needed like likes liked love loves loved hate hates
    hated greet greets greeted thank thanks thanked seem seems seemed try tries tried sound sounds
    sounded fume rage rip rips ripped bark barked slam slams slammed
    """
)
LOOSE: Final = ENGLISH.verbs - CLAIMING - ENGLISH.nouns_too - _DOING
"""Verbs that bring a figure where no other does."""
GOING: Final = word_list(
    """
    reminding demanding requiring challenging expecting planning hoping saying telling reporting
    estimating announcing claiming noting adding warning stating declaring predicting arguing insisting
    acknowledging admitting confirming denying revealing explaining writing showing finding suggesting
    indicating citing promising pledging vowing calling describing asserting alleging boasting quoting
    mentioning asking urging recalling complaining proposing testifying pointing
    """
)
"""Their -ing forms: whoever did what the sentence tells first."""
PLANS: Final = word_list(
    """
    plan plans proposal proposals promise promises pledge claim claims estimate estimates demand demands
    call calls outlook list forecast prediction statement comment comments assertion allegation vow
    """
)
"""Nouns for what somebody's figure stands in: her claim that forty went, the mayor's plan to house forty."""
SAY: Final = ENGLISH.say | FRENCH.say
"""Their infinitives, behind "to"."""
REPORTS: Final = word_list(
    """
    poll polls polling survey surveys report reports study studies analysis analyses estimate estimates
    census count tally tallies results data figures filing filings records files outlook projection
    projections statistics update updates account accounts reckoning calculation calculations paper
    document documents law legislation rule rules regulation regulations constitution bill decree statute
    memo audit
    """
)
"""Nouns for what tells figures: whatever they do, they tell; in a survey, 12 of them answered."""
TELLING: Final = word_list(
    """
    show shows showed shown suggest suggests suggested find finds found put puts indicate indicates
    indicated note notes noted say says said estimate estimates estimated report reports reported reveal
    reveals revealed count counts counted give gives gave list lists listed state states stated
    set sets allow allows allowed require requires required mandate mandates reserve reserves provide
    provides limits caps
    """
)
"""Verbs by which a report tells, where a long subject parts them from the noun."""
COMPILED: Final = word_list(
    "reported estimated compiled noted recorded counted projected recensé recensés estimé"
)
"""Participles before "by", behind which stands whoever claims."""
MOVING: Final = word_list("raised raises revised revises increased increases lowered lowers put puts")
TOLLS: Final = word_list("toll count estimate tally number figure bilan")
"""What somebody tells who moves it: the agency raised the toll to 40."""
