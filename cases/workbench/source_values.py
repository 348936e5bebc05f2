"""What stands in the fields of a source before anybody typed into them."""

from typing import Final

from cases.models import Packet
from cases.workbench.reading import Reading
from cases.workbench.spec import OF_SOURCE
from cases.workbench.stretch import Stretch
from cases.workbench.told_source import source_value

_LONGEST_HEADLINE: Final = 120


def source_values(packet: Packet, reading: Reading) -> dict[str, str]:
    """What is known of each field of the source: title and language by its text where nobody says them."""
    said = {spec.name: source_value(packet, spec.name) for spec in OF_SOURCE}
    told = packet.told.get("source", {})
    title = said["title"] or ("" if "title" in told else headline(reading.stretch))
    return {**said, "title": title, "language": said["language"] or reading.lang}


def headline(beginning: Stretch) -> str:
    """The first line of a text where it is one by itself: short, and no sentence."""
    line = next((line.strip() for line in beginning.text.splitlines() if line.strip()), "")
    return line if beginning.start == 0 and len(line) <= _LONGEST_HEADLINE and line[-1:].isalnum() else ""
