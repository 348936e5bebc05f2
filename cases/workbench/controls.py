"""Controls: fields as an editor finds them, with what stands in them in words."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final, Literal

from cases.workbench.asked import BenchField, Option
from cases.workbench.lookups import Lookups
from cases.workbench.spec import Sort, Spec
from cases.workbench.typed import options_for, read

InWords = Callable[[str], str]
"""Says a date in EDTF in words."""

_KINDS: "Final[Mapping[Sort, Literal['text', 'area', 'choice', 'person']]]" = {
    "area": "area",
    "choice": "choice",
    "term": "choice",
    "indicator": "choice",
    "person": "person",
}
_DATES: Final = frozenset({"date", "day"})


def controls(
    specs: Iterable[Spec],
    typed: Mapping[str, str],
    lookups: Lookups,
    in_words: InWords,
    *,
    fixed: bool = False,
) -> list[BenchField]:
    """The fields of `specs` with what was typed or proposed for each."""
    return [control(spec, str(typed.get(spec.name, "")), lookups, in_words, fixed=fixed) for spec in specs]


def control(
    spec: Spec, typed: str, lookups: Lookups, in_words: InWords, *, fixed: bool = False
) -> BenchField:
    """One field; a date stands in it in words, as it is understood."""
    found = read(spec, typed, lookups)
    dated = spec.sort in _DATES and bool(found.value)
    kind = _KINDS.get(spec.sort, "text")
    return BenchField(
        name=spec.name,
        label=str(spec.label),
        value=in_words(found.value) if dated else typed if kind == "area" else ", ".join(typed.splitlines()),
        kind=kind,
        options=_options(spec, lookups) if kind == "choice" else (),
        reads_as=in_words(found.value) if dated else "",
        help=str(spec.help),
        error=found.error,
        fixed=fixed,
    )


def _options(spec: Spec, lookups: Lookups) -> list[Option]:
    return [Option(value="", label="—"), *options_for(spec, lookups)]
