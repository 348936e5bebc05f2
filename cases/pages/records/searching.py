"""Searching from outside: what search engines may list.

Consent to publish someone's words is no consent to have them found by everything that anyone looks for, and
there is no purpose yet that a person could agree to it for. So nothing that shows such words is listed.
"""

from __future__ import annotations

from collections.abc import Iterable

from cases.pages.records.source import SourcePage
from cases.pages.records.testimony import Speaker


def on_consent(shown: Iterable[object]) -> bool:
    """Whether a page of these objects shows someone whose words are published on their consent."""
    return any(isinstance(each, Speaker | SourcePage) and each.on_consent for each in shown)
