# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the house that no compiler checks; each is a test of its own.

    lint.py RULE [--root FOLDER] [--qt-headers FOLDER] [--write]

Prints "file:line: what is wrong" for each finding and fails when there is one. --write brings
what the rule compares up to date, for rules that can (architecture).
"""
import argparse
import pathlib
import re
import sys
import xml.etree.ElementTree

import cpp_text

CPP = ('.cpp', '.h', '.def')
MAX_LINES = 500
SKIPPED_FOLDERS = {'.git', '.cache', '.idea', '.vscode', '__pycache__'}


class Tree:
    """The files of a checkout, read once."""

    def __init__(self, root, qt_headers=None):
        self.root = pathlib.Path(root)
        self.qt_headers = pathlib.Path(qt_headers) if qt_headers else None
        self._sources = {}
        self.paths = sorted(self._walk(self.root))

    def _walk(self, folder):
        for entry in folder.iterdir():
            if entry.is_dir() and not entry.is_symlink():
                if entry.name not in SKIPPED_FOLDERS and not (
                        folder == self.root and re.match(r'build($|-)', entry.name)):
                    yield from self._walk(entry)
            elif entry.is_file() and entry.name not in SKIPPED_FOLDERS:
                yield entry.relative_to(self.root).as_posix()

    def under(self, *folders, ends=CPP):
        return [p for p in self.paths if p.startswith(tuple(f + '/' for f in folders)) and p.endswith(ends)]

    def read(self, path):
        if path not in self._sources:
            self._sources[path] = (self.root / path).read_text(encoding='utf-8', errors='replace')
        return self._sources[path]

    def lines(self, path):
        return self.read(path).split('\n')


def _search(tree, paths, pattern, message, allowed=lambda path: False):
    """A finding for each place in the code (not in comments or strings) that matches."""
    expression = re.compile(pattern)
    for path in paths:
        if allowed(path):
            continue
        code = cpp_text.code_only(tree.read(path))
        for match in expression.finditer(code):
            yield path, code.count('\n', 0, match.start()) + 1, message.format(match[0].strip())


def _in(*folders):
    prefixes = tuple(f + '/' for f in folders)
    return lambda path: path.startswith(prefixes)


# --- the rules: each takes the tree and yields (path, line, sentence)


def qt_includes(tree):
    """Headers of Qt are included by class name alone, so that link rules and this test see them."""
    for path in tree.under('core', 'ui', 'app', 'tests', 'translations', 'cmake'):
        for line, quote, name in cpp_text.includes(tree.read(path)):
            if re.match(r'Qt[A-Z]\w*/', name):
                yield path, line, f'includes <{name}>; write <{name.split("/", 1)[1]}>'
            elif quote == '<' and re.fullmatch(r'q[a-z0-9]+\.h', name):
                yield path, line, f'includes <{name}>; write the name of the class'


def layering(tree):
    """app -> ui -> core; core knows no window, and panels do not know each other."""
    shared = {'shell', 'models', 'widgets'}
    for path in tree.under('core', 'ui', 'app'):
        layer, module = path.split('/')[:2]
        for line, quote, name in cpp_text.includes(tree.read(path)):
            parts = name.split('/')
            if quote == '"':
                if parts[0] not in ('core', 'ui', 'app', 'translations') or len(parts) < 2:
                    if not name.endswith('.moc'):
                        yield path, line, f'includes "{name}"; write the path from the root of the checkout'
                elif not (tree.root / name).is_file():
                    yield path, line, f'includes "{name}", which is not there'
                elif layer == 'core' and parts[0] != 'core':
                    yield path, line, f'core includes "{name}"; app may include ui, and ui core, never the other way'
                elif layer == 'ui' and parts[0] in ('app', 'translations'):
                    yield path, line, f'ui includes "{name}"; app may include ui, never the other way'
                elif layer == 'ui' and parts[0] == 'ui' and parts[1] != module and parts[1] not in shared:
                    yield path, line, (f'ui/{module} includes "{name}"; panels meet through the navigator, '
                                       f'the services and {", ".join(sorted(shared))}')
            elif layer == 'core':
                gui = module in ('reports', 'labels', 'receipt')  # those that write what is printed
                for library in ('QtWidgets', 'QtCharts') + (() if gui else ('QtGui', 'QtSvg')):
                    if (tree.qt_headers / library / name).exists():
                        yield path, line, f'core includes <{name}> of {library}; core has no window'


def include_cycles(tree):
    """No header includes itself by way of others."""
    graph = {p: [name for _, quote, name in cpp_text.includes(tree.read(p)) if quote == '"']
             for p in tree.under('core', 'ui', 'app', 'tests', 'translations')}
    done, trail = set(), []

    def visit(path):
        if path in trail:
            circle = trail[trail.index(path):] + [path]
            yield path, 1, 'includes itself: ' + ' -> '.join(circle)
            return
        if path in done or path not in graph:
            return
        trail.append(path)
        for name in graph[path]:
            yield from visit(name)
        trail.pop()
        done.add(path)

    for path in sorted(graph):
        yield from visit(path)


def waiting(tree):
    """The UI thread never waits: no nested event loop in any of its forms."""
    everywhere = tree.under('core', 'ui', 'app')
    screen = tree.under('ui', 'app')
    yield from _search(tree, everywhere, r'\bprocessEvents\b', '{} lets events in where nobody expects them')
    yield from _search(tree, everywhere, r'\bQEventLoop\b', '{}: a nested event loop; continue in a callback')
    yield from _search(tree, screen, r'\bwaitFor(Finished|Done|Started|ReadyRead|BytesWritten)\b',
                       '{} stops the UI thread; use TaskRunner',
                       # The command line has no window that could freeze.
                       allowed=_in('app/ctl'))
    # The application's own loop is the one that is not nested; QDrag has no other way.
    yield from _search(tree, screen, r'\b(?!(?:app|application|drag)\b)\w+(?:\(\))?\s*(?:\.|->)\s*exec\s*\(',
                       '{}...) is a nested event loop; use open() or show()')
    yield from _search(
        tree, screen, r'\bQ(MessageBox::(question|warning|information|critical|about\w*)'
        r'|(FileDialog|InputDialog|ColorDialog|FontDialog)::get\w+)\s*\(',
        '{}...) is a nested event loop; make the dialog and open() it',
        # What only asks, such as getOpenFileContent, answers by a callback.
        allowed=lambda path: False)


def database_access(tree):
    """Connections are opened in two places."""
    yield from _search(tree, tree.under('core', 'ui', 'app'), r'\b(QSqlDatabase|QSqlQuery|sqlite3_open\w*)\b',
                       '{} outside core/database and core/sync; ask a Store',
                       allowed=_in('core/database', 'core/sync'))


_SQL_WRITE = re.compile(
    # In capitals a single word is enough: statements are also put together from pieces.
    r'\b(INSERT|UPDATE|DELETE)\b|\bREPLACE\s+INTO\b'
    r'|(?i:\b(?:insert(?:\s+or\s+\w+)?|replace)\s+into\s+[\w."%]+\s*(?:\(|values\b|select\b|default\b))'
    r'|(?i:\bupdate\s+(?:or\s+\w+\s+)?[\w."%]+\s+set\s+[\w."%]+\s*=)'
    r'|(?i:\bdelete\s+from\s+[\w."%]+\s*(?:where\b|;|$))')


def one_door_for_writes(tree):
    """Nothing writes to a lab but the unit of work: no SQL that changes rows anywhere else."""
    folders = _in('core/database', 'core/changes', 'core/sync', 'resources/migrations')
    # Verifiers of passwords and sessions are kept out of the change log on purpose: what is logged is
    # kept for ever and read by many. These two files write the two tables that have no description.
    files = ('core/accounts/credential.cpp', 'core/accounts/session_record.cpp')

    def allowed(path):
        return folders(path) or path in files

    for path in tree.under('core', 'ui', 'app', 'resources', ends=CPP + ('.sql',)):
        if allowed(path):
            continue
        source = tree.read(path)
        if path.endswith('.sql'):
            texts = [(number, text.split('--')[0]) for number, text in enumerate(source.split('\n'), 1)]
        else:
            texts = cpp_text.strings(source)
        for line, text in texts:
            match = _SQL_WRITE.search(text)
            if match:
                yield path, line, (f'SQL that writes ("{match[0]}") outside core/database, core/changes, core/sync '
                                   'and resources/migrations; use the unit of work')


def authority(tree):
    """What a person asks for is done with that person's rights: few places act for the program."""
    places = ('core/samples/import_job.cpp', 'core/changes/authority.h')
    yield from _search(tree, tree.under('core', 'ui', 'app'), r'\bAuthority::Program\b',
                       '{} passes by the access policy; leave it to the rights of the user',
                       allowed=lambda path: path in places or path.startswith(('core/changes/', 'core/accounts/',
                                                                               'core/sync/')))


def threads(tree):
    """Threads are made in few places, where their end is looked after."""
    yield from _search(tree, tree.under('core', 'ui', 'app'), r':\s*(public|private|protected)?\s*QThread\b',
                       'a subclass of QThread outside core/base, core/database and core/sync',
                       allowed=_in('core/base', 'core/database', 'core/sync'))


def output(tree):
    """core returns results; it prints nothing."""
    yield from _search(tree, tree.under('core'),
                       r'\bstd::(cout|cerr|clog|puts|printf)\b|(?<![\w:.>])(printf|puts)\s*\(|\bqDebug\b',
                       '{} in core; return it, or qWarning() where nobody can be told')


def spdx(tree):
    """Every source says what licence it is under."""
    for path in tree.paths:
        name = path.rsplit('/', 1)[-1]
        is_source = (path.endswith(CPP + ('.cmake', '.py', '.sh', '.sql', '.svg'))
                     or name == 'CMakeLists.txt' or path in ('dev', '.ci/run'))
        if is_source and not path.startswith(('tests/fixtures/', 'tests/fuzz/corpus/')):
            # Below an interpreter line, an XML declaration or the opening tag of an image.
            if not any('SPDX-License-Identifier: GPL-3.0-or-later' in line for line in tree.lines(path)[:3]):
                yield path, 1, 'has no line "SPDX-License-Identifier: GPL-3.0-or-later" at its top'


def file_length(tree):
    """A file over 500 lines wants to be two; those that are longer are listed, and only shrink."""
    known_path = 'tests/lint/long_files.txt'
    known = {}
    for number, line in enumerate(tree.lines(known_path), 1):
        line = line.split('#')[0].strip()
        if line:
            path, limit = line.rsplit(' ', 1)
            known[path.strip()] = (int(limit), number)
    lengths = {p: len(tree.lines(p)) - 1 for p in tree.under('core', 'ui', 'app', 'tests', 'translations',
                                                         ends=CPP + ('.py',))}
    for path, length in sorted(lengths.items()):
        limit = max(MAX_LINES, known.get(path, (0, 0))[0])
        if length > limit:
            yield path, limit + 1, f'has {length} lines; the limit is {limit}. Make it two files'
    for path, (limit, number) in known.items():
        if lengths.get(path, 0) <= MAX_LINES:
            yield known_path, number, f'{path} has at most {MAX_LINES} lines, or is gone: take it off the list'
        elif lengths[path] < limit:
            yield known_path, number, f'{path} has become shorter: change its limit to {lengths[path]}'


def machine_paths(tree):
    """Nothing in the checkout is about the machine it was written on."""
    # In pieces, so that this file does not contain what it looks for.
    pattern = re.compile('/' + r'(home/[\w.-]+|root|work)/' + r'|C:\\+Users\\'
                         + '|(deb|security|snapshot)' + r'\.debian\.org|(registry\.)?npmjs\.(org|com)|'
                         + 'pypi' + r'\.org|crates' + r'\.io|proxy\.golang' + r'\.org|archive\.ubuntu\.com')
    for path in tree.paths:
        if path.startswith(('tests/fixtures/', 'tests/fuzz/corpus/')) or path.endswith(('.png', '.xlsx', '.ods', '.ts')):
            continue
        for number, line in enumerate(tree.lines(path), 1):
            match = pattern.search(line)
            if match:
                yield path, number, f'names a place of one machine or a package registry: {match[0]}'


def links(tree):
    """What a document of ours points to is there."""
    for path in tree.paths:
        if not path.endswith('.md'):
            continue
        folder = path.rsplit('/', 1)[0] if '/' in path else '.'
        for number, line in enumerate(tree.lines(path), 1):
            for target in re.findall(r'\]\(([^)#\s]+)', line):
                if '://' not in target and not (tree.root / folder / target).is_file():
                    yield path, number, f'points to {target}, which is not there'


_COMPLAINTS = 'tests/COMPLAINTS.md'
_NAMED_TESTS = re.compile(r'`(tests/[^`]+)`(: "[^"]*"(?:, "[^"]*")*)?')


def _test_cases(source):
    """The names of the test cases of a source that are run without being asked for."""
    code = cpp_text.code_only(source)
    for match in re.finditer(r'\bTEST_CASE\s*\(', code):
        found = re.match(r'\s*((?:"(?:[^"\\]|\\.)*"\s*)+)(,[^)]*)?', source[match.end():])
        if found and '[.' not in (found[2] or ''):
            yield ''.join(re.findall(r'"((?:[^"\\]|\\.)*)"', found[1]))


def complaints(tree):
    """Every complaint is shown by tests that there are, or says that it is not yet."""
    if _COMPLAINTS not in tree.paths:
        yield _COMPLAINTS, 1, 'is not there'
        return
    seen, cases = {}, {}
    for number, line in enumerate(tree.lines(_COMPLAINTS), 1):
        row = re.match(r'\| ([A-Z]\d+) \|', line)
        if not row:
            continue
        if row[1] in seen:
            yield _COMPLAINTS, number, f'{row[1]} stands in line {seen[row[1]]} as well'
        seen[row[1]] = number
        cells = line.split(' |')
        tests = cells[3] if len(cells) == 5 else ''
        named = list(_NAMED_TESTS.finditer(tests))
        if not named and 'Not yet: ' not in line:
            yield _COMPLAINTS, number, f'{row[1]} names no test, and does not say "Not yet: " with the reason'
        for path, names in ((m[1], re.findall(r'"([^"]*)"', m[2] or '')) for m in named):
            if path not in tree.paths:
                yield _COMPLAINTS, number, f'{row[1]} names {path}, which is not there'
                continue
            if path not in cases:
                cases[path] = set(_test_cases(tree.read(path)))
            if not names:
                yield _COMPLAINTS, number, f'{row[1]} names no test case of {path}'
            for name in names:
                if name not in cases[path]:
                    yield _COMPLAINTS, number, f'{row[1]}: {path} has no test case "{name}" that is always run'
    for letter, last in (('A', 47), ('B', 18)):
        for missing in (f'{letter}{i}' for i in range(1, last + 1) if f'{letter}{i}' not in seen):
            yield _COMPLAINTS, 1, f'{missing} is missing'


def _closing(code, start):
    """Where the parenthesis before start is closed."""
    depth = 1
    for end in range(start, len(code)):
        depth += {'(': 1, ')': -1}.get(code[end], 0)
        if depth == 0:
            return end
    return len(code)


def translations(tree):
    """Every text is translated, and has the same arguments as its source."""
    for path in tree.under('core', 'ui', 'app'):
        source = tree.read(path)
        code = cpp_text.code_only(source)
        for match in re.finditer(r'\btranslate\(', code):
            end = _closing(code, match.end())
            if '_cast<' in code[match.end():end] and '%n' in source[match.end():end]:
                yield path, code.count('\n', 0, match.start()) + 1, (
                    'lupdate does not see a text beside a cast: name the count first')
    for path in tree.under('translations', ends=('.ts',)):
        document = xml.etree.ElementTree.fromstring(tree.read(path))
        for context in document.iter('context'):
            for message in context.iter('message'):
                source = message.findtext('source', '')
                where = f'{context.findtext("name")}: "{source}"'
                translation = message.find('translation')
                plural = message.get('numerus') == 'yes'
                texts = [f.text or '' for f in translation.iter('numerusform')] if plural else [translation.text or '']
                if translation.get('type') == 'unfinished' or not texts or not all(texts):
                    yield path, 1, f'not translated: {where}'
                    continue
                wanted = set(re.findall(r'%L?\d+', source))
                for text in texts:
                    if set(re.findall(r'%L?\d+', text)) != wanted:
                        yield path, 1, f'other arguments than its source: {where}: "{text}"'
                    if '%n' in text and '%n' not in source:
                        yield path, 1, f'%n, which its source has not: {where}: "{text}"'
                if not plural and source.count('\n') != texts[0].count('\n'):
                    yield path, 1, f'other line breaks than its source: {where}'
                if '%n' in source and not plural:
                    yield path, 1, f'%n outside a plural: {where}'


_MODULE = re.compile(r'^\s*tracseq_module\(\s*(\w+)([^)]*)\)', re.MULTILINE)
_ROW = re.compile(r'^\| `((?:core|ui)/\w+)` \|([^|]*)\|([^|]*)\|$')


def declared_modules(tree):
    modules = {}
    for layer in ('core', 'ui'):
        text = re.sub(r'#.*', '', tree.read(f'{layer}/CMakeLists.txt'))
        for name, rest in _MODULE.findall(text):
            depends = re.search(r'\bDEPENDS\b(.*?)(?=\b(?:PRIVATE_)?LINKS\b|$)', rest, re.DOTALL)
            modules[f'{layer}/{name}'] = [d if '/' in d else f'{layer}/{d}'
                                          for d in (depends[1].split() if depends else [])]
    return modules


def _uses(module, depends):
    layer = module.split('/')[0] + '/'
    return ', '.join(d[len(layer):] if d.startswith(layer) else d for d in depends) or '-'


def architecture(tree, write=False):
    """The table of modules in ARCHITECTURE.md is what the CMake files declare."""
    path = 'ARCHITECTURE.md'
    modules = declared_modules(tree)
    lines = tree.lines(path)
    rows = {}
    for number, line in enumerate(lines, 1):
        match = _ROW.match(line)
        if match:
            rows[match[1]] = (number, match[2].strip(), match[3].strip())
    if write:
        table = [f'| `{m}` | {rows[m][1] if m in rows else ""} | {_uses(m, d)} |' for m, d in modules.items()]
        head = lines.index('|---|---|---|')
        rest = [line for line in lines[head + 1:] if not _ROW.match(line)]
        (tree.root / path).write_text('\n'.join(lines[:head + 1] + table + rest), encoding='utf-8')
        return
    for module, depends in modules.items():
        if module not in rows:
            yield path, 1, f'{module} is missing in the table; run ./dev format and say in the table what it is for'
        elif rows[module][2] != _uses(module, depends):
            yield path, rows[module][0], (f'{module} uses "{_uses(module, depends)}" by its CMakeLists.txt and '
                                          f'"{rows[module][2]}" by the table; run ./dev format')
        elif not rows[module][1]:
            yield path, rows[module][0], f'the table does not say what {module} is for'
    for module in rows.keys() - modules.keys():
        yield path, rows[module][0], f'{module} is declared nowhere; run ./dev format'


RULES = {rule.__name__: rule for rule in (
    qt_includes, layering, include_cycles, waiting, database_access, one_door_for_writes, authority, threads, output, spdx,
    file_length, machine_paths, links, complaints, translations, architecture)}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('rule', choices=sorted(RULES))
    parser.add_argument('--root', default=pathlib.Path(__file__).resolve().parents[2])
    parser.add_argument('--qt-headers')
    parser.add_argument('--write', action='store_true')
    arguments = parser.parse_args()
    tree = Tree(arguments.root, arguments.qt_headers)
    rule = RULES[arguments.rule]
    findings = list(rule(tree, write=True) if arguments.write else rule(tree))
    for path, line, sentence in findings:
        print(f'{path}:{line}: {sentence}')
    return 1 if findings else 0


if __name__ == '__main__':
    sys.exit(main())
