"""Made-up writing: texts in the scripts and with the marks that a record is written in."""

import os

from hypothesis import settings
from hypothesis.strategies import SearchStrategy, lists, one_of, sampled_from, text

FACTOR = int(os.environ.get("TRUST_FACTOR", "1"))
"""How many times as often random tests are tried than on any other day."""
MANY = settings(max_examples=200 * FACTOR, deadline=None)

_LETTERS = (
    "ابتجحخدرزسشعفقکگلمنوهیېۍئةءآأإؤۀټډړڼځڅښږ" + "يىكـَُِّْٰ\u200c\u200d\u200f" + "۰۱۷٧" + "aAbcdeéßﬁİ19-'’ \n\"«»*"
)


def texts() -> SearchStrategy[str]:
    """Mostly letters of ours, sometimes any character that Unicode has."""
    ours = lists(sampled_from(_LETTERS), max_size=30).map("".join)
    return one_of(ours, text(max_size=20))
