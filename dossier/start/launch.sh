#!/bin/sh
# launch.sh MODULE COMMAND: finds a Python that is new enough and has it run MODULE.
# PYTHON=/path/to/python chooses one, and no other is taken.
cd "$(dirname "$0")/../.." || exit 1

needs="Dossier needs Python 3.11 or newer"
advice="install python3.11 (Debian: apt-get install python3.11 python3.11-venv), or name one with PYTHON=."

version_of() {
    "$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>&1
}

is_new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

give_up() {
    echo "$1" >&2
    exit 1
}

if [ -n "$PYTHON" ]; then
    command -v "$PYTHON" >/dev/null 2>&1 || give_up "PYTHON=$PYTHON is not a program that can be run here: correct it, or leave it out."
    version=$(version_of "$PYTHON") || give_up "PYTHON=$PYTHON cannot be used. It said: $(echo $version)"
    is_new_enough "$PYTHON" || give_up "$needs, and PYTHON=$PYTHON is $version: name another, or leave it out."
    exec "$PYTHON" -m "$@"
fi

old=""
broken=""
for python in python3.11 python3.12 python3.13 python3 python3.14 python; do
    command -v "$python" >/dev/null 2>&1 || continue
    if ! version=$(version_of "$python"); then
        broken="$python, which said: $(echo $version)"
        continue
    fi
    if is_new_enough "$python"; then
        exec "$python" -m "$@"
    fi
    old=$version
done
[ -n "$old" ] && give_up "$needs and found $old: $advice"
[ -n "$broken" ] && give_up "$needs and found only $broken"
give_up "$needs and found none: $advice"
