"""Texts as people write them, whole words out of them, and how the same words look elsewhere."""

from hypothesis import strategies as st

SPACES = (" ", "\u00a0", "\u2009", "\u202f", "\n", "\r\n", " \n ", "\t", "\u3000", "\u2028", " \u200b ")
VARIANTS: dict[str, tuple[str, ...]] = {
    " ": SPACES,
    '"': ("“", "”", "„", "«", "»", "″", '"'),
    "'": ("‘", "’", "‚", "`", "´", "‹", "'"),
    "–": ("–", "—", "―", "−"),
    "-": ("-", "‐", "‑"),
    "…": ("…", "..."),
    "ی": ("ی", "ي", "ی\u200c", "ـی"),
    "ک": ("ک", "ك"),
    "é": ("é", "e\u0301", "e\u00ad\u0301"),
}
UNSEEN = ("\u00ad", "\u200b", "\u2060", "\ufeff", "\u200c", "\u200e", "\u200f")

WORDS = (
    "people", "killed", "kill", "Nobody", "can't", "can", "non-violent", "violent",
    "37", "37,000", "1.5", "2023", "café", "می‌روند", "یک", "کشته", "شدند", "۳۷",
    '"said"', "'no'", "(there)", "–", "…", "and,", "left.", "so:",
)  # fmt: skip

tokens = st.sampled_from(WORDS)
sequences = st.lists(tokens, min_size=1, max_size=25)


@st.composite
def slices(draw: st.DrawFn) -> tuple[list[str], list[str], list[str]]:
    """Words before, words in question and words behind; those in question have a letter or a digit."""
    said = draw(sequences.filter(lambda words: any(map(str.isalnum, "".join(words)))))
    return draw(st.lists(tokens, max_size=12)), said, draw(st.lists(tokens, max_size=12))


@st.composite
def disturbed(draw: st.DrawFn, plain: str) -> str:
    """The same text with other white space, quotation marks, dashes, line ends and unseen characters."""
    parts = []
    for letter in plain:
        if draw(st.integers(0, 9)) == 0:
            parts.append(draw(st.sampled_from(UNSEEN)))
        parts.append(draw(st.sampled_from(VARIANTS[letter])) if letter in VARIANTS else letter)
    return "".join(parts)
