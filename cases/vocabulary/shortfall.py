"""Shortfalls: in what a record falls short of being traceable word by word."""

from django.db.models import TextChoices
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _


class Shortfall(TextChoices):
    """One way in which words or numbers cannot be followed to a kept text."""

    NO_PASSAGE = "no_passage", _("no passage: say where it was read")
    NO_QUOTATION = "no_quotation", _("it holds no quotation")
    OTHER_SOURCE = "other_source", _("the passage was read in another source")
    OUTSIDE_SNAPSHOT = (
        "outside_snapshot",
        _("the source has a snapshot, and the passage does not stand in it"),
    )
    NOT_IN_TEXT = "not_in_text", _("the passage does not stand in the text of its snapshot")
    NOT_IN_PASSAGE = "not_in_passage", _("the words do not stand in their passage")
    INSERTION_UNREAD = "insertion_unread", _("words in brackets do not stand in the passage")
    SAME_LANGUAGE = "same_language", _("a translation is in another language than what it translates")
    QUOTATION_MARKS = "quotation_marks", _("what is said in other words carries no quotation marks")
    NO_PLACE = "no_place", _("nothing of this snapshot can be compared: give the page or the time")
    NO_SNAPSHOT = "no_snapshot", _("the source is said to be kept, and has no snapshot")
    NO_DESK_RECORD = "no_desk_record", _("an interview on consent is quoted from the desk's own record of it")
    FIGURE_CONTRADICTED = "figure_contradicted", _("the words say another number")
    FIGURE_UNREAD = "figure_unread", _("no number can be read in the words: give the reason as an inference")
    UNANSWERED = (
        "unanswered",
        _("words that are kept back stand here: take them out, or say why they may stand"),
    )
    UNSOUND = "unsound", _("a value is not sound")

    @property
    def sentence(self) -> str:
        """What is wrong, as a sentence of its own."""
        return f"{capfirst(self.label)}."
