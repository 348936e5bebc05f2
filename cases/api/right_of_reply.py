"""Rights of reply in the API: shown on their case."""

from typing import Final

from cases.api.brief import ACTOR, SOURCE
from cases.api.date import date
from cases.api.openapi.component import Component
from cases.api.openapi.field import of, ref, text, word
from cases.api.passage import passage
from cases.vocabulary.noun import Noun
from cases.vocabulary.reply_outcome import ReplyOutcome

REPLY: Final = Component(
    "RightOfReply",
    "That someone who is accused was asked for an answer, and what came back.",
    {
        "ref": ref("Its reference.", Noun.RIGHT_OF_REPLY, example="R-RBXK3SPHWP"),
        "asked": of(ACTOR, "Who was asked.").or_absent(),
        "asked_by": of(ACTOR, "Who asked.").or_absent(),
        "asked_on": date("When."),
        "how": text("By which way.", example="by email").or_absent(),
        "outcome": word("What came back.", ReplyOutcome, example="no_response"),
        "answer": text("The answer, word for word.", example="We do not comment.").or_absent(),
        "wording": text(
            "How the source puts it, word for word.",
            example="did not respond to Radio Azadi's requests for comment",
        ).or_absent(),
        "source": of(SOURCE, "Where that was read.").or_absent(),
        "passage": passage("The words it was read in."),
    },
)
