"""Places that something published names."""

from cases.catalog.label import Label


class Place(Label):
    """A country, province or district; `parent` is the place it lies in."""

    table = "places"
