"""What the desk is told where nothing was fetched: what is the matter, and what can be done."""

from typing import Final

from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrPromise

from cases.captures.fetching.fault import Fault, FetchFault

_SENTENCES: Final[dict[Fault, StrPromise]] = {
    Fault.NOT_AN_ADDRESS: _("This is not a whole address of a page. It begins with https:// or http://."),
    Fault.NOT_OF_THE_WEB: _(
        "Only pages of the web are fetched: addresses that begin with https:// or http://."
    ),
    Fault.WITH_A_NAME: _("The address holds a name or a password before an @. Take it out."),
    Fault.OTHER_PORT: _("Pages are fetched from ports 80 and 443 only."),
    Fault.NOT_PUBLIC: _(
        "The address leads into a private network, or back to this machine. It is not fetched."
    ),
    Fault.NO_NETWORK: _("This machine has no way to the internet."),
    Fault.NO_SUCH_HOST: _("There is no site of this name, or this machine has no way to the internet."),
    Fault.NO_CONNECTION: _("The site did not answer, or broke off."),
    Fault.NOT_TRUSTED: _("The site could not prove that it is the one named in the address."),
    Fault.NOT_UNDERSTOOD: _("What the site answered could not be understood."),
    Fault.TOO_MANY_HOPS: _("The address leads on and on from one address to another."),
    Fault.TOO_LARGE: _("The page is larger than 50 MB."),
    Fault.TOO_SLOW: _("The site took longer than a minute to answer."),
    Fault.BROKE: _("The program that fetches pages gave up on this one."),
}
_REFUSED: Final = _("The site refused the page and answered %(status)s.")
_INSTEAD: Final = _("Nothing was fetched; save the page in a browser and upload the file instead.")


def sentence_of(failed: FetchFault) -> str:
    """What is the matter, and what can be done instead."""
    if failed.fault is Fault.REFUSED:
        return f"{_REFUSED % {'status': failed.status}} {_INSTEAD}"
    return f"{_SENTENCES[failed.fault]} {_INSTEAD}"
