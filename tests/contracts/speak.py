"""Run as a program: publishes a testimony in which a word stands, or withdraws it.

Arguments: "publish" and the word, or "withdraw". Nothing is followed: that is for the worker to do.
"""

import sys

import django

from cases.vocabulary.canonical import Json
from cases.vocabulary.edition import Action


def main(action: str, word: str = "") -> None:
    """Append one edition to the ledger."""
    from tests.catalog.documents import a_testimony  # noqa: PLC0415 - after the applications are loaded
    from tests.ledger.saying import say  # noqa: PLC0415

    person: Json = {"shown_as": word, "naming": "single_name", "public_figure": False}
    said = a_testimony(1, person=person, summary=f"{word} is a word of it", statements=[])
    say(Action(action), said)


if __name__ == "__main__":
    django.setup()
    main(*sys.argv[1:])
