"""Cases as they are published."""

from cases.documents import kinds, lists
from cases.documents.date import dated
from cases.documents.record import PLACE, SLUG, THEME, Record
from cases.documents.right_of_reply import RightOfReply
from cases.vocabulary.noun import Noun


class Case(Record, noun=Noun.CASE, example="C-V8F005910M", url="/cases/former-afghan-soldiers/"):
    """What gathers testimonies, statistics, events and sources."""

    columns = """
        slug title summary period places themes replies_asked=replies.asked
        replies_outcome=replies.outcome inferred source=replies.source
    """

    slug = SLUG
    title = kinds.text(
        "Its title.", example="Former Afghan soldiers facing deportation from Iran and Pakistan"
    )
    summary = kinds.text(
        "What it is about, in two or three neutral sentences.",
        example="Former members of the Afghan security forces fled to neighbouring countries as the Taliban "
        "seized power. Pakistan has ordered people without documents to leave, and Iran says that it "
        "will send back those without legal status. This case sets what former soldiers say beside the "
        "figures and the sources.",
    ).or_null()
    period = dated("The time it covers, open at an end where it goes on.")
    places = lists.several(PLACE, "Where.").or_absent()
    themes = lists.several(THEME, "Codes of its themes.")
    sources = lists.several(
        kinds.ref("", Noun.SOURCE, example="S-08FHHWC612"), "References of the published sources it uses."
    )
    actors = lists.several(
        kinds.ref("", Noun.ACTOR, example="A-CVGJ2X6X87"),
        "References of the published actors with a part in it.",
    )
    replies = lists.several(kinds.of(RightOfReply, ""), "Who was asked for an answer, and what came back.")
    desk_asked_nobody = kinds.flag(
        "That this desk itself has asked nobody for an answer: others asked. Editions from before"
        " this was recorded do not have it.",
        example=True,
    ).sometimes()
