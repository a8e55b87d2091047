// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/lab.h"

#include "core/accounts/account_notice.h"
#include "core/accounts/credential.h"
#include "core/lab/saved_view.h"
#include "core/labels/label_records.h"
#include "core/libraries/library.h"
#include "core/projects/budget_line.h"
#include "core/projects/project.h"
#include "core/projects/project_batch.h"
#include "core/projects/project_file.h"
#include "core/projects/project_member.h"
#include "core/receipt/shipment.h"
#include "core/receipt/shipment_item.h"
#include "core/samples/batch_sample.h"
#include "core/samples/derivation.h"
#include "core/samples/disposal.h"
#include "core/samples/import_records.h"
#include "core/samples/sample.h"
#include "core/sequencing/run.h"
#include "core/sync/conflict.h"
#include "core/templates/template.h"

#include <QFileInfo>

namespace tracseq::lab {

const database::EntityList& entities()
{
    static const database::EntityList list({&accounts::accountEntity(),
                                            &accounts::accountNoticeEntity(),
                                            &accounts::securityEventEntity(),
                                            &accounts::signatureEntity(),
                                            &projects::projectEntity(),
                                            &projects::projectMemberEntity(),
                                            &projects::budgetLineEntity(),
                                            &projects::projectBatchEntity(),
                                            &projects::projectFileEntity(),
                                            &templates::templateEntity(),
                                            &templates::templateVersionEntity(),
                                            &samples::disposalEntity(),
                                            &samples::sampleEntity(),
                                            &samples::derivationEntity(),
                                            &samples::batchSampleEntity(),
                                            &samples::importMappingEntity(),
                                            &samples::importRunEntity(),
                                            &libraries::libraryEntity(),
                                            &sequencing::runEntity(),
                                            &sequencing::laneLibraryEntity(),
                                            &receipt::shipmentEntity(),
                                            &receipt::shipmentItemEntity(),
                                            &labels::labelLayoutEntity(),
                                            &labels::labelPrintEntity(),
                                            &savedViewEntity(),
                                            &sync::conflictEntity()});
    return list;
}

Result<changes::AuditReport> verifyAudit(database::Connection& connection, Progress& progress)
{
    return changes::verifyAudit(connection, entities(), progress, {accounts::checkVerifiers});
}

Result<std::unique_ptr<Lab>> Lab::open(const QString& path, const Clock& clock,
                                       std::shared_ptr<const accounts::PasswordHasher> hasher)
{
    auto database = database::Database::open(path);
    if (!database) {
        return failure(database.error());
    }
    return over(std::move(*database), clock, std::move(hasher));
}

std::unique_ptr<Lab> Lab::over(std::unique_ptr<database::Database> database, const Clock& clock,
                               std::shared_ptr<const accounts::PasswordHasher> hasher)
{
    std::unique_ptr<Lab> lab(new Lab(clock));
    lab->m_database = std::move(database);
    lab->m_store = std::make_unique<changes::Store>(*lab->m_database, entities(), clock,
                                                    lab->m_courier, lab->m_hub, &lab->m_policy);
    lab->m_tasks = std::make_unique<database::TaskRunner>(*lab->m_database, lab->m_courier);
    accounts::AccountSettings settings;
    settings.labName = QFileInfo(lab->path()).completeBaseName();
    lab->m_accounts = std::make_unique<accounts::AccountService>(
        *lab->m_store, *lab->m_tasks, lab->m_policy, std::move(settings),
        hasher != nullptr ? std::move(hasher) : std::make_shared<const accounts::PasswordHasher>());
    lab->m_signatures =
        std::make_unique<accounts::SignatureService>(*lab->m_store, *lab->m_accounts);
    return lab;
}

} // namespace tracseq::lab
