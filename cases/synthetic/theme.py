"""Themes of the made-up records: four wide ones, each with four narrower."""

from typing import Final

from cases.vocabulary.canonical import Document

WIDE: Final = 4
NARROWER: Final = 4


def _image(code: str, name: str, parent: Document | None) -> Document:
    return {"code": f"synthetic-theme-{code}", "names": {"en": f"Synthetic theme {name}"}, "parent": parent}


def _tree() -> tuple[Document, ...]:
    wide = [_image(str(one), str(one), None) for one in range(1, WIDE + 1)]
    return tuple(
        theme
        for one, parent in enumerate(wide, start=1)
        for theme in (
            parent,
            *(_image(f"{one}-{two}", f"{one}.{two}", parent) for two in range(1, NARROWER + 1)),
        )
    )


THEMES: Final = _tree()
"""Images of all 20."""
