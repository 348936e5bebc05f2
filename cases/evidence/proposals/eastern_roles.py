"""What somebody is, in Dari and Pashto: words for the same, and what somebody does that tells it."""

from collections.abc import Collection, Iterable
from typing import Final, Literal

from cases.evidence.proposals.dari_pashto import ROLES
from cases.evidence.proposals.eastern_first_names import MEN, WOMEN
from cases.evidence.proposals.eastern_words import GENERAL, KIN, stem
from cases.vocabulary.written_token import folded_word, spelled

Sex = Literal["man", "woman"]
_NONE: Final = spelled("یکی یو یوه یوې") | GENERAL
_ROLES: Final = ROLES - _NONE
_SHORTEST: Final = 3
_STEMS: Final = frozenset(short for word in _ROLES if len(short := stem(word)) >= _SHORTEST)
_GENERAL: Final = frozenset(map(stem, GENERAL))
_ALIKE: Final = {
    stem(folded_word(word)): group.split()[0]
    for group in (
        "معلم آموزگار ښوونکی ښوونکې استاد معلمه",
        "داکتر دکتر ډاکټر ډاکټره ډاکټرې پزشک طبیب",
        "راننده دریور موټروان ډرېور موتروان",
        "دهقان کشاورز بزگر بزګر",
        "سرباز عسکر سرتېری سرتېرې عسکري",
        "خیاط ګنډونکی دوزنده",
        "نجار ترکاڼ",
        "نرس پرستار نرسه",
        "چوپان شپون",
        "دکاندار فروشنده پلورونکی",
        "خبرنگار خبریال ژورنالیست روزنامه‌نگار خبریاله",
        "ترجمان مترجم ژباړن ژباړونکی",
        "شوهر میړه خاوند شوهرش",
        "همسر همسرش خانمش",
        "بیوه کونډه",
        "رئیس رییس مشر آمر",
        "سخنگو سخنگوی ویاند",
        "شاروال شهردار ښاروال",
        "قومندان قوماندان",
        "شاگرد متعلم زده‌کوونکی زده‌کوونکې محصل دانشجو محصله",
    )
    for word in group.split()
}
"""The words for one thing, by the stem of each."""
_DOING: Final = {
    stem(folded_word(word)): role
    for role, words in (
        ("معلم", "تدریس درس‌هایش تدریسي ښوونه"),
        ("راننده", "رانندگی می‌راند موټرچلونه ډریوري دریوری چلوي"),
        ("نانوا", "نانوایی نان‌پزی تنور"),
        ("خیاط", "خیاطی می‌دوزد ګنډي دوزندگی"),
        ("دهقان", "دهقانی می‌کارد کرهڼه کري"),
        ("چوپان", "گله رمه رمې چوپانی شپني"),
        ("دکاندار", "دکان دوکان دکانداری"),
        ("نجار", "نجاری ترکاڼي"),
        ("ماهیگیر", "ماهیگیری"),
        ("داکتر", "طبابت معاینه جراحی معاینه‌خانه"),
        ("سرباز", "سربازی عسکری جنگید جنګېدلی"),
        ("باغبان", "باغ باغداری بڼ"),
    )
    for word in words.split()
}
"""What somebody does or keeps, by stem, with what they are by it."""
_HERS: Final = spelled(
    """
    زن پیرزن خانم دختر دخترش مادر مادرش خواهر خواهرش بیوه قابله عمه خاله مادرکلان ملکه معلمه مدیره
    ښځه ښځې نجلۍ مور خور لور کونډه کونډې بوډۍ انا مېرمن اغلې ښاغلې ترور بی‌بی پیغله هغې نوموړې ښوونکې زده‌کوونکې
    """
)
_HIS: Final = spelled(
    """
    مرد پیرمرد آقای پسر پسرش پدر پدرش برادر برادرش کاکا ماما پدرکلان شوهر شوهرش حاجی حاجي ملا مولوی
    مولوي قاری قاري ملک امام سړی سړي هلک زوی ورور پلار میړه خاوند نیکه ښاغلی ښاغلي ریش‌سفید سپین‌ږیری
    """
)
_COURTESY: Final = spelled(
    """
    خانم آقای ښاغلی ښاغلې اغلې مېرمن حاجی ملا مولوی مولانا قاری شیخ سید پیشین سابق پخوانی عضو غړی غړې مشر
    """
)
_JOBS: Final = frozenset(_ALIKE.get(stem(word), stem(word)) for word in _ROLES - KIN - _COURTESY)
KINSHIP: Final = frozenset(_ALIKE.get(stem(word), stem(word)) for word in KIN)
"""What somebody is to a relative, as `role_of` gives it."""
_ENDINGS: Final = ("یان", "ان", "شان", "ش")


def is_role(word: str) -> bool:
    """Whether a word says what somebody is, in any of its cases."""
    return _one(word) in _ROLES or (stem(word) in _STEMS and stem(word) not in _GENERAL)


def role_of(word: str) -> str:
    """What a word says that somebody is, the same for words for the same."""
    short = stem(_one(word))
    return _ALIKE.get(short, short)


def roles_in(words: Iterable[str]) -> frozenset[str]:
    """What the words say that somebody is."""
    return frozenset(role_of(word) for word in words if is_role(word))


def doing_in(words: Iterable[str]) -> frozenset[str]:
    """What somebody is by what the words say that they do."""
    return frozenset(_DOING[short] for word in words if (short := stem(word)) in _DOING)


def sex_in(words: Iterable[str]) -> Sex | None:
    """What words for somebody tell of their sex; None where they tell nothing, or both."""
    kept = set(words)
    hers, his = bool(kept & _HERS), bool(kept & _HIS)
    if hers == his:
        return None
    return "woman" if hers else "man"


def sex_of_name(first: str) -> Sex | None:
    """What the first word of a name tells of the sex of whoever bears it."""
    if first in WOMEN or first in MEN or first.startswith("عبدال"):
        return "woman" if first in WOMEN else "man"
    return None


def is_another(roles: frozenset[str], known: Collection[str]) -> bool:
    """Whether what somebody does is known, and is nothing of what is said here."""
    jobs, theirs = roles & _JOBS, _JOBS.intersection(known)
    return bool(jobs and theirs) and jobs.isdisjoint(theirs)


def _one(word: str) -> str:
    """The word for one of many, or for somebody's: نانوا of نانوایان, معلم of معلمش."""
    for ending in _ENDINGS:
        if word not in _ROLES and word.removesuffix(ending) in _ROLES:
            return word.removesuffix(ending)
    return word
