# SPDX-License-Identifier: GPL-3.0-or-later
"""Each rule is shown a small tree that breaks it and one that does not."""
import pathlib
import sys
import tempfile
import unittest

import lint
import tidy

HEAD = '// SPDX-License-Identifier: GPL-3.0-or-later\n'
QT_HEADERS = sys.argv.pop() if len(sys.argv) > 1 and '/' in sys.argv[-1] else None


class Rules(unittest.TestCase):
    def findings(self, rule, files):
        with tempfile.TemporaryDirectory() as folder:
            for path, text in files.items():
                full = pathlib.Path(folder, path)
                full.parent.mkdir(parents=True, exist_ok=True)
                full.write_text(text, encoding='utf-8')
            return [f'{path}:{line}' for path, line, _ in lint.RULES[rule](lint.Tree(folder, QT_HEADERS))]

    def bites(self, rule, path, text, line=1, **more):
        self.assertEqual(self.findings(rule, {path: text, **more}), [f'{path}:{line}'], text)

    def accepts(self, rule, path, text, **more):
        self.assertEqual(self.findings(rule, {path: text, **more}), [], text)

    def test_qt_includes(self):
        self.bites('qt_includes', 'ui/a/a.cpp', HEAD + '#include <QtWidgets/QWidget>\n', 2)
        self.bites('qt_includes', 'core/a/a.h', '#include <QtCore/QString>\n')
        self.bites('qt_includes', 'tests/a.cpp', '#include "QtCore/qstring.h"\n')
        self.bites('qt_includes', 'core/a/a.h', '#  include <qstring.h>')
        self.accepts('qt_includes', 'core/a/a.h', '#include <QString>\n#include <vector>\n// #include <QtCore/QString>')

    def test_layering_core(self):
        self.bites('layering', 'core/a/a.h', '#include <QWidget>')
        self.bites('layering', 'core/a/a.h', '#include <QPixmap>')
        self.bites('layering', 'core/a/a.h', '\n#include "ui/b/b.h"', 2, **{'ui/b/b.h': ''})
        self.bites('layering', 'core/a/a.h', '#include "core/a/gone.h"')
        self.bites('layering', 'core/a/a.cpp', '#include "a.h"', **{'core/a/a.h': ''})
        self.bites('layering', 'core/labels/a.h', '#include <QLabel>')
        self.accepts('layering', 'core/labels/a.h', '#include <QPainter>\n#include <QString>')
        self.accepts('layering', 'core/a/a.cpp', '#include "core/a/a.h"\n#include "a.moc"\n#include <QFile>',
                     **{'core/a/a.h': ''})

    def test_layering_ui(self):
        self.bites('layering', 'ui/samples/a.h', '#include "app/desktop/b.h"', **{'app/desktop/b.h': ''})
        self.bites('layering', 'ui/samples/a.h', '#include "ui/runs/b.h"', **{'ui/runs/b.h': ''})
        self.bites('layering', 'ui/shell/a.h', '#include "ui/runs/b.h"', **{'ui/runs/b.h': ''})
        self.accepts('layering', 'ui/samples/a.h', '#include "ui/widgets/b.h"\n#include "core/c/c.h"\n#include <QLabel>',
                     **{'ui/widgets/b.h': '', 'core/c/c.h': ''})
        self.accepts('layering', 'app/desktop/a.h', '#include "ui/samples/b.h"', **{'ui/samples/b.h': ''})

    def test_include_cycles(self):
        self.bites('include_cycles', 'core/a/a.h', '#include "core/a/b.h"',
                   **{'core/a/b.h': '#include "core/a/c.h"', 'core/a/c.h': '#include "core/a/a.h"'})
        self.accepts('include_cycles', 'core/a/a.h', '#include "core/a/b.h"\n#include "core/a/c.h"',
                     **{'core/a/b.h': '#include "core/a/c.h"', 'core/a/c.h': ''})

    def test_waiting(self):
        for bad in ('QCoreApplication::processEvents();', 'QEventLoop loop;', 'future.waitForFinished();',
                    'pool->waitForDone();', 'dialog.exec();', 'menu->exec(point);', 'menu()->exec(point);',
                    'QMessageBox::question(this, a, b);', 'auto f = QFileDialog::getOpenFileName(this);'):
            self.bites('waiting', 'ui/a/a.cpp', HEAD + bad, 2)
        self.bites('waiting', 'core/a/a.cpp', 'QEventLoop loop;')
        self.bites('waiting', 'app/desktop/main.cpp', 'dialog.exec();')
        for good in ('return application.exec();', 'QMessageBox::Question;', 'dialog.open();',
                     '// never exec(): dialog.exec()', 'auto s = "processEvents";', 'drag->exec(Qt::CopyAction);'):
            self.accepts('waiting', 'app/desktop/main.cpp', good)
        self.accepts('waiting', 'app/ctl/main.cpp', 'future.waitForFinished();')

    def test_database_access(self):
        self.bites('database_access', 'core/samples/a.cpp', 'auto d = QSqlDatabase::database();')
        self.bites('database_access', 'ui/samples/a.cpp', 'QSqlQuery query(d);')
        self.bites('database_access', 'app/ctl/a.cpp', 'sqlite3_open_v2(name, &d, 0, nullptr);')
        self.accepts('database_access', 'core/database/a.cpp', 'auto d = QSqlDatabase::database();')
        self.accepts('database_access', 'tests/bench/a.cpp', 'sqlite3_open(name, &d);')

    def test_one_door_for_writes(self):
        for bad in ('"INSERT INTO sample(id) VALUES(?)"', 'u"delete from sample where id = ?"_s',
                    'R"(\nUPDATE sample SET name = ?)"', '"update sample set name = ?1"', '"UPDATE " + table',
                    '"INSERT OR REPLACE INTO a VALUES(1)"', '"replace into a values(1)"', 'R"x(DELETE FROM a)x"'):
            self.bites('one_door_for_writes', 'core/samples/a.cpp', f'auto s = {bad};')
        self.bites('one_door_for_writes', 'core/samples/a.sql', '-- all of it\nDELETE FROM sample;', 2)
        self.bites('one_door_for_writes', 'ui/samples/a.cpp', 'query("INSERT INTO a VALUES(1)");')
        for good in ('tr("Update the set of samples")', 'tr("Delete from this lab?")', '"SELECT replace(a, b, c)"',
                     '// INSERT INTO a', '"insert into the list"'):
            self.accepts('one_door_for_writes', 'ui/samples/a.cpp', good)
        for place in ('core/database/a.cpp', 'core/changes/a.cpp', 'core/sync/a.cpp', 'tests/core/a.cpp'):
            self.accepts('one_door_for_writes', place, 'auto s = "INSERT INTO a VALUES(1)";')
        self.accepts('one_door_for_writes', 'core/accounts/credential.cpp', 'auto s = "INSERT INTO a VALUES(1)";')
        self.bites('one_door_for_writes', 'core/accounts/account_service.cpp', 'auto s = "INSERT INTO a VALUES(1)";')
        self.accepts('one_door_for_writes', 'resources/migrations/sqlite/1.sql', 'INSERT INTO a VALUES(1);')
        self.accepts('one_door_for_writes', 'core/a/a.sql', 'SELECT 1; -- no DELETE here')

    def test_authority(self):
        for place in ('core/samples/sample_service.cpp', 'ui/samples/a.cpp', 'app/ctl/main.cpp'):
            self.bites('authority', place, 'request.authority = changes::Authority::Program;')
        for place in ('core/samples/import_job.cpp', 'core/accounts/a.cpp', 'core/sync/a.cpp'):
            self.accepts('authority', place, 'request.authority = changes::Authority::Program;')
        self.accepts('authority', 'ui/a/a.cpp', 'auto a = Authority::Person; // not Authority::Program')

    def test_threads(self):
        self.bites('threads', 'core/tabular/a.h', 'class Reader : public QThread {};')
        self.bites('threads', 'ui/a/a.h', 'class Reader final\n    : QThread {};', 2)
        self.accepts('threads', 'core/base/a.h', 'class Worker : public QThread {};')
        self.accepts('threads', 'core/tabular/a.h', 'QThread* thread = QThread::currentThread();')

    def test_output(self):
        for bad in ('std::cout << 1;', 'printf("x");', 'std::cerr << 1;', 'qDebug() << 1;', 'puts("x");'):
            self.bites('output', 'core/a/a.cpp', bad)
        self.accepts('output', 'core/a/a.cpp', 'snprintf(b, 3, "x"); qWarning() << 1; x.puts(1);')
        self.accepts('output', 'app/ctl/a.cpp', 'std::cout << 1;')

    def test_spdx(self):
        for path in ('core/a/a.cpp', 'core/CMakeLists.txt', 'cmake/a.cmake', 'tests/lint/a.py', 'core/a/a.sql', 'dev'):
            self.bites('spdx', path, 'x\n')
            self.accepts('spdx', path, '# SPDX-License-Identifier: GPL-3.0-or-later\n')
        self.bites('spdx', 'core/a/a.h', '// SPDX-License-Identifier: MIT\n')
        self.accepts('spdx', 'dev', '#!/bin/bash\n# SPDX-License-Identifier: GPL-3.0-or-later\n')
        self.accepts('spdx', 'tests/fixtures/a.sql', 'x')

    def test_file_length(self):
        listed = 'tests/lint/long_files.txt'
        self.accepts('file_length', 'core/a/a.cpp', 'x\n' * 500, **{listed: ''})
        self.bites('file_length', 'core/a/a.cpp', 'x\n' * 501, 501, **{listed: ''})
        self.accepts('file_length', 'core/a/a.cpp', 'x\n' * 600, **{listed: 'core/a/a.cpp 600 # why\n'})
        self.bites('file_length', 'core/a/a.cpp', 'x\n' * 601, 601, **{listed: 'core/a/a.cpp 600\n'})
        self.bites('file_length', listed, '\ncore/a/a.cpp 600\n', 2, **{'core/a/a.cpp': 'x\n' * 550})
        self.bites('file_length', listed, 'core/a/a.cpp 600\n', **{'core/a/a.cpp': 'x\n' * 400})
        self.bites('file_length', listed, 'core/a/gone.cpp 600\n')

    def test_machine_paths(self):
        for bad in ('/ho' + 'me/me/lab', '/wo' + 'rk/shared', '/ro' + 'ot/x', 'https://deb.deb' + 'ian.org/debian',
                    'registry.npm' + 'js.org', 'C:' + '\\Users\\me'):
            self.bites('machine_paths', 'README.md', f'Look at {bad}\n')
        self.accepts('machine_paths', 'README.md', 'In /usr/share/applications and ../shared/data\n')

    def test_links(self):
        self.bites('links', 'README.md', 'See\n![it](resources/a.png)\n', 2)
        self.bites('links', 'installer/A.md', '[it](gone.md)', **{'gone.md': ''})
        self.accepts('links', 'README.md', '[a](A.md#part), [b](https://example.org) and `c[0](d)`'.replace('(d)', ''),
                     **{'A.md': ''})

    def test_translations(self):
        def ts(message):
            return {'translations/a_de.ts': f'<TS><context><name>C</name>{message}</context></TS>'}
        good = ['<message><source>%1 of %2</source><translation>%1 von %2</translation></message>',
                '<message numerus="yes"><source>%n row(s)</source><translation><numerusform>%n Zeile</numerusform>'
                '<numerusform>%n Zeilen</numerusform></translation></message>']
        bad = ['<message><source>a</source><translation type="unfinished">b</translation></message>',
               '<message><source>a</source><translation></translation></message>',
               '<message><source>a %1</source><translation>b</translation></message>',
               '<message><source>a %1</source><translation>b %2</translation></message>',
               '<message><source>a %n</source><translation>b</translation></message>',
               '<message numerus="yes"><source>%n a</source><translation><numerusform>%n b</numerusform>'
               '<numerusform></numerusform></translation></message>']
        for message in good:
            self.assertEqual(self.findings('translations', ts(message)), [], message)
        for message in bad:
            self.assertEqual(self.findings('translations', ts(message)), ['translations/a_de.ts:1'], message)

    def test_translations_of_counts(self):
        self.bites('translations', 'core/a/a.cpp', 'auto s =\n f::translate("A", "%n", nullptr, static_cast<int>(n));', 2)
        self.accepts('translations', 'core/a/a.cpp',
                     'auto s = f::translate("A", "%n", nullptr, n).arg(static_cast<int>(m));\n'
                     'auto t = tr("%n", nullptr, static_cast<int>(n));')

    def test_architecture(self):
        cmake = {'core/CMakeLists.txt': 'tracseq_module(base)\ntracseq_module(data DEPENDS base LINKS x)\n',
                 'ui/CMakeLists.txt': '# tracseq_module(no)\ntracseq_module(a DEPENDS\n core/data)\n'}
        head = '| Module | For | Uses |\n|---|---|---|\n'
        base = '| `core/base` | values | - |\n'
        data = '| `core/data` | rows | base |\n'
        panel = '| `ui/a` | a panel | core/data |\n'

        def table(rows):
            return self.findings('architecture', {'ARCHITECTURE.md': head + rows, **cmake})
        self.assertEqual(table(base + data + panel), [])
        self.assertEqual(table(base + panel), ['ARCHITECTURE.md:1'])
        self.assertEqual(table(base + data.replace('base', '-') + panel), ['ARCHITECTURE.md:4'])
        self.assertEqual(table(base + data.replace('rows', '') + panel), ['ARCHITECTURE.md:4'])
        self.assertEqual(table(base + data + panel + '| `ui/b` | gone | - |\n'), ['ARCHITECTURE.md:6'])

    def test_complaints(self):
        path = 'tests/COMPLAINTS.md'
        source = {'tests/a_test.cpp': '// TEST_CASE("gone")\nTEST_CASE("A1: it holds")\n{\n}\nTEST_CASE(\n    "in two "\n'
                                      '    "lines")\n{\n}\nTEST_CASE("asked for", "[.slow]")\n{\n}\n'
                                      'auto s = "TEST_CASE(\\"in a string\\")";\n'}

        def table(first, more=''):
            rest = ''.join(f'| {letter}{i} | said | Not yet: why. |  |\n' for letter, last in (('A', 47), ('B', 18))
                           for i in range(1, last + 1) if f'{letter}{i}' != 'A1')
            return f'{first}\n{rest}{more}'
        row = '| A1 | said | holds | {} |'
        for good in ('`tests/a_test.cpp`: "A1: it holds"', '`tests/a_test.cpp`: "in two lines", "A1: it holds"',
                     '`tests/a_test.cpp`: "A1: it holds"<br>`tests/a_test.cpp`: "in two lines"'):
            self.accepts('complaints', path, table(row.format(good)), **source)
        self.accepts('complaints', path, table('| A1 | said | Not yet: why. |  |'), **source)
        for bad in ('', 'a test', '`tests/a_test.cpp`', '`tests/b_test.cpp`: "A1: it holds"', '`tests/a_test.cpp`: "A1: it"',
                    '`tests/a_test.cpp`: "gone"', '`tests/a_test.cpp`: "asked for"', '`tests/a_test.cpp`: "in a string"',
                    '`tests/a_test.cpp`: "A1: it holds", "in two"',
                    '`tests/a_test.cpp`: "A1: it holds"<br>`tests/a_test.cpp`: "gone"'):
            self.bites('complaints', path, table(row.format(bad)), **source)
        self.bites('complaints', path, table(''), **source)
        self.bites('complaints', path, table(row.format('`tests/a_test.cpp`: "in two lines"'),
                                             '| B2 | again | Not yet: why. |  |\n'), 66, **source)
        self.assertEqual(self.findings('complaints', source), [f'{path}:1'])

    def test_every_rule_is_tested(self):
        tested = {name[5:] for name in dir(self) if name.startswith('test_')}
        self.assertEqual([rule for rule in lint.RULES if not any(t.startswith(rule) for t in tested)], [])


class TidyMemory(unittest.TestCase):
    """A source is read again when anything has changed that it is made of, and only then."""

    FILES = {'core/a/a.cpp': '#include "core/a/a.h"\n', 'core/a/a.h': '#include <QString>\n#include "core/a/b.h"\n',
             'core/a/b.h': 'int b();\n', 'core/a/other.h': '', 'cmake/pch.h': '#include <vector>\n'}

    def verdict(self, arguments='', common='', **changed):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder).resolve()
            files = {**self.FILES, 'build-asan/x.hxx': f'#include "{root}/cmake/pch.h"\n', 'build-asan/x.hxx.pch': folder}
            for path, text in {**files, **changed}.items():
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                (root / path).write_text(text, encoding='utf-8')
            build = root / 'build-asan'
            entry = {'file': f'{root}/core/a/a.cpp',
                     'command': f'clang++ {arguments} -include-pch {build}/x.hxx.pch -c {root}/core/a/a.cpp'}
            return tidy.Digests(root).verdict(entry, build, common)

    def test_memory(self):
        known = self.verdict()
        self.assertEqual(known, self.verdict(), 'another checkout of the same')
        self.assertEqual(known, self.verdict(**{'core/a/other.h': 'int other();'}))
        for path in ('core/a/a.cpp', 'core/a/a.h', 'core/a/b.h', 'cmake/pch.h'):
            self.assertNotEqual(known, self.verdict(**{path: self.FILES[path] + '// changed'}), path)
        self.assertNotEqual(known, self.verdict(arguments='-DX'))
        self.assertNotEqual(known, self.verdict(common='other checks'))


if __name__ == '__main__':
    unittest.main()
