"""The rules of quotations, and the sentence that tells an editor why."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

QUOTATION_RULES: "Final[Mapping[str, StrOrPromise]]" = {
    "speaker-said": _("Behind the quotation stand the words that name the speaker and a verb of saying."),
    "said-speaker": _("Behind the quotation stand a verb of saying and the words that name the speaker."),
    "speaker-before": _("The sentence begins with the speaker and a verb of saying, and then quotes."),
    "speaker-earlier": _("A verb of saying stands before the quotation, and these words are its subject."),
    "speaker-colon": _("A name and a colon stand before the quotation."),
    "named-before": _("The sentence before the quotation ends with a name and a colon."),
    "speaker-thinks": _("A verb of thinking stands before the quotation, and these words are its subject."),
    "speaker-did": _("Behind the quotation somebody does something, and no verb says that they speak."),
    "speakers-words": _("The quotation is called somebody's words: a claim, a remark, a statement."),
    "according-before": _("“According to”, with a name, stands before the quotation."),
    "according-behind": _("“According to”, with a name, stands behind the quotation."),
    "tail": _("The sentence ends with the speaker and a verb of saying."),
    "subject": _("The sentence has no verb of saying; these words are its subject."),
    "same-paragraph": _("The quotation goes on with the one before it in the same paragraph."),
    "sentence-before": _("The sentence before speaks of this person, and the quotation names nobody."),
    "paragraph-before": _("The paragraph before speaks of this person, and the quotation names nobody."),
    "goes-on": _("The quotation of the paragraph before has no end mark, and goes on here."),
    "signature": _("A line with a dash and a name stands below the quotation."),
    "transcript": _("The line begins with a name and a colon, as in a transcript."),
    "nobody": _("No words near the quotation name a speaker."),
    "scare-quotes": _("A few words in quotation marks that nobody is said to have said."),
    "title": _("A title or a name in quotation marks, not somebody's words."),
    "signature-line": _("The last line within the quotation marks names who said the words above."),
    "actor-person": _("A name that the article says more of: what the person is, or what they do."),
    "actor-body": _("A name with a word for an organisation, an authority or a group."),
    "actor-authority": _("An authority or an organisation that is named without a capital letter."),
    "actor-speaker": _("Words in the article are said by this person or body."),
    "reply-no-reply": _("The words say that somebody who was asked did not answer."),
    "reply-declined": _("The words say that somebody who was asked would not say."),
    "reply-replied": _("The words say that this is an answer to a request for comment."),
    "source-according": _("“According to”, with the name of a body, stands before it."),
    "source-told": _("Somebody is said to have told it to this outlet."),
    "source-report": _("A body says it in a report, a statement or an interview."),
    "source-reported": _("A body is said to have reported it."),
    "source-unnamed": _("The article names no source: “by some accounts”."),
    "no-words": _("The quotation marks hold no words."),
}
