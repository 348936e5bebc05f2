"""How the catalog is narrowed: one declaration per noun, the same for page, count, facet, API and export."""
