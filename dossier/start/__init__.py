"""How the project starts on a machine that has nothing but Python: only the standard library is used here.

`prepare` needs Django, and runs in the virtual environment that the others have made.
"""
