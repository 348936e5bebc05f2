"""Run as a program: fills the databases of its environment with a small dossier."""

import django

WAITING = "N-00000WA1T5"
"""The figure that is handed in."""


def main() -> None:
    """Publish one of each noun, and keep one more that is handed in and not approved."""
    from cases.models import Statistic  # noqa: PLC0415
    from tests.contracts.public_story import PUBLIC  # noqa: PLC0415 - after the applications are loaded
    from tests.contracts.stories import tell  # noqa: PLC0415
    from tests.factories import handed_in, make_statistic  # noqa: PLC0415

    telling = tell(PUBLIC[:-1], "furnished", hidden=False)
    things = telling.things
    waiting = make_statistic(case=things["case"], passage=things["source-3-passage"])
    Statistic.objects.filter(pk=waiting.pk).update(ref=WAITING)
    handed_in(waiting)


if __name__ == "__main__":
    django.setup()
    main()
