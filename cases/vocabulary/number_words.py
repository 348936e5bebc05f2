"""Number words of English, Dari and Pashto, folded as the tokens of a text are."""

from collections.abc import Iterator
from enum import Enum
from fractions import Fraction
from typing import Final, NamedTuple

from cases.vocabulary.written_token import folded_word, spelled


class Tongue(Enum):
    """Whose way of joining number words holds."""

    ENGLISH = "en"
    DARI = "fa"
    PASHTO = "ps"


class Rank(Enum):
    """Where in a number a word may stand."""

    __hash__ = object.__hash__  # that of Enum is slow, and these are looked up at every word

    UNIT = "1 to 9"
    TEEN = "10 to 19"
    TEN = "20 to 90"
    HUNDREDS = "100 to 900 in one word"
    HUNDRED = "times a hundred"
    SCALE = "times a thousand and more"


class NumberWord(NamedTuple):
    """One number word: what it is worth, or what it multiplies by. `alone`: whether it may begin a number."""

    rank: Rank
    value: int
    tongue: Tongue
    alone: bool = True


_COUNTED: Final = (
    (Tongue.ENGLISH, Rank.UNIT, 1, 1, "one two three four five six seven eight nine"),
    (
        Tongue.ENGLISH,
        Rank.TEEN,
        10,
        1,
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    ),
    (Tongue.ENGLISH, Rank.TEN, 20, 10, "twenty thirty forty|fourty fifty sixty seventy eighty ninety"),
    (Tongue.DARI, Rank.UNIT, 1, 1, "یک دو سه چهار|چار پنج شش|شیش هفت هشت نه"),
    (
        Tongue.DARI,
        Rank.TEEN,
        10,
        1,
        "ده یازده دوازده سیزده چهارده|چارده پانزده شانزده هفده هجده|هژده نزده|نوزده",
    ),
    (Tongue.DARI, Rank.TEN, 20, 10, "بیست سی چهل|چل پنجاه شصت هفتاد هشتاد نود"),
    (
        *(Tongue.DARI, Rank.HUNDREDS, 100, 100),
        "یکصد دویست|دوصد سیصد|سهصد چهارصد|چارصد پانصد|پنجصد ششصد|شصد هفتصد هشتصد نهصد",
    ),
    (
        Tongue.PASHTO,
        Rank.UNIT,
        1,
        1,
        "یو|یوه دوه|دوو درې|دریو څلور|څلورو پنځه|پنځو شپږ|شپږو اووه|اوه|اوو اته|اتو نهه|نهو",
    ),
    (
        Tongue.PASHTO,
        Rank.TEEN,
        10,
        1,
        "لس|لسو یوولس|یولس دوولس|دولس دیارلس څوارلس پنځلس شپاړس اوولس اتلس نولس|نورلس",
    ),
    (
        Tongue.PASHTO,
        Rank.TEN,
        20,
        10,
        "شل|شلو|ویشت دېرش|دېرشو څلوېښت|څلوېښتو پنځوس|پنځوسو شپېته|شپېتو اویا|اویاوو اتیا|اتیاوو نوي",
    ),
    (
        Tongue.PASHTO,
        Rank.TEN,
        21,
        1,
        "یوویشت|یویشت دوویشت درویشت|درېویشت څلرویشت|څلېرویشت|څلورویشت پنځویشت شپږویشت اوویشت اتویشت نهویشت",
    ),
)
_SCALES: Final = (
    (Tongue.ENGLISH, 10**3, "thousand|thousands|milliers"),
    (Tongue.ENGLISH, 10**6, "million|millions|mn|mln"),
    (Tongue.ENGLISH, 10**9, "billion|billions|bn|bln|milliard|milliards"),
    (Tongue.ENGLISH, 10**12, "trillion|trillions|tn|trn|tln"),
    (Tongue.ENGLISH, 10**15, "quadrillion|quadrillions"),
    (Tongue.ENGLISH, 10**5, "lakh|lakhs"),
    (Tongue.ENGLISH, 10**7, "crore|crores"),
    (Tongue.DARI, 10**6, "میلیون ملیون"),
    (Tongue.DARI, 10**9, "میلیارد ملیارد بیلیون بلیون"),
    (Tongue.DARI, 10**12, "تریلیون تریلیارد"),
    (Tongue.DARI, 10**5, "لک"),
    (Tongue.PASHTO, 10**3, "زر زره زرو"),
    (Tongue.PASHTO, 10**5, "لکه"),
    (Tongue.PASHTO, 10**6, "میلیونه میلیونو ملیونه ملیونو"),
    (Tongue.PASHTO, 10**9, "میلیارده میلیاردو ملیارده بیلیونه"),
)


def _all_words() -> Iterator[tuple[str, NumberWord]]:
    for tongue, rank, first, step, line in _COUNTED:
        for place, spellings in enumerate(line.split()):
            for spelling in spellings.split("|"):
                yield folded_word(spelling), NumberWord(rank, first + place * step, tongue)
    for tongue, scale, line in _SCALES:
        for spelling in line.replace("|", " ").split():
            yield folded_word(spelling), NumberWord(Rank.SCALE, scale, tongue, alone=False)
    for word, value in (("hundred", 100), ("hundreds", 100), ("dozens", 12), ("zero", 0)):
        yield word, NumberWord(Rank.HUNDRED if value else Rank.UNIT, value, Tongue.ENGLISH, alone=not value)
    yield "dozen", NumberWord(Rank.HUNDRED, 12, Tongue.ENGLISH)
    yield "صد", NumberWord(Rank.HUNDRED, 100, Tongue.DARI)
    yield "هزار", NumberWord(Rank.SCALE, 1000, Tongue.DARI)
    yield from ((word, NumberWord(Rank.HUNDRED, 100, Tongue.PASHTO)) for word in ("سل", "سلو"))
    yield from ((word, NumberWord(Rank.HUNDRED, 100, Tongue.PASHTO, alone=False)) for word in ("سوه", "سوو"))


WORDS: Final = dict(_all_words())
AND: Final = {Tongue.ENGLISH: "and", Tongue.DARI: "و", Tongue.PASHTO: "او"}
HALVES: Final = {
    "half": Fraction(1, 2),
    "نیم": Fraction(1, 2),
    "quarter": Fraction(1, 4),
    "quarters": Fraction(1, 4),
}

SHY: Final = spelled("one یک یو یوه نه نوي سل سی ده لس dozen")
"""Words that mean something else as often: read alone only before what is counted, or after a qualifier."""
COUNTED: Final = spelled(
    "person man woman child boy girl civilian soldier officer policeman policewoman journalist teacher "
    "student protester protestor prisoner detainee victim witness refugee returnee family household village "
    "district province case incident death killing arrest attack member judge prosecutor lawyer activist "
    "year month week hundred thousand million billion نفر تن کس کسان کسانو کسه تنه تنو نفره فرد افراد انسان "
    "خانواده فامیل کورنۍ کورنیو مورد مورده مرد زن کودک طفل سرباز عسکر زندانی پناهنده مهاجر ښځه ښځې نارینه "
    "ماشوم ماشومان سرتېری سرتېري قضیه پېښه پېښې ولسوالی ولایت روز سال ماه هفته کال کاله"
)
"""Nouns for what is counted here, after which a shy word is a number."""

_SINGULAR: Final = spelled("was is has this us as its his does plus across less unless perhaps")
_PLURAL: Final = spelled("people men women children police km kg million billion percent")

TENFOLD: Final = {
    **dict.fromkeys(spelled("tens dozens scores dizaines دهها"), 10),
    **dict.fromkeys(spelled("hundreds centaines صدها"), 100),
    **dict.fromkeys(spelled("thousands milliers هزاران هزارها"), 1000),
    **dict.fromkeys(spelled("millions میلیونها ملیونها"), 10**6),
    **dict.fromkeys(spelled("billions میلیاردها ملیاردها"), 10**9),
    "trillions": 10**12,
    **dict.fromkeys(spelled("لسګونه لسګونو لسهاوو"), 10),
    **dict.fromkeys(spelled("سلګونه سلګونو سلهاوو"), 100),
    **dict.fromkeys(spelled("زرګونه زرګونو زرهاوو"), 1000),
    **dict.fromkeys(spelled("میلیونونه میلیونونو ملیونونه ملیونونو"), 10**6),
    **dict.fromkeys(spelled("میلیاردونه میلیاردونو"), 10**9),
}
"""Plurals that name an order of magnitude by its lowest number."""
PLURALS: Final = {
    "ده": 10,
    "صد": 100,
    "هزار": 1000,
    "میلیون": 10**6,
    "ملیون": 10**6,
    "میلیارد": 10**9,
    "ملیارد": 10**9,
}
"""Words that name one with the plural ending "ها" after them."""
SEVERAL: Final = spelled("several few many plusieurs quelques چند چندین څو یوشمېر")
"""Words before a bare hundred, thousand or million that make it an order of magnitude."""


def is_plural(word: str) -> bool:
    """Whether the word looks like a noun for many, or one for what is counted here."""
    plural = word.isascii() and len(word) > 3 and word.endswith("s") and not word.endswith("ss")
    return (plural and word not in _SINGULAR) or word in _PLURAL or word in COUNTED
