"""Building the index of a noun: from its table as it stands, or from an earlier index and what came since."""

from array import array
from collections.abc import Mapping
from itertools import pairwise
from typing import Final

from pyroaring import BitMap

from cases.catalog.field import Field, column
from cases.catalog.index.grades import whole_grades
from cases.catalog.index.key import keys_of
from cases.catalog.index.noun_index import WHOLE, NounIndex
from cases.catalog.index.ordered_blocks import OrderedBlocks
from cases.catalog.index.reading import Carried, in_order, rows, terms_of_all, terms_of_some
from cases.catalog.index.value_array import Values
from cases.catalog.row import Row
from cases.vocabulary.audience import Audience
from cases.vocabulary.noun import QUOTING

EMPTY: Final = NounIndex(BitMap(), array("I"), {}, {})


def build_noun_index(model: type[Row], audience: Audience, *, statements: NounIndex) -> NounIndex:
    """The index of everything that one table holds for `audience`; `statements` is that of the quotations.

    Raises ValueError where the rows did not come in the order of their editions.
    """
    numbers, editions, carried = rows(model, audience, after=0)
    if model.noun in QUOTING:
        carried |= whole_grades(statements, numbers, editions, after=0)
    fields: dict[Field, dict[str, BitMap]] = _declared(model)
    for (field, value), of_value in carried.items():
        fields.setdefault(field, {})[value] = BitMap(of_value)
    for (field, value), records in terms_of_all(model, audience).items():
        fields.setdefault(field, {})[value] = records
    orders = {
        columns: OrderedBlocks.of(in_order(model, audience, columns), keys=keys_of(model, columns))
        for columns in model.orders
    }
    return NounIndex(BitMap(numbers), _rising(editions), fields, orders)


def update_noun_index(
    index: NounIndex,
    model: type[Row],
    audience: Audience,
    *,
    gone: BitMap,
    statements: NounIndex,
    before: NounIndex,
) -> NounIndex:
    """The index after some editions: without the records `gone`, with every row that came since.

    `statements` is the index of the quotations after those editions, `before` the one before them.
    """
    last = index.records.max() if index.records else 0
    numbers, editions, carried = rows(model, audience, after=last)
    if not gone and not numbers:
        return index
    carried |= terms_of_some(model, audience, after=last)
    if model.noun in QUOTING:
        told = before.records.max() if before.records else 0
        carried |= whole_grades(statements, numbers, editions, after=told)
    kept = array("I", index.editions)
    for place in sorted((index.records.rank(number) - 1 for number in gone), reverse=True):
        del kept[place]
    coming = _by_field(carried)
    records = (index.records - gone) | BitMap(numbers)
    fields = _changed(index.fields, gone, coming)
    return NounIndex(
        records=records,
        editions=kept + _rising(kept[-1:] + editions)[len(kept[-1:]) :],
        fields=fields,
        counter=index.counter.extended(coming, held=fields, all_records=records),
        orders={
            columns: order.changed(
                gone=gone,
                new=[(key, number) for number, key in keys_of(model, columns)(numbers).items()],
                keys=keys_of(model, columns),
            )
            for columns, order in index.orders.items()
        },
    )


def _declared(model: type[Row]) -> dict[Field, dict[str, BitMap]]:
    """The fields that an index has even where nothing carries any value of them."""
    fields: dict[Field, dict[str, BitMap]] = {column(name): {} for name in model.codes}
    return fields | ({WHOLE: {}} if model.noun in QUOTING else {})


def _by_field(carried: Carried) -> dict[Field, dict[str, BitMap]]:
    """What new records carry, by field and value."""
    coming: dict[Field, dict[str, BitMap]] = {}
    for (field, value), numbers in carried.items():
        coming.setdefault(field, {})[value] = BitMap(numbers)
    return coming


def _changed(
    fields: Mapping[Field, Values], gone: BitMap, coming: Mapping[Field, Values]
) -> dict[Field, Values]:
    """The fields without the records `gone` and with what the new ones carry; the rest is shared."""
    return {
        field: _values(fields.get(field, {}), gone, coming.get(field, {}))
        for field in (*fields, *(coming.keys() - fields.keys()))
    }


def _values(values: Values, gone: BitMap, coming: Values) -> Values:
    touched = {value: records - gone for value, records in values.items() if records.intersect(gone)}
    touched |= {value: touched.get(value, values.get(value, BitMap())) | new for value, new in coming.items()}
    if not touched:
        return values
    return {value: records for value, records in {**values, **touched}.items() if records}


def _rising(editions: "array[int]") -> "array[int]":
    """The editions of rows in the order of their numbers, which never fall."""
    if any(here > following for here, following in pairwise(editions)):
        raise ValueError("the rows of a table did not come in the order of their editions")
    return editions
