"""Parts: the objects of a document, each a class whose attributes are its keys."""

from dataclasses import replace
from typing import Any, ClassVar

from cases.documents.key import AnyKey, Component, Key
from cases.vocabulary.canonical import Document


class Part:
    """An object of a document, read as what it is: `Testimony(document).person.shown_as`.

    A subclass declares its keys. What it says of itself is its docstring, in the API too. `others` is what
    stands under any other name, where names are open; of one that is `cut` a caller may ask for some keys.

    `columns` are those of its downloads, in their order: paths of keys joined by dots, behind the name of the
    column and "=" where that is another; a column whose path is empty stays empty. What kind of key stands at
    the end of a path says what its column shows: a date is four of them, a passage and a source are three.
    """

    component: ClassVar[Component]
    others: ClassVar[AnyKey | None] = None
    example_of_others: ClassVar[Document] = {}
    cut: ClassVar[bool] = False
    columns: ClassVar[str] = ""

    def __init__(self, data: Document) -> None:
        """Read `data`, the object as the document holds it."""
        self.data = data

    def __init_subclass__(cls, **options: Any) -> None:
        """Tell each key its name, and gather them in the order of their declaration."""
        super().__init_subclass__(**options)
        for name, each in [*vars(cls).items()]:
            if isinstance(each, Key) and name != "others":
                setattr(cls, name, replace(each, name=name))
        keys = {
            name: each
            for base in reversed(cls.__mro__)
            for name, each in vars(base).items()
            if isinstance(each, Key) and name != "others"
        }
        says = " ".join((cls.__doc__ or "").split())
        others = (vars(cls)["others"],) if "others" in vars(cls) else ()
        cls.component = Component(cls.__name__, says, keys, others, cls.cut, cls.example_of_others)
