"""Kinds of actor."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class ActorKind(TextChoices):
    """What kind of organisation or public person an actor is."""

    UN_MISSION = "un_mission", _("United Nations mission")
    INTERGOVERNMENTAL = "intergovernmental", _("intergovernmental organisation")
    STATE = "state", _("state")
    MINISTRY = "ministry", _("ministry")
    DE_FACTO_AUTHORITY = "de_facto_authority", _("de facto authority")
    ARMED_FORCE = "armed_force", _("armed force")
    MEDIA = "media", _("media")
    NGO = "ngo", _("non-governmental organisation")
    INDIVIDUAL = "individual", _("individual")
    OTHER = "other", _("other")
