"""Run as a program: approves a word, withdraws what it stands in, and has two guardians erase it.

Argument: the word. Nothing of it stands in the row that was withdrawn, or in a reason. Prints in how many
approved revisions it stands before and after.
"""

import sys

import django


def main(word: str) -> None:
    """One source, from its approval to its end."""
    from cases.actions.edit import edit  # noqa: PLC0415 - after the applications are loaded
    from cases.actions.erase import ask_to_erase, erase  # noqa: PLC0415
    from cases.actions.withdraw import withdraw  # noqa: PLC0415
    from cases.models import Revision, Source  # noqa: PLC0415
    from cases.vocabulary.role import Role  # noqa: PLC0415
    from tests.factories import NOW, make_account, make_source, publish, the_cast  # noqa: PLC0415

    def holding() -> int:
        return Revision.objects.filter(image__title=word).count()

    cast, other = the_cast(), make_account(role=Role.GUARDIAN, username="other")
    publish(make_source(word))
    source = Source.objects.get()
    edit(record=source, changes={"title": "Another title"}, expected=1, by=cast.writer, at=NOW)
    withdraw(records=[Source.objects.get()], by=cast.guardian, at=NOW, why="Asked for.")
    before = holding()
    ask_to_erase(record=source, by=cast.guardian, at=NOW, why="Asked for.")
    erase(record=source, by=other, at=NOW)
    sys.stdout.write(f"{before} {holding()}\n")


if __name__ == "__main__":
    django.setup()
    main(*sys.argv[1:])
