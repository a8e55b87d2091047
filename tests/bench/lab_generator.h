// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tracseq::bench {

/// How much a generated lab holds.
struct LabSize {
    qint64 samples = 1'000'000;
    int projects = 1'500;
    quint64 seed = 20'260'315;
};

/// Makes a lab at `path` (over what is there) with varied, lifelike names, people, projects and
/// notes, the same for the same size and seed. Rows and search tables are filled by prepared
/// statements through SQLite's C API, past the door for writes and without changes in the log: a
/// lab to be read and searched, not to be audited. Returns what went wrong, or an empty text.
QString generateLab(const QString& path, const LabSize& size);

/// A lab of that size in the system's folder for temporary files, made when it is not there yet.
/// Empty when it could not be made; says so on stderr.
QString sharedLab(const LabSize& size);

/// Texts of the kinds that the generated labs hold, for searches and imports.
class Words {
public:
    explicit Words(quint64 seed);

    quint64 number(quint64 below);
    QString person();
    QString organism();
    QString projectCode(int number);
    QString projectTitle();
    /// A name in the style of its project; unique for (project, number).
    QString sampleName(int project, qint64 number);
    QString note();

private:
    QString pick(const char* const* list, std::size_t count);
    QString word();

    quint64 m_state;
};

} // namespace tracseq::bench
