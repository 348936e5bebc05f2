"""Themes that something published treats."""

from cases.catalog.label import Label


class Theme(Label):
    """One theme of the tree; `parent` is the wider theme."""

    table = "themes"
