-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who may do what. Nobody but the owner has a privilege on a table or a helper; members may execute
-- what is listed here. Row-level security stands behind that: should somebody be given a table by
-- mistake, he still sees no row of it.

DO $$
DECLARE
    v_name text;
BEGIN
    FOR v_name IN SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'tracseq' AND c.relkind = 'r'
    LOOP
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', v_name);
        EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', v_name);
        EXECUTE format('DROP POLICY IF EXISTS owner_only ON %s', v_name);
        EXECUTE format('CREATE POLICY owner_only ON %s TO tracseq_owner USING (true)', v_name);
    END LOOP;
END $$;

REVOKE ALL ON ALL TABLES IN SCHEMA tracseq FROM PUBLIC, tracseq_member;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA tracseq FROM PUBLIC, tracseq_member;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA tracseq FROM PUBLIC, tracseq_member;
REVOKE ALL ON SCHEMA tracseq FROM PUBLIC, tracseq_member;
GRANT USAGE ON SCHEMA tracseq TO tracseq_member;
GRANT EXECUTE ON FUNCTION
    tracseq.hello(jsonb),
    tracseq.push(uuid, uuid, text),
    tracseq.pull(uuid, bigint, integer),
    tracseq.checksum(text),
    tracseq.reserve(text, integer),
    tracseq.snapshot(uuid, bigint, bigint),
    tracseq.report_failures(jsonb),
    tracseq.sign_in(),
    tracseq.content_state(uuid[]),
    tracseq.put_content(uuid, integer, bytea),
    tracseq.get_content(uuid, integer),
    tracseq.admin_add_member(text, text, text),
    tracseq.admin_set_role(text, text),
    tracseq.admin_set_active(text, boolean),
    tracseq.admin_set_verifier(text, text),
    tracseq.admin_sign_out(text),
    tracseq.admin_unlock(text),
    tracseq.admin_set_projects(text, boolean, uuid[]),
    tracseq.admin_raise_counter(text, bigint),
    tracseq.admin_members()
    TO tracseq_member;
