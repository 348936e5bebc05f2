"""The addresses of every door but the desk's, read from the URL configuration."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve

DESK = "desk/"
_PARAMETER = re.compile(r"<(?:[^>:]+:)?([^>]+)>")


@dataclass(frozen=True)
class Route:
    """One pattern of the URL configuration; `written` is the whole of it, prefixes included."""

    written: str
    pattern: URLPattern
    converters: tuple[tuple[str, Any], ...]

    @property
    def view(self) -> object:
        """What answers."""
        return self.pattern.callback

    def paths(self, names: Collection[str]) -> Iterator[str]:
        """Every address that the route makes of `names`: those that its converters accept."""
        choices = [
            [name for name in names if re.fullmatch(converter.regex, name)]
            for _parameter, converter in self.converters
        ]
        for chosen in product(*choices):
            values = dict(zip((parameter for parameter, _ in self.converters), chosen, strict=True))
            yield "/" + _PARAMETER.sub(lambda found: values[found[1]], self.written)  # noqa: B023


def routes() -> list[Route]:
    """Every route outside the desk."""
    return list(_routes(get_resolver().url_patterns, "", ()))


def _routes(
    patterns: Iterable[URLPattern | URLResolver], prefix: str, converters: tuple[tuple[str, Any], ...]
) -> Iterator[Route]:
    for each in patterns:
        written = f"{prefix}{each.pattern}"
        if written.startswith(DESK):
            continue
        inherited = (*converters, *each.pattern.converters.items())
        if isinstance(each, URLResolver):
            yield from _routes(each.url_patterns, written, inherited)
        else:
            yield Route(written, each, inherited)


def route_of(path: str) -> tuple[str, object] | None:
    """Which route answers `path`, as what is written and its view; None where none does."""
    try:
        match = resolve(path)
    except Resolver404:
        return None
    return match.route, match.func
