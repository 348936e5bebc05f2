"""What is approved, as a release plan reads it: asked for once, however many audiences are told."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cases.actions.mentions import mentions_among
from cases.actions.read_around import ReadAround, read_around
from cases.disclosure.view import Mention
from cases.models import Revision
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun

AT_ONCE = 50
"""Records that are asked for at once, so that not all that speak of a source are held together."""
_MOST_KEPT = 500


@dataclass
class Approved:
    """The revisions in force and what they say of others, while none of it changes.

    It holds for one change, after its revisions are written. At most some hundred are kept.
    """

    _revisions: dict[str, Revision | None] = field(default_factory=dict)
    _mentions: dict[str, list[Mention]] = field(default_factory=dict)
    _around: dict[str, tuple[Document, ReadAround]] = field(default_factory=dict)

    def look_ahead(self, refs: Sequence[str]) -> None:
        """Where the first of ``refs`` is not known, ask for all of them: they are needed in this order."""
        if not refs or refs[0] in self._revisions:
            return
        if len(self._revisions) > _MOST_KEPT:
            for kept in (self._revisions, self._mentions, self._around):
                kept.clear()
        found = {each.ref: each for each in Revision.objects.filter(ref__in=refs, in_force=True)}
        self._revisions |= {ref: found.get(ref) for ref in refs}

    def revision(self, ref: str) -> Revision | None:
        """The revision of ``ref`` in force."""
        self.look_ahead([ref])
        return self._revisions[ref]

    def mentions(self, ref: str) -> list[Mention]:
        """The mutual relations in which revisions in force name ``ref``."""
        if ref not in self._mentions:
            self._mentions |= mentions_among({ref, *(self._revisions.keys() - self._mentions.keys())})
        return self._mentions[ref]

    def around(self, noun: Noun, image: Document) -> ReadAround:
        """What lies where ``image`` was read, whoever reads it."""
        ref = str(image["ref"])
        kept, around = self._around.get(ref, (None, None))
        if around is None or kept is not image:
            around = read_around(noun, image)
            self._around[ref] = image, around
        return around
