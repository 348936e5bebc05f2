"""What stops a start, said so that a person knows what to do."""


class Trouble(Exception):
    """One sentence for the person at the terminal: what is wrong and what to do about it."""
