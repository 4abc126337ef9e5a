#!/bin/sh
# Makes the virtual environment $1 with $PYTHON. Debian ships venv apart from Python, so this asks for the package where it may
# and says what to do where it may not.
set -eu
folder=$1
[ -x "$folder/bin/python" ] && exit 0
"$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
  echo "Potrzebny jest Python 3.11 lub nowszy; $PYTHON to $("$PYTHON" --version 2>&1)." >&2
  exit 1
}
if ! "$PYTHON" -m venv "$folder" 2>/dev/null; then
  rm -rf "$folder"
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null
    "$PYTHON" -m venv "$folder"
  else
    echo "Brakuje modułu venv. Na Debianie: sudo apt-get install python3-venv" >&2
    exit 1
  fi
fi
