#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# secret_service.sh unlocked|locked|missing COMMAND...: runs a command with a D-Bus session of its own
# and a throw-away keyring on it that is open ("unlocked") or that nobody can open ("locked"), or with
# neither ("missing"). Nothing of the person who runs the tests is touched, and nothing is left behind. Ends as the command does; 99 when the tools are missing.
set -u
kind=$1
shift
for tool in dbus-run-session dbus-send gnome-keyring-daemon; do
    command -v "$tool" >/dev/null || { echo "$tool is missing; the tests need dbus and gnome-keyring" >&2; exit 99; }
done
home=$(mktemp -d) || exit 99
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run" "$home/data" "$home/cache"
export kind
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS XDG_CURRENT_DESKTOP DESKTOP_SESSION
export HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_DATA_HOME="$home/data" XDG_CACHE_HOME="$home/cache"
if [ "$kind" = missing ]; then
    "$@"
    exit
fi
dbus-run-session -- sh -c '
    if [ "$kind" = unlocked ]; then
        mkfifo "$HOME/word"
        gnome-keyring-daemon --foreground --unlock --components=secrets <"$HOME/word" >/dev/null 2>&1 &
        daemon=$!
        printf %s throw-away >"$HOME/word"
        tries=0
        # Asked by its name before it has one, another daemon would be started, that cannot open the
        # keyring; and it has its name before it has made and opened the keyring.
        until dbus-send --session --print-reply --dest=org.freedesktop.DBus / \
            org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets 2>/dev/null | grep -q true &&
            dbus-send --session --print-reply --dest=org.freedesktop.secrets \
            /org/freedesktop/secrets/collection/login org.freedesktop.DBus.Properties.Get \
            string:org.freedesktop.Secret.Collection string:Locked 2>/dev/null | grep -q "boolean false"; do
            tries=$((tries + 1))
            [ "$tries" -lt 300 ] || { echo "gnome-keyring-daemon does not start" >&2; kill "$daemon"; exit 99; }
            sleep 0.1
        done
        "$@"
        code=$?
        kill "$daemon"
        exit "$code"
    fi
    "$@"' sh "$@"
