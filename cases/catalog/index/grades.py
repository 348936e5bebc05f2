"""Whole grades of what is quoted: both halves as one and the same of its quotations carries them."""

from array import array

from pyroaring import BitMap

from cases.catalog.field import facet_value
from cases.catalog.index.noun_index import WHOLE, NounIndex
from cases.catalog.index.reading import Carried


def whole_grades(
    statements: NounIndex, numbers: "array[int]", editions: "array[int]", *, after: int
) -> Carried:
    """The whole grades of some records of one noun, given by number and edition, both rising together.

    Their quotations are among those of `statements` with a number greater than `after`; a quotation came with
    the edition of its owner, and one whose owner is of another noun counts for nothing here.
    """
    first = max(after + 1, statements.records.min()) if statements.records else 0
    owners = _owners(statements, numbers, editions, first=first)
    carried = Carried()
    for reliability, read_in in statements.fields.get(facet_value("reliability"), {}).items():
        for credibility, said in statements.fields.get(facet_value("credibility"), {}).items():
            both = BitMap.intersection(read_in, said)
            both.remove_range(0, first)
            if both:
                of = array("I", filter(None, (owners[number - first] for number in both)))
                if of:
                    carried[WHOLE, f"{reliability}{credibility}"] = of
    return carried


def _owners(
    statements: NounIndex, numbers: "array[int]", editions: "array[int]", *, first: int
) -> "array[int]":
    """The owner of each quotation, at the place of its number counted from `first`.

    It is 0, which is no row's number, where the owner is none of the records given.
    """
    last = statements.records.max() if statements.records else -1
    owners = array("I", bytes(4 * max(0, last + 1 - first)))
    skipped = statements.records.rank(first - 1) if first else 0
    place = 0
    for rank, number in enumerate(statements.records.iter_equal_or_larger(first), skipped):
        while place < len(editions) and editions[place] < statements.editions[rank]:
            place += 1
        if place < len(editions) and editions[place] == statements.editions[rank]:
            owners[number - first] = numbers[place]
    return owners
