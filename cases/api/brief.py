"""Briefs in the API: what one document says of another record."""

from typing import Final

from cases.api.date import date
from cases.api.openapi.component import Component, Field
from cases.api.openapi.field import any_ref, path, ref, several, text, word
from cases.vocabulary.capture_state import CaptureState
from cases.vocabulary.grade import Reliability
from cases.vocabulary.noun import Noun

RIGHTS: Final = "© RFE/RL; short quotations with attribution; not under this site's licence"

ACTOR: Final = Component(
    "ActorBrief",
    "An organisation in passing.",
    {
        "ref": ref("The actor's reference.", Noun.ACTOR, example="A-CVGJ2X6X87"),
        "name": text("Its name in English.", example="UNAMA"),
    },
)

SOURCE: Final = Component(
    "SourceBrief",
    "A source in passing: enough to weigh what was read in it.",
    {
        "ref": ref("The source's reference.", Noun.SOURCE, example="S-08FHHWC612"),
        "title": text("Its title.", example="Former Afghan soldiers fear return"),
        "publisher_ref": ref("The actor who published it.", Noun.ACTOR, example="A-15ZE8P8BN7").or_absent(),
        "publisher": text("The publisher's name.", example="RFE/RL, Radio Azadi").or_absent(),
        "reliability": word(
            "How reliable the source is, whatever it says this time: the letter of the Admiralty scale.",
            Reliability,
            example="B",
        ),
        "date": date("When it was published."),
        "rights": text("Who holds the rights, and what is allowed.", example=RIGHTS).or_null(),
        "capture": word("How much of it the desk keeps.", CaptureState, example="excerpted"),
        "url": path("Its page on the site.", example="/sources/S-08FHHWC612/"),
    },
)

RECORD: Final = Component(
    "RecordBrief",
    "Another record that stands in a relation to this one.",
    {
        "ref": any_ref("Its reference.", example="N-2KKT1E9Y1J"),
        "noun": word("What kind of record it is.", Noun, example=Noun.STATISTIC.value),
        "label": text(
            "What it is called: a title, a figure as worded, the name a person is shown by.",
            example="at least 218 extrajudicial killings",
        ).or_absent(),
        "url": path("Its page on the site.", example="/statistics/N-2KKT1E9Y1J/"),
    },
)


def related(says: str) -> Field:
    """Other published records; those that are not published leave no trace."""
    return several(Field("", RECORD.ref, RECORD.example, uses=(RECORD,)), says)
