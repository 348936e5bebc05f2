"""A page of the desk as a person fills it in: what is not touched is sent as it was shown."""

from collections.abc import Mapping
from html.parser import HTMLParser
from typing import Any, Final

from django.contrib.messages import get_messages
from django.db.models import Model
from django.test import Client
from django.urls import reverse

EMPTY = "__prefix__"
Sent = Any
"""What the test client answers; its type has no public name."""


class _Form(HTMLParser):
    """Collects the successful controls of the posted form that is no sign-out (HTML, 4.10.21.4)."""

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, list[str]] = {}
        self._inside = self._many = False
        self._select = self._area = ""
        self._options: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._inside = told.get("method") == "post" and told.get("id") != "logout-form"
        if not self._inside or (tag != "option" and "disabled" in told):
            return
        name = told.get("name", "")
        if tag == "input" and name and told.get("type") not in _NOT_SENT:
            if told.get("type") not in ("checkbox", "radio") or "checked" in told:
                self._add(name, _shown(told))
        elif tag == "select":
            self._select, self._many, self._options = name, "multiple" in told, []
        elif tag == "option" and self._select and "disabled" not in told:
            self._options.append((told.get("value", ""), "selected" in told))
        elif tag == "textarea":
            self._area = name
            self.fields[name] = [""]

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._inside = False
        elif tag == "select":
            self._choose()
            self._select = ""
        elif tag == "textarea" and self._area:
            # A browser drops the line break that Django writes after the tag.
            self.fields[self._area] = [self.fields[self._area][0].removeprefix("\n")]
            self._area = ""

    def handle_data(self, data: str) -> None:
        if self._area:
            self.fields[self._area] = [self.fields[self._area][0] + _one_line_end(data)]

    def _choose(self) -> None:
        """What is selected; of a list where one is, and none was marked, the first."""
        chosen = [value for value, selected in self._options if selected]
        if not chosen and not self._many:
            chosen = [value for value, _selected in self._options[:1]]
        for value in chosen:
            self._add(self._select, value)

    def _add(self, name: str, value: str) -> None:
        self.fields.setdefault(name, []).append(value)


def controls(markup: str) -> dict[str, list[str]]:
    """What the controls in ``markup``, a part of a form, send if nobody touches them."""
    form = _Form()
    form.feed(f'<form method="post">{markup}</form>')
    return form.fields


_NOT_SENT: Final = ("submit", "button", "reset", "image", "file")


def _shown(told: Mapping[str, str]) -> str:
    """The value of an input as a browser holds it: line ends only where nobody sees them."""
    value = _one_line_end(told.get("value", "on" if told.get("type") in ("checkbox", "radio") else ""))
    return value if told.get("type") == "hidden" else value.replace("\n", "")


def _one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def as_sent(value: object) -> object:
    """`value` as browsers write it into what they send: every line end is CRLF."""
    if isinstance(value, list):
        return [as_sent(one) for one in value]
    if not isinstance(value, str):
        return value
    return _one_line_end(value).replace("\n", "\r\n")


class Page:
    """A form page at ``address``, opened by ``client``."""

    def __init__(self, client: Client, address: str, shown: Sent = None) -> None:
        self.client, self.address = client, address
        self.shown = shown or client.get(address)
        self.text = self.shown.content.decode()
        form = _Form()
        form.feed(self.text)
        self.fields = form.fields

    def send(self, typed: Mapping[str, object] | None = None) -> Sent:
        """Post the page with ``typed`` instead of what was shown."""
        data: dict[str, object] = {name: held for name, held in self.fields.items() if EMPTY not in name}
        data |= self._begun(typed or {})
        data |= {name: _text(value) for name, value in (typed or {}).items()}
        return self.client.post(self.address, {name: as_sent(value) for name, value in data.items()})

    def _begun(self, typed: Mapping[str, object]) -> dict[str, object]:
        """What a new part begins with: the page's script copies its empty one."""
        begun: dict[str, object] = {}
        for name, held in self.fields.items():
            prefix, empty, field = name.partition(EMPTY)
            numbers = {key.removeprefix(prefix).split("-")[0] for key in typed if key.startswith(prefix)}
            if empty:
                begun |= {
                    f"{prefix}{number}{field}": held
                    for number in numbers
                    if number.isdigit() and f"{prefix}{number}{field}" not in self.fields
                }
        return begun


def _text(value: object) -> object:
    return str(value.pk) if isinstance(value, Model) else value


def change_of(row: Model) -> str:
    """The address of the page of ``row``."""
    return reverse(f"desk:cases_{row._meta.model_name}_change", args=[row.pk])


def list_of(model: type[Model]) -> str:
    """The address of the list of ``model``."""
    return reverse(f"desk:cases_{model._meta.model_name}_changelist")


def add_of(model: type[Model]) -> str:
    """The address of the empty page of ``model``."""
    return reverse(f"desk:cases_{model._meta.model_name}_add")


def verb_of(row: Model, verb: str) -> str:
    """The address that asks before ``verb`` is done to ``row``."""
    address = reverse(f"desk:cases_{row._meta.model_name}_verb", args=[verb])
    return f"{address}?records={row.pk}:{row.lock_version}"  # type: ignore[attr-defined]  # records have one


def part(prefix: str, number: int, values: Mapping[str, object]) -> dict[str, object]:
    """What a person types into the ``number``-th part of a page that had none."""
    counts: dict[str, object] = {f"{prefix}-TOTAL_FORMS": str(number + 1)}
    return counts | {f"{prefix}-{number}-{name}": _text(value) for name, value in values.items()}


def told(response: Sent) -> str:
    """What the desk says on the page it leads to."""
    return " ".join(str(message) for message in get_messages(response.wsgi_request))
