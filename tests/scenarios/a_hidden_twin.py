"""Two records alike, one for partners alone: nothing that readers get may tell that it is there."""

from dataclasses import dataclass

from cases.models import Testimony
from cases.vocabulary.audience import Audience
from tests.factories import make_passage, make_person, make_source, make_testimony, publish_whole
from tests.factories.statement import statement_values

SECRET = "Only partners read this."


@dataclass(frozen=True)
class Twins:
    """`hidden` contradicts `shown`, is told by the hidden person, and goes to partners only."""

    shown: Testimony
    hidden: Testimony


def a_hidden_twin() -> Twins:
    """Both published from one source, the hidden one after the other."""
    source = make_source()
    shown = make_testimony(person=make_person("Fahim"), passage=make_passage(source))
    publish_whole(shown)
    words = statement_values(make_passage(source, exact=SECRET), contradicts=list(shown.statements.all()))
    hidden = make_testimony(
        person=make_person("Palwasha"),
        statements=[words],
        summary=SECRET,
        widest_audience=Audience.PARTNER,
    )
    publish_whole(hidden)
    return Twins(shown, hidden)
