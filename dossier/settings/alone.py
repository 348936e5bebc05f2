"""What a command needs that reads a file and nothing of the site: the languages of its messages."""

from pathlib import Path

from dossier.settings.languages import introduce, languages, right_to_left

BASE_DIR = Path(__file__).resolve().parent.parent.parent
LOCALE_PATHS = [BASE_DIR / "locale"]
LANGUAGE_CODE = "en"
LANGUAGES = languages(LOCALE_PATHS[0])
LANGUAGES_BIDI = right_to_left(LANGUAGES)
introduce(LANGUAGES)
