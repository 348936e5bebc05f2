"""What the API says of itself: every address, parameter, field and error, as OpenAPI 3.1.

This is English only, like the names it explains. Examples are values of the first dossier, but never a
testifier's name or words: what a person may withdraw must not stand in the code.
"""
