// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sequencing/illumina/override_cycles.h"

namespace tracseq::sequencing {

namespace {

std::optional<ReadMask> parseMask(QStringView text)
{
    ReadMask mask;
    qsizetype i = 0;
    while (i < text.size()) {
        ReadMask::Part part;
        part.use = text.at(i).unicode();
        if (part.use != u'Y' && part.use != u'I' && part.use != u'U' && part.use != u'N') {
            return std::nullopt;
        }
        const qsizetype digits = ++i;
        while (i < text.size() && text.at(i) >= u'0' && text.at(i) <= u'9' && i - digits < 5) {
            part.cycles = part.cycles * 10 + (text.at(i).unicode() - u'0');
            ++i;
        }
        if (part.cycles < 1 || part.cycles > 9999) {
            return std::nullopt;
        }
        mask.parts.push_back(part);
        if (mask.total() > 9999 || mask.parts.size() > 64) {
            return std::nullopt;
        }
    }
    return mask.parts.empty() ? std::nullopt : std::optional(mask);
}

} // namespace

int ReadMask::total() const
{
    int sum = 0;
    for (const auto& part : parts) {
        sum += part.cycles;
    }
    return sum;
}

int ReadMask::count(char16_t use) const
{
    int sum = 0;
    for (const auto& part : parts) {
        sum += part.use == use ? part.cycles : 0;
    }
    return sum;
}

QList<int> ReadMask::cycles(char16_t use) const
{
    QList<int> result;
    int cycle = 0;
    for (const auto& part : parts) {
        for (int i = 0; i < part.cycles; ++i, ++cycle) {
            if (part.use == use) {
                result += cycle;
            }
        }
    }
    return result;
}

QString ReadMask::toString() const
{
    QString text;
    for (const auto& part : parts) {
        text += QChar(part.use) + QString::number(part.cycles);
    }
    return text;
}

std::optional<std::vector<ReadMask>> parseOverrideCycles(const QString& text)
{
    std::vector<ReadMask> masks;
    for (const auto& part : QStringView(text).split(u';')) {
        const auto mask = parseMask(part.trimmed());
        if (!mask || masks.size() >= 16) {
            return std::nullopt;
        }
        masks.push_back(*mask);
    }
    return masks;
}

} // namespace tracseq::sequencing
