"""Run as a program on a machine that has just got terms: prints what became of what was there, as JSON."""

import json
import sys

import django


def main() -> None:
    """Who carries which term, how terms are called, and what is not as it was sealed."""
    from cases.actions.seals import seal_faults  # noqa: PLC0415 - after the applications are loaded
    from cases.models import Actor, Person, Term  # noqa: PLC0415

    people = {
        each.ref: [
            str(each.role or each.role_absence),
            str(each.affiliation or each.affiliation_absence),
        ]
        for each in Person.objects.all()
    }
    actors = {each.ref: str(each.kind) for each in Actor.objects.all()}
    names = {str(term): term.names for term in Term.objects.all()}
    told = {"people": people, "actors": actors, "names": names, "faults": [*seal_faults()]}
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    django.setup()
    main()
