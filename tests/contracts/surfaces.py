"""Everything a reader can be answered: addresses of all routes, and whatever those answers link to."""

import html
import re
from base64 import urlsafe_b64decode
from collections import deque
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import parse_qsl, unquote, urlsplit

from django.conf import settings
from django.db.models import Max
from django.http.response import HttpResponseBase
from django.test import Client

from cases.catalog.version import Version
from cases.filters.nouns import FILTERS
from cases.vocabulary.audience import Audience
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import PREFIXES, REF_PATTERN
from cases.vocabulary.term_kind import TermKind, code_in
from tests.contracts.routes import Route, route_of, routes

NEVER_PUBLISHED = "T-0000000000"
READERS_WORD = "whatareaderlooksfor"
SOUGHT = (READERS_WORD, "cn", "partn*", "another", "-another", "anohter")
"""What is looked for: nothing, every canary, words that stories hide, and a slip of one."""
MOST = 8000, 60_000
NEUTRAL = "/n"
"""Where pages have neutral titles: one of each route is enough, and their links lead to the same again."""
_NAMED = re.compile(rf"{REF_PATTERN}|[A-Z]{{2}}(?=/)")
"""What tells pictures of one kind apart: references, and countries of a map."""
_LINK = re.compile(r"""(?:href|src|action)="([^"#]+)|"(?:https?://testserver)?(/[^"\s\\#<>]*)["#]""")
_REFERENCE = re.compile(REF_PATTERN)
_CURSOR = re.compile(r"cursor=([A-Za-z0-9_-]+)")
_TRANSLATED = tuple(f"/{code}/" for code, _name in settings.LANGUAGES[1:])
_CLOCK = {"Date", "Expires"}
_BESIDE = {"cursor", "page_size"}
_ACCEPTED = ("text/html", "application/json", "text/csv", "application/xml", "image/png", "*/*")
_STRANGE = ("?nothing=1", "?sort=notes", "?cursor=bm90aGluZw", "?page_size=0", "?fields=notes", "?format=xml")


@dataclass(frozen=True)
class Ask:
    """One request; `headers` as the test client wants them."""

    path: str
    method: str = "GET"
    headers: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        said = " ".join(f"{name}: {value}" for name, value in self.headers)
        return f"{self.method} {self.path} {said}".rstrip()


@dataclass(frozen=True)
class Answer:
    """What came back, whole; `headers` without those that only say what time it is."""

    ask: Ask
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    @property
    def text(self) -> str:
        """Status, headers and body as one text to be searched."""
        head = "".join(f"{name}: {value}\n" for name, value in self.headers)
        return f"{self.status}\n{head}\n{self.body.decode('utf-8', 'replace')}"

    @cached_property
    def decoded(self) -> str:
        """The text, and what is written in it in another way written plainly too: entities, %xx, cursors."""
        text = self.text
        ways = [text]
        if "&" in text:
            ways.append(html.unescape(text))
        if "%" in text:
            ways.append(unquote(text))
        return "\n".join((*ways, *map(_opened, _CURSOR.findall(text))))


def send(client: Client, ask: Ask) -> Answer:
    """Ask, and read the answer to its end."""
    response: HttpResponseBase = client.generic(ask.method, ask.path, headers=dict(ask.headers))
    body = b"".join(response) if response.streaming else response.content  # type: ignore[attr-defined]
    headers = tuple(sorted((name, value) for name, value in response.items() if name not in _CLOCK))
    return Answer(ask, response.status_code, headers, body)


@dataclass
class Crawl:
    """Asks for everything: `names` are references, codes and slugs to be put into addresses.

    thorough: whether to ask in every way there is, and for every name at the address of every noun. deep: by
    how many parameters the lists are narrowed that are followed, one or two. `unseen` holds the routes that
    have not answered yet.
    """

    client: Client
    names: Collection[str]
    thorough: bool = True
    deep: int = 1
    unseen: list[Route] = field(default_factory=routes)

    def answers(self) -> Iterator[Answer]:
        """Each answer once, links followed until none is new.

        Of the pictures that are linked to, one of each kind, in one language: each is drawn from text that is
        asked for too, and drawing takes its time. Which one does not depend on what was come upon first.
        """
        waiting = deque(dict.fromkeys(self._first()))
        known = set(waiting)
        pictures: dict[str, str] = {}
        while waiting:
            answer = self._asked(waiting.popleft())
            yield answer
            for path in links(answer, deep=self.deep):
                further = Ask(path)
                if kind := _kind_of_picture(path):
                    pictures[kind] = min(path, pictures.get(kind, path))
                elif further not in known and not _is_drawn(path):
                    known.add(further)
                    # Pages before narrowings of lists, of which there are many.
                    (waiting.append if "?" in path else waiting.appendleft)(further)
            assert len(known) < MOST[self.deep - 1], "links lead on without end"
        yield from (self._asked(ask) for ask in map(Ask, pictures.values()) if ask not in known)

    def _asked(self, ask: Ask) -> Answer:
        """The answer, and its route seen."""
        if self.unseen:
            found = route_of(urlsplit(ask.path).path)
            self.unseen = [each for each in self.unseen if (each.written, each.view) != found]
        return send(self.client, ask)

    def _first(self) -> Iterator[Ask]:
        """Every address that could be meant; where thorough, one of each route in every way, then others."""
        newest = Version.objects.of(Audience.PUBLIC).aggregate(Max("version", default=0))["version__max"]
        names = [*self.names, NEVER_PUBLISHED, "nothing", *map(str, range(1, newest + 2))]
        fitting = [list(route.paths(fitting_names(route, names))) for route in routes()]
        for paths in fitting:
            for path in paths[:1]:
                yield from (Ask(path), Ask(path, method="HEAD"), Ask(f"{NEUTRAL}{path}"), *_sorted(path))
            yield from map(Ask, paths[1:])
        yield from map(Ask, _beside(names))
        yield from map(Ask, ("/nothing/here", "/api/v1/nothing/", "/cases", "/%00", "/%ff"))
        yield Ask("/", headers=(("Host", "elsewhere.example"),))
        if self.thorough:
            for paths in fitting:
                for path in paths[:1]:
                    yield from _other_ways(path)
            yield from (Ask(path) for route in routes() for path in route.paths(names))


def _beside(names: Collection[str]) -> Iterator[str]:
    """Records beside one that was never published, and lists of whoever has a role."""
    for name in names:
        if _REFERENCE.fullmatch(name) and name[0] in "TN":
            yield f"/compare/?ref={NEVER_PUBLISHED}&ref={name}"
        if name.startswith(TermKind.ROLE):
            asked = f"role={code_in(name)}"
            yield from (f"/testimonies/{file}?{asked}" for file in ("", "export.csv", "feed.json"))
            yield from (f"/fa-af/testimonies/?{asked}", f"/api/v1/testimonies/?{asked}")


def fitting_names(route: Route, names: Collection[str]) -> list[str]:
    """The names that the route could be asked for in earnest: of references, those of its noun."""
    noun = getattr(getattr(route.view, "cls", None), "noun", None)
    prefix = PREFIXES.get(noun, "") if noun else ""
    numbered = any(parameter == "version" for parameter, _converter in route.converters)
    return [
        name
        for name in names
        if (numbered or not name.isdigit())
        and (noun is None or not _REFERENCE.fullmatch(name) or name[0] == prefix)
    ]


def _other_ways(path: str) -> Iterator[Ask]:
    """The same address with other methods, wishes and parameters."""
    yield from (Ask(path, method=method) for method in ("OPTIONS", "POST", "PUT", "DELETE"))
    yield from (Ask(path, headers=(("Accept", wish),)) for wish in _ACCEPTED)
    yield Ask(path, headers=(("If-None-Match", "*"),))
    if path != "/":
        yield Ask(path.rstrip("/"))
    yield from (Ask(path + strange) for strange in _STRANGE)
    yield from (Ask(f"{path}?{name}=%00") for noun in _listed(path) for name in FILTERS[noun].base_filters)


def _sorted(path: str) -> Iterator[Ask]:
    """Where a list is at `path`: each order of it in small pages, and some words looked for."""
    if _listed(path) or path.endswith("/search/"):
        yield from (Ask(f"{path}?q={words}") for words in SOUGHT)
    for noun in _listed(path):
        sorts = FILTERS[noun].base_filters["sort"].extra["choices"]
        yield from (Ask(f"{path}?sort={name}&page_size=2") for name, _label in sorts)


def _listed(path: str) -> list[Noun]:
    """The noun whose list is at `path`."""
    named = path.strip("/").split("/")[-1]
    return [noun for noun in FILTERS if named == ("timeline" if noun is Noun.EVENT else noun.plural)]


def links(answer: Answer, *, deep: int = 1) -> Iterator[str]:
    """Addresses in an answer that lead on: of this site, narrowed by so many parameters at most.

    What narrows a list is the same in every language, so one will do, but where everything is looked at.
    """
    here = urlsplit(answer.ask.path)
    for attribute, plain in _LINK.findall(answer.body.decode("utf-8", "replace")):
        parts = urlsplit(html.unescape(attribute or plain))
        if parts.netloc not in ("", "testserver") or parts.scheme not in ("", "http", "https"):
            continue
        path = parts.path or here.path
        if not path.startswith("/") or path.startswith(("/desk/", "/static/", f"{NEUTRAL}/")):
            continue
        narrowing = [name for name, _value in parse_qsl(parts.query) if name not in _BESIDE]
        if len(narrowing) <= deep and not (deep == 1 and parts.query and path.startswith(_TRANSLATED)):
            yield f"{path}?{parts.query}" if parts.query else path


def _kind_of_picture(path: str) -> str:
    """What a picture is of, whatever record or country it names; empty for a translation, and for a page."""
    bare = urlsplit(path).path
    return _NAMED.sub("*", bare) if _is_drawn(path) and not bare.startswith(_TRANSLATED) else ""


def _is_drawn(path: str) -> bool:
    return urlsplit(path).path.endswith(".png")


def _opened(cursor: str) -> str:
    try:
        return urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("utf-8", "replace")
    except ValueError:
        return ""
