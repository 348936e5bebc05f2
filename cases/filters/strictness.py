"""Strictness: the one rule for what an address may hold. Nothing in it is ignored in silence."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from django.http import QueryDict
from django.utils.translation import gettext

_MOST_TOLD: Final = 10


@dataclass(frozen=True, slots=True)
class Problem:
    """One parameter that could not be read: its name, a sentence about it, and what is known in its place.

    `known` holds the parameters where the name is at fault, the values where a word of a closed list is.
    `begins_again` says that the address could be read once, and that its list has another history by now.
    """

    parameter: str
    detail: str
    known: tuple[str, ...] = ()
    begins_again: bool = False


def unexpected(params: QueryDict, *, known: Collection[str], many: Collection[str] = ()) -> Iterator[Problem]:
    """The parameters that nothing here reads, and those given more than once that are not among `many`.

    The first ten: whoever has more is not writing by hand, and each takes more to say than to ask.
    """
    return islice(_strange(params, known=known, many=many), _MOST_TOLD)


def _strange(params: QueryDict, *, known: Collection[str], many: Collection[str]) -> Iterator[Problem]:
    for name, values in params.lists():
        if name not in known:
            sentence = gettext("There is no parameter of this name here.")
            yield Problem(name, sentence, tuple(sorted(known)))
        elif len(values) > 1 and name not in many:
            yield Problem(name, gettext("This parameter takes one value."))
