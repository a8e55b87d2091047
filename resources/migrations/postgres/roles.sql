-- SPDX-License-Identifier: GPL-3.0-or-later
-- The two roles without a login, and what nobody may do in this database. Run by whoever sets the
-- server up, before everything else, each time.
--
-- tracseq_owner owns every object and is what the public functions run as. It can make and change
-- login roles (but no superuser) and end the sessions of members; nobody can become it but by those
-- functions. tracseq_member is what every login role of a lab is in.

DO $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'tracseq_owner') THEN
        CREATE ROLE tracseq_owner NOLOGIN CREATEROLE;
    END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'tracseq_member') THEN
        CREATE ROLE tracseq_member NOLOGIN;
    END IF;
    GRANT pg_signal_backend, pg_read_all_stats TO tracseq_owner;
    IF NOT pg_has_role(current_user, 'tracseq_owner', 'MEMBER') THEN
        EXECUTE format('GRANT tracseq_owner TO %I', current_user);
    END IF;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO tracseq_member', current_database());
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    -- Large objects are a way to fill the disk that everybody has; only a superuser can close it.
    IF current_setting('is_superuser') = 'on' THEN
        REVOKE EXECUTE ON FUNCTION lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea),
            lo_put(oid, bigint, bytea), lowrite(integer, bytea) FROM PUBLIC;
    END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = 'tracseq') THEN
        CREATE SCHEMA tracseq AUTHORIZATION tracseq_owner;
    END IF;
    REVOKE ALL ON SCHEMA tracseq FROM PUBLIC;
    ALTER DEFAULT PRIVILEGES FOR ROLE tracseq_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
END $$;
