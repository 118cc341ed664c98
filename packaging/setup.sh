#!/usr/bin/env bash
# setup.sh VENV LOCK: makes the virtual environment VENV with exactly what LOCK names, each file checked against its hash,
# and puts this checkout on its path. Works where Python came without pip or venv's ensurepip.
set -euo pipefail
cd "$(dirname "$0")/.."
venv=$1
lock=$2

usable() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

find_python() {
  local name
  for name in python3.11 python3 python3.12 python3.13 python3.14 python py; do
    if command -v "$name" >/dev/null && usable "$name"; then
      echo "$name"
      return
    fi
  done
  echo "Routekaart needs Python 3.11 or newer; none was found. On Debian: apt-get install python3 python3-venv" >&2
  return 1
}

inside() { # the interpreter of the environment, wherever this system puts it
  if [ -x "$venv/Scripts/python.exe" ]; then echo "$venv/Scripts/python.exe"; else echo "$venv/bin/python"; fi
}

has_pip() { "$(inside)" -m pip --version >/dev/null 2>&1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif sudo -n true 2>/dev/null; then
    sudo -n env DEBIAN_FRONTEND=noninteractive "$@"
  else
    return 1
  fi
}

install_venv_package() {
  command -v apt-get >/dev/null || return 1
  export DEBIAN_FRONTEND=noninteractive
  as_root apt-get update -qq && as_root apt-get install -y -qq --no-install-recommends python3-venv >/dev/null
}

borrow_pip() { # an older pip outside the environment can install the locked libraries into it
  "$python" -m pip --python "$(inside)" --version >/dev/null 2>&1
}

make_environment() {
  if "$python" -m venv --clear "$venv" >/dev/null 2>&1 && has_pip; then return; fi
  if install_venv_package && "$python" -m venv --clear "$venv" >/dev/null 2>&1 && has_pip; then return; fi
  "$python" -m venv --clear --without-pip "$venv"
  if borrow_pip && "$python" -m pip --python "$(inside)" install --quiet pip; then return; fi
  echo "Python came without pip, and it could not be added. Run this once: sudo apt-get install -y python3-venv" >&2
  return 1
}

put_checkout_on_path() {
  # A path file, not an editable install: no build step, and the tests read the very files being edited.
  "$(inside)" - "$PWD" <<'PY'
import pathlib, sys, sysconfig
pathlib.Path(sysconfig.get_path("purelib"), "routekaart-checkout.pth").write_text(sys.argv[1] + "\n", encoding="utf-8")
PY
}

python=$(find_python)
if ! { usable "$(inside)" && has_pip; }; then
  echo "Making $venv with $("$python" --version)"
  make_environment
fi
echo "Installing the locked libraries"
"$(inside)" -m pip install -qq --disable-pip-version-check --no-input --require-hashes -r "$lock"
put_checkout_on_path
