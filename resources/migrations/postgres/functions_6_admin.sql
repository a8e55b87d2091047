-- SPDX-License-Identifier: GPL-3.0-or-later
-- What only those with users.manage may ask. Passwords come as SCRAM verifiers that the program
-- computed: a password in clear would stand in the log of the server.

-- The caller, when he may; an error otherwise. Writes down what he does.
CREATE FUNCTION tracseq.note_admin(p_what text, p_whom text, p_detail text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_caller caller;
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'this is done at read committed only' USING ERRCODE = 'TS002';
    END IF;
    -- Two administrators must not each make the other one the last, and who is none any more must not
    -- be one by what he saw before.
    PERFORM hold_counter();
    v_caller := current_caller();
    IF NOT 'users.manage' = ANY (v_caller.may) THEN
        RAISE EXCEPTION 'only who manages accounts may do this' USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO admin_log (who, what, whom, detail) VALUES (v_caller.name, p_what, p_whom, p_detail);
END $$;

CREATE FUNCTION tracseq.known_member(p_name text) RETURNS tracseq.member
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_member member;
BEGIN
    SELECT * INTO v_member FROM member m WHERE m.name = p_name;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'there is no member %', p_name USING ERRCODE = 'no_data_found';
    END IF;
    RETURN v_member;
END $$;

CREATE FUNCTION tracseq.set_verifier(p_name text, p_verifier text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF p_verifier !~ '^SCRAM-SHA-256\$[0-9]{4,7}:[A-Za-z0-9+/]{22,88}={0,2}\$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=$'
        OR split_part(split_part(p_verifier, '$', 2), ':', 1)::integer NOT BETWEEN 4096 AND 1000000 THEN
        RAISE EXCEPTION 'not a SCRAM-SHA-256 verifier' USING ERRCODE = 'invalid_parameter_value';
    ELSIF NOT is_plain_login(p_name) THEN
        RAISE EXCEPTION 'the role % is not one of a lab', p_name USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM alter_login(p_name, format('PASSWORD %L', p_verifier));
END $$;

-- What keeps one session from standing in the way of all others. Its user can change the time-outs
-- of his session, so those who wait do not rely on them: see hold_counter().
CREATE FUNCTION tracseq.limit_login(p_name text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER ROLE %I CONNECTION LIMIT 20', p_name);
    EXECUTE format('ALTER ROLE %I SET statement_timeout = %L', p_name, '120s');
    EXECUTE format('ALTER ROLE %I SET lock_timeout = %L', p_name, '30s');
    EXECUTE format('ALTER ROLE %I SET idle_in_transaction_session_timeout = %L', p_name, '10s');
END $$;

CREATE FUNCTION tracseq.keep_one_admin() RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM member m WHERE m.role = 'lab_administrator' AND m.active) THEN
        RAISE EXCEPTION 'the last administrator stays one' USING ERRCODE = 'TS010';
    END IF;
END $$;

-- Makes a login role and its member; the first one is made by `server init`.
CREATE FUNCTION tracseq.add_member(p_name text, p_role text, p_verifier text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF NOT is_login_name(p_name) OR EXISTS (SELECT 1 FROM lab_role r WHERE r.name = p_name) OR NOT EXISTS (SELECT 1 FROM lab_role r WHERE r.name = p_role) THEN
        RAISE EXCEPTION 'not a name or not a role' USING ERRCODE = 'invalid_parameter_value';
    ELSIF EXISTS (SELECT 1 FROM pg_roles r WHERE r.rolname = p_name) THEN
        -- Never a role that is there for something else.
        RAISE EXCEPTION 'there is a role % already', p_name USING ERRCODE = 'duplicate_object';
    END IF;
    EXECUTE format('CREATE ROLE %I LOGIN IN ROLE tracseq_member', p_name);
    PERFORM limit_login(p_name);
    PERFORM set_verifier(p_name, p_verifier);
    INSERT INTO member (name, role) VALUES (p_name, p_role);
    INSERT INTO own_turn VALUES (p_name) ON CONFLICT DO NOTHING;
END $$;

CREATE FUNCTION tracseq.admin_add_member(name text, role text, verifier text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tracseq, pg_temp
SET standard_conforming_strings = on AS $$
#variable_conflict use_column
BEGIN
    PERFORM note_admin('add', $1, $2);
    PERFORM add_member($1, $2, $3);
END $$;

CREATE FUNCTION tracseq.admin_set_role(name text, role text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tracseq, pg_temp
SET standard_conforming_strings = on AS $$
#variable_conflict use_column
BEGIN
    PERFORM note_admin('role', $1, $2), known_member($1);
    IF NOT EXISTS (SELECT 1 FROM lab_role r WHERE r.name = $2) THEN
        RAISE EXCEPTION 'not a role' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    UPDATE member m SET role = $2 WHERE m.name = $1;
    PERFORM keep_one_admin();
END $$;

CREATE FUNCTION tracseq.admin_set_active(name text, active boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tracseq, pg_temp
SET standard_conforming_strings = on AS $$
#variable_conflict use_column
BEGIN
    PERFORM note_admin(CASE WHEN $2 THEN 'enable' ELSE 'disable' END, $1, ''), known_member($1);
    PERFORM let_in($1, $2);
    PERFORM keep_one_admin();
END $$;

CREATE FUNCTION tracseq.admin_set_verifier(name text, verifier text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tracseq, pg_temp
SET standard_conforming_strings = on AS $$
#variable_conflict use_column
BEGIN
    PERFORM note_admin('password', $1, ''), known_member($1);
    PERFORM set_verifier($1, $2);
    PERFORM forget_tries($1);
END $$;

CREATE FUNCTION tracseq.admin_sign_out(name text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tracseq, pg_temp
SET standard_conforming_strings = on AS $$
#variable_conflict use_column
BEGIN
    PERFORM note_admin('sign out', $1, ''), known_member($1);
    PERFORM end_sessions($1);
END $$;

-- Whom to let see the rows of which projects only. His lab files have to be filled anew.
CREATE FUNCTION tracseq.admin_set_projects(name text, limited boolean, projects uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tracseq, pg_temp
SET standard_conforming_strings = on AS $$
#variable_conflict use_column
BEGIN
    PERFORM note_admin('projects', $1, CASE WHEN $2 THEN array_to_string($3, ' ') ELSE 'all' END),
            known_member($1);
    UPDATE member m SET limited = $2 WHERE m.name = $1;
    DELETE FROM member_project p WHERE p.member = $1;
    INSERT INTO member_project SELECT DISTINCT $1, p FROM unnest($3) p WHERE $2 AND p IS NOT NULL;
END $$;

-- Numbers of this kind begin there, where a lab that had its own joins; never lower than now.
CREATE FUNCTION tracseq.admin_raise_counter(kind text, next bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tracseq, pg_temp
SET standard_conforming_strings = on AS $$
#variable_conflict use_column
BEGIN
    PERFORM note_admin('counter', $1, $2::text);
    IF $1 !~ '^[a-z][a-z_.]{0,39}$' OR $2 NOT BETWEEN 1 AND 1000000000000000 THEN
        RAISE EXCEPTION 'not a number to go on with' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    INSERT INTO number_counter AS c (kind, next) VALUES ($1, $2)
        ON CONFLICT (kind) DO UPDATE SET next = greatest(c.next, excluded.next);
END $$;

CREATE FUNCTION tracseq.admin_members()
RETURNS TABLE (name text, role text, active boolean, limited boolean, projects uuid[], sessions bigint,
               last_seen timestamptz, failed_tries integer, failed_at timestamptz,
               waits_until timestamptz, failed_where text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = tracseq, pg_temp
SET standard_conforming_strings = on AS $$
#variable_conflict use_column
DECLARE
    v_caller caller := current_caller();
BEGIN
    IF NOT v_caller.may && '{users.read,users.manage}' THEN
        RAISE EXCEPTION 'only who may see accounts may do this' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN QUERY SELECT m.name, m.role, m.active, m.limited,
        ARRAY(SELECT p.project FROM member_project p WHERE p.member = m.name),
        (SELECT count(*) FROM pg_stat_activity a WHERE a.usename = m.name
            AND a.datname = current_database()),
        (SELECT max(d.last_seen) FROM device d WHERE d.owner = m.name),
        coalesce(f.tries, 0), f.last_at, nullif(f.waits_until, '-infinity'),
        (SELECT string_agg(coalesce(
                (SELECT nullif(d.host, '') FROM device d WHERE d.station = s.station
                 ORDER BY d.last_seen DESC LIMIT 1), s.station::text), ', ' ORDER BY s.last_at DESC)
         FROM failed_station s WHERE s.member = m.name)
        FROM member m LEFT JOIN failed_tries f ON f.member = m.name ORDER BY m.name;
END $$;
