-- SPDX-License-Identifier: GPL-3.0-or-later
-- What becomes of one change. Nobody but the owner may execute these.

-- Whether the author of a change had before him what waited in the chain of another device of the
-- same lab file: the base names its last change, bound by the hash, because a copy of that file has
-- another chain under the same name.
CREATE FUNCTION tracseq.has_seen(p_seen jsonb, p_device uuid, p_n bigint) RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT coalesce((SELECT p_n <= l.n FROM tracseq.change_log l
        WHERE l.device = p_device
            AND p_seen ->> ('@' || p_device) ~ '^[0-9]{1,18}:[0-9a-f]{8}$'
            AND l.n = split_part(p_seen ->> ('@' || p_device), ':', 1)::bigint
            AND encode(substr(l.hash, 1, 4), 'hex') = split_part(p_seen ->> ('@' || p_device), ':', 2)),
        false)
$$;

-- Which fields of a row moved since the author of a change saw it: name -> number. A chain knows
-- what stands in it before.
CREATE FUNCTION tracseq.moved_fields(
    c tracseq.pushed, r tracseq.lab_row, p_caller tracseq.caller) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_seen bigint := coalesce((c.seen ->> '')::bigint, 0);
    v_most bigint := coalesce(c.old, 9223372036854775807);
    v_moved jsonb;
BEGIN
    IF r.seq <= least(v_seen, v_most) AND c.seen = jsonb_build_object('', v_seen) THEN
        RETURN '{}';
    END IF;
    SELECT coalesce(jsonb_object_agg(v.key, l.seq ORDER BY l.seq), '{}') INTO v_moved
        FROM (SELECT ltrim(x.key, '~') AS key, x.value::bigint AS seq
                  FROM jsonb_each_text(r.ver) x
              UNION ALL
              SELECT k, r.first_seq FROM jsonb_object_keys(r.fields) k WHERE NOT r.ver ? k) v
        JOIN change_log l ON l.seq = v.seq
        WHERE l.seq > least(coalesce((c.seen ->> v.key)::bigint, v_seen), v_most)
            AND l.device <> p_caller.device AND NOT has_seen(c.seen, l.device, l.n);
    RETURN v_moved;
END $$;

-- Null, or what forbids the change of a state.
CREATE FUNCTION tracseq.step_fault(
    c tracseq.pushed, e tracseq.entity, p_from text, p_to text, p_may text[], p_own boolean)
RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    t transition;
BEGIN
    IF p_from IS NOT DISTINCT FROM p_to THEN
        RETURN NULL;
    END IF;
    IF p_own THEN
        -- The way back of one's own step: who may go out may come back.
        SELECT * INTO t FROM transition x WHERE x.entity = e.name
            AND (x.from_state = p_to AND x.to_state = p_from
                 OR x.from_state = p_from AND x.to_state = p_to)
            ORDER BY x.from_state = p_to DESC LIMIT 1;
        IF FOUND AND t.permission = ANY (p_may)
            OR NOT FOUND AND coalesce(e.may_update = ANY (p_may), false) THEN
            RETURN NULL;
        END IF;
        RETURN jsonb_build_object('code', 'permission',
                                  'permission', coalesce(t.permission, e.may_update));
    END IF;
    SELECT * INTO t FROM transition x
        WHERE x.entity = e.name AND x.from_state = p_from AND x.to_state = p_to;
    IF NOT FOUND THEN
        RETURN jsonb_build_object('code', 'transition', 'from', p_from, 'to', p_to);
    ELSIF NOT t.permission = ANY (p_may) THEN
        RETURN jsonb_build_object('code', 'permission', 'permission', t.permission);
    ELSIF t.needs_reason AND btrim(c.reason) = '' THEN
        RETURN jsonb_build_object('code', 'reason', 'to', p_to);
    END IF;
    RETURN NULL;
END $$;

-- Null, or why this person may not make this change, whatever its values are.
CREATE FUNCTION tracseq.access_fault(
    c tracseq.pushed, e tracseq.entity, p_caller tracseq.caller, p_own boolean) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_need text := CASE c.op WHEN 'insert' THEN e.may_insert WHEN 'update' THEN e.may_update
                   ELSE e.may_remove END;
BEGIN
    IF e.name IS NULL THEN
        RETURN jsonb_build_object('code', 'entity');
    ELSIF c.who <> p_caller.name AND NOT p_caller.adopts THEN
        RETURN jsonb_build_object('code', 'name');
    ELSIF c.op NOT IN ('insert', 'update', 'remove', 'restore') THEN
        RETURN jsonb_build_object('code', 'form');
    ELSIF e.upkeep = 'append_only' AND c.op <> 'insert'
        OR e.upkeep <> 'free' AND c.undoes IS NOT NULL
        OR e.name = 'account' AND c.op IN ('remove', 'restore')
        -- A version of a file is what was attached; only what is noted of it changes.
        OR e.name = 'project_file' AND c.op = 'update' AND c.after - 'note' <> '{}' THEN
        RETURN jsonb_build_object('code', 'fixed');
    ELSIF c.entity = 'signature' AND c.op = 'insert' AND NOT p_caller.adopts
        AND NOT may_sign(c.after, p_caller) THEN
        RETURN jsonb_build_object('code', 'permission', 'permission', 'signatures.sign');
    ELSIF v_need = ANY (p_caller.may)
        OR c.op = 'insert' AND e.area = ''
        OR c.op IN ('remove', 'restore') AND p_own AND e.may_insert = ANY (p_caller.may)
        -- A step alone has a permission of its own.
        OR c.op = 'update' AND c.after ? e.state_field AND c.after - e.state_field = '{}' THEN
        RETURN c.fault;
    END IF;
    RETURN jsonb_build_object('code', 'permission', 'permission', v_need);
END $$;

-- Whether this is the caller's own signature, under a record that he may see.
CREATE FUNCTION tracseq.may_sign(p_fields jsonb, p_caller tracseq.caller) RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT 'signatures.sign' = ANY (p_caller.may)
        AND EXISTS (SELECT 1 FROM tracseq.lab_row a WHERE a.entity = 'account' AND NOT a.deleted
            AND a.id::text = p_fields ->> 'signer' AND a.fields ->> 'login' = p_caller.name)
        AND EXISTS (SELECT 1 FROM tracseq.lab_row t WHERE t.id::text = p_fields ->> 'entity_id'
            AND t.entity = p_fields ->> 'entity'
            AND (NOT p_caller.limited OR coalesce(t.project = ANY (p_caller.projects), true)))
$$;

-- Looks after the references of a change: what is not there is an error, and so is the row itself;
-- what was removed is lost, and the field empty, unless the row cannot be without it.
CREATE FUNCTION tracseq.take_references(
    e tracseq.entity, p_id uuid, p_caller tracseq.caller, INOUT p_values jsonb, INOUT p_lost jsonb,
    OUT o_fault jsonb)
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_name text;
    v_ref record;
    v_open boolean;
BEGIN
    FOREACH v_name IN ARRAY e.reference_fields LOOP
        CONTINUE WHEN p_values ->> v_name IS NULL;
        SELECT f.required, t.id, t.deleted, t.project, t.ver ->> '' AS seq INTO v_ref
            FROM entity_field f
            LEFT JOIN lab_row t ON t.id = (p_values ->> v_name)::uuid AND t.entity = f.refers_to
            WHERE f.entity = e.name AND f.name = v_name;
        IF v_ref.id IS NULL OR v_ref.id = p_id
            OR p_caller.limited AND NOT v_ref.project = ANY (p_caller.projects) THEN
            o_fault := jsonb_build_object('code', 'reference', 'field', v_name);
            RETURN;
        ELSIF v_ref.deleted THEN
            -- Who sees the row need not see what it refers to, and who removed that.
            v_open := v_ref.project IS NULL OR v_ref.project = coalesce(
                (SELECT r.project FROM lab_row r WHERE r.id = p_id), project_of(e, p_id, p_values));
            p_lost := p_lost || jsonb_build_object(v_name, jsonb_build_object('kind', 'reference',
                'seq', CASE WHEN v_open THEN v_ref.seq::bigint END));
            IF NOT v_ref.required THEN
                p_values := jsonb_set(p_values, ARRAY[v_name], 'null');
            END IF;
        END IF;
    END LOOP;
END $$;

-- Takes the places that a row has to have for itself, by the keys that name one of p_changed. Where
-- one is taken, the field that the key names gives way. o_fields: what the row may have; null when
-- nothing can give way. o_given: the fields that gave way, and what stood against them. Changes no
-- claim when it fails.
CREATE FUNCTION tracseq.take_places(
    e tracseq.entity, p_id uuid, p_old jsonb, p_fields jsonb, p_changed text[], p_is_new boolean,
    OUT o_fields jsonb, OUT o_given jsonb)
LANGUAGE plpgsql AS $$
DECLARE
    k record;
    v_wanted integer := e.joint_keys;
    v_got integer;
    v_name text;
    v_try integer;
    v_ending text;
    v_changed text[] := p_changed;
    v_project uuid;
BEGIN
    o_fields := p_fields;
    o_given := '{}';
    IF p_is_new THEN
        -- The common case: all are free.
        INSERT INTO unique_claim (entity, key, value, id)
            SELECT e.name, u.name, key_value(u.fields, p_fields), p_id FROM unique_key u
            WHERE u.entity = e.name
                AND (array_length(u.fields, 1) > 1 OR p_fields ? u.fields[1])
            ON CONFLICT DO NOTHING;
        GET DIAGNOSTICS v_got = ROW_COUNT;
        FOREACH v_name IN ARRAY e.lone_keys LOOP
            v_wanted := v_wanted + (p_fields ? v_name)::integer;
        END LOOP;
        IF v_wanted = v_got THEN
            RETURN;
        END IF;
        DELETE FROM unique_claim x USING unique_key u
            WHERE u.entity = e.name AND x.entity = e.name AND x.key = u.name
                AND x.value = key_value(u.fields, p_fields) AND x.id = p_id;
    END IF;
    v_try := 1;
    LOOP
        -- What gives way by one key may take a place by another: looked at again each time.
        SELECT u.name, u.yields, f.required, f.type, f.max_length, x.id AS holder INTO k
            FROM unique_key u
            JOIN unique_claim x ON x.entity = e.name AND x.key = u.name
                AND x.value = key_value(u.fields, o_fields) AND x.id <> p_id
            LEFT JOIN entity_field f ON f.entity = u.entity AND f.name = u.yields
            WHERE u.entity = e.name AND u.fields && v_changed
            ORDER BY u.name LIMIT 1;
        EXIT WHEN NOT FOUND;
        IF k.yields IS NULL OR NOT k.required AND NOT o_fields ? k.yields OR v_try > 9999 THEN
            o_fields := NULL;
            RETURN;
        END IF;
        IF NOT o_given ? k.yields THEN
            -- Of a holder that some who see the row may not see, nothing is told but that he is.
            v_project := project_of(e, p_id, p_fields);
            o_given := o_given || jsonb_build_object(k.yields, jsonb_build_object('kind', 'place',
                'mine', p_fields ->> k.yields, 'seq', (
                    SELECT CASE WHEN coalesce(h.project = v_project, h.project IS NULL)
                        THEN coalesce((h.ver ->> k.yields)::bigint, h.first_seq) END
                    FROM lab_row h WHERE h.id = k.holder)));
            v_changed := v_changed || k.yields;
            v_try := 1;
        END IF;
        IF k.required THEN
            v_try := v_try + 1;
            v_ending := ' (' || v_try || ')';
            o_fields := jsonb_set(o_fields, ARRAY[k.yields], to_jsonb(
                cut_text(p_fields ->> k.yields, k.max_length - length(v_ending)) || v_ending));
        ELSE
            o_fields := o_fields - k.yields;
        END IF;
    END LOOP;
    IF NOT p_is_new THEN
        DELETE FROM unique_claim x USING unique_key u
            WHERE u.entity = e.name AND u.fields && v_changed AND x.entity = e.name
                AND x.key = u.name AND x.value = key_value(u.fields, p_old) AND x.id = p_id;
    END IF;
    INSERT INTO unique_claim (entity, key, value, id)
        SELECT e.name, u.name, key_value(u.fields, o_fields), p_id FROM unique_key u
        WHERE u.entity = e.name AND (p_is_new OR u.fields && v_changed)
            AND key_value(u.fields, o_fields) IS NOT NULL;
END $$;

-- The beginning of a text, in at most so many of the program's units.
CREATE FUNCTION tracseq.cut_text(p_text text, p_most integer) RETURNS text
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    v_text text := left(p_text, p_most);
BEGIN
    WHILE text_units(v_text) > p_most LOOP
        v_text := left(v_text, -1);
    END LOOP;
    RETURN v_text;
END $$;

-- Null, or what the rule of accounts says that no single field can: a login is a name that a role
-- can have, and for good; the last administrator stays one.
CREATE FUNCTION tracseq.account_fault(r tracseq.lab_row, p_found boolean, p_values jsonb)
RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_after jsonb := r.fields || p_values;
BEGIN
    IF NOT p_found THEN
        RETURN CASE WHEN NOT is_login_name(p_values ->> 'login')
            THEN jsonb_build_object('code', 'field', 'field', 'login') END;
    ELSIF v_after ->> 'login' IS DISTINCT FROM r.fields ->> 'login' THEN
        RETURN jsonb_build_object('code', 'fixed', 'field', 'login');
    ELSIF r.fields ->> 'role' = 'lab_administrator' AND r.fields ->> 'status' = 'active'
        AND NOT (v_after ->> 'role' = 'lab_administrator' AND v_after ->> 'status' = 'active')
        AND NOT EXISTS (SELECT 1 FROM lab_row x WHERE x.entity = 'account' AND NOT x.deleted
            AND x.id <> r.id AND x.fields ->> 'role' = 'lab_administrator'
            AND x.fields ->> 'status' = 'active') THEN
        RETURN jsonb_build_object('code', 'rule');
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION tracseq.is_login_name(p_name text) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
    SELECT p_name ~ '^[a-z][a-z0-9._-]{1,59}$' AND p_name !~ '^(pg_|tracseq)'
        AND p_name NOT IN ('public', 'none', 'postgres', 'user', 'server')
$$;
