"""Document to page: pure functions that turn what the catalog holds into what a template lays out."""
