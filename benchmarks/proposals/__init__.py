"""Measures what is proposed of a text, on articles written for it in which everything is labelled."""
