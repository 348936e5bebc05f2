"""Statements in the API."""

from typing import Final

from cases.api.brief import ACTOR, SOURCE, related
from cases.api.detail import DetailView
from cases.api.fields import CASE, edition
from cases.api.listing import ListView
from cases.api.openapi.component import Component, Field
from cases.api.openapi.field import (
    CHARACTERS,
    language,
    of,
    one_of,
    path,
    ref,
    several,
    text,
    whole,
    word,
)
from cases.api.passage import passage
from cases.api.person import SPEAKER
from cases.vocabulary.absence import WithheldReason
from cases.vocabulary.grade import Credibility
from cases.vocabulary.noun import Noun
from cases.vocabulary.wording import Wording

_SAID: Final = "They took his papers [at the border] and let him go."
_SPAN: Final = Field(
    "",
    {"type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2},
    [21, 36],
    unit=CHARACTERS,
)

REDACTION: Final = Component(
    "Redaction",
    "A span that is kept back. A mark stands in its place, of the same length whatever it covers.",
    {
        "start": whole("The mark's first character in the text as shown.", unit=CHARACTERS, example=9),
        "end": whole("The character after the mark.", unit=CHARACTERS, example=12, least=1),
        "reason": word("Why.", WithheldReason, example="safety"),
    },
)

TRANSLATION: Final = Component(
    "Translation",
    "The quotation in another language.",
    {
        "lang": language("The language of the translation (BCP 47).", example="fa-AF"),
        "dir": one_of("Which way its script runs.", "ltr", "rtl", example="rtl"),
        "text": text("The translation.", example="مدارکش را گرفتند و رهایش کردند."),
        "status": text("How far it has been checked.", example="draft").or_null(),
        "translator": text("Who translated it.", example="the desk").or_null(),
    },
)

QUOTATION: Final = Component(
    "Quotation",
    "One statement: the words of its source, the desk's translation of them, or a paraphrase of them; "
    "`wording` says which.",
    {
        "ref": ref("The statement's reference.", Noun.STATEMENT, example="Q-D2ZHKAKNS7"),
        "wording": word(
            "Whose words they are. Only `verbatim` ones are those of the passage. Never put a `paraphrase` "
            "between quotation marks. Editions from before this was recorded do not have it: theirs are "
            "verbatim.",
            Wording,
            example="verbatim",
        ).sometimes(),
        "text": text("The words, but for what is redacted: a mark stands for that.", example=_SAID),
        "lang": language("The language of the words (BCP 47).", example="en"),
        "dir": one_of("Which way their script runs.", "ltr", "rtl", example="ltr"),
        "original_lang": language("The language that was spoken (BCP 47).", example="ps").or_absent(),
        "insertions": several(
            _SPAN, "What the publisher added: start and end of each span, end not included."
        ),
        "redactions": several(of(REDACTION, ""), "What is kept back."),
        "translations": several(of(TRANSLATION, ""), "Translations.").or_absent(),
        "speaker": of(
            ACTOR, "The organisation that is quoted; null where it is the person of the testimony."
        ).or_absent(),
        "source": of(SOURCE, "Where it was read.").or_absent(),
        "passage": passage("The words it was read in."),
        "credibility": word(
            "How credible these words are, whatever the source: the digit of the Admiralty scale.",
            Credibility,
            example="3",
        ).or_null(),
        "credibility_rationale": text(
            "Why.", example="Possibly true: first-hand, not corroborated for this person."
        ).or_null(),
        "contradicts": related("Statements that stand against it; each names the other."),
        "corroborates": related("Statements that support it; each names the other."),
        "updates": related("Statements that it brings up to date, or that bring it up to date."),
    },
)

DOCUMENT: Final = Component(
    "Statement",
    "One quotation on its own, with what makes it readable: whose it is, and where it stands.",
    {
        **QUOTATION.fields,
        "noun": one_of("What kind of record this is.", Noun.STATEMENT.value, example=Noun.STATEMENT.value),
        "url": path(
            "Its place on the page of its testimony.", example="/testimonies/T-AZAQZS2FYX/#Q-D2ZHKAKNS7"
        ),
        **edition(),
        "case": CASE,
        "testimony": ref("The testimony it is part of.", Noun.TESTIMONY, example="T-AZAQZS2FYX"),
        "person": of(SPEAKER, "The person of that testimony."),
    },
    cut=True,
)


class Statements(ListView):
    """Published statements."""

    noun = Noun.STATEMENT
    document = DOCUMENT


class Statement(DetailView):
    """One statement."""

    noun = Noun.STATEMENT
    document = DOCUMENT
