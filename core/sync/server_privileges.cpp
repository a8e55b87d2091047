// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/server_privileges.h"

#include "core/sync/server_setup.h"

#include <QCoreApplication>

namespace tracseq::sync {

using namespace Qt::StringLiterals;

namespace {

struct Question {
    const char* sentence; ///< of what is wrong with %1, by %2
    const char* query;    ///< gives pairs of these
};

// All grants, whoever gave them: what an object has is in its list of rights, where 0 is everybody.
constexpr std::array kQuestions = {
    Question{QT_TRANSLATE_NOOP("Server check", "The table %1 has rights for %2"),
             "SELECT c.relname, coalesce(g.rolname, 'PUBLIC') FROM pg_class c "
             "CROSS JOIN LATERAL aclexplode(c.relacl) a LEFT JOIN pg_roles g ON g.oid = a.grantee "
             "WHERE c.relnamespace = 'tracseq'::regnamespace AND a.grantee <> c.relowner "
             "UNION SELECT c.relname || '.' || t.attname, coalesce(g.rolname, 'PUBLIC') "
             "FROM pg_attribute t JOIN pg_class c ON c.oid = t.attrelid "
             "CROSS JOIN LATERAL aclexplode(t.attacl) a LEFT JOIN pg_roles g ON g.oid = a.grantee "
             "WHERE c.relnamespace = 'tracseq'::regnamespace"},
    Question{QT_TRANSLATE_NOOP("Server check", "The table %1 is not closed by row-level security"),
             "SELECT c.relname, '' FROM pg_class c WHERE c.relnamespace = 'tracseq'::regnamespace "
             "AND c.relkind = 'r' AND NOT (c.relrowsecurity AND c.relforcerowsecurity) "
             "UNION SELECT tablename, '' FROM pg_policies WHERE schemaname = 'tracseq' "
             "AND roles <> '{tracseq_owner}'"},
    Question{QT_TRANSLATE_NOOP("Server check", "%1 belongs to %2"),
             "SELECT 'tracseq.' || c.relname, r.rolname FROM pg_class c JOIN pg_roles r ON r.oid = "
             "c.relowner "
             "WHERE c.relnamespace = 'tracseq'::regnamespace AND r.rolname <> 'tracseq_owner' "
             "UNION SELECT p.oid::regprocedure::text, r.rolname FROM pg_proc p "
             "JOIN pg_roles r ON r.oid = p.proowner "
             "WHERE p.pronamespace = 'tracseq'::regnamespace AND r.rolname <> 'tracseq_owner' "
             "UNION SELECT n.nspname, r.rolname FROM pg_namespace n JOIN pg_roles r ON r.oid = "
             "n.nspowner "
             "WHERE n.nspname = 'tracseq' AND r.rolname <> 'tracseq_owner'"},
    Question{QT_TRANSLATE_NOOP("Server check", "The schema %1 can be used by %2"),
             "SELECT n.nspname, coalesce(g.rolname, 'PUBLIC') || ': ' || a.privilege_type FROM "
             "pg_namespace n "
             "CROSS JOIN LATERAL aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a "
             "LEFT JOIN pg_roles g ON g.oid = a.grantee WHERE a.grantee <> n.nspowner "
             "AND (n.nspname = 'tracseq' AND (g.rolname, a.privilege_type) IS DISTINCT FROM "
             "('tracseq_member', 'USAGE') OR n.nspname = 'public' AND a.grantee = 0)"},
    Question{QT_TRANSLATE_NOOP("Server check", "The database %1 has rights for %2"),
             "SELECT d.datname, coalesce(g.rolname, 'PUBLIC') || ': ' || a.privilege_type FROM "
             "pg_database d "
             "CROSS JOIN LATERAL aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a "
             "LEFT JOIN pg_roles g ON g.oid = a.grantee WHERE d.datname = current_database() "
             "AND (a.grantee = 0 OR g.rolname = 'tracseq_member' AND a.privilege_type <> 'CONNECT' "
             "OR EXISTS (SELECT 1 FROM tracseq.member m WHERE m.name = g.rolname))"},
    Question{QT_TRANSLATE_NOOP("Server check", "The role %1 is more than it should be: %2"),
             "SELECT r.rolname, 'LOGIN' FROM pg_roles r WHERE r.rolname IN ('tracseq_owner', "
             "'tracseq_member') AND (r.rolcanlogin OR r.rolsuper) "
             "UNION SELECT r.rolname, 'SUPERUSER, CREATEROLE' FROM pg_roles r "
             "JOIN tracseq.member m ON m.name = r.rolname WHERE r.rolsuper OR r.rolcreaterole "
             "OR r.rolcreatedb OR r.rolreplication OR r.rolbypassrls "
             "UNION SELECT u.rolname, g.rolname FROM pg_auth_members x JOIN pg_roles u ON u.oid = "
             "x.member "
             "JOIN pg_roles g ON g.oid = x.roleid WHERE (EXISTS (SELECT 1 FROM tracseq.member m "
             "WHERE m.name = u.rolname) OR u.rolname = 'tracseq_member') "
             "AND (g.rolname <> 'tracseq_member' OR x.admin_option)"},
    Question{QT_TRANSLATE_NOOP("Server check", "The login %1 has no limit: %2"),
             "SELECT r.rolname, w.name FROM pg_roles r JOIN tracseq.member m ON m.name = r.rolname "
             "CROSS JOIN (VALUES ('statement_timeout'), ('lock_timeout'), "
             "('idle_in_transaction_session_timeout')) w (name) WHERE NOT EXISTS (SELECT 1 "
             "FROM unnest(r.rolconfig) c WHERE c LIKE w.name || '=%' AND c NOT LIKE '%=0%') "
             "UNION SELECT r.rolname, 'CONNECTION LIMIT' FROM pg_roles r "
             "JOIN tracseq.member m ON m.name = r.rolname WHERE r.rolconnlimit < 0"},
};

QString sentence(const char* text, const QString& thing, const QString& who = {})
{
    const QString words = QCoreApplication::translate("Server check", text);
    return who.isEmpty() ? words.arg(thing) : words.arg(thing, who);
}

/// Members may call the public functions, and nobody any other. The public ones, and they alone,
/// run as the owner, and never with the caller's search_path.
Status checkFunctions(ServerSession& session, QStringList& wrong)
{
    const auto rows = session.rows(
        u"SELECT replace(p.oid::regprocedure::text, 'tracseq.', ''), p.prosecdef, "
        "coalesce('search_path=tracseq, pg_temp' = ANY (p.proconfig), false), "
        "coalesce((SELECT string_agg(coalesce(g.rolname, 'PUBLIC'), ', ' ORDER BY g.rolname) "
        "FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a "
        "LEFT JOIN pg_roles g ON g.oid = a.grantee WHERE a.grantee <> p.proowner), '') "
        "FROM pg_proc p WHERE p.pronamespace = 'tracseq'::regnamespace ORDER BY 1"_s);
    if (!rows) {
        return failure(rows.error());
    }
    QStringList found;
    for (const QVariantList& row : *rows) {
        const QString name = row[0].toString();
        const QString callers = row[3].toString();
        const bool isPublic = publicFunctions().contains(name);
        if (isPublic) {
            found += name;
        }
        if (callers != (isPublic ? u"tracseq_member"_s : QString())) {
            wrong +=
                sentence(QT_TRANSLATE_NOOP("Server check", "The function %1 can be called by: %2"),
                         name, callers.isEmpty() ? QStringLiteral("-") : callers);
        }
        if (row[1].toBool() != isPublic || (isPublic && !row[2].toBool())) {
            wrong += sentence(QT_TRANSLATE_NOOP("Server check",
                                                "The function %1 runs with other rights or another "
                                                "search_path than it should"),
                              name);
        }
    }
    for (const QString& name : publicFunctions()) {
        if (!found.contains(name)) {
            wrong +=
                sentence(QT_TRANSLATE_NOOP("Server check", "The function %1 is not there"), name);
        }
    }
    return {};
}

} // namespace

Result<QStringList> wrongPrivileges(ServerSession& session)
{
    QStringList wrong;
    TRACSEQ_TRY(checkFunctions(session, wrong));
    for (const Question& question : kQuestions) {
        const auto rows = session.rows(QString::fromLatin1(question.query));
        if (!rows) {
            return failure(rows.error());
        }
        for (const QVariantList& row : *rows) {
            wrong += sentence(question.sentence, row[0].toString(), row[1].toString());
        }
    }
    return wrong;
}

} // namespace tracseq::sync
