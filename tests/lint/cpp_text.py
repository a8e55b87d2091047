# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes C++ apart as far as the rules need it: code, string contents, comments, includes."""
import re

_TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/'
    r'|(?:u8|u|U|L)?R"(?P<mark>[^()\\\s]{0,16})\((?P<raw>.*?)\)(?P=mark)"'
    r'|"(?P<text>(?:\\.|[^"\\\n])*)"'
    r"|(?<![0-9a-zA-Z_])'(?:\\.|[^'\\\n])+'",
    re.DOTALL)
_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(["<])([^">]+)[">]', re.MULTILINE)


def _blank(text):
    return re.sub(r'[^\n]', ' ', text)


def code_only(source):
    """The source with comments, strings and characters blanked; lines stay where they are."""
    # The name in #include "..." is no string.
    return _TOKEN.sub(
        lambda m: m[0] if _is_include(source, m.start()) else _blank(m[0]), source)


def _is_include(source, at):
    line = source[source.rfind('\n', 0, at) + 1:at]
    return re.fullmatch(r'\s*#\s*include\s*', line) is not None


def strings(source):
    """(line, content) of each string literal."""
    for match in _TOKEN.finditer(source):
        content = match['text'] if match['text'] is not None else match['raw']
        if content is not None and not _is_include(source, match.start()):
            yield source.count('\n', 0, match.start()) + 1, content


def includes(source):
    """(line, quote, name) of each #include that is not in a comment."""
    code = code_only(source)
    for match in _INCLUDE.finditer(code):
        yield code.count('\n', 0, match.start()) + 1, match[1], match[2]
