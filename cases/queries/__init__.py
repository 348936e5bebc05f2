"""Query to page: reads what a page needs out of the catalog, in a fixed number of questions."""
