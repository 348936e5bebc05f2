"""The addresses of every door but the desk's, read from the URL configuration."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve

DESK = "desk/"
_WITH_EVERY_WORD = 6
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
        """The addresses that the route makes of `names`: those that its converters accept.

        A converter that takes one of a few words is given each of them for the first names, then the first.
        """
        asked = [
            [name for name in names if re.fullmatch(converter.regex, name)] if not words(converter) else [""]
            for _parameter, converter in self.converters
        ]
        for number, chosen in enumerate(product(*asked)):
            known = [
                [name] if name else words(converter)[: None if number < _WITH_EVERY_WORD else 1]
                for name, (_parameter, converter) in zip(chosen, self.converters, strict=True)
            ]
            for each in product(*known):
                yield self._address(each)

    def _address(self, values: Sequence[str]) -> str:
        by_name = dict(zip((parameter for parameter, _ in self.converters), values, strict=True))
        return "/" + _PARAMETER.sub(lambda found: by_name[found[1]], self.written)


def words(converter: Any) -> list[str]:
    """The words of a converter that takes one of a few, none of another."""
    if not re.fullmatch(r"[a-z_|\\.-]+", converter.regex):
        return []
    return [word.replace("\\", "") for word in converter.regex.split("|")]


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
