"""Refusals: why a number in running text counts nothing: an age, an hour, an article of a law, a road, a name."""

from typing import Final

from cases.evidence.proposals.amounts import Amount
from cases.evidence.proposals.counted_words import PEOPLE, STOPS
from cases.vocabulary.number_words import is_plural
from cases.vocabulary.quantity import Qualifier
from cases.vocabulary.unit_words import UnitKind
from cases.vocabulary.written_token import Kind, Tokens, spelled, touching, word_at

_AGED: Final = spelled("aged age ages âgé âgée âgés âgées سن عمر turning turned turns")
_OF_AGE: Final = spelled("old older ساله سالگی سالگي کلن کلنه کلنې کلنو")
_PRONOUNS: Final = spelled("he she i who him they")
_ANYONE: Final = spelled("those anyone everyone somebody")
_HAVING: Final = spelled("دارند دارد داشت داشتند عمر سن لری لرلو")
_BEING: Final = spelled("is was am be turned turns being")
_THEIR: Final = spelled("his her their my your early mid late the -")
_HOURS: Final = spelled("am pm gmt utc est edt pst cet hrs بجه بجې بجو")
_O_CLOCK: Final = spelled("at by until before after around from since ساعت à vers پر په")
_MORNING: Final = spelled("morning afternoon evening noon night صبح شب عصر ظهر سهار ماښام")
_ROADS: Final = spelled(
    "bed cell tent barrack route routes highway motorway road street avenue lane line flight platform gate room suite floor apartment apt "
    "bus terminal exit interstate سرک شاهراه پرواز اتاق خونه کوټه لاین"
)
_LABELS: Final = spelled(
    "no number nos nr article articles section sections chapter chapters page pages p pp paragraph paragraphs para "
    "resolution row clause annex item version channel phase rule act unscr minus negative category level grade form "
    "figure table volume vol issue session part step stage unit block zone ward sector ladder code codes zip case "
    "camp division battalion brigade regiment corps episode season group game lot protocol type class model title "
    "article numéro chapitre page alinéa ماده فصل صفحه شماره نمبر قطعنامه ناحیه کندک فرقه حوزه ګڼه شمېره ناحیې"
)
_NUMBERS_PLAIN: Final = 10_000
_TITLES: Final = spelled(
    "the a an in on at of and or but for from with by to as if when while since after before about over under "
    "more than less nearly almost some only just up all these those their his her its our your my he she it they we "
    "you i who which that this said says at least most between around roughly approximately another every each both "
    "first last next past other is are was were be been has have had will would can could may might must no not yes "
    "there here now then today yesterday so far still even also however meanwhile total dead injured killed wounded "
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday down against per plus "
    "les des le la une un de du et il elle selon environ plus moins au aux dans pour sur"
)
_ONES: Final = spelled("no any every each this that which another the only some many same right last first")
_NO_NOUN: Final = spelled(
    "of day another of thing way who that which is was has had has in on at to and or but for from with by as if "
    "when than the a an he she it they we you i can could would will more less hand time side another ’ ' too"
)
_IDIOMS: Final = spelled("hundred percent per")


def refusal(tokens: Tokens, text: str, amount: Amount, least: int) -> str | None:
    """The rule by which the amount is no figure; None where it may be one."""
    if amount.share:
        return None
    for rule, test in _TESTS:
        if test(tokens, text, amount, least):
            return rule
    return None


def _is_age(tokens: Tokens, text: str, amount: Amount, least: int) -> bool:
    before, behind = word_at(tokens, amount.core - 1), word_at(tokens, amount.last)
    unit = amount.unit
    high = amount.high if amount.high is not None else amount.low
    if high is None or high > 130:
        return False
    if word_at(tokens, amount.last) in {"-", "‐", "‑"}:
        behind = word_at(tokens, amount.last + 1)
    if unit is not None and unit.kind is not UnitKind.TIME:
        return False
    if behind in _OF_AGE or word_at(tokens, amount.last - 1) in _OF_AGE:
        return True
    if unit is not None and (behind, word_at(tokens, amount.last + 1)) == ("of", "age"):
        return True
    if before in _AGED or (before in {"of", "de"} and word_at(tokens, amount.core - 2) in _AGED):
        return True
    if before in {"under", "over"} and unit is None and word_at(tokens, amount.core - 2) in PEOPLE | _ANYONE:
        return not _counts_many(tokens, amount.last)
    if unit is not None:
        return unit.name == "years" and _is_age_in_years(tokens, text, amount)
    return _is_bare_age(tokens, text, amount)


def _is_age_in_years(tokens: Tokens, text: str, amount: Amount) -> bool:
    """Adoum, 41 ans, un commerçant de 41 ans, بین ۱۲ تا ۱۷ سال دارند."""
    before, behind = word_at(tokens, amount.first - 1), word_at(tokens, amount.last)
    if behind in _HAVING:
        return True
    if before == "," and behind in {",", "."}:
        return _after_name(tokens, text, amount)
    noun = word_at(tokens, amount.first - 2)
    person = noun in PEOPLE or noun.endswith(("ant", "eur", "ien", "ienne", "ere", "ier", "euse", "iste"))
    return before == "de" and person


def _is_bare_age(tokens: Tokens, text: str, amount: Amount) -> bool:
    """Fahim, 34, says; she was 10 when; in his 30s."""
    if amount.qualifier not in {Qualifier.EXACTLY, Qualifier.ABOUT} or amount.low is None:
        return False
    if amount.low.denominator > 1:
        return False
    at = amount.first if amount.qualifier is Qualifier.ABOUT else amount.core
    before, behind = word_at(tokens, at - 1), word_at(tokens, amount.last)
    if behind == "s" and touching(tokens, amount.last) and before in _THEIR:
        return True
    if tokens[amount.core].kind is Kind.NUMERAL and amount.low >= 5:
        if before == "," and behind in {",", ".", ";"} and _after_name(tokens, text, amount):
            return True
        if before == "(" and behind == ")" and amount.low >= 10 and _is_name(tokens, text, amount.core - 2):
            return True
    short = before == "s" and word_at(tokens, at - 2) in {"'", "’"}
    subject = word_at(tokens, at - 3 if short else at - 2) in _PRONOUNS
    ends = behind in {"when", ".", ",", "at", "and", ""}
    return (short or before in _BEING) and subject and ends


def _after_name(tokens: Tokens, text: str, amount: Amount) -> bool:
    return _is_name(tokens, text, amount.core - 2)


def _is_name(tokens: Tokens, text: str, place: int) -> bool:
    """Whether a capital letter begins the word at `place`, and it is none of those that begin sentences."""
    if not 0 <= place < len(tokens) or tokens[place].kind is not Kind.WORD:
        return False
    return text[tokens[place].start].isupper() and tokens[place].word not in _TITLES


def _is_hour(tokens: Tokens, text: str, amount: Amount, least: int) -> bool:
    before, behind = word_at(tokens, amount.core - 1), word_at(tokens, amount.last)
    at_end = word_at(tokens, amount.last - 1)
    if behind in _HOURS or at_end in _HOURS:
        return True
    if (
        behind in {"a", "p"}
        and word_at(tokens, amount.last + 1) == "."
        and word_at(tokens, amount.last + 2) == "m"
    ):
        return True
    if behind == "o" and word_at(tokens, amount.last + 2) == "clock":
        return True
    if before == "ساعت" and amount.unit is None:
        return True
    small = amount.high is not None and amount.high <= 24
    if not small:
        return False
    if amount.unit is not None and amount.unit.name == "hours":
        return before in {"a", "vers"} and at_end.startswith("heure")
    return before in _O_CLOCK and behind == "in" and word_at(tokens, amount.last + 2) in _MORNING


def _is_road(tokens: Tokens, text: str, amount: Amount, least: int) -> bool:
    return amount.unit is None and word_at(tokens, amount.core - 1) in _ROADS


def _is_label(tokens: Tokens, text: str, amount: Amount, least: int) -> bool:
    before = word_at(tokens, amount.core - 1)
    label = word_at(tokens, amount.core - 2) if before in {".", "#", "°"} else before
    if before == "#":
        return True
    if (
        label not in _LABELS
        or (amount.unit is not None and amount.unit.kind is not UnitKind.TIME)
        or amount.scaled
    ):
        return False
    if label == "no" and before != ".":
        return tokens[amount.core].kind is Kind.NUMERAL and not is_plural(word_at(tokens, amount.last))
    if tokens[amount.core].kind is Kind.WORD and label in {"type", "group", "unit", "case"}:
        return False
    counts = _counts_many(tokens, amount.last)
    return not counts or label in {"article", "section", "page", "paragraph", "resolution"}


def _is_name_of(tokens: Tokens, text: str, amount: Amount, least: int) -> bool:
    """Fortune 100, Boeing 737, Formula One, the Ten Most Wanted."""
    if amount.unit is not None or amount.scaled or amount.qualifier is not Qualifier.EXACTLY:
        return False
    token, number = tokens[amount.core], amount.low or amount.high
    if token.kind is Kind.WORD and text[token.start].isupper():
        following = amount.last
        return _is_name(tokens, text, amount.core - 1) or (
            word_at(tokens, amount.core - 1) in {"the", "big", "top"} and _is_name(tokens, text, following)
        )
    named = _is_name(tokens, text, amount.core - 1) and amount.core > least
    plain = (
        token.kind is Kind.NUMERAL
        and number is not None
        and number < _NUMBERS_PLAIN
        and "," not in token.word
    )
    counts = _counts_many(tokens, amount.last)
    return named and plain and not counts


def _counts_many(tokens: Tokens, place: int) -> bool:
    """Whether a noun for many stands at `place`, or behind one word."""
    word, following = word_at(tokens, place), word_at(tokens, place + 1)
    return is_plural(word) or (word.isalpha() and word not in STOPS and is_plural(following))


def _is_listing(tokens: Tokens, text: str, amount: Amount, least: int) -> bool:
    """The number of an item at the start of a line, and that of a footnote."""
    token = tokens[amount.core]
    if token.kind is not Kind.NUMERAL or not token.word.isdecimal() or len(token.word) > 3:
        return False
    behind = word_at(tokens, amount.last)
    if behind == "]" and word_at(tokens, amount.core - 1) == "[":
        return True
    starts = amount.core == 0 or "\n" in text[tokens[amount.core - 1].end : token.start]
    return starts and behind in {".", ")"} and touching(tokens, amount.last) != ""


def _is_pronoun(tokens: Tokens, text: str, amount: Amount, least: int) -> bool:
    """A word that is shy of being a number: one of us, this one, one day."""
    if not amount.shy:
        return False
    behind = word_at(tokens, amount.last)
    if word_at(tokens, amount.core - 1) in _ONES or behind in _NO_NOUN:
        return not (behind == "of" and _is_one_of_many(tokens, amount.last))
    return not behind.isalpha() or (not behind.isascii() and not is_plural(behind))


def _is_one_of_many(tokens: Tokens, place: int) -> bool:
    """One of the men, of his brothers: a count, unlike one of the most, of them that are best."""
    return word_at(tokens, place + 1) in {"the", "his", "her", "their", "its", "them", "whom"} and not (
        word_at(tokens, place + 2) in {"most", "best", "worst", "few", "main"}
        or word_at(tokens, place + 2)[-3:] == "est"
    )


def _is_saying(tokens: Tokens, text: str, amount: Amount, least: int) -> bool:
    """One hundred percent, with nothing that it is a part of: I am sure."""
    whole = amount.low == 100 and amount.unit is not None and amount.unit.name == "percent"
    return whole and word_at(tokens, amount.last) in {",", "!"} and tokens[amount.core].kind is Kind.WORD


def _is_year(tokens: Tokens, text: str, amount: Amount, least: int) -> bool:
    """A year that the date reader is not sure of: Clinton's 2008 campaign."""
    token = tokens[amount.core]
    plain = (
        token.kind is Kind.NUMERAL and len(token.word) == 4 and token.word.isdecimal() and amount.unit is None
    )
    if not plain or amount.scaled or amount.qualifier not in {Qualifier.EXACTLY, Qualifier.MORE_THAN}:
        return False
    return 1900 <= int(token.word) <= 2100 and not is_plural(word_at(tokens, amount.last))


_TESTS: Final = (
    ("number-age", _is_age),
    ("number-clock", _is_hour),
    ("number-listing", _is_listing),
    ("number-road", _is_road),
    ("number-label", _is_label),
    ("number-in-name", _is_name_of),
    ("number-saying", _is_saying),
    ("number-year", _is_year),
    ("number-pronoun", _is_pronoun),
)
