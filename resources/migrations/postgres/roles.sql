-- SPDX-License-Identifier: GPL-3.0-or-later
-- The two roles without a login, and what nobody may do in this database. Run by whoever sets the
-- server up, before everything else, each time.
--
-- tracseq_owner owns every object and is what the public functions run as. It can make and change
-- login roles (but no superuser) and end the sessions of members; nobody can become it but by those
-- functions. tracseq_member is what every login role of a lab is in.

DO $$
DECLARE
    v_function text;
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
    -- So are messages in the log of the server and sorting without end. Locks of the application's own,
    -- of which nothing here has any, fill the table of locks until nobody can even sign in.
    IF current_setting('is_superuser') = 'on' THEN
        FOR v_function IN SELECT p.oid::regprocedure::text FROM pg_proc p
            WHERE p.pronamespace = 'pg_catalog'::regnamespace
                AND (p.proname IN ('lo_creat', 'lo_create', 'lo_from_bytea', 'lo_put', 'lowrite',
                                   'pg_logical_emit_message')
                     OR p.proname ~ '^pg_(try_)?advisory_(xact_)?lock')
        LOOP
            EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', v_function);
        END LOOP;
        EXECUTE format('ALTER DATABASE %I SET temp_file_limit = %L', current_database(), '2GB');
    END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = 'tracseq') THEN
        CREATE SCHEMA tracseq AUTHORIZATION tracseq_owner;
    END IF;
    REVOKE ALL ON SCHEMA tracseq FROM PUBLIC;
    ALTER DEFAULT PRIVILEGES FOR ROLE tracseq_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
END $$;
