// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled: what nearly every file of core includes anyway.
#pragma once
#include <QByteArray>
#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <functional>
#include <memory>
#include <optional>
#include <tl/expected.hpp>
#include <variant>
#include <vector>
