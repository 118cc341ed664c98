#!/usr/bin/env bash
# Looks for the libraries of the system that Qt loads, for pdfsig, which the tests use as a second opinion, for strace,
# with which they let single system calls fail, and for a card in software (SoftHSM, filled with OpenSC), which they seal with.
# What is missing is installed with apt-get where that is allowed; otherwise one line to run is printed, and setup goes on:
# the tests then name what they could not do. With the word `hearing` also what a screen reader needs, on a display in memory;
# with `pdfa` a checker of PDF/A by others.
set -euo pipefail

[ "$(uname -s)" = Linux ] || exit 0
export PATH=$PATH:/usr/sbin:/sbin

# soname, package on Debian 12, package on Debian 13 where it differs
libraries='
libGL.so.1               libgl1
libEGL.so.1              libegl1
libxkbcommon.so.0        libxkbcommon0
libdbus-1.so.3           libdbus-1-3
libfontconfig.so.1       libfontconfig1
libglib-2.0.so.0         libglib2.0-0         libglib2.0-0t64
libX11-xcb.so.1          libx11-xcb1
libxcb-cursor.so.0       libxcb-cursor0
libxcb-icccm.so.4        libxcb-icccm4
libxcb-keysyms.so.1      libxcb-keysyms1
libxcb-shape.so.0        libxcb-shape0
libxkbcommon-x11.so.0    libxkbcommon-x11-0
libwayland-cursor.so.0   libwayland-cursor0
libcups.so.2             libcups2             libcups2t64
'

known=$(ldconfig -p 2>/dev/null || true)
missing=()
while read -r soname package newer; do
  [ -n "$soname" ] || continue
  if grep -q -F "$soname " <<<"$known"; then continue; fi
  if [ -n "$newer" ] && apt-cache show "$newer" >/dev/null 2>&1; then package=$newer; fi
  missing+=("$package")
done <<<"$libraries"
command -v pdfsig >/dev/null || missing+=(poppler-utils)
command -v softhsm2-util >/dev/null || missing+=(softhsm2)
command -v pkcs11-tool >/dev/null || missing+=(opensc)
command -v strace >/dev/null || missing+=(strace)

if [ "${1:-}" = hearing ]; then
  command -v Xvfb >/dev/null || missing+=(xvfb)
  command -v matchbox-window-manager >/dev/null || missing+=(matchbox-window-manager)
  command -v dbus-run-session >/dev/null || missing+=(dbus)
  [ -e /usr/libexec/at-spi-bus-launcher ] || missing+=(at-spi2-core)
  /usr/bin/python3 -c "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi" 2>/dev/null ||
    missing+=(python3-gi gir1.2-atspi-2.0)
fi

if [ "${1:-}" = pdfa ]; then
  command -v java >/dev/null || missing+=(default-jre-headless)
  [ -e /usr/share/java/preflight.jar ] || missing+=(libpdfbox2-java)
  [ -e /usr/share/java/javax.activation.jar ] || missing+=(libactivation-java)
  [ -e /usr/share/java/jaxb-api.jar ] || missing+=(libjaxb-api-java)
fi

[ ${#missing[@]} -gt 0 ] || exit 0

line="apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
advise() {
  echo "These libraries of the system are missing: ${missing[*]}"
  echo "Run this once: sudo sh -c '$line'"
}
if ! command -v apt-get >/dev/null; then
  echo "These libraries of the system are missing (Debian's names): ${missing[*]}"
  exit 0
fi
install() { # install PREFIX...: runs the line, by way of PREFIX
  echo "Installing libraries of the system: ${missing[*]}"
  "$@" env DEBIAN_FRONTEND=noninteractive sh -c "$line" >/dev/null </dev/null || advise
}
if [ "$(id -u)" = 0 ]; then
  install
elif sudo -n true 2>/dev/null; then
  install sudo -n
else
  advise
fi
