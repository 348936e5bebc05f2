"""Kinds of source."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class SourceKind(TextChoices):
    """What kind of thing a source is."""

    NEWS_REPORT = "news_report", _("news report")
    REPORT = "report", _("report")
    ORDER = "order", _("order")
    STATEMENT = "statement", _("public statement")
    ACCOUNT = "account", _("account")
    INTERVIEW = "interview", _("interview")
    COURT_DOCUMENT = "court_document", _("court document")
    OTHER = "other", _("other")
