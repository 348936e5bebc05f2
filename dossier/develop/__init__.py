"""The developer's tools: check, test, measure, take pictures, keep the translations.

They lean on `dossier.start`, which leans on none of them: what serves the site stays small.
"""
