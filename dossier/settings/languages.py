"""The languages readers can choose, each under its own address."""

from __future__ import annotations

from django.conf.global_settings import LANGUAGES_BIDI as BIDI
from django.conf.locale import LANG_INFO

LANGUAGE_CODE = "en"
# Each under its own name: whoever looks for Dari reads Dari.
LANGUAGES = [("en", "English"), ("fa-af", "دری"), ("ps", "پښتو")]
LANGUAGES_BIDI = [*BIDI, "ps"]

# Django does not know these two by themselves; its admin asks for a language's name and direction here.
LANG_INFO.update(
    {
        "fa-af": {"bidi": True, "code": "fa-af", "name": "Dari", "name_local": "دری"},
        "ps": {"bidi": True, "code": "ps", "name": "Pashto", "name_local": "پښتو"},
    }
)
