"""Captures: files and addresses in; text, what a file says of itself, and archives of the web out.

What is read here was written by strangers. It is read and fetched in processes of their own (`apart`), which
may take only so much time, memory and disk, and which hold nothing of the desk. Nothing of a record is known.
"""
