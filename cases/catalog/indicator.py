"""Indicators that some published figure counts."""

from cases.catalog.label import Label


class Indicator(Label):
    """What a figure counts, in the words of each language."""

    table = "indicators"
