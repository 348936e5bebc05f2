"""Where a word is on the disk, whatever the files around it say."""

from pathlib import Path
from typing import Final

from cases.catalog.text.volume import Volume

DICTIONARY: Final = "words"
"""What stands for the dictionary of a volume, among names of files."""


def holding(folder: Path, word: str) -> set[str]:
    """The names of the files with its plain bytes, and DICTIONARY where that of any volume knows it.

    A dictionary of terms is packed, so that searching its bytes finds nothing; it counts words of records
    that are only marked as deleted too. Folders are looked into whether or not they are listed. Raises
    OSError or ValueError where something is taken away meanwhile.
    """
    files = {each.name for each in folder.rglob("*") if each.is_file() and word.encode() in each.read_bytes()}
    volumes = [each.parent for each in folder.rglob("meta.json")]
    known = any(Volume.open(each).frequency("words", word) for each in volumes)
    return files | ({DICTIONARY} if known else set())
