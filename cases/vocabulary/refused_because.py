"""Why a proposal is refused."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class RefusedBecause(TextChoices):
    """The usual reasons for which words of a text do not become a record."""

    NOT_THEIR_WORDS = "not_their_words", _("not this person’s own words")
    NOT_A_COUNT = "not_a_count", _("not a count of anything")
    TITLE_OR_DOUBT = "title_or_doubt", _("a title or a word in doubt")
    ON_RECORD = "on_record", _("in another record already")
    DANGER = "danger", _("could endanger somebody")
    OTHER = "other", _("something else, in a few words")
