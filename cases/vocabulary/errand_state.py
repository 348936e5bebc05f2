"""Where an errand of the desk stands."""

from typing import Final

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class ErrandState(TextChoices):
    """The step that an errand is at, or how it ended."""

    WAITING = "waiting", _("waiting for its turn")
    FETCHING = "fetching", _("fetching the page")
    READING = "reading", _("reading the text")
    DONE = "done", _("done")
    FAILED = "failed", _("not done")
    STOPPED = "stopped", _("stopped")

    @property
    def is_over(self) -> bool:
        """Whether nothing more comes of it by itself."""
        return self in OVER

    @property
    def step(self) -> int:
        """How many of its STEPS are behind it, or under way."""
        return _STEPS.index(self) if self in _STEPS else STEPS


_STEPS: Final = (ErrandState.WAITING, ErrandState.FETCHING, ErrandState.READING, ErrandState.DONE)
STEPS: Final = len(_STEPS) - 1
UNDER_WAY: Final = (ErrandState.FETCHING, ErrandState.READING)
"""The states in which a worker has it in hand."""
OVER: Final = (ErrandState.DONE, ErrandState.FAILED, ErrandState.STOPPED)
