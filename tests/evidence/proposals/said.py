"""What is proposed of a short text, in the form in which tests compare it."""

from cases.evidence.proposals.found import FoundStatement
from cases.evidence.proposals.propose import propose


def statements(text: str) -> tuple[FoundStatement, ...]:
    """The statements of a text, each of which is what stands in the text."""
    found = propose(text).statements
    for each in found:
        assert text[each.start : each.end] == each.text
        if each.mention is not None:
            assert text[slice(*each.mention)] == each.speaker_mention
    return found


def said(text: str) -> list[tuple[str, str | None]]:
    """The quotations of a text with the words that name their speakers there."""
    return [(each.text, each.speaker_mention) for each in statements(text)]


def speakers(text: str) -> list[str | None]:
    """Whom the quotations of a text are from."""
    return [each.speaker for each in statements(text)]


def refused(text: str) -> list[tuple[str, str]]:
    """What stands in quotation marks and is none, with the code of the reason."""
    return [(each.text, each.why) for each in propose(text).rejected]
