#!/usr/bin/env bash
# run.sh PYTHON: opens the window; where no screen is to be had, says so and runs the demonstration instead.
set -euo pipefail
python=$1

has_display() {
  case "$(uname -s)" in
    Linux | *BSD) [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] ;;
    *) true ;;
  esac
}

if has_display; then exec "$python" -m routekaart; fi

echo "Er is hier geen beeldscherm. Het venster kan dus niet open."
echo "In plaats daarvan loopt nu een voorbeeld met een verzonnen kind. Het resultaat komt in build/demo."
QT_QPA_PLATFORM=offscreen exec "$python" -m routekaart demo --out build/demo
