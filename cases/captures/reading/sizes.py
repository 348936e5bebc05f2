"""How much is read."""

from typing import Final

MOST_BYTES: Final = 50_000_000
"""Of a file, and of a page unpacked from an archive."""

MOST_CHARACTERS: Final = 10_000_000
"""Of a text: some thirty books."""

MOST_PAGES: Final = 5_000
"""Of a PDF."""

LONGEST_DETAIL: Final = 1_000
"""Characters of a title, a name or an address."""

LONGEST_PLACE: Final = 2_000
"""Characters of the address that an archive was taken at: of what can be fetched, all."""

MOST_AUTHORS: Final = 50
