"""Copies are not corroboration: how many origins a figure really has."""

from collections.abc import Iterable, Mapping


def independent_origins(origins: Iterable[str], lineage: Mapping[str, frozenset[str]]) -> int:
    """Number of groups of ``origins`` that share no ancestor.

    lineage: for each source, itself and every source it goes back to. Twelve articles citing one
    report are one
    group; two reports that cite nothing in common are two. An origin without lineage stands for itself.
    """
    groups: list[frozenset[str]] = []
    for origin in sorted(set(origins)):
        reached = lineage.get(origin, frozenset({origin}))
        joined = [group for group in groups if group & reached]
        groups = [group for group in groups if not group & reached]
        groups.append(reached.union(*joined))
    return len(groups)
