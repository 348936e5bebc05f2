"""Made-up writing: texts in the scripts and with the marks that a record is written in."""

from hypothesis import settings
from hypothesis.strategies import SearchStrategy, lists, one_of, sampled_from, text

from tests.contracts.trust import times

MANY = settings(max_examples=times(200), deadline=None)

_LETTERS = (
    "ابتجحخدرزسشعفقکگلمنوهیېۍئةءآأإؤۀټډړڼځڅښږ" + "يىكـَُِّْٰ\u200c\u200d\u200f" + "۰۱۷٧" + "aAbcdeéßﬁİ19-'’ \n\"«»*"
)


def texts() -> SearchStrategy[str]:
    """Mostly letters of ours, sometimes any character that Unicode has."""
    ours = lists(sampled_from(_LETTERS), max_size=30).map("".join)
    return one_of(ours, text(max_size=20))
