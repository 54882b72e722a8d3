#!/bin/sh
# Checks a built product as a stranger would. Usage: run.sh JAR [CAMPAIGN...]
# BLACKBOX_FOLDER keeps the workspaces; BLACKBOX_UNITS and BLACKBOX_SEED change the size and the invention.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
[ $# -ge 1 ] || { echo "usage: $0 JAR [CAMPAIGN...]" >&2; exit 2; }
jar=$1
shift
[ -d "$here/node_modules" ] || (cd "$here" && npm ci --silent)
exec "${PYTHON:-/usr/bin/python3}" -B "$here/drive.py" --jar "$jar" ${BLACKBOX_FOLDER:+--folder "$BLACKBOX_FOLDER"} \
  --units "${BLACKBOX_UNITS:-12}" --seed "${BLACKBOX_SEED:-7}" "$@"
