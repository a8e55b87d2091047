// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <functional>

namespace tracseq {

/// Brings results of working threads to the thread it lives on (the UI thread). A result whose
/// receiver has died in the meantime is dropped. Owned by the composition root; must outlive the
/// threads that deliver through it.
class Courier : public QObject {
public:
    using QObject::QObject;

    /// A receiver remembered by the thread it lives on, to be handed to a worker.
    using Address = QPointer<QObject>;

    /// Any thread. Calls back on the courier's thread, unless the receiver is gone by then.
    void deliver(Address receiver, std::function<void()> call)
    {
        QMetaObject::invokeMethod(
            this,
            [receiver = std::move(receiver), call = std::move(call)] {
                if (receiver != nullptr) {
                    call();
                }
            },
            Qt::QueuedConnection);
    }
};

} // namespace tracseq
