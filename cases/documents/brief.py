"""Briefs: what one document says of another record."""

from typing import Final

from cases.documents import kinds, lists
from cases.documents.date import dated
from cases.documents.key import Key
from cases.documents.part import Part
from cases.documents.translated import in_other_languages
from cases.vocabulary.canonical import Document
from cases.vocabulary.capture_state import CaptureState
from cases.vocabulary.grade import Reliability
from cases.vocabulary.noun import Noun

RIGHTS: Final = "© RFE/RL; short quotations with attribution; not under this site's licence"


UNAMA: Final[Document] = {"en": "UNAMA", "ps": "یوناما"}


class ActorBrief(Part):
    """An organisation in passing."""

    ref = kinds.ref("The actor's reference.", Noun.ACTOR, example="A-CVGJ2X6X87")
    name = kinds.text("Its name in English.", example="UNAMA")
    names = lists.by_key(
        kinds.text("", example="UNAMA"),
        "Its name by language tag (BCP 47), where it has any besides the English one.",
        example=UNAMA,
    ).sometimes()


class SourceBrief(Part):
    """A source in passing: enough to weigh what was read in it."""

    ref = kinds.ref("The source's reference.", Noun.SOURCE, example="S-08FHHWC612")
    title = kinds.text("Its title.", example="Former Afghan soldiers fear return")
    title_made = kinds.flag(
        "That the desk made the title, as the source has none at hand: put it in square brackets, never"
        " between quotation marks. Where it is not so there is no such key.",
        example=True,
    ).sometimes()
    publisher_ref = kinds.ref("The actor who published it.", Noun.ACTOR, example="A-15ZE8P8BN7").or_absent()
    publisher = kinds.text("The publisher's name.", example="RFE/RL, Radio Azadi").or_absent()
    reliability = kinds.word(
        "How reliable the source is, whatever it says this time: the letter of the Admiralty scale.",
        Reliability,
        example="B",
    )
    date = dated("When it was published.")
    rights = kinds.text("Who holds the rights, and what is allowed.", example=RIGHTS).or_null()
    capture = kinds.word("How much of it the desk keeps.", CaptureState, example="excerpted")
    url = kinds.path("Its page on the site.", example="/sources/S-08FHHWC612/")
    publisher_names = lists.by_key(
        kinds.text("", example="RFE/RL, Radio Azadi"),
        "The publisher's name by language tag (BCP 47), where it has any besides the English one.",
        example={"en": "RFE/RL, Radio Azadi", "ps": "ازادي راډیو"},
    ).sometimes()
    translated = in_other_languages("title", example="هراس سربازان پیشین از بازگشت")


class RecordBrief(Part):
    """Another record that stands in a relation to this one."""

    ref = kinds.any_ref("Its reference.", example="N-2KKT1E9Y1J")
    noun = kinds.noun("What kind of record it is.", example=Noun.STATISTIC.value)
    label = kinds.text(
        "What it is called: a title, a figure as worded, the name a person is shown by.",
        example="at least 218 extrajudicial killings",
    ).or_absent()
    url = kinds.path("Its page on the site.", example="/statistics/N-2KKT1E9Y1J/")
    translated = in_other_languages("label", example="پیشنهاد عفو عمومی")


def related(says: str) -> Key[tuple[RecordBrief, ...]]:
    """Other published records; those that are not published leave no trace."""
    return lists.several(kinds.of(RecordBrief, ""), says)
