"""When a verb says no."""


class VerbRefused(Exception):
    """The verb did nothing. The message is a sentence for the person who asked."""
