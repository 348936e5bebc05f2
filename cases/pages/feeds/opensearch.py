"""OpenSearch 1.1: how a browser asks this site for words."""

from __future__ import annotations

from xml.sax.saxutils import escape

from django.utils.translation import gettext as _

from cases.vocabulary.current_language import current_language
from cases.vocabulary.language import language_tag


def description(search: str) -> str:
    """The description in the active language; `search` is the whole address of the search page."""
    told = {
        "ShortName": _("Dossier"),
        "Description": _("Search testimonies, figures and sources"),
        "Language": language_tag(current_language()),
        "InputEncoding": "UTF-8",
    }
    lines = "".join(f"<{name}>{escape(words)}</{name}>\n" for name, words in told.items())
    url = f'<Url type="text/html" template="{escape(search)}?q={{searchTerms}}"/>\n'
    space = "http://a9.com/-/spec/opensearch/1.1/"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<OpenSearchDescription xmlns="{space}">\n'
        f"{lines}{url}</OpenSearchDescription>\n"
    )
