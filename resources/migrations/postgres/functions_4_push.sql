-- SPDX-License-Identifier: GPL-3.0-or-later
-- Taking changes from a device. Of these, only push() is for everybody.

-- Reads what was sent and says of each change what is wrong with it whatever the rows are like, for
-- all of them at once. p_careful: something in it could not be read by the quick way.
CREATE FUNCTION tracseq.read_changes(p_changes text, p_after bigint, p_careful boolean)
RETURNS tracseq.pushed[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_pushed pushed[];
    -- A clock may be wrong, but not by more than a year.
    v_latest constant bigint := (extract(epoch FROM clock_timestamp()) * 1000)::bigint + 31622400000;
BEGIN
    WITH sent AS MATERIALIZED (
        SELECT x.*, CASE WHEN p_careful THEN json_or_null(x.fields) ELSE x.fields::jsonb END AS pairs,
               CASE WHEN p_careful THEN json_or_null(x.base) ELSE x.base::jsonb END AS seen
        FROM json_to_recordset(p_changes::json) AS x (
            id uuid, n bigint, who text, at bigint, clock bigint, entity text, "row" uuid, op text,
            fields text, base text, grp uuid, title text, undoes uuid, reason text, hash text,
            old bigint, atomic boolean)
        WHERE x.n > p_after
    ), pair AS (
        -- Most values are right, and of a few kinds: these are seen at once, the others looked at by
        -- value_fault(), which says what is wrong.
        SELECT s.n, e.key, e.value -> 1 AS after, CASE
                WHEN jsonb_typeof(e.value -> 0) NOT IN ('null', 'string')
                    AND e.value ->> 0 !~ '^-?(0|[1-9][0-9]{0,18})$' THEN 'form'
                WHEN f.name IS NULL OR e.value -> 1 IS NULL OR e.value -> 2 IS NOT NULL THEN 'form'
                WHEN e.value -> 1 = 'null' THEN CASE WHEN f.required THEN 'required' END
                WHEN f.type IN ('text', 'long_text') AND jsonb_typeof(e.value -> 1) = 'string'
                    AND octet_length(e.value ->> 1) BETWEEN 1 AND f.max_length THEN NULL
                WHEN f.type IN ('choice', 'state') AND jsonb_typeof(e.value -> 1) = 'string'
                    AND e.value ->> 1 = ANY (f.choices) THEN NULL
                WHEN f.type = 'decimal' AND jsonb_typeof(e.value -> 1) = 'string'
                    AND e.value ->> 1 ~ '^(0|[1-9][0-9]{0,9})(\.[0-9]{0,5}[1-9])?$' THEN CASE
                        WHEN (e.value ->> 1)::numeric NOT BETWEEN coalesce(f.minimum, 0)
                            AND coalesce(f.maximum, 10000000000)
                            THEN value_fault(e.value -> 1, f) END
                WHEN f.type = 'date' AND jsonb_typeof(e.value -> 1) = 'string'
                    AND is_date(e.value ->> 1) THEN NULL
                WHEN f.type = 'reference' AND jsonb_typeof(e.value -> 1) = 'string'
                    AND e.value ->> 1 ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN NULL
                -- What is no JSON is an error here, and then found out the careful way.
                WHEN f.type = 'json' AND NOT p_careful AND jsonb_typeof(e.value -> 1) = 'string'
                    AND octet_length(e.value ->> 1) BETWEEN 1 AND f.max_length
                    AND is_plain_object((e.value ->> 1)::jsonb) THEN NULL
                ELSE value_fault(e.value -> 1, f) END AS wrong
        FROM sent s CROSS JOIN LATERAL jsonb_each(
                CASE WHEN jsonb_typeof(s.pairs) = 'object' THEN s.pairs ELSE '{}' END) e
            LEFT JOIN entity_field f ON f.entity = s.entity AND f.name = e.key
    ), read AS (
        SELECT p.n, jsonb_object_agg(p.key, coalesce(p.after, 'null')) AS after,
               array_agg(p.key) AS names,
               min(p.key) FILTER (WHERE p.wrong IS NOT NULL) AS wrong
        FROM pair p GROUP BY p.n
    ), needed AS MATERIALIZED (
        SELECT f.entity, array_agg(f.name) AS names FROM entity_field f WHERE f.required
        GROUP BY f.entity
    )
    SELECT array_agg((s.id, s.n, s.who, s.at, s.clock, s.entity, s."row", s.op, s.fields, s.base, s.grp,
            left(coalesce(s.title, ''), 1000), s.undoes, s.reason, decode(s.hash, 'hex'), s.old,
            coalesce(s.atomic, false), coalesce(r.after, '{}'), s.seen, CASE
                WHEN r.wrong IS NOT NULL THEN jsonb_build_object('code', 'field', 'field', r.wrong)
                WHEN jsonb_typeof(s.pairs) IS DISTINCT FROM 'object'
                    OR jsonb_typeof(s.seen) IS DISTINCT FROM 'object'
                    OR s.op IN ('remove', 'restore') AND s.pairs <> '{}'
                    OR s.at NOT BETWEEN 0 AND v_latest OR s.clock NOT BETWEEN 0 AND v_latest << 16
                    OR s.base !~ '^\{("":[0-9]{1,18})?\}$' AND NOT is_base(s.seen)
                    THEN jsonb_build_object('code', 'form')
                WHEN s.op = 'insert' AND NOT coalesce(r.after, '{}') ?& x.names
                    THEN (SELECT jsonb_build_object('code', 'field', 'field', min(m))
                          FROM unnest(x.names) m WHERE NOT coalesce(r.after, '{}') ? m)
            END, coalesce(r.names, '{}'))::pushed ORDER BY s.n)
        INTO v_pushed FROM sent s LEFT JOIN read r ON r.n = s.n LEFT JOIN needed x ON x.entity = s.entity;
    RETURN v_pushed;
END $$;

-- Whether it says what a base can say: numbers of changes, and ends of chains.
CREATE FUNCTION tracseq.is_base(p_seen jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(bool_and(CASE jsonb_typeof(b.value)
            WHEN 'number' THEN b.value::text ~ '^(0|[1-9][0-9]{0,17})$'
            WHEN 'string' THEN octet_length(b.value::text) < 100 ELSE false END), true)
        FROM jsonb_each(CASE WHEN jsonb_typeof(p_seen) = 'object' THEN p_seen ELSE '{}' END) b
$$;

-- When a row was changed last, for an answer about a change that could not be done: as if there were
-- none to somebody who may not see it.
CREATE FUNCTION tracseq.row_time(c tracseq.pushed, p_caller tracseq.caller) RETURNS bigint
LANGUAGE sql STABLE AS $$
    SELECT coalesce((SELECT x.updated_at FROM lab_row x WHERE x.id = c."row"
        AND (NOT p_caller.limited OR coalesce(x.project = ANY (p_caller.projects), true))), c.at)
$$;

-- Adds a row that the server itself makes (a conflict) to the rows and to the log; gives the new
-- seal. The caller holds the counter.
CREATE FUNCTION tracseq.add_server_row(
    p_seq bigint, p_entity text, p_fields jsonb, p_at bigint, p_group uuid, p_seal bytea)
RETURNS bytea
LANGUAGE plpgsql AS $$
DECLARE
    v_device device;
    e entity;
    v_id uuid := gen_random_uuid();
    v_row uuid := gen_random_uuid();
    v_fields jsonb := jsonb_strip_nulls(p_fields);
    v_text text;
    v_hash bytea;
    v_digest bytea := change_digest('applied', NULL, p_at);
    v_seal bytea;
BEGIN
    SELECT d.* INTO v_device FROM device d JOIN server_state s ON d.id = s.server_device;
    SELECT * INTO e FROM entity x WHERE x.name = p_entity;
    SELECT '{' || string_agg(to_json(f.name)::text || ':[null,' || (v_fields -> f.name)::text || ']',
                             ',' ORDER BY f.position) || '}'
        INTO v_text FROM entity_field f WHERE f.entity = p_entity AND v_fields ? f.name;
    v_hash := change_hash(v_device.last_hash, v_id, v_device.id, v_device.last_n + 1, 'server', p_at,
                          p_at << 16, p_entity, v_row, 'insert', v_text, '{}', p_group, '');
    v_seal := change_seal(p_seal, p_seq, v_hash, v_digest);
    INSERT INTO change_log (seq, id, device, n, who, at, clock, entity, entity_id, operation, fields,
            base, group_id, title, reason, hash, verdict, row_at, digest, seal)
        VALUES (p_seq, v_id, v_device.id, v_device.last_n + 1, 'server', p_at, p_at << 16, p_entity,
            v_row, 'insert', v_text, '{}', p_group, '', '', v_hash, 'applied', p_at, v_digest, v_seal);
    INSERT INTO lab_row VALUES (v_row, p_entity, false, p_at, p_at, p_seq, p_seq,
        project_of(e, v_row, v_fields), v_fields, '{}');
    PERFORM note_references(e, v_row, v_fields, v_fields, true);
    UPDATE device SET last_n = v_device.last_n + 1, last_hash = v_hash, last_seen = now()
        WHERE id = v_device.id;
    RETURN v_seal;
END $$;

-- Keeps record of every value that was not taken. Returns the new end of the log.
CREATE FUNCTION tracseq.add_conflicts(
    c tracseq.pushed, p_lost jsonb, p_group uuid, INOUT p_seq bigint, INOUT p_seal bytea)
LANGUAGE plpgsql AS $$
DECLARE
    v_item record;
BEGIN
    FOR v_item IN SELECT l.key, l.value, t.who, t.at FROM jsonb_each(p_lost) l
        LEFT JOIN change_log t ON t.seq = (l.value ->> 'seq')::bigint ORDER BY l.key COLLATE "C"
    LOOP
        p_seq := p_seq + 1;
        p_seal := add_server_row(p_seq, 'conflict', jsonb_build_object(
            'entity', c.entity, 'entity_id', c.row, 'field', nullif(v_item.key, ''),
            'kind', v_item.value ->> 'kind', 'change', c.id,
            'mine', coalesce(v_item.value ->> 'mine', c.after ->> v_item.key), 'theirs', v_item.value ->> 'theirs', 'my_user', c.who, 'my_at', c.at,
            'their_user', v_item.who, 'their_at', v_item.at, 'state', 'open'), c.at, p_group, p_seal);
    END LOOP;
END $$;

-- As take_change(), for a batch in which something could not be done: finds the one that it was.
CREATE FUNCTION tracseq.try_change(
    c tracseq.pushed, p_seq bigint, p_caller tracseq.caller,
    OUT o_verdict text, OUT o_effect text, OUT o_lost jsonb, OUT o_message jsonb,
    OUT o_row_at bigint)
LANGUAGE plpgsql AS $$
DECLARE
    e entity;
BEGIN
    SELECT * INTO e FROM entity x WHERE x.name = c.entity;
    SELECT * INTO o_verdict, o_effect, o_lost, o_message, o_row_at
        FROM take_change(c, e, p_seq, p_caller);
EXCEPTION WHEN data_exception OR integrity_constraint_violation OR program_limit_exceeded THEN
    o_verdict := 'refused';
    o_effect := NULL;
    o_lost := NULL;
    o_message := jsonb_build_object('code', 'form');
    o_row_at := row_time(c, p_caller);
END $$;

-- The changes of an atomic group: what became of each. When one is not applied as it is, none is.
CREATE FUNCTION tracseq.try_atomic(p_run tracseq.pushed[], p_seq bigint, p_caller tracseq.caller)
RETURNS jsonb[]
LANGUAGE plpgsql AS $$
DECLARE
    c pushed;
    e entity;
    v_run jsonb[];
    v_one jsonb;
    v_bad integer := 0;
BEGIN
    BEGIN
        FOREACH c IN ARRAY p_run LOOP
            v_bad := v_bad + 1;
            v_one := NULL;
            SELECT * INTO e FROM entity x WHERE x.name = c.entity;
            SELECT to_jsonb(x) INTO v_one FROM take_change(c, e, p_seq + v_bad, p_caller) x;
            v_run[v_bad] := v_one;
            IF v_one ->> 'o_verdict' NOT IN ('applied', 'merged') THEN
                RAISE EXCEPTION 'not the whole group' USING ERRCODE = 'TS100';
            END IF;
        END LOOP;
        RETURN v_run;
    EXCEPTION WHEN SQLSTATE 'TS100' OR data_exception OR integrity_constraint_violation
        OR program_limit_exceeded THEN
        NULL;
    END;
    FOR i IN 1 .. array_length(p_run, 1) LOOP
        v_run[i] := jsonb_build_object('o_verdict', 'refused', 'o_effect', NULL, 'o_lost', NULL,
            'o_message', jsonb_build_object('code', 'atomic'),
            'o_row_at', row_time(p_run[i], p_caller));
    END LOOP;
    -- The one that it failed by says why, and what stood against it.
    v_run[v_bad] := v_run[v_bad] || CASE WHEN v_one IS NULL
        THEN jsonb_build_object('o_message', jsonb_build_object('code', 'form'))
        WHEN v_one ->> 'o_verdict' = 'refused' THEN jsonb_build_object('o_message', v_one -> 'o_message')
        ELSE jsonb_build_object('o_lost', v_one -> 'o_lost') END;
    RETURN v_run;
END $$;

-- Writes the changes from p_first to p_last, and what became of them, to the log: all at once,
-- which is much faster than each when it was done.
CREATE FUNCTION tracseq.log_changes(
    p_device uuid, p_new tracseq.pushed[], p_seq bigint[], p_verdict text[], p_effect text[],
    p_lost jsonb[], p_message jsonb[], p_row_at bigint[], p_digest bytea[], p_seal bytea[],
    p_first integer, p_last integer)
RETURNS void
LANGUAGE sql AS $$
    INSERT INTO change_log
        SELECT x.seq, x.id, p_device, x.n, x.who, x.at, x.clock, x.entity, x."row", x.op, x.fields,
               x.base, x.grp, x.title, x.undoes, x.reason, x.hash, x.verdict, x.effect, x.lost,
               x.message, x.row_at, x.digest, x.seal
        FROM ROWS FROM (unnest(p_new[p_first:p_last]), unnest(p_seq[p_first:p_last]),
            unnest(p_verdict[p_first:p_last]), unnest(p_effect[p_first:p_last]),
            unnest(p_lost[p_first:p_last]), unnest(p_message[p_first:p_last]),
            unnest(p_row_at[p_first:p_last]), unnest(p_digest[p_first:p_last]),
            unnest(p_seal[p_first:p_last])) AS x (id, n, who, at, clock, entity, "row", op, fields,
            base, grp, title, undoes, reason, hash, old, atomic, after, seen, fault, names, seq,
            verdict, effect, lost, message, row_at, digest, seal)
$$;

-- The most bytes that the changes of one push may make in effects and lost values.
CREATE FUNCTION tracseq.most_made() RETURNS bigint
LANGUAGE sql IMMUTABLE AS 'SELECT 33554432::bigint';

-- The changes that are new, in the order in which the device made them. Those of one group stay
-- side by side: the conflicts follow after the last of them.
CREATE FUNCTION tracseq.take_changes(
    p_state tracseq.server_state, p_device tracseq.device, p_caller tracseq.caller, p_changes text,
    p_careful boolean)
RETURNS TABLE (change_id uuid, number bigint, outcome text)
LANGUAGE plpgsql AS $$
DECLARE
    v_new pushed[] := read_changes(p_changes, p_device.last_n, p_careful);
    v_count integer := coalesce(array_length(v_new, 1), 0);
    c pushed;
    e entity;
    v_bad bigint;
    v_bad_hash bigint;
    v_first integer := 1;     -- of the run of one group
    v_last integer;
    v_logged integer := 0;    -- up to here
    v_atomic jsonb[];
    v_taken record;
    v_group uuid;
    v_is_lost boolean;
    v_plain boolean[];        -- those that may be done many at a time
    v_end integer;            -- of a run of them
    v_done integer := 0;      -- up to here they are
    v_at_seq bigint := p_state.last_seq;
    v_at_seal bytea := p_state.last_seal;
    v_made bigint := 0;       -- bytes that they made besides what was sent
    v_seq bigint[];           -- what became of each change
    v_verdict text[];
    v_effect text[];
    v_lost jsonb[];
    v_message jsonb[];
    v_row_at bigint[];
    v_digest bytea[];
    v_seal bytea[];
BEGIN
    IF v_count = 0 THEN
        RETURN;
    END IF;
    SELECT min(x.n) FILTER (WHERE x.n <> x.wanted),
           min(x.n) FILTER (WHERE x.hash IS DISTINCT FROM change_hash(x.previous, x.id, p_device.id,
               x.n, x.who, x.at, x.clock, x.entity, x."row", x.op, x.fields, x.base, x.grp, x.reason))
        INTO v_bad, v_bad_hash FROM (
            SELECT y.*, p_device.last_n + row_number() OVER w AS wanted,
                   lag(y.hash, 1, p_device.last_hash) OVER w AS previous
            FROM unnest(v_new) y WINDOW w AS (ORDER BY y.n)) x;
    IF v_bad IS NOT NULL THEN
        RAISE EXCEPTION 'changes before % are missing', v_bad USING ERRCODE = 'TS007';
    ELSIF v_bad_hash IS NOT NULL THEN
        RAISE EXCEPTION 'change % does not give its hash', v_bad_hash USING ERRCODE = 'TS008';
    END IF;

    -- At their whole length: what is set at one place only would begin there.
    v_effect := array_fill(NULL::text, ARRAY[v_count]);
    v_lost := array_fill(NULL::jsonb, ARRAY[v_count]);
    v_message := v_lost;
    IF NOT p_careful THEN
        v_plain := plain_inserts(v_new, p_caller);
    END IF;
    WHILE v_first <= v_count LOOP
        v_last := v_first;
        WHILE v_last < v_count AND v_new[v_last + 1].grp = v_new[v_first].grp
            AND v_new[v_last + 1].atomic = v_new[v_first].atomic LOOP
            v_last := v_last + 1;
        END LOOP;
        IF v_new[v_first].undoes IS NOT NULL AND v_logged < v_first - 1 THEN
            -- What is undone may be in this batch.
            PERFORM log_changes(p_device.id, v_new, v_seq, v_verdict, v_effect, v_lost, v_message,
                                v_row_at, v_digest, v_seal, v_logged + 1, v_first - 1);
            v_logged := v_first - 1;
        END IF;
        IF v_new[v_first].atomic THEN
            v_atomic := try_atomic(v_new[v_first:v_last], v_at_seq, p_caller);
        END IF;
        v_is_lost := false;
        FOR i IN v_first .. v_last LOOP
            c := v_new[i];
            IF e.name IS DISTINCT FROM c.entity THEN
                SELECT * INTO e FROM entity x WHERE x.name = c.entity;
            END IF;
            IF i > v_done AND v_plain[i] THEN
                v_end := i;
                WHILE v_end < v_last AND v_plain[v_end + 1]
                    AND v_new[v_end + 1].entity = c.entity LOOP
                    v_end := v_end + 1;
                END LOOP;
                IF v_end > i AND take_inserts(v_new[i:v_end], e, v_at_seq, p_caller) THEN
                    v_done := v_end;
                ELSE
                    v_plain[i:v_end] := array_fill(false, ARRAY[v_end - i + 1]);
                END IF;
            END IF;
            v_at_seq := v_at_seq + 1;
            IF i <= v_done THEN
                v_seq[i] := v_at_seq;
                v_verdict[i] := 'applied';
                v_row_at[i] := c.at;
                v_digest[i] := change_digest('applied', NULL, c.at);
                v_at_seal := change_seal(v_at_seal, v_at_seq, c.hash, v_digest[i]);
                v_seal[i] := v_at_seal;
                CONTINUE;
            ELSIF c.atomic THEN
                SELECT * INTO v_taken FROM jsonb_to_record(v_atomic[i - v_first + 1]) AS x (
                    o_verdict text, o_effect text, o_lost jsonb, o_message jsonb, o_row_at bigint);
            ELSIF p_careful THEN
                v_taken := try_change(c, v_at_seq, p_caller);
            ELSE
                v_taken := take_change(c, e, v_at_seq, p_caller);
            END IF;
            IF v_taken.o_effect IS NOT NULL OR v_taken.o_lost IS NOT NULL THEN
                -- What is lost comes once more in conflicts. Where little is sent and much stands
                -- against it, it goes in smaller parts.
                v_made := v_made + coalesce(octet_length(v_taken.o_effect), 0)
                    + 2 * coalesce(octet_length(v_taken.o_lost::text), 0);
                IF v_made > most_made() AND v_count > 1 THEN
                    RAISE EXCEPTION 'what comes of these changes is too much at once'
                        USING ERRCODE = 'TS003';
                END IF;
            END IF;
            v_seq[i] := v_at_seq;
            v_verdict[i] := v_taken.o_verdict;
            v_effect[i] := v_taken.o_effect;
            v_lost[i] := v_taken.o_lost;
            v_message[i] := v_taken.o_message;
            v_row_at[i] := v_taken.o_row_at;
            v_digest[i] := change_digest(v_taken.o_verdict, v_taken.o_effect, v_taken.o_row_at);
            v_at_seal := change_seal(v_at_seal, v_at_seq, c.hash, v_digest[i]);
            v_seal[i] := v_at_seal;
            v_is_lost := v_is_lost OR v_taken.o_lost IS NOT NULL AND c.entity <> 'conflict'
                AND v_taken.o_verdict <> 'refused';
        END LOOP;
        IF v_is_lost THEN
            PERFORM log_changes(p_device.id, v_new, v_seq, v_verdict, v_effect, v_lost, v_message,
                                v_row_at, v_digest, v_seal, v_logged + 1, v_last);
            v_logged := v_last;
            v_group := gen_random_uuid();
            FOR i IN v_first .. v_last LOOP
                CONTINUE WHEN v_lost[i] IS NULL OR v_new[i].entity = 'conflict'
                    OR v_verdict[i] = 'refused';
                SELECT x.p_seq, x.p_seal INTO v_at_seq, v_at_seal
                    FROM add_conflicts(v_new[i], v_lost[i], v_group, v_at_seq, v_at_seal) x;
            END LOOP;
        END IF;
        v_first := v_last + 1;
    END LOOP;
    PERFORM log_changes(p_device.id, v_new, v_seq, v_verdict, v_effect, v_lost, v_message,
                        v_row_at, v_digest, v_seal, v_logged + 1, v_count);
    UPDATE server_state SET last_seq = v_at_seq, last_seal = v_at_seal;
    UPDATE device SET last_n = c.n, last_hash = c.hash, last_seen = now() WHERE id = p_device.id;
    RETURN QUERY SELECT x.id, x.seq, x.verdict
        FROM ROWS FROM (unnest(v_new), unnest(v_seq), unnest(v_verdict)) AS x (id, n, who, at, clock,
            entity, "row", op, fields, base, grp, title, undoes, reason, hash, old, atomic, after,
            seen, fault, names, seq, verdict);
END $$;

-- When the server says nothing any more, and whom it ends then.
CREATE FUNCTION tracseq.telling_limits(OUT o_used double precision, OUT o_age interval)
LANGUAGE sql IMMUTABLE AS $$
    SELECT 0.5::double precision, interval '5 minutes'
$$;

-- Says that there is something new. Anybody can fill the queue of what is said, which is one for the
-- whole PostgreSQL, and keep it full by listening in a transaction without an end; a commit that says
-- something then fails. So nothing is said while it is half full (devices look by themselves as well),
-- and members whose transaction has gone on for longer than any statement of a device are put out.
CREATE FUNCTION tracseq.tell_others() RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_limits record;
BEGIN
    SELECT * INTO v_limits FROM telling_limits();
    IF pg_notification_queue_usage() < v_limits.o_used THEN
        PERFORM pg_notify('tracseq', (SELECT s.last_seq FROM server_state s)::text);
        RETURN;
    END IF;
    PERFORM pg_stat_clear_snapshot();
    PERFORM pg_terminate_backend(a.pid)
        FROM pg_stat_activity a JOIN member m ON m.name = a.usename
        WHERE a.datname = current_database() AND a.pid <> pg_backend_pid()
            AND a.xact_start < clock_timestamp() - v_limits.o_age;
END $$;

CREATE FUNCTION tracseq.push(epoch uuid, device uuid, changes text)
RETURNS TABLE (change_id uuid, number bigint, outcome text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tracseq, pg_temp
SET standard_conforming_strings = on AS $$
#variable_conflict use_column
DECLARE
    v_caller caller;
    v_state server_state;
    v_device device;
    v_bad bigint;
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'changes are taken at read committed only' USING ERRCODE = 'TS002';
    ELSIF octet_length($3) > 4194304 THEN
        RAISE EXCEPTION 'too much at once' USING ERRCODE = 'TS003';
    END IF;
    v_state := hold_counter();
    v_caller := current_caller(); -- as of now: he may have lost a right while he waited
    -- Locked, as hello() removes one that has sent nothing.
    SELECT * INTO v_device FROM device d WHERE d.id = $2 FOR UPDATE;
    IF v_state.epoch IS DISTINCT FROM $1 THEN
        RAISE EXCEPTION 'the server was replaced' USING ERRCODE = 'TS004';
    ELSIF v_device.owner IS DISTINCT FROM session_user THEN
        RAISE EXCEPTION 'this device belongs to somebody else' USING ERRCODE = 'TS005';
    END IF;
    v_caller.device := v_device.id;
    v_caller.adopts := v_device.adopted AND 'server.manage' = ANY (v_caller.may);
    v_caller.epoch_start := v_state.epoch_start;

    IF (SELECT min(x.n) FROM json_to_recordset($3::json) AS x (n bigint)) <= v_device.last_n THEN
        SELECT min(x.n) INTO v_bad FROM json_to_recordset($3::json) AS x (id uuid, n bigint)
            JOIN change_log l ON l.device = $2 AND l.n = x.n
            WHERE x.n <= v_device.last_n AND l.id IS DISTINCT FROM x.id;
        IF v_bad IS NOT NULL THEN
            RAISE EXCEPTION 'this device is a copy: its change % is another one', v_bad
                USING ERRCODE = 'TS006';
        END IF;
        RETURN QUERY SELECT l.id, l.seq, l.verdict FROM json_to_recordset($3::json) AS x (n bigint)
            JOIN change_log l ON l.device = $2 AND l.n = x.n
            WHERE x.n <= v_device.last_n ORDER BY x.n;
    END IF;

    -- One change that cannot even be read must not hold up the others: only then each is done on
    -- its own, which is slower.
    BEGIN
        RETURN QUERY SELECT * FROM take_changes(v_state, v_device, v_caller, $3, false);
    EXCEPTION WHEN data_exception OR integrity_constraint_violation OR program_limit_exceeded
        OR statement_too_complex THEN
        RETURN QUERY SELECT * FROM take_changes(v_state, v_device, v_caller, $3, true);
    END;
    IF FOUND THEN
        PERFORM tell_others();
    END IF;
END $$;
