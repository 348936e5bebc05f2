"""Proposals: what a text says, read by rules that give their reason; pure functions of the text alone."""
