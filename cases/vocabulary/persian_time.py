"""Words of time in Dari, Pashto and Persian that tell how many days or years, and not which: سه ماه."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from cases.vocabulary.month_names import MONTHS, OTHERWISE
from cases.vocabulary.number_words import WORDS
from cases.vocabulary.written_token import Kind, Tokens, WrittenToken, folded_word, spelled, word_at


class TimeWords(NamedTuple):
    """Tokens `first` to before `last`. `exact`: they name a day, a month or a season rather than a length."""

    first: int
    last: int
    exact: bool


_UNITS: Final = spelled(
    "روز روزه روزهای روزها روزی هفته هفته‌ای ماه ماهه سال ساله سالگی سالی سالیان سالگرد سالروز دهه قرن سده "
    "فصل شب شبه شبانه‌روز هفتگی ماهگی سالانه ماهانه روزانه سالها سال‌ها ورځ ورځې ورځو ورځنۍ اونۍ اونیو "
    "میاشت میاشتې میاشتو کال کاله کلونه کلونو کلن کلنه لسیزه لسیزې پېړۍ شپه شپې"
)
_WEEKDAYS: Final = spelled("شنبه یکشنبه دوشنبه سشنبه چهارشنبه چارشنبه پنجشنبه جمعه")
_DAYS: Final = spelled(
    "امروز امشب دیروز دیشب فردا پریروز پریشب پارسال امسال نن پرون سبا سږکال پروسږکال یلدا اربعین عاشورا "
    "تاسوعا نوروز کریسمس عید بیگاه"
)
_SEASONS: Final = spelled("بهار تابستان پاییز خزان زمستان پسرلی اوړی منی ژمی")
_SEASONAL: Final = spelled("تابستانی زمستانی بهاری پاییزی پاییزه بهاره")
_LUNAR: Final = spelled("ربیع جمادی ذیحجه ذی‌الحجه ذیقعده ذی ذیالحجه الاول الاولی الثانی الثاني الحجه القعده")
_QUANTITIES: Final = spelled(
    "چند چندین هر یک دو سه نیم نخستین اولین دومین سومین آخرین اول دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم "
    "یازدهم دوازدهم سیزدهم چهاردهم پانزدهم شانزدهم هفدهم هجدهم نوزدهم بیستم صدها دهها هزاران مین ام څو یوه "
    "یو هره هر لومړۍ لومړی دویم دوهم درېیم"
)
_ORDERED: Final = frozenset(
    word
    for word in _QUANTITIES | WORDS.keys()
    if not word.isascii() and word not in spelled("یک دو سه نیم چند هر یو یوه")
)
_TURNS: Final = spelled(
    "این همین همان همون آن گذشته آینده آتی جاری روان اخیر پیش قبل بعد بعدی قبلی دیگر دیگه اینده تېر تېره "
    "تېرې راتلونکی راتلونکې وروستیو وروستي وروسته مخکې وړاندې دې دا هغه"
)
_ERAS: Final = spelled("میلادی هجری شمسی قمری خورشیدی هجرت لمریز زېږدیز")
_LINKS: Final = spelled("ها های ی ای و نیم نیمه تا الی از مین ام ه ش ق . کنون تاکنون اکنون")
_DASHES: Final = frozenset("-_–")
_PARTS: Final = spelled(
    "اوایل اواخر اواسط ابتدای پایان آخر شروع نیمه میانه آغاز اوائل اول نخست طی طول ظرف در مبارک طول"
)
_HOURS: Final = spelled("ساعت دقیقه ثانیه ساعته دقیقه‌ای ثانیه‌ای")
_NO_TIME: Final = spelled("نامه نما نور پاره گرفتگی نشانه")
_JOINED: Final = frozenset(
    folded_word(number + unit)
    for number in [
        "یک",
        "دو",
        "سه",
        "چهار",
        "پنج",
        "شش",
        "هفت",
        "هشت",
        "نه",
        "ده",
        "صد",
        "چند",
        "دوازده",
        "بیست",
        "سی",
    ]
    for unit in ["روز", "روزه", "هفته", "هفتگی", "ماه", "ماهه", "سال", "ساله", "سالگی", "ساعته"]
    if unit != "ساعته"
)
_CORE: Final = _UNITS | _DAYS | _SEASONAL | _WEEKDAYS | _JOINED | _ERAS
_WRITTEN_MONTHS: Final = frozenset(name for name in MONTHS if not name.isascii())
_TIMES: Final = frozenset(word for word in _CORE | _SEASONS | _LUNAR | _WRITTEN_MONTHS if not word.isascii())
_REACH: Final = 4
_JOINER: Final = "\u200c"
_OFTEN: Final = spelled("سالی روزی ماهی هفته")
_MONTHS_TOO: Final = frozenset(name for name in OTHERWISE if not name.isascii()) | spelled(
    "آذر بهمن آبان رجب شعبان رمضان محرم فروردین میزان عقرب ثور جوزا سنبله حمل"
)
_SHOTS: Final = spelled("تیر")
_IN: Final = spelled("در توی تو تا از روز تاریخ مورخ به")
_NUMBERED: Final = spelled("سال سنه ماه دهه قرن سده کال ها های میاشت")
_PRAYERS: Final = spelled("امام نماز ائمه خطیب امامان")


def time_words(tokens: Tokens, text: str) -> Iterator[TimeWords]:
    """The words of time in the text, in order, none over another, those of hours and minutes left out."""
    done = 0
    for place, word in enumerate(tokens.words):
        if word not in _TIMES or place < done:
            continue
        if word == "می" and text[tokens.ends[place] : tokens.ends[place] + 1] == _JOINER:
            continue
        found = _around(tokens, place, done)
        if found is not None:
            done = found.last
            yield found


def _around(tokens: Tokens, place: int, least: int) -> TimeWords | None:
    """The word of time at `place` with what belongs to it on both sides; None where it says no time."""
    first = _leftmost(tokens, place, least)
    last = _rightmost(tokens, place)
    word = tokens.words[place]
    if any(tokens.words[at] in _HOURS for at in range(first, last)) or _is_prayer(tokens, place):
        return None
    told = word in _DAYS or word in _SEASONAL or word in _WEEKDAYS or word in _JOINED
    told = told or _is_often(tokens, place)
    counted = first < place or last > place + 1
    if word in _ERAS:
        told, counted = False, first < place and _is_number(tokens, first)
    elif word == "شب":
        counted = first < place and (_is_number(tokens, place - 1) or word_at(tokens, place - 1) == "هر")
    elif word in _MONTHS_TOO or word in _SEASONS or word in _LUNAR:
        told, counted = False, _is_dated(tokens, first, place, last)
    elif word in _WRITTEN_MONTHS:
        told = True
    if not (told or counted) or word_at(tokens, last) in _NO_TIME:
        return None
    return TimeWords(first, last, told)


def _is_often(tokens: Tokens, place: int) -> bool:
    """Twice a year, so many times a week: سالی دوبار, هفته‌ای ۱۲ بار."""
    at = place + 2 if word_at(tokens, place + 1) in {"ای", "یی"} else place + 1
    word = word_at(tokens, at)
    return tokens.words[place] in _OFTEN and (word.endswith("بار") or word_at(tokens, at + 1) == "بار")


def _is_prayer(tokens: Tokens, place: int) -> bool:
    """Friday as in "Friday prayers", and days that are markets."""
    return tokens.words[place] in _WEEKDAYS and (
        word_at(tokens, place - 1) in _PRAYERS or word_at(tokens, place + 1) == "بازار"
    )


def _is_number(tokens: Tokens, place: int) -> bool:
    return place < len(tokens) and _is_a_number(tokens[place])


def _is_a_number(token: WrittenToken) -> bool:
    return token.kind is Kind.NUMERAL or (token.word in WORDS and not token.word.isascii())


def _is_dated(tokens: Tokens, first: int, place: int, last: int) -> bool:
    """Whether a number, or a word such as "month", stands beside a name that is another word too."""
    word, before = tokens.words[place], word_at(tokens, first - 1)
    around = [tokens[at] for at in range(first, last) if at != place]
    if word in _SHOTS:
        behind = word_at(tokens, place + 1)
        return bool(around) and (before in _IN or behind in _UNITS or behind[:1].isdecimal())
    if word in _SEASONS and any(token.word in _UNITS | _PARTS for token in around):
        return True
    if before in {"در", "توی"} and first == place and word not in _SEASONS:
        return True
    return any(
        token.kind is Kind.NUMERAL or token.word in _UNITS or token.word in _ORDERED for token in around
    )


def _leftmost(tokens: Tokens, place: int, least: int) -> int:
    first = at = place
    while at - 1 >= least and first - at < _REACH:
        at -= 1
        word = tokens.words[at]
        if (
            _is_number(tokens, at)
            or word in _QUANTITIES
            or word.endswith("مین")
            or word in _TURNS
            or word in _UNITS
            or word in _PARTS
        ):
            first = at
        elif (
            word not in _LINKS | _DASHES
            or not _is_number_before(tokens, at, least)
            or (word in _DASHES and not _is_number(tokens, at + 1))
        ):
            break
    return first


def _is_number_before(tokens: Tokens, place: int, least: int) -> bool:
    return place - 1 >= least and (_is_number(tokens, place - 1) or tokens.words[place - 1] in _QUANTITIES)


def _rightmost(tokens: Tokens, place: int) -> int:
    last = at = place + 1
    while at < len(tokens) and at - last < _REACH:
        word = tokens.words[at]
        if (
            word in _TURNS
            or word in _ERAS
            or word in _UNITS
            or word in _WEEKDAYS
            or word in _DAYS
            or (word in _WRITTEN_MONTHS and (word != "می" or _is_number(tokens, at + 1)))
            or word in _SEASONS
            or word in _LUNAR
            or _numbers_time(tokens, at)
            or (word in _QUANTITIES and word not in {"یک", "دو", "سه", "هر", "همه", "یو", "یوه"})
        ):
            last = at + 1
        elif word not in _LINKS and not _is_number(tokens, at):
            break
        at += 1
    return last


def _numbers_time(tokens: Tokens, place: int) -> bool:
    """Whether the number at `place` is that of a year behind its noun, or counts another length of time."""
    if not _is_number(tokens, place):
        return False
    before = word_at(tokens, place - 1)
    named = before in _NUMBERED or before in _WRITTEN_MONTHS or _is_number(tokens, place - 1)
    return named or word_at(tokens, place + 1) in _UNITS
