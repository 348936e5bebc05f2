"""Where countries and provinces lie: shapes read from files, never anything about a record."""
