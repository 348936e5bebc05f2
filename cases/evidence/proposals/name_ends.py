"""Where names end that begin with a capital letter, and which capitals begin none."""

from typing import Final

from cases.evidence.proposals.bodies import BODY
from cases.evidence.proposals.clauses import is_finite
from cases.evidence.proposals.first_names import MEN, WOMEN
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.naming import is_called
from cases.evidence.proposals.tokens import Kind
from cases.evidence.proposals.word_list import word_list

_LONGEST_NAME: Final = 6
_SHORTEST_PLACE: Final = 3
_NOT_NAMES: Final = word_list(
    """
    dear hello yes no please thanks thank sorry good well i i'm monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november
    december islam muslim muslims christian christians english french afghan afghans pakistani iranian
    american british german russian greek greeks turk turks turkish syrian syrians iraqi iraqis arab arabs
    kurd kurds kurdish uzbek uzbeks tajik tajiks hazara hazaras pashtun pashtuns turkmen ukrainian
    ukrainians polish italian spanish dutch belgian austrian swedish danish norwegian finnish european
    europeans african asian chinese indian canadian australian egyptian libyan sudanese somali eritrean
    ethiopian nigerian kenyan lebanese jordanian palestinian palestinians israeli jewish catholic sunni
    americans iranians pakistanis russians germans swede dane finn spaniard briton frenchman frenchwoman
    dutchman irishman englishman scot serb croat czech norwegian belgian iraqi
    """
)
WITHIN: Final = frozenset({"without", "against", "beyond"})
"""Small words that stand in names; others have a capital in headlines as well."""
_CLITICS: Final = frozenset({"'s", "'"})
_OPENING: Final = frozenset({":", "—", "("})


def dateline_end(frame: Frame) -> int:
    """Behind the place in capital letters with which a paragraph begins, as agencies write; 0 without one."""
    last = 0
    while last < min(len(frame.tokens), _LONGEST_NAME) and frame.words(last, last + 1).isupper():
        last += 1
    long = last and frame.tokens.ends[last - 1] - frame.tokens.starts[0] > _SHORTEST_PLACE
    return last if long and frame.word(last) in {",", "—", "(", "–"} else 0


def name_end(frame: Frame, place: int, floor: int, known: frozenset[str]) -> int:
    """Behind the last token of the name that begins at `place`; `place` itself where none does."""
    if _is_small(frame, place):
        return place
    words, kinds = frame.tokens.words, frame.tokens.kinds
    last, body = place + 1, words[place] in BODY
    while last < min(len(words), place + _LONGEST_NAME):
        more = _goes_on(frame, last, body=body)
        if more == last:
            break
        body = body or words[more - 1] in BODY
        last = more
    if last == place + 1 and not _is_name(frame, place, known):
        begins = place == floor or words[place - 1] in _OPENING or kinds[place - 1] is Kind.QUOTE
        if begins:
            return place
    roles = frame.language.roles
    titles = words[place] in roles and all(word in roles for word in words[place:last])
    return place if titles and not is_called(frame, place) else last


def _goes_on(frame: Frame, last: int, *, body: bool) -> int:
    """Behind what goes on with a name at the token `last`; `last` itself where nothing does."""
    word = frame.tokens.words[last]
    if frame.capital(last):
        return last + 1 if not _is_small(frame, last) else last + 2 if within_name(frame, last) else last
    if body and (more := _of_body(frame, last)):
        return more
    if word in _CLITICS:
        return last + 2 if frame.word(last + 1) in BODY and frame.capital(last + 1) else last
    joins = (
        (word in frame.language.particles or word == "&")
        and last + 1 < len(frame.tokens)
        and frame.capital(last + 1)
    )
    return last + 2 if joins else last


def within_name(frame: Frame, place: int) -> bool:
    """Whether a small word stands within a name, where it has a capital: Doctors Without Borders."""
    if place < 1 or frame.word(place) not in WITHIN or not frame.capital(place):
        return False
    beside = frame.capital(place - 1) and frame.capital(place + 1) and not frame.parts(place)
    return beside and frame.word(place + 1) not in frame.language.small


def _of_body(frame: Frame, place: int) -> int:
    """Behind the name that "of" ties to that of a body: Ministry of the Interior; 0 where none does."""
    if frame.word(place) not in {"of", "for", "on", "de", "du", "des"}:
        return 0
    at = place + 2 if frame.word(place + 1) in {"the", "la", "l'"} else place + 1
    return at + 1 if at < len(frame.tokens) and frame.capital(at) and not _is_small(frame, at) else 0


def _is_name(frame: Frame, place: int, known: frozenset[str]) -> bool:
    """Whether the word with which a sentence begins is a name: it is one elsewhere, or does something."""
    word = frame.tokens.words[place]
    if word in known or word in MEN or word in WOMEN:
        return True
    if word.endswith("s") or word in frame.language.verbs or place + 1 >= len(frame.tokens):
        return False
    following = frame.word(place + 1)
    return following in {",", "'s"} or following in frame.language.auxiliaries or is_finite(frame, place + 1)


def _is_small(frame: Frame, place: int) -> bool:
    """Whether a capital letter does but begin the sentence, or the word is of a day or a month."""
    word = frame.tokens.words[place]
    if word == "will" and place and not frame.parts(place):
        return False
    return word in frame.language.small or word in _NOT_NAMES
