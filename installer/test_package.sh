#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# test_package.sh FILE.deb: installs the package on this machine, starts both programs as a person
# would, without a display, and takes the package off again. Needs root: without it, and where
# TracSeq is installed already, says so and changes nothing.
set -euo pipefail
[[ $# -eq 1 && -f $1 ]] || { echo "usage: test_package.sh FILE.deb" >&2; exit 2; }
if [[ $(id -u) -ne 0 ]]; then
    echo "the package was not installed: that needs root"
    exit 0
fi
if [[ $(dpkg-query -W -f='${db:Status-Status}' tracseq 2>/dev/null) == installed ]]; then
    echo "the package was not tried: TracSeq is installed on this machine, and would have been removed" >&2
    exit 1
fi
deb=$(realpath "$1")
home=$(mktemp -d)
cleanup() {
    dpkg --purge tracseq >/dev/null 2>&1 || true
    rm -rf "$home"
}
trap cleanup EXIT

export DEBIAN_FRONTEND=noninteractive
if ! dpkg --install "$deb" >"$home/install.log" 2>&1; then
    # Its dependencies are not all here.
    apt-get -q -o DPkg::Lock::Timeout=600 update
    apt-get -q -o DPkg::Lock::Timeout=600 install -y --no-install-recommends -o Dpkg::Use-Pty=0 "$deb" </dev/null
fi
export HOME=$home XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data XDG_CACHE_HOME=$home/cache
export XDG_RUNTIME_DIR=$home/run QT_QPA_PLATFORM=offscreen
mkdir -m 700 "$home/run"
cd "$home"

/usr/bin/tracseqctl --version
/usr/bin/tracseqctl demo --out "$home/demo" >/dev/null
find "$home/demo" -name '*samplesheet*.csv' | grep -q . || { echo "the demo wrote no sample sheet" >&2; exit 1; }

# The window stays open until it is closed; five seconds without an end is a good start.
set +e
timeout --signal=TERM 5 /usr/bin/tracseq >"$home/window.log" 2>&1
code=$?
set -e
if [[ $code -ne 124 ]]; then
    cat "$home/window.log"
    echo "tracseq ended by itself with code $code" >&2
    exit 1
fi

dpkg --purge tracseq >/dev/null
left=$(find /usr/bin /usr/share/applications /usr/share/metainfo /usr/share/icons/hicolor /usr/share/doc \
    -iname '*tracseq*' 2>/dev/null)
[[ -z $left ]] || { printf 'left after the removal:\n%s\n' "$left" >&2; exit 1; }
echo "installed, started, removed"
