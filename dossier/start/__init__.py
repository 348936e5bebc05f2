"""How the project starts on a machine that has nothing but Python: only the standard library is used here.

The modules that need Django (`prepare`, `templates`) run in the virtual environment the others have made.
"""
