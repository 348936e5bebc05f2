#!/bin/sh
# Finds a Python that is new enough and hands over to it. PYTHON=/path/to/python chooses one.
cd "$(dirname "$0")/../.." || exit 1
old=""
for python in ${PYTHON:+"$PYTHON"} python3.11 python3.12 python3.13 python3 python3.14 python; do
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null) || continue
    if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        exec "$python" -m dossier.start "$@"
    fi
    old=$version
done
if [ -n "$old" ]; then
    echo "Dossier needs Python 3.11 or newer and found $old: install python3.11 (Debian: apt-get install python3.11 python3.11-venv), or name one with PYTHON=." >&2
else
    echo "Dossier needs Python 3.11 or newer and found none: install it (Debian: apt-get install python3.11 python3.11-venv), or name one with PYTHON=." >&2
fi
exit 1
