"""Statements as they are published: inside their testimony or declaration, and alone."""

from typing import Final

from cases.documents import kinds, lists
from cases.documents.brief import ActorBrief, SourceBrief, related
from cases.documents.key import Key
from cases.documents.part import Part
from cases.documents.passage import read_in
from cases.documents.person import Speaker
from cases.documents.record import CASE, EDITION, PUBLISHED, UPDATED, VERSION
from cases.documents.translated import in_other_languages
from cases.vocabulary.absence import WithheldReason
from cases.vocabulary.grade import Credibility
from cases.vocabulary.noun import Noun
from cases.vocabulary.wording import Wording

_SAID: Final = "They took his papers [at the border] and let him go."
_SPAN: Final = Key[tuple[int, ...]](
    "",
    {"type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2},
    [21, 36],
    lambda json: tuple(each for each in json if isinstance(each, int)) if isinstance(json, list) else (),
    unit=kinds.CHARACTERS,
)


class Redaction(Part):
    """A span that is kept back. A mark stands in its place, of the same length whatever it covers."""

    start = kinds.whole("The mark's first character in the text as shown.", unit=kinds.CHARACTERS, example=9)
    end = kinds.whole("The character after the mark.", unit=kinds.CHARACTERS, example=12, least=1)
    reason = kinds.word("Why.", WithheldReason, example="safety")


class Translation(Part):
    """The quotation in another language."""

    lang = kinds.language("The language of the translation (BCP 47).", example="fa-AF")
    dir = kinds.one_of("Which way its script runs.", "ltr", "rtl", example="rtl")
    text = kinds.quoted("The translation.", example="مدارکش را گرفتند و رهایش کردند.")
    status = kinds.text("How far it has been checked.", example="draft").or_null()
    translator = kinds.text("Who translated it.", example="the desk").or_null()


class Quotation(Part):
    """One statement: the words of its source, the desk's translation of them, or a paraphrase of them;
    `wording` says which.
    """

    ref = kinds.ref("The statement's reference.", Noun.STATEMENT, example="Q-D2ZHKAKNS7")
    wording = kinds.word(
        "Whose words they are. Only `verbatim` ones are those of the passage. Never put a `paraphrase` "
        "between quotation marks. Editions from before this was recorded do not have it: theirs are "
        "verbatim.",
        Wording,
        example="verbatim",
    ).sometimes()
    text = kinds.quoted("The words, but for what is redacted: a mark stands for that.", example=_SAID)
    lang = kinds.language("The language of the words (BCP 47).", example="en")
    dir = kinds.one_of("Which way their script runs.", "ltr", "rtl", example="ltr")
    original_lang = kinds.language("The language that was spoken (BCP 47).", example="ps").or_absent()
    insertions = lists.several(
        _SPAN, "What the publisher added: start and end of each span, end not included."
    )
    redactions = lists.several(kinds.of(Redaction, ""), "What is kept back.")
    translations = lists.several(kinds.of(Translation, ""), "Translations.").or_absent()
    speaker = kinds.of(
        ActorBrief,
        "The organisation that is quoted; null where it is the person of the testimony. In a declaration: "
        "another than the one that speaks there, else null.",
    ).or_absent()
    source = kinds.of(SourceBrief, "Where it was read.").or_absent()
    passage = read_in("The words it was read in.")
    credibility = kinds.word(
        "How credible these words are, whatever the source: the digit of the Admiralty scale; null where they"
        " state no fact, as an appeal or a fear. In a declaration it is rated that they were said; what they"
        " announce is not rated.",
        Credibility,
        example="3",
    ).or_null()
    credibility_rationale = kinds.text(
        "Why this grade, or why none.",
        example="Possibly true: he speaks of former comrades, and nothing corroborates the number. The"
        " figures of the United Nations mission, as the source cites them, agree that there were arrests and"
        " detentions; they do not say how many are in prison.",
    ).or_null()
    translated = in_other_languages(
        "credibility_rationale", example="شاید درست: دست اول، برای این شخص تأیید نشده."
    )
    contradicts = related("Statements that stand against it; each names the other.")
    corroborates = related("Statements that support it; each names the other.")
    updates = related("Statements that it brings up to date, or that bring it up to date.")


class Statement(Quotation):
    """One quotation on its own, with what makes it readable: whose it is, and where it stands."""

    columns = """
        case testimony declaration said_by shown_as=person.shown_as speaker wording text
        redacted=redactions.reason lang dir original_lang translations=translations.text
        translation_languages=translations.lang credibility credibility_rationale passage
        contradicts=contradicts.ref corroborates=corroborates.ref updates=updates.ref inferred= source
    """

    cut = True

    noun = kinds.one_of("What kind of record this is.", Noun.STATEMENT.value, example=Noun.STATEMENT.value)
    url = kinds.path(
        "Its place on the page of its testimony or declaration.",
        example="/testimonies/T-AZAQZS2FYX/#Q-D2ZHKAKNS7",
    )
    version = VERSION
    edition = EDITION
    published = PUBLISHED
    updated = UPDATED
    case = CASE
    testimony = kinds.ref(
        "The testimony it is part of. Words of a declaration have `declaration` in its place.",
        Noun.TESTIMONY,
        example="T-AZAQZS2FYX",
    ).sometimes()
    declaration = kinds.ref(
        "The declaration it is part of. Words of a testimony have `testimony` in its place.",
        Noun.DECLARATION,
        example="D-6WQ2M8T4KC",
    ).sometimes()
    person = kinds.of(
        Speaker, "The person of that testimony; of a declaration the official whom the source names, if any."
    )
    said_by = kinds.of(ActorBrief, "The organisation whose words they are, in a declaration.").sometimes()
