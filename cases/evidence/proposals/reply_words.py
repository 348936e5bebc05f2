"""Words that tell how somebody who was asked for comment answered, in four languages."""

import re
from typing import Final

_NOT: Final = r"(?:(?:did|has|have|had|does|do|was|were)\s+not|(?:did|has|have|had|does|do|was|were)n['’]t)"
_SOON: Final = r"(?:\s+(?:immediately|yet|directly|formally|publicly|even|so\s+far|further))?"
_ASKED: Final = (
    r"(?:requests?|inquir(?:y|ies)|enquir(?:y|ies)|questions?|(?:phone\s+)?calls?|messages?|e-?mails?"
    r"|letters?)"
)
_SAY: Final = (
    r"(?:comment|answer|say|speak|give|provide|elaborate|explain|discuss|disclose|confirm|identify|respond"
    r"|be\s+interviewed)"
)

TELLING: Final = {
    "en": (
        *("comment", "respon", "repl", "answer", "return", "be reached", "contacted", "availab", "declin"),
        *("refus", "would not"),
    ),
    "fr": ("répond", "donné suite", "réagi", "être joint", "joignable", "souhaité", "voulu", "refusé de"),
    "fa": ("پاسخ", "جواب", "حاضر ", "خودداری", "ابا "),
    "ps": ("ځواب",),
}
"""By language, words and parts of words of which each sentence that tells so holds one."""

NO_REPLY: Final = re.compile(
    rf"(?:{_NOT}{_SOON}\s+(?:respond(?:ed)?|repl(?:y|ied))\s+to\b[^.;\n]{{0,80}}?\b{_ASKED}\b(?:\s+for\s+(?:comment|information|an\s+interview))?"
    rf"|{_NOT}{_SOON}\s+(?:return(?:ed)?|answer(?:ed)?)\s+(?P<by>[^.;\n]{{0,40}}?)\b{_ASKED}\b(?:\s+for\s+comment)?"
    rf"|(?:could\s+not|couldn['’]t|cannot|can['’]t)\s+(?:immediately\s+)?be\s+(?:reached|contacted)(?:\s+for\s+comment)?"
    rf"|{_NOT}\s+(?:immediately\s+)?(?:available|reachable)(?:\s+for\s+comment)?"
    r"|n['’](?:a|ont|avait|avaient)\s+pas\s+(?:encore\s+|immédiatement\s+)?(?:répondu|donné\s+suite|réagi)\s+(?:à|aux|au)\s+[^.;\n]{0,60}"
    r"|n['’](?:a|ont)\s+pas\s+pu\s+être\s+jointe?s?|n['’](?:était|étaient|est)\s+pas\s+joignables?"
    r"|به\s[^.؛\n]{0,40}?(?:پرسش|سوال|سؤال|درخواست|تماس|پیام)[^.؛\n]{0,40}?\s(?:پاسخ|جواب)\s+ن(?:داد|دادند|داده)\S*"
    r"|(?:پوښتن|غوښتن|زنګون|پیغامون)\S*\s[^.؛\n]{0,20}?ته(?:\s+یې)?\s+ځواب\s+(?:ور\s*نه?\s*ک\S+|نه\s+\S+\s+ورک\S+))",
    re.IGNORECASE,
)
"""Who was asked did not answer. `by` stands before what they were asked with."""
DECLINED: Final = re.compile(
    rf"(?:declined|refused)\s+to\s+{_SAY}\b|declined\s+(?:a\s+)?(?:comment|request)|would\s+not\s+(?:comment|discuss|say)\b"
    r"|n['’](?:a|ont)\s+pas\s+(?:souhaité|voulu)\s+(?:commenter|répondre|s['’]exprimer|faire\s+de\s+commentaires?)"
    r"|(?:a|ont)\s+refusé\s+de\s+(?:commenter|répondre|s['’]exprimer)"
    r"|حاضر\s+(?:نشد|نشدند|نشده)\s+[^.؛\n]{0,30}?(?:صحبت|تبصره|گفت‌وگو|پاسخ)\S*|از\s+(?:تبصره|اظهار\s+نظر|پاسخ)\s+(?:خودداری|ابا)\s+\S+",
    re.IGNORECASE,
)
"""Who was asked would not say."""
UNANSWERED: Final = re.compile(
    rf"\b{_ASKED}\b[^.;\n]{{0,30}}?\sto\s(?P<actor>[^.;,\n]{{2,60}}?)\s+"
    r"(?:went\s+unanswered|(?:was|were)\s+not\s+(?:immediately\s+)?(?:returned|answered)|remained\s+unanswered)",
    re.IGNORECASE,
)
"""What they were asked with got no answer."""
REPLIED: Final = re.compile(
    rf"\bin\s+(?:response|reply|answer)\s+to\s[^.;,\n]{{0,50}}?\b{_ASKED}\b(?:\s+for\s+comment)?",
    re.IGNORECASE,
)
"""What they say is an answer."""
ASKED_BY: Final = re.compile(
    rf"\bto\s+(?P<by>(?:[^\W\d_][\w/.&'’-]*\s+){{1,6}}?)(?={_ASKED}\b)", re.IGNORECASE
)
"""Between "respond to" and "requests": whose requests they are."""
