"""Jobs: what takes longer than an answer may. Rows of a queue in the desk's database, which the worker takes.

The queue is django-tasks'. It holds the number of an errand and nothing else; how far that is, how often it
was tried and why it failed stands in the errand, where the desk sees it.
"""
