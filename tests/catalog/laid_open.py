"""An index laid open: everything that it says, whatever it is made of."""

from cases.catalog.index.index import Index


def laid_open(index: Index) -> object:
    """Its moment, and of each noun the records, their values and their orders."""
    return index.moment, {
        noun: (
            index.records,
            list(index.editions),
            {field: dict(values) for field, values in index.fields.items() if values},
            {
                columns: [number for block in order.blocks for number in block.numbers]
                for columns, order in index.orders.items()
            },
        )
        for noun, index in index.nouns.items()
    }
