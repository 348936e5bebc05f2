"""What the bench does with a form that was sent: each button is one verb, after all decisions and words."""

from dataclasses import dataclass, field
from datetime import datetime

from django.http import QueryDict
from django.utils.translation import gettext as _

from cases.actions.choose import choose
from cases.actions.decide import Choice, decide
from cases.actions.refusal import VerbRefused
from cases.actions.take_back import take_back
from cases.actions.tell import ToldMeanwhile, tell
from cases.admin.bench.by_hand import chosen_words
from cases.admin.bench.hearing import choices, proposals_of, sure_ones, told
from cases.evidence.occurrence import NotThere
from cases.models import Account, Case
from cases.vocabulary.verdict import Verdict
from cases.workbench.keeping import keep_packet
from cases.workbench.shown import Bench

_DIGITS = 9


@dataclass(slots=True)
class Done:
    """What came of a form. `wrong`: by control what was not taken, in a sentence.

    `at`: the proposal that is at hand now, `anchor` the part of the page to go to; `meanwhile`: somebody else
    said something since; `kept`: records were made, and `handed_in` too.
    """

    wrong: dict[str, str] = field(default_factory=dict)
    at: str = ""
    anchor: str = ""
    meanwhile: bool = False
    kept: bool = False
    handed_in: bool = False


def do(form: QueryDict, *, bench: Bench, by: Account, at: datetime) -> Done:
    """Take what ``form`` says, then do what its button asks for; what is refused hinders nothing else."""
    done = Done()
    _decisions(form, bench, done, by, at)
    _words(form, bench, done, by, at)
    try:
        _button(form, bench, done, by, at)
    except NotThere as refusal:
        done.wrong["hand"] = str(refusal)
    except VerbRefused as refusal:
        done.wrong["last"] = str(refusal)
    return done


def _decisions(form: QueryDict, bench: Bench, done: Done, by: Account, at: datetime) -> None:
    found = {choice.key: choice for choice in choices(form, bench, done.wrong)}
    if "sure" in form:
        found = {choice.key: choice for choice in sure_ones(form, bench)} | found
    if twice := form.get("twice"):
        found[twice] = Choice(key=twice, verdict=Verdict.ACCEPTED, values={"twice": "yes"})
        done.at = twice
    if found:
        left = decide(packet=bench.packet, choices=[*found.values()], among=proposals_of(bench), by=by, at=at)
        done.wrong |= {f"p-{key}": why for key, why in left.items()}


def _words(form: QueryDict, bench: Bench, done: Done, by: Account, at: datetime) -> None:
    said, lock = told(form, bench), form.get("lock", "")
    if not said or not (lock.isdecimal() and len(lock) <= _DIGITS):
        return
    try:
        tell(
            packet=bench.packet,
            source=said.source,
            judged=said.judged,
            case=_case(said.case),
            expected=int(lock),
            by=by,
            at=at,
        )
    except ToldMeanwhile as refusal:
        done.wrong["source"], done.meanwhile = str(refusal), True
    except VerbRefused as refusal:
        done.wrong["source"] = str(refusal)


def _case(number: str) -> Case | None:
    readable = number.isdecimal() and len(number) <= _DIGITS
    return Case.objects.filter(pk=int(number)).first() if readable else None


def _button(form: QueryDict, bench: Bench, done: Done, by: Account, at: datetime) -> None:
    if "undo" in form or "again" in form:
        done.at = str(take_back(packet=bench.packet, key=form.get("again"), by=by, at=at))
    elif words := chosen_words(form, bench.packet.text.content):
        done.at = str(choose(packet=bench.packet, among=proposals_of(bench), by=by, at=at, **words._asdict()))
    elif form.get("go") in proposals_of(bench):
        done.anchor = f"p-{form['go']}"
    elif form.get("like") in {each.key for each in bench.last.judgements}:
        done.anchor = f"j-{form['like']}"
    elif "look" in form:
        done.anchor = "last"
    elif "keep" in form and not done.wrong:
        done.anchor = "last"
        hand_in = form["keep"] == "in"
        keep_packet(packet=bench.packet, hand_in=hand_in, by=by, at=at)
        done.kept, done.handed_in = True, hand_in


def sentence_of(done: Done) -> str:
    """What is said on the page that follows, empty where it shows by itself."""
    if not done.kept:
        return ""
    if done.handed_in:
        return _("Kept as drafts and handed in. A colleague reviews them now.")
    return _("Kept as drafts. Nobody but the desk sees them.")
