-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the public functions are made of: who calls, hashes, descriptions. Nobody but the owner may
-- execute these. Run again by each `server init`, in a transaction that has dropped the old ones.
--
-- They have no settings of their own, which would cost each of many calls: they are only called by the
-- public functions, which set search_path to tracseq, pg_temp, and standard_conforming_strings to on,
-- or a caller could give every backslash in here another meaning.

-- Who is connected, and what he may; an error for somebody who is no active member.
CREATE FUNCTION tracseq.current_caller() RETURNS tracseq.caller
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_caller caller;
BEGIN
    SELECT m.name, m.role, ARRAY(SELECT p.permission FROM role_permission p WHERE p.role = m.role),
           m.limited,
           ARRAY(SELECT p.project FROM member_project p WHERE m.limited AND p.member = m.name)
        INTO v_caller.name, v_caller.role, v_caller.may, v_caller.limited, v_caller.projects
        FROM member m WHERE m.name = session_user AND m.active;
    IF v_caller.name IS NULL THEN
        RAISE EXCEPTION 'the account % is not an active member of this lab', session_user
            USING ERRCODE = 'TS001';
    END IF;
    RETURN v_caller;
END $$;

-- A part of what is hashed, preceded by its length in eight bytes, the lowest first.
CREATE FUNCTION tracseq.hash_part(p_part bytea) RETURNS bytea
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    n bigint := length(p_part);
BEGIN
    RETURN int8send(((n & 255) << 56) | ((n & 65280) << 40) | ((n & 16711680) << 24)
                    | ((n & 4278190080) << 8)) || p_part;
END $$;

-- The same as the program's changeHash: SHA-256 over the previous hash and every column.
CREATE FUNCTION tracseq.change_hash(
    p_previous bytea, p_id uuid, p_device uuid, p_n bigint, p_who text, p_at bigint, p_clock bigint,
    p_entity text, p_row uuid, p_op text, p_fields text, p_base text, p_group uuid, p_reason text)
RETURNS bytea
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    v_uuid constant bytea := '\x1000000000000000';
BEGIN
    RETURN sha256(tracseq.hash_part(p_previous) || v_uuid || uuid_send(p_id) || v_uuid || uuid_send(p_device)
        || tracseq.hash_part(p_n::text::bytea) || tracseq.hash_part(convert_to(p_who, 'UTF8'))
        || tracseq.hash_part(p_at::text::bytea) || tracseq.hash_part(p_clock::text::bytea)
        || tracseq.hash_part(convert_to(p_entity, 'UTF8')) || v_uuid || uuid_send(p_row)
        || tracseq.hash_part(convert_to(p_op, 'UTF8')) || tracseq.hash_part(convert_to(p_fields, 'UTF8'))
        || tracseq.hash_part(convert_to(p_base, 'UTF8')) || v_uuid || uuid_send(p_group)
        || tracseq.hash_part(convert_to(p_reason, 'UTF8')));
END $$;

CREATE FUNCTION tracseq.change_digest(p_verdict text, p_effect text, p_row_at bigint) RETURNS bytea
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
    RETURN sha256(convert_to(p_verdict || E'\n' || coalesce(p_effect, '') || E'\n' || p_row_at,
                             'UTF8'));
END $$;

CREATE FUNCTION tracseq.change_seal(p_previous bytea, p_seq bigint, p_hash bytea, p_digest bytea)
RETURNS bytea
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    v_size constant bytea := '\x2000000000000000';
BEGIN
    RETURN sha256(v_size || p_previous || tracseq.hash_part(p_seq::text::bytea) || v_size || p_hash
                  || v_size || p_digest);
END $$;

-- Null for what is no JSON. Costs a subtransaction, so only where something did not read already.
CREATE FUNCTION tracseq.json_or_null(p_text text) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN p_text::jsonb;
EXCEPTION WHEN data_exception OR program_limit_exceeded OR statement_too_complex THEN
    RETURN NULL;
END $$;

-- Texts are measured as the program does, where a sign beyond U+FFFF counts as two.
CREATE FUNCTION tracseq.text_units(p_text text) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT length(p_text) + CASE WHEN octet_length(p_text) - length(p_text) < 3 THEN 0
        ELSE length(regexp_replace(p_text, '[^\U00010000-\U0010ffff]', '', 'g')) END
$$;

CREATE FUNCTION tracseq.is_date(p_text text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN p_text ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'
        AND left(p_text, 4)::integer BETWEEN 1850 AND 2200
        THEN right(p_text, 2)::integer <= date_part('day',
            make_date(left(p_text, 4)::integer, substr(p_text, 6, 2)::integer, 1)
            + interval '1 month' - interval '1 day')
        ELSE false END
$$;

-- Whether it is an object that a program can read: not all read what is nested deeper.
CREATE FUNCTION tracseq.is_plain_object(p_json jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT jsonb_typeof(p_json) = 'object' AND NOT p_json @? '$.**{100}'
$$;

-- What is wrong with a value by its field's description; null when nothing is. The program checks
-- the same before it stores a change: this is for those who do not use it.
CREATE FUNCTION tracseq.value_fault(p_value jsonb, p_field tracseq.entity_field) RETURNS text
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    v_text text;
BEGIN
    IF p_value IS NULL OR p_value = 'null' THEN
        RETURN CASE WHEN p_field.required THEN 'required' END;
    END IF;
    v_text := p_value #>> '{}';
    IF p_field.type IN ('integer', 'date_time', 'boolean') THEN
        IF jsonb_typeof(p_value) <> 'number' OR v_text !~ '^-?(0|[1-9][0-9]{0,18})$'
            OR abs(v_text::numeric) > 9223372036854775807 THEN
            RETURN 'form';
        END IF;
    ELSIF jsonb_typeof(p_value) <> 'string' OR v_text = '' THEN
        RETURN 'form';
    ELSIF p_field.type = 'decimal' THEN
        IF v_text !~ '^-?(0|[1-9][0-9]{0,12})(\.[0-9]{0,5}[1-9])?$' OR v_text = '-0' THEN
            RETURN 'form';
        END IF;
    ELSIF p_field.type = 'date' THEN
        RETURN CASE WHEN NOT is_date(v_text) THEN 'form' END;
    ELSIF p_field.type = 'reference' THEN
        RETURN CASE WHEN v_text !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN 'form' END;
    ELSIF p_field.choices IS NOT NULL THEN
        RETURN CASE WHEN NOT v_text = ANY (p_field.choices) THEN 'choice' END;
    ELSIF octet_length(v_text) > p_field.max_length AND text_units(v_text) > p_field.max_length THEN
        RETURN 'length';
    ELSIF p_field.type = 'json' THEN
        RETURN CASE WHEN NOT coalesce(is_plain_object(json_or_null(v_text)), false) THEN 'form' END;
    END IF;
    IF (p_field.minimum IS NOT NULL OR p_field.maximum IS NOT NULL)
        AND (v_text::numeric < p_field.minimum OR v_text::numeric > p_field.maximum) THEN
        RETURN 'range';
    END IF;
    RETURN NULL;
END $$;

-- The value of a unique key in a row; null when the row claims nothing by it. Letter case is set
-- aside as SQLite's NOCASE does: for A to Z only.
CREATE FUNCTION tracseq.key_value(p_names text[], p_fields jsonb) RETURNS text
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    v_value text;
    v_name text;
BEGIN
    IF array_length(p_names, 1) = 1 THEN
        RETURN lower((p_fields ->> p_names[1]) COLLATE "C");
    END IF;
    FOREACH v_name IN ARRAY p_names LOOP
        v_value := coalesce(v_value || E'\x1f', '') || coalesce(p_fields ->> v_name, '');
    END LOOP;
    RETURN lower(v_value COLLATE "C");
END $$;

-- Which project a row belongs to by its fields.
CREATE FUNCTION tracseq.project_of(p_entity tracseq.entity, p_id uuid, p_fields jsonb) RETURNS uuid
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_name text;
    v_project uuid;
BEGIN
    IF p_entity.name = 'project' THEN
        RETURN p_id;
    ELSIF p_entity.project_field IS NOT NULL THEN
        RETURN (p_fields ->> p_entity.project_field)::uuid;
    ELSIF p_entity.about_row THEN
        -- It may name anything; only what is an id names a row.
        IF p_fields ->> 'entity_id' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN
            SELECT r.project INTO v_project FROM lab_row r
                WHERE r.id = (p_fields ->> 'entity_id')::uuid;
        END IF;
        RETURN v_project;
    END IF;
    FOREACH v_name IN ARRAY p_entity.parent_fields LOOP
        SELECT r.project INTO v_project FROM lab_row r WHERE r.id = (p_fields ->> v_name)::uuid;
        EXIT WHEN v_project IS NOT NULL;
    END LOOP;
    RETURN v_project;
END $$;

-- Brings the project of everything that hangs on a row in line with it.
CREATE FUNCTION tracseq.spread_project(p_id uuid, p_seq bigint) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_row record;
BEGIN
    FOR v_row IN SELECT r.id, r.project AS was, project_of(e, r.id, r.fields) AS project
        FROM row_reference x JOIN lab_row r ON r.id = x.source JOIN entity e ON e.name = r.entity
        WHERE x.target = p_id AND r.project IS DISTINCT FROM project_of(e, r.id, r.fields)
    LOOP
        UPDATE lab_row SET project = v_row.project WHERE id = v_row.id;
        INSERT INTO row_moved VALUES (p_seq, v_row.id, v_row.was) ON CONFLICT DO NOTHING;
        PERFORM spread_project(v_row.id, p_seq);
    END LOOP;
END $$;

-- The connection and the transaction that have the counter now.
CREATE FUNCTION tracseq.counter_holder(OUT o_pid integer, OUT o_since timestamptz)
LANGUAGE plpgsql AS $$
BEGIN
    -- Or it is as it was when this transaction looked first.
    PERFORM pg_stat_clear_snapshot();
    SELECT a.pid, a.xact_start INTO o_pid, o_since
        FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
        WHERE l.locktype = 'relation' AND l.granted AND l.relation = 'turn'::regclass
            AND a.datname = current_database();
END $$;

-- Who sits in a transaction of his own on what others wait for, which no device does, is thrown out
-- by those who wait: time-outs of a session can be changed by its user. p_overdue: so is who has the
-- counter, whatever he does with it, but for the end of his commit. Whoever waits himself is none.
CREATE FUNCTION tracseq.end_sitters(p_holder integer, p_overdue boolean) RETURNS void
LANGUAGE sql AS $$
    SELECT pg_terminate_backend(a.pid)
        FROM pg_stat_activity a JOIN member m ON m.name = a.usename
        WHERE a.datname = current_database() AND a.pid <> pg_backend_pid()
            AND a.backend_xid IS NOT NULL
            AND (a.wait_event_type IS DISTINCT FROM 'Lock'
                 OR a.pid = p_holder AND a.wait_event <> 'object')
            AND (a.state LIKE 'idle in transaction%'
                     AND a.state_change < clock_timestamp() - interval '3 s'
                 OR a.xact_start < clock_timestamp() - interval '20 s'
                 OR a.pid = p_holder AND p_overdue)
$$;

-- The connections of one member wait for each other before one of them waits for the counter, so
-- that nobody stands in the line more than once, however many connections he has.
CREATE FUNCTION tracseq.hold_own_turn() RETURNS void
LANGUAGE plpgsql SET lock_timeout = '4s' AS $$
DECLARE
    v_began timestamptz := clock_timestamp();
BEGIN
    FOR v_try IN 1 .. 5 LOOP
        BEGIN
            PERFORM FROM own_turn o WHERE o.member = session_user FOR UPDATE;
            IF NOT FOUND THEN
                INSERT INTO own_turn SELECT m.name FROM member m WHERE m.name = session_user
                    ON CONFLICT DO NOTHING;
                PERFORM FROM own_turn o WHERE o.member = session_user FOR UPDATE;
            END IF;
            IF clock_timestamp() > v_began + interval '50 ms' THEN
                -- Another one of his has just gone, or was put out by somebody who is first now.
                PERFORM pg_sleep(0.1);
            END IF;
            RETURN;
        EXCEPTION WHEN lock_not_available THEN
            PERFORM end_sitters((counter_holder()).o_pid, false);
        END;
    END LOOP;
    RAISE EXCEPTION 'another connection of % is busy', session_user
        USING ERRCODE = 'lock_not_available';
END $$;

-- Takes the lock that orders all commits. Nobody has it for longer than eight seconds while others
-- wait: what a device does takes a small part of one.
CREATE FUNCTION tracseq.hold_counter() RETURNS tracseq.server_state
LANGUAGE plpgsql SET lock_timeout = '4s' AS $$
DECLARE
    v_state server_state;
    v_holder integer;
    v_since timestamptz;
    v_holder_before integer;
    v_since_before timestamptz;
BEGIN
    PERFORM hold_own_turn();
    FOR v_try IN 1 .. 5 LOOP
        BEGIN
            LOCK TABLE turn IN EXCLUSIVE MODE; -- first come, first served
            SELECT * INTO v_state FROM server_state FOR UPDATE;
            RETURN v_state;
        EXCEPTION WHEN lock_not_available THEN
            SELECT h.o_pid, h.o_since INTO v_holder, v_since FROM counter_holder() h;
            PERFORM end_sitters(v_holder, v_holder = v_holder_before AND v_since = v_since_before);
            v_holder_before := v_holder;
            v_since_before := v_since;
        END;
    END LOOP;
    RAISE EXCEPTION 'the server is busy' USING ERRCODE = 'lock_not_available';
END $$;
