"""The settings: `base` is read from top to bottom, and one of the others stands at its end.

`local`: a machine that answers to itself; `production`: a server for strangers; `test`: the test run.
`databases` and `languages` work out what `base` says of them.
"""
