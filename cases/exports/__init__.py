"""Files of exactly what is filtered: one row a record, written as it is read."""
