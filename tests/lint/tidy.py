# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy over the sources of a build folder, and over none twice.

    tidy.py BUILD [PATTERN] [--jobs N] [--seconds S] [--memory FOLDER] [--record] [--again N]

A source that was clean is remembered by the digest of all that its verdict rests on: the source, every
file of ours that it includes, the compiler's arguments, the checks, and the versions of clang-tidy and
of the libraries. So every source is always judged as it is now, but only those are read again that
something has changed for. Prints each finding once and fails when there is one.

What this machine remembers is in its cache; what the project remembers, so that a new machine need not
read everything, is clean_sources.txt beside this file, which --record brings up to date. With --again, N
of the sources that are remembered as clean are read all the same, other ones each day.

With --seconds, on a machine that remembers little, what was changed last is read first, and what has not
been begun by then is named and left to the next run.
"""
import argparse
import concurrent.futures
import hashlib
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import time

TIDY = 'clang-tidy-14'
FORMAT = '2'  # of the digests: another one when they are made otherwise
DIGITS = 20  # of a digest, where the project remembers it
FOLDERS = ('core', 'ui', 'app', 'tests/support')
INCLUDE = re.compile(rb'^[ \t]*#[ \t]*include[ \t]*"([^"\n]+)"', re.MULTILINE)
FINDING = re.compile(r'^(.+?):(\d+):(\d+): (?:error|warning): ', re.MULTILINE)


class Digests:
    """Digests of files and of what they include, each made once."""

    def __init__(self, root):
        self.root = root
        self._own = {}
        self._files = {}

    def _read(self, path):
        if path not in self._files:
            text = path.read_bytes()
            includes = [found.decode() for found in INCLUDE.findall(text)]
            self._files[path] = hashlib.sha256(text).hexdigest(), includes
        return self._files[path]

    def closure(self, path):
        """The names and digests of a file of ours and of all files of ours that it includes. One that is
        not found is a library's or made by the build from files that are found."""
        seen = {}
        waiting = [path]
        while waiting:
            current = waiting.pop()
            if current in seen:
                continue
            seen[current], includes = self._read(current)
            for name in includes:
                for folder in (current.parent, self.root):
                    candidate = folder / name
                    if candidate.is_file():
                        waiting.append(pathlib.Path(os.path.normpath(candidate)))
                        break
        return [(os.path.relpath(each, self.root), digest) for each, digest in seen.items()]


    def verdict(self, entry, build, common):
        """The digest of all that the verdict on a source rests on, the same in every checkout."""
        # The precompiled header: its arguments, and what CMake's file in the build folder includes.
        headers = [name.removesuffix('.pch') for name in re.findall(r'\S+\.pch\b', entry['command'])]
        files = {own for each in (entry['file'], *headers) for own in self.closure(pathlib.Path(each))
                 if not (self.root / own[0]).is_relative_to(build)}
        command = entry['command'].replace(str(build), 'BUILD').replace(str(self.root), 'ROOT')
        return hashlib.sha256(json.dumps([common, command, sorted(files)]).encode()).hexdigest()


def recorded(path):
    """The digests that the project remembers."""
    if not path.exists():
        return set()
    return {line.split()[0] for line in path.read_text().split('\n') if line and line[0] != '#'}


def record(path, root, tasks):
    """Writes down the sources that are clean as they are now."""
    lines = sorted((os.path.relpath(entry['file'], root), mark.name[:DIGITS]) for entry, mark in tasks if mark.exists())
    path.write_text('# Sources that clang-tidy has found clean: digest and name. Written by ./dev lint.\n' +
                    ''.join(f'{digest} {name}\n' for name, digest in lines))


def versions(root):
    """Of clang-tidy and of every package whose headers it reads."""
    names = [line for line in (root / 'cmake/debian-packages.txt').read_text().split('\n')
             if line.endswith('-dev') or line == 'catch2']
    known = subprocess.run(['dpkg-query', '-W', '-f=${Package} ${Version}\n', *names, 'libstdc++-12-dev'],
                           capture_output=True, text=True, check=False)
    tidy = subprocess.run([TIDY, '--version'], capture_output=True, text=True, check=True)
    return known.stdout + tidy.stdout


def latest_first(root):
    """The files of the checkout, by name, in the order in which their last changes were made."""
    log = subprocess.run(['git', '-C', root, 'log', '--format=', '--name-only'], capture_output=True, text=True,
                         check=False).stdout
    changed = subprocess.run(['git', '-C', root, 'diff', '--name-only', 'HEAD'], capture_output=True, text=True,
                             check=False).stdout
    ranks = {}
    for name in (changed + log).split('\n'):
        ranks.setdefault(name, len(ranks))
    return ranks


def judge(build, entry, deadline):
    """Whether a source is clean (None: too late to look), what clang-tidy says, and the seconds it took."""
    start = time.monotonic()
    if start > deadline:
        return None, '', 0
    done = subprocess.run([TIDY, '-quiet', f'-p={build}', entry['file']], capture_output=True, text=True, check=False)
    text = done.stdout if done.returncode == 0 or FINDING.search(done.stdout) else done.stdout + done.stderr
    return done.returncode == 0 and not FINDING.search(done.stdout), text, time.monotonic() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n', maxsplit=1)[0])
    parser.add_argument('build', type=pathlib.Path)
    parser.add_argument('pattern', nargs='?', default='')
    parser.add_argument('--jobs', type=int, default=os.cpu_count())
    parser.add_argument('--seconds', type=int, default=None)
    parser.add_argument('--record', action='store_true')
    parser.add_argument('--again', type=int, default=0)
    parser.add_argument('--memory', type=pathlib.Path,
                        default=pathlib.Path(os.environ.get('XDG_CACHE_HOME') or pathlib.Path.home() / '.cache') /
                        'tracseq-tidy')
    arguments = parser.parse_args()
    root = pathlib.Path(__file__).resolve().parents[2]
    build = arguments.build.resolve()
    wanted = re.compile(rf'^({"|".join(FOLDERS)})/.*{arguments.pattern}.*\.cpp$')

    common = versions(root) + (root / '.clang-tidy').read_text() + FORMAT
    digests = Digests(root)
    tasks = []
    for entry in json.loads((build / 'compile_commands.json').read_text()):
        path = pathlib.Path(entry['file'])
        if path.is_relative_to(build) or not wanted.search(os.path.relpath(path, root)):
            continue
        tasks.append((entry, arguments.memory / digests.verdict(entry, build, common)))

    if not tasks:
        print(f'no source matches {arguments.pattern!r}')
        return 1
    arguments.memory.mkdir(parents=True, exist_ok=True)
    known = root / 'tests/lint/clean_sources.txt'
    remembered = recorded(known)
    for _, mark in tasks:
        if mark.name[:DIGITS] in remembered:
            mark.touch()
    if arguments.again > 0:
        clean = [mark for _, mark in tasks if mark.exists()]
        for mark in random.Random(int(time.time() // 86400)).sample(clean, min(arguments.again, len(clean))):
            mark.unlink()
    ranks = latest_first(root)
    unread = sorted((task for task in tasks if not task[1].exists()),
                    key=lambda task: ranks.get(os.path.relpath(task[0]['file'], root), -1))
    deadline = float('inf') if arguments.seconds is None else time.monotonic() + arguments.seconds
    print(f'{len(tasks)} sources, of which {len(tasks) - len(unread)} were clean as they are', flush=True)
    for _, mark in tasks:
        if mark.exists():
            mark.touch()  # in use

    said = set()
    failed = 0
    late = []
    with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        running = {pool.submit(judge, build, entry, deadline): (entry, mark) for entry, mark in unread}
        for number, future in enumerate(concurrent.futures.as_completed(running), 1):
            entry, mark = running[future]
            clean, text, seconds = future.result()
            if clean is None:
                late.append(os.path.relpath(entry['file'], root))
                continue
            print(f'[{number}/{len(unread)}] {os.path.relpath(entry["file"], root)} {seconds:.1f} s', flush=True)
            if clean:
                # Not when somebody has written to it meanwhile.
                if Digests(root).verdict(entry, build, common) == mark.name:
                    mark.touch()
                continue
            failed += 1
            if not FINDING.search(text):
                print(text, flush=True)
                continue
            # A header's finding comes once for each source that includes it.
            new = False
            for line in text.split('\n'):
                if FINDING.match(line):
                    new = line not in said
                    said.add(line)
                if new:
                    print(line, flush=True)

    if arguments.record and not arguments.pattern:
        record(known, root, tasks)
    month = time.time() - 30 * 24 * 3600
    for mark in arguments.memory.iterdir():
        if mark.stat().st_mtime < month:
            mark.unlink()
    if late:
        print(f'{len(late)} sources NOT read within {arguments.seconds} s, left to the next run:', *sorted(late))
    print(f'clang-tidy: {failed} sources with findings, {len(said)} findings')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
