-- SPDX-License-Identifier: GPL-3.0-or-later
-- What every member may ask. These run as the owner of the tables, take the caller from
-- session_user and never from a parameter, and have their search_path fixed.

CREATE FUNCTION tracseq.hello(hello jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tracseq, pg_temp
SET standard_conforming_strings = on AS $$
DECLARE
    v_caller caller := current_caller();
    v_state server_state;
    v_device device;
    v_cursor bigint := ($1 ->> 'cursor')::bigint;
    v_unused constant integer := 50;
BEGIN
    IF coalesce(($1 ->> 'protocol')::integer, 0) < 1 THEN
        RAISE EXCEPTION 'this program is too old for the server' USING ERRCODE = 'TS009';
    END IF;
    INSERT INTO device AS d (id, owner, station, host, program)
        VALUES (($1 ->> 'device')::uuid, v_caller.name, ($1 ->> 'station')::uuid,
                left(coalesce($1 ->> 'host', ''), 255), left(coalesce($1 ->> 'program', ''), 100))
        ON CONFLICT (id) DO NOTHING;
    IF NOT FOUND THEN
        UPDATE device d SET host = left(coalesce($1 ->> 'host', ''), 255), last_seen = now(),
                program = left(coalesce($1 ->> 'program', ''), 100)
            WHERE d.id = ($1 ->> 'device')::uuid AND d.owner = v_caller.name
                AND d.station = ($1 ->> 'station')::uuid;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'this device belongs to somebody else' USING ERRCODE = 'TS005';
        END IF;
    ELSE
        -- What only said hello leaves nothing behind: it may say so again.
        DELETE FROM device d WHERE d.id IN (SELECT x.id FROM device x
            WHERE x.owner = v_caller.name AND x.last_n = 0
            ORDER BY x.last_seen DESC, x.id = ($1 ->> 'device')::uuid DESC OFFSET v_unused
            FOR UPDATE SKIP LOCKED);
    END IF;
    IF ($1 ->> 'adopt')::boolean THEN
        IF NOT 'server.manage' = ANY (v_caller.may) THEN
            RAISE EXCEPTION 'only an administrator adopts what was done before there was a server'
                USING ERRCODE = '42501';
        END IF;
        UPDATE device d SET adopted = true WHERE d.id = ($1 ->> 'device')::uuid;
    END IF;
    SELECT * INTO v_state FROM server_state;
    SELECT * INTO v_device FROM device d WHERE d.id = ($1 ->> 'device')::uuid;
    RETURN jsonb_build_object(
        'protocol', 1, 'schema', v_state.schema_version, 'epoch', v_state.epoch,
        'epoch_start', v_state.epoch_start, 'last', v_state.last_seq, 'role', v_caller.role,
        'now', (extract(epoch FROM clock_timestamp()) * 1000)::bigint,
        'limited', v_caller.limited,
        'device_last', v_device.last_n, 'device_hash', encode(v_device.last_hash, 'hex'),
        'cursor_seal', (SELECT encode(l.seal, 'hex') FROM change_log l WHERE l.seq = v_cursor));
END $$;

-- Where a page ends that begins after p_after: it does not cut a run of one group, unless that is
-- longer than four pages.
CREATE FUNCTION tracseq.page_end(p_after bigint, p_most bigint, p_last bigint) RETURNS bigint
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_to bigint := least(p_after + p_most, p_last);
    v_group uuid;
    v_other bigint;
BEGIN
    IF v_to >= p_last THEN
        RETURN greatest(p_last, p_after);
    END IF;
    SELECT l.group_id INTO v_group FROM change_log l WHERE l.seq = v_to;
    SELECT min(l.seq) INTO v_other FROM change_log l
        WHERE l.seq > v_to AND l.seq <= p_after + 4 * p_most + 1 AND l.group_id <> v_group;
    IF v_other IS NOT NULL THEN
        RETURN v_other - 1;
    ELSIF p_last <= p_after + 4 * p_most THEN
        RETURN p_last;
    END IF;
    -- The run is too long. It begins a page of its own, which is then full.
    SELECT max(l.seq) INTO v_other FROM change_log l
        WHERE l.seq > p_after AND l.seq < v_to AND l.group_id <> v_group;
    RETURN coalesce(v_other, v_to);
END $$;

-- The most bytes of changes in one page, but for a single change that has more.
CREATE FUNCTION tracseq.page_bytes() RETURNS bigint
LANGUAGE sql IMMUTABLE AS 'SELECT 8388608::bigint';

-- Where what begins after p_after and ends at p_to has to end for the sake of its size. A run of one
-- group is cut when it is longer than that alone.
CREATE FUNCTION tracseq.bytes_end(p_after bigint, p_to bigint, p_bytes bigint) RETURNS bigint
-- Read in the order of the log, and no further than needed.
LANGUAGE plpgsql STABLE SET enable_seqscan = off SET enable_bitmapscan = off AS $$
DECLARE
    v_to bigint;
    v_group uuid;
    v_other bigint;
BEGIN
    SELECT x.seq - 1 INTO v_to FROM (
        SELECT l.seq, sum(octet_length(l.fields) + octet_length(l.base) + octet_length(l.reason)
                + octet_length(l.title) + coalesce(octet_length(l.effect), 0)
                + CASE WHEN l.lost IS NULL THEN 0 ELSE octet_length(l.lost::text) END)
            OVER (ORDER BY l.seq ROWS UNBOUNDED PRECEDING) AS bytes
        FROM change_log l WHERE l.seq > p_after AND l.seq <= p_to) x
        WHERE x.bytes > p_bytes ORDER BY x.seq LIMIT 1;
    IF v_to IS NULL THEN
        RETURN p_to;
    ELSIF v_to <= p_after THEN
        RETURN p_after + 1;
    END IF;
    SELECT l.group_id INTO v_group FROM change_log l WHERE l.seq = v_to + 1;
    SELECT max(l.seq) INTO v_other FROM change_log l
        WHERE l.seq > p_after AND l.seq <= v_to AND l.group_id <> v_group;
    RETURN coalesce(v_other, v_to);
END $$;

-- The same for a limited member, who gets with a page the whole history of the rows that came to
-- their last place within it: a page has more of that than fits only when one change moved it.
CREATE FUNCTION tracseq.moves_end(p_caller tracseq.caller, p_after bigint, p_to bigint, p_bytes bigint)
RETURNS bigint
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_to bigint;
BEGIN
    SELECT x.seq - 1 INTO v_to FROM (
        SELECT m.seq, sum((SELECT sum(octet_length(l.fields) + octet_length(l.base)
                    + octet_length(l.reason) + octet_length(l.title)
                    + coalesce(octet_length(l.effect), 0)
                    + coalesce(pg_column_size(l.lost), 0))
                FROM change_log l WHERE l.entity_id = m.id AND l.seq <= p_after))
            OVER (ORDER BY m.seq) AS bytes
        FROM (SELECT y.id, max(y.seq) AS seq FROM row_moved y WHERE y.seq > p_after GROUP BY y.id) m
            JOIN lab_row r ON r.id = m.id
        WHERE m.seq <= p_to AND coalesce(r.project = ANY (p_caller.projects), true)) x
        WHERE x.bytes > p_bytes ORDER BY x.seq LIMIT 1;
    RETURN greatest(coalesce(v_to, p_to), least(p_after + 1, p_to));
END $$;

-- A change as a page gives it.
CREATE FUNCTION tracseq.change_json(l tracseq.change_log) RETURNS json
LANGUAGE sql STABLE AS $$
    SELECT json_build_object('seq', l.seq, 'id', l.id, 'device', l.device, 'n', l.n, 'who', l.who,
        'at', l.at, 'clock', l.clock, 'entity', l.entity, 'row', l.entity_id, 'op', l.operation,
        'fields', l.fields, 'base', l.base, 'grp', l.group_id, 'title', l.title,
        'undoes', l.undoes, 'reason', l.reason, 'hash', encode(l.hash, 'hex'),
        'verdict', l.verdict, 'effect', l.effect, 'lost', l.lost, 'message', l.message,
        'row_at', l.row_at, 'seal', encode(l.seal, 'hex'))
$$;

CREATE FUNCTION tracseq.pull(epoch uuid, after bigint, most integer) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = tracseq, pg_temp
SET standard_conforming_strings = on AS $$
#variable_conflict use_column
DECLARE
    v_caller caller := current_caller();
    v_state server_state;
    v_to bigint;
    v_changes text;
    v_sight text := '';
BEGIN
    SELECT * INTO v_state FROM server_state;
    IF v_state.epoch IS DISTINCT FROM $1 THEN
        RAISE EXCEPTION 'the server was replaced' USING ERRCODE = 'TS004';
    END IF;
    v_to := page_end(greatest($2, 0), least(greatest($3, 1), 20000), v_state.last_seq);
    v_to := bytes_end(greatest($2, 0), v_to, page_bytes());
    IF v_caller.limited THEN
        v_to := moves_end(v_caller, greatest($2, 0), v_to, page_bytes());
    END IF;
    IF NOT v_caller.limited THEN
        SELECT string_agg(change_json(l)::text, ',' ORDER BY l.seq) INTO v_changes
            FROM change_log l WHERE l.seq > greatest($2, 0) AND l.seq <= v_to;
    ELSE
        SELECT string_agg(CASE
            WHEN v.sees AND NOT EXISTS (SELECT 1 FROM row_moved m
                                        WHERE m.id = l.entity_id AND m.seq > v_to)
                THEN change_json(l)::text
            -- Everybody may see what he did himself; and a row that moves later is shown from there.
            WHEN v.sees OR d.owner = v_caller.name
                THEN '{"unseen":true,' || substr(change_json(l)::text, 2)
            -- Of a row that he may not see, only what proves that nothing is missing.
            ELSE json_build_object('seq', l.seq, 'device', l.device, 'n', l.n,
                'hash', encode(l.hash, 'hex'), 'digest', encode(l.digest, 'hex'),
                'seal', encode(l.seal, 'hex'), 'hidden', true)::text
            END, ',' ORDER BY l.seq) INTO v_changes
            FROM change_log l JOIN device d ON d.id = l.device
                LEFT JOIN lab_row r ON r.id = l.entity_id
                CROSS JOIN LATERAL (SELECT coalesce(r.project = ANY (v_caller.projects),
                    r.id IS NOT NULL) AS sees) v
            WHERE l.seq > greatest($2, 0) AND l.seq <= v_to;
        v_sight := sight_since(v_caller, greatest($2, 0), v_to);
    END IF;
    RETURN '{"from":' || greatest($2, 0) || ',"to":' || v_to || ',"last":' || v_state.last_seq
        || v_sight || ',"changes":[' || coalesce(v_changes, '') || ']}';
END $$;

-- What came into the sight of a limited member, or went out of it, since p_after, for the page up to
-- p_to. All that went out at once, also what will have come back by a later page: so what he shows is
-- a part of what the server had at p_to, no place is taken twice, and what a row refers to is there.
-- Of a row that came in (moved), all its earlier changes, with the page that comes to its last move.
CREATE FUNCTION tracseq.sight_since(p_caller tracseq.caller, p_after bigint, p_to bigint)
RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_gone text;
    v_seen uuid[];
    v_revealed text;
BEGIN
    SELECT string_agg(json_build_object('row', m.id, 'seq', m.seq)::text, ',')
               FILTER (WHERE m.was_seen AND (NOT v.sees OR m.seq > p_to)),
           array_agg(m.id) FILTER (WHERE v.sees AND m.seq <= p_to)
        INTO v_gone, v_seen
        FROM (SELECT x.id, max(x.seq) AS seq,
                     bool_or(coalesce(x.was = ANY (p_caller.projects), true)) AS was_seen
              FROM row_moved x WHERE x.seq > p_after GROUP BY x.id) m
        JOIN lab_row r ON r.id = m.id
        CROSS JOIN LATERAL (SELECT coalesce(r.project = ANY (p_caller.projects), true) AS sees) v;
    SELECT string_agg(change_json(l)::text, ',' ORDER BY l.seq) INTO v_revealed
        FROM change_log l WHERE l.entity_id = ANY (v_seen) AND l.seq <= p_after;
    RETURN coalesce(',"gone":[' || v_gone || ']', '') || coalesce(',"moved":' || to_json(v_seen), '')
        || coalesce(',"revealed":[' || v_revealed || ']', '');
END $$;

-- What all rows of an entity that the caller may see come to, at a number.
CREATE FUNCTION tracseq.checksum(entity text, OUT seq bigint, OUT rows bigint, OUT sum bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = tracseq, pg_temp
SET standard_conforming_strings = on AS $$
#variable_conflict use_column
DECLARE
    v_caller caller := current_caller();
BEGIN
    SELECT s.last_seq, count(x.part), coalesce(bit_xor(x.part), 0) INTO seq, rows, sum
        FROM server_state s LEFT JOIN LATERAL (
            SELECT ('x' || left(md5(r.id || E'\x1f' || r.deleted::integer || coalesce(E'\x1f' || (
                SELECT string_agg(f.key || '=' || f.value, E'\x1f' ORDER BY f.key COLLATE "C")
                FROM jsonb_each_text(r.fields) f), '')), 16))::bit(64)::bigint AS part
            FROM lab_row r WHERE r.entity = $1
                AND (NOT v_caller.limited OR coalesce(r.project = ANY (v_caller.projects), true))
        ) x ON true GROUP BY s.last_seq;
END $$;

-- A block of numbers that are the caller's for good. After the server was restored, or a standby took
-- over, it goes on far beyond what it knows of: what it gave out last may be lost here and in use.
CREATE FUNCTION tracseq.reserve(kind text, count integer, OUT first bigint, OUT last bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tracseq, pg_temp
SET standard_conforming_strings = on AS $$
#variable_conflict use_column
DECLARE
    v_caller caller := current_caller();
    v_state server_state;
    v_life text;
BEGIN
    IF NOT EXISTS (SELECT 1 FROM unnest(v_caller.may) p WHERE p LIKE '%.create') THEN
        RAISE EXCEPTION 'the account % makes nothing that has a number', v_caller.name
            USING ERRCODE = 'insufficient_privilege';
    ELSIF $1 !~ '^[a-z][a-z_.]{0,39}$' OR $2 NOT BETWEEN 1 AND 100000 THEN
        RAISE EXCEPTION 'not a block of numbers' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    v_state := hold_counter();
    v_life := v_state.epoch || ' ' || left(pg_walfile_name(pg_current_wal_insert_lsn()), 8);
    IF NOT EXISTS (SELECT 1 FROM number_counter c WHERE c.kind = $1)
        AND (SELECT count(*) FROM number_counter) > 100 THEN
        RAISE EXCEPTION 'too many kinds of numbers' USING ERRCODE = 'program_limit_exceeded';
    END IF;
    UPDATE number_counter c SET life = v_life,
            -- By another number each time: it may be put back to the same state once more.
            next = c.next + CASE WHEN c.life = '' THEN 0
                ELSE 1000000 * (1 + ('x' || left(md5(v_life), 4))::bit(16)::integer % 100) END
        WHERE c.kind = $1 AND c.life <> v_life;
    INSERT INTO number_counter AS c (kind, next, life) VALUES ($1, 1 + $2, v_life)
        ON CONFLICT (kind) DO UPDATE SET next = c.next + $2
        RETURNING c.next - $2, c.next - 1 INTO first, last;
END $$;
