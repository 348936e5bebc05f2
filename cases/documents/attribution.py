"""Attribution as it is published: keys of whatever somebody is said to be responsible for."""

from typing import Final

from cases.documents import kinds, lists
from cases.documents.brief import ActorBrief
from cases.documents.passage import read_in

NOBODY: Final = "nobody"
"""What tables say where a source says that nobody is responsible."""

ATTRIBUTED_TO: Final = (
    lists.several(
        kinds.of(ActorBrief, ""),
        "The organisations that are said to be responsible; never to be repeated without who says so. An "
        "empty list only where the source says that nobody is: `not stated` is another fact.",
    )
    .empty_says(NOBODY)
    .or_absent()
)
ATTRIBUTED_BY: Final = kinds.of(
    ActorBrief,
    "Who says who is responsible; null where nobody says so, or where it is the person of `claimed_by`.",
).or_null()
ATTRIBUTION_QUOTED: Final = kinds.quoted(
    "The words of the source that say so, verbatim.", example="the Taliban was responsible for"
).or_null()
ATTRIBUTION_PASSAGE: Final = read_in("The passage that these words were read in.")
COLUMNS: Final = """
    attributed_to attributed_to_ref=attributed_to.ref attributed_by attributed_by_ref=attributed_by.ref
    attribution_quoted
"""
"""The columns of files that tell of it."""
