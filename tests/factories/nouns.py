"""One record of each noun that is published, told apart by a word of the test's."""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from cases.models.record import Record
from cases.vocabulary.noun import Noun
from tests.factories.actor import make_actor
from tests.factories.case import make_case
from tests.factories.declaration import make_declaration
from tests.factories.event import make_event
from tests.factories.source import make_source
from tests.factories.statistic import make_statistic
from tests.factories.testimony import make_testimony

Maker: TypeAlias = Callable[[str], Record]

MAKERS: Final[Mapping[Noun, Maker]] = {
    Noun.SOURCE: lambda word: make_source(f"A report of {word}"),
    Noun.ACTOR: lambda word: make_actor(f"The {word} Daily"),
    Noun.CASE: lambda word: make_case(title=f"What happened in {word}"),
    Noun.DECLARATION: lambda word: make_declaration(title=f"A ministry speaks of {word}"),
    Noun.EVENT: lambda word: make_event(title=f"An order was given in {word}"),
    Noun.STATISTIC: lambda word: make_statistic(limitations=f"Only what was reported of {word}."),
    Noun.TESTIMONY: lambda word: make_testimony(summary=f"A former soldier tells of {word}."),
}
"""What makes a draft that can be published with what it needs, and that is found by `word`."""
