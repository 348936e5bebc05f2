"""What the desk is told of a file that was not read: what is the matter, and what can be done."""

from typing import Final

from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrPromise

from cases.captures.reading.fault import Fault

SENTENCES: Final[dict[Fault, StrPromise]] = {
    Fault.EMPTY: _("The file is empty."),
    Fault.TOO_LARGE: _("The file is larger than 50 MB. Keep the part of it that was read."),
    Fault.UNKNOWN_KIND: _(
        "This kind of file cannot be read. What can: HTML, PDF, plain text, MHTML, WARC, and pictures."
    ),
    Fault.UNKNOWN_LETTERS: _("The file does not say how its letters are encoded. Save it as UTF-8."),
    Fault.PROTECTED: _("The file asks for a password. Save it without one and add it again."),
    Fault.DAMAGED: _("The file is damaged: it could not be read to its end. Capture it again."),
    Fault.NO_PAGE_INSIDE: _("The file holds no page, text or PDF that could be read."),
    Fault.NO_TEXT: _(
        "The file holds no text that can be read: it is a picture or a scan. Type what it says."
    ),
    Fault.UNPACKS_TOO_LARGE: _("The file holds more than 50 MB once it is unpacked. It was not read."),
    Fault.TEXT_TOO_LONG: _("The file holds more than ten million characters, or 5,000 pages."),
    Fault.TOO_LONG: _("Reading the file took too long and was stopped. Add its text by hand."),
    Fault.TOO_MUCH_MEMORY: _("Reading the file took too much memory and was stopped. Add its text by hand."),
    Fault.BROKE: _("The program that reads such files gave up on this one. Add its text by hand."),
}
