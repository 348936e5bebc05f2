"""Rights of reply: shown on their case."""

from cases.documents import kinds
from cases.documents.brief import ActorBrief, SourceBrief
from cases.documents.date import dated
from cases.documents.part import Part
from cases.documents.passage import read_in
from cases.documents.translated import in_other_languages
from cases.vocabulary.noun import Noun
from cases.vocabulary.reply_outcome import ReplyOutcome


class RightOfReply(Part):
    """That someone who is accused was asked for an answer, and what came back."""

    ref = kinds.ref("Its reference.", Noun.RIGHT_OF_REPLY, example="R-RBXK3SPHWP")
    asked = kinds.of(ActorBrief, "Who was asked.").or_absent()
    asked_by = kinds.of(ActorBrief, "Who asked.").or_absent()
    asked_on = dated("When.")
    how = kinds.text("By which way.", example="by email").or_absent()
    outcome = kinds.word("What came back.", ReplyOutcome, example="no_response")
    answer = kinds.text("The answer, word for word.", example="We do not comment.").or_absent()
    wording = kinds.text(
        "How the source puts it, word for word.",
        example="did not respond to Radio Azadi's requests for comment",
    ).or_absent()
    source = kinds.of(SourceBrief, "Where that was read.").or_absent()
    passage = read_in("The words it was read in.")
    translated = in_other_languages("how", example="با ایمیل")
