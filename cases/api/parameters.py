"""The parameters that the API reads beside those of its lists."""

import re
from collections.abc import Collection, Iterable
from typing import Final

from django.http import QueryDict
from django.utils.translation import gettext

from cases.api.problem import BadParameters, BegunAgain
from cases.filters.strictness import Problem

SHAPE: Final = ("fields", "format")
"""How the answer looks: which fields of its documents it has, and the only representation there is."""
FORMATS: Final = ("json",)


def chosen_fields(params: QueryDict, *, known: Collection[str]) -> tuple[tuple[str, ...], list[Problem]]:
    """The names in `fields`, parted by commas, none meaning all; and what of the shape is not known."""
    only, problems = chosen_words(
        params, "fields", known=known, sentence=gettext("There is no field “%(name)s” here.")
    )
    return only, [*problems, *bad_format(params)]


def chosen_words(
    params: QueryDict, parameter: str, *, known: Collection[str], sentence: str
) -> tuple[tuple[str, ...], list[Problem]]:
    """The words of a parameter, parted by commas, and those of them that are not known.

    sentence: what to say of an unknown one, with `%(name)s` for the word.
    """
    written = params.get(parameter, "")
    words = tuple(dict.fromkeys(written.split(","))) if written else ()
    problems = [
        Problem(parameter, sentence % {"name": word}, tuple(known)) for word in words if word not in known
    ]
    return words, problems


def bad_format(params: QueryDict) -> list[Problem]:
    """What is wrong with `format`."""
    if (params.get("format") or FORMATS[0]) in FORMATS:
        return []
    return [Problem("format", gettext("There is no such representation here."), FORMATS)]


def chosen_size(params: QueryDict, *, usual: int, most: int) -> tuple[int, list[Problem]]:
    """How many entries a page holds: `usual` where nothing is said, from 1 to `most`."""
    written = params.get("page_size", "")
    if not written:
        return usual, []
    if re.fullmatch("[1-9][0-9]{0,3}", written) and int(written) <= most:
        return int(written), []
    sentence = gettext("The size of a page is a whole number from 1 to %(most)s.") % {"most": most}
    return usual, [Problem("page_size", sentence)]


def refuse(problems: Iterable[Problem]) -> None:
    """Raise BadParameters where there is any problem, BegunAgain where that is a page of another history."""
    found = list(problems)
    if found and all(each.begins_again for each in found):
        raise BegunAgain
    if found:
        raise BadParameters(found)
