"""Records side by side on the site."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from cases.catalog.version import Version
from cases.filters.strictness import Problem, unexpected
from cases.pages.records.side_by_side import COMPARED, MOST, side_by_side
from cases.pages.words.number import plain
from cases.queries.side_by_side import named
from cases.vocabulary.edition import PublicReason
from cases.vocabulary.reference import ref_pattern
from cases.web.public import READER, PublicView, page
from cases.web.record import absent

_REF: Final = re.compile("|".join(ref_pattern(noun) for noun in COMPARED))


class SideBySide(PublicView):
    """`/compare/?ref=T-…&ref=…`"""

    def get(self, request: HttpRequest) -> HttpResponse:
        """What is known of some testimonies and figures, line by line; how to ask where none is named.

        400 and a sentence for what cannot be read or is too much. A record that is not published is said to
        be missing beside the others; where none is left, the answer is what its own page would say.
        """
        wanted = list(dict.fromkeys(each.strip() for each in request.GET.getlist("ref") if each.strip()))
        problems = [*unexpected(request.GET, known=("ref",), many=("ref",)), *_unreadable(wanted)]
        refs = [ref for ref in wanted if _REF.fullmatch(ref)][:MOST]
        documents = named(refs, READER)
        missing = [ref for ref in refs if ref not in {str(each["ref"]) for each in documents}]
        if missing and not documents and not problems:
            return absent(request, missing[0])
        context: dict[str, object] = {
            "page": side_by_side(documents),
            "problems": tuple(problems),
            "missing": _why(missing),
            "most": plain(MOST),
        }
        status = 400 if problems else 200
        return page(request, "compare/compare.html", context, status=status, findable=not wanted)


def _unreadable(wanted: Sequence[str]) -> Iterator[Problem]:
    """What is no reference of a testimony or figure, and what is more than can stand side by side."""
    for ref in wanted:
        if not _REF.fullmatch(ref):
            yield Problem(
                "ref", _("“%(ref)s” is not the reference of a testimony or a figure.") % {"ref": ref}
            )
    if len(wanted) > MOST:
        sentence = _("At most %(most)s records can stand side by side; you named %(number)s.")
        yield Problem("ref", sentence % {"most": plain(MOST), "number": plain(len(wanted))})


def _why(missing: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Each reference that nothing is published under, with what is said of it in public."""
    standing = {ref: Version.objects.of(READER).last_of(ref) for ref in missing}
    return tuple((ref, _said(version)) for ref, version in standing.items())


def _said(version: Version | None) -> str:
    if version is None:
        return _("Nothing is published here.")
    reason = _("Reason given in public: %(reason)s.") % {"reason": PublicReason(version.reason).label}
    gone = _("It was published here and is no longer, or not at present.")
    return f"{gone} {reason}"
