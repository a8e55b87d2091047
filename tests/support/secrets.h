// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <vector>

namespace tracseq::tests {

/// Looks for secrets in what a program leaves behind, in every form in which it may have written
/// them.
class SecretSearch {
public:
    void add(const QString& name, const QString& secret);

    /// The names of those that stand in these bytes.
    [[nodiscard]] QStringList in(const QByteArray& bytes) const;
    /// The same for every file below a folder: "name in file". Files that cannot be read are named.
    [[nodiscard]] QStringList inFolder(const QString& folder) const;
    /// The same for the arguments and the environment of a running program.
    [[nodiscard]] QStringList inProcess(qint64 pid) const;

private:
    struct Secret {
        QString name;
        std::vector<QByteArray> forms;
    };
    std::vector<Secret> m_secrets;
};

} // namespace tracseq::tests
