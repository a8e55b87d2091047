#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# check_package.sh FILE.deb: reads a package without installing it, and fails when something that
# must be in it is not, or its desktop entry or AppStream data is not valid.
set -euo pipefail
[[ $# -eq 1 && -f $1 ]] || { echo "usage: check_package.sh FILE.deb" >&2; exit 2; }
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
dpkg-deb --extract "$1" "$root"

for file in bin/tracseq bin/tracseqctl share/applications/org.tracseq.TracSeq.desktop \
    share/icons/hicolor/scalable/apps/org.tracseq.TracSeq.svg share/doc/tracseq/copyright \
    share/metainfo/org.tracseq.TracSeq.metainfo.xml share/mime/packages/org.tracseq.TracSeq.xml; do
    [[ -s $root/usr/$file ]] || { echo "the package has no /usr/$file" >&2; exit 1; }
done
stray=$(cd "$root" && find . -type f ! -path './usr/bin/*' ! -path './usr/share/*')
[[ -z $stray ]] || { printf 'files outside /usr/bin and /usr/share:\n%s\n' "$stray" >&2; exit 1; }
if unsafe=$(find "$root/usr" ! -user 0 -o -perm /022 ! -type l) && [[ $(id -u) -eq 0 && -n $unsafe ]]; then
    printf 'not owned by root, or writable by others:\n%s\n' "$unsafe" >&2
    exit 1
fi
depends=$(dpkg-deb --field "$1" Depends)
for package in libqt6core6 libqt6sql6-sqlite libsqlite3-0 breeze-icon-theme; do
    [[ $depends == *"$package"* ]] || { echo "the package does not depend on $package: $depends" >&2; exit 1; }
done
desktop-file-validate "$root"/usr/share/applications/*.desktop
appstreamcli validate --no-net "$root"/usr/share/metainfo/*.metainfo.xml
echo "$(basename "$1"): complete, valid"
