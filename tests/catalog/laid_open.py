"""An index laid open: everything that it says, whatever it is made of."""

from cases.catalog.index.index import Index


def laid_open(index: Index) -> object:
    """Its moment, and of each noun the records, their values and their orders."""
    return index.moment, {
        noun: (
            shelf.records,
            list(shelf.editions),
            {field: dict(values) for field, values in shelf.fields.items() if values},
            {
                columns: [number for block in order.blocks for number in block.numbers]
                for columns, order in shelf.orders.items()
            },
        )
        for noun, shelf in index.shelves.items()
    }
