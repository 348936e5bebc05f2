"""The page of a theme: what it lies in, what lies in it, and everything published that treats it."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q

from cases.catalog.theme import Theme
from cases.pages.words.address import localised
from cases.pages.words.label import name_in_language
from cases.pages.words.link import Link
from cases.queries.incoming import incoming
from cases.vocabulary.audience import Audience
from cases.vocabulary.noun import Noun


@dataclass(frozen=True, slots=True)
class ThemePage:
    """Everything the page of one theme shows; `wider` is None at the top of the tree."""

    name: str
    wider: Link | None
    narrower: tuple[Link, ...]
    incoming: tuple[Link, ...]


def theme_page(code: str, audience: Audience) -> ThemePage | None:
    """The page of the theme `code`; None where nothing that `audience` may read treats it."""
    near = Theme.objects.of(audience).filter(Q(code=code) | Q(parent=code))
    themes = {each.code: each for each in near.order_by("code")}
    if code not in themes:
        return None
    theme = themes.pop(code)
    wider = Theme.objects.of(audience).filter(code=theme.parent).first()
    return ThemePage(
        name=_name(theme),
        wider=_link(wider) if wider else None,
        narrower=tuple(_link(each) for each in themes.values()),
        incoming=incoming("theme", code, audience, first=Noun.CASE),
    )


def _link(theme: Theme) -> Link:
    return Link(_name(theme), localised(f"/themes/{theme.code}/"))


def _name(theme: Theme) -> str:
    return name_in_language(theme.names) or theme.code
