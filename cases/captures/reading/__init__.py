"""Reading: the bytes of a captured file in; its kind, its text and what it says of itself out."""
