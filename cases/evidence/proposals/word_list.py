"""Word lists: the words of a table, which is written as running lines."""


def word_list(lines: str) -> frozenset[str]:
    """The words of some lines, parted by white space."""
    return frozenset(lines.split())
