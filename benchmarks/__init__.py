"""Measures the site on made-up records: how long an answer takes, in the process and over a real server."""
