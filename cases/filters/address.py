"""Addresses: the query string of a list with one thing changed. A page begins anew, so its cursor goes."""

from collections.abc import Collection

from django.http import QueryDict
from django.utils.http import urlencode


def toggled(params: QueryDict, name: str, value: str, *, known: Collection[str]) -> str:
    """The address with `value` of the parameter `name` added, or taken away where it is chosen."""
    kept = _kept(params, known)
    values = kept.setdefault(name, [])
    kept[name] = [each for each in values if each != value] if value in values else [*values, value]
    return _address(kept)


def replaced(params: QueryDict, name: str, value: str, *, known: Collection[str]) -> str:
    """The address with `value` alone in the parameter `name`; "" takes the parameter away."""
    return _address(_kept(params, known) | {name: [value]})


def spanned(params: QueryDict, after: str, before: str, *, known: Collection[str]) -> str:
    """The address with the period from `after` to `before` (EDTF) in the place of any other."""
    return _address(_kept(params, known) | {"after": [after], "before": [before]})


def same(params: QueryDict, *, known: Collection[str]) -> str:
    """The address itself, without what is not known and without empty parameters."""
    return _address(_kept(params, known))


def _kept(params: QueryDict, known: Collection[str]) -> dict[str, list[str]]:
    return {name: values for name, values in params.lists() if name in known}


def _address(params: dict[str, list[str]]) -> str:
    pairs = [(name, value) for name, values in params.items() for value in values if value]
    return f"?{urlencode(pairs)}"
