// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <random>

namespace tracseq::bench {

/// One sample as a lab would have it: invented people, tissues and remarks in many combinations, so
/// that search meets a vocabulary of a lifelike size. The same seed gives the same rows.
struct LifelikeRow {
    QString name;
    QString barcode;
    QString type;
    QString organism;
    QString project;
    QString submitter;
    qint64 concentration = 0; ///< millionths of ng/uL
    qint64 volume = 0;        ///< millionths of uL
    qint64 ratio280 = 0;      ///< millionths
    qint64 ratio230 = 0;
    QDate collected;
    QDate received;
    QString notes;
};

class LifelikeRows {
public:
    explicit LifelikeRows(unsigned seed)
        : m_random(seed)
    {
    }

    /// Row number `index`, counted from 0: its name and barcode are unique in it.
    LifelikeRow make(int index);

private:
    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }
    QString word();

    std::mt19937 m_random;
};

} // namespace tracseq::bench
