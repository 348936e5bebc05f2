"""The parameters that the API reads beside those of its lists."""

from collections.abc import Collection, Iterable
from typing import Final

from django.http import QueryDict
from django.utils.translation import gettext

from cases.api.problem import BadParameters
from cases.filters.strictness import Problem

SHAPE: Final = ("fields", "format")
"""How the answer looks: which fields of its documents it has, and the only representation there is."""
FORMATS: Final = ("json",)


def chosen_fields(params: QueryDict, *, known: Collection[str]) -> tuple[tuple[str, ...], list[Problem]]:
    """The names in `fields`, parted by commas, none meaning all; and what of the shape is not known."""
    only = tuple(dict.fromkeys(name for name in params.get("fields", "").split(",") if name))
    problems = [
        Problem("fields", gettext("There is no field “%(name)s” here.") % {"name": name}, tuple(known))
        for name in only
        if name not in known
    ]
    if (params.get("format") or FORMATS[0]) not in FORMATS:
        problems.append(Problem("format", gettext("There is no such representation here."), FORMATS))
    return only, problems


def refuse(problems: Iterable[Problem]) -> None:
    """Raise BadParameters where there is any problem."""
    found = list(problems)
    if found:
        raise BadParameters(found)
