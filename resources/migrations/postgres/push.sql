-- SPDX-License-Identifier: GPL-3.0-or-later
-- Taking changes from a device. Run again by each `server init`.

SET search_path = tracseq, pg_temp;

-- Takes the places that a row has to have for itself. Where one is taken, the field that the key
-- names gives way: it is emptied, or gets a number behind it where a row cannot be without it. What
-- was claimed goes into p_lost. Returns the fields that the row may have; null when a place is
-- taken and nothing can give way.
CREATE OR REPLACE FUNCTION tracseq.claim_places(
    p_entity text, p_id uuid, p_fields jsonb, p_changed jsonb, INOUT p_lost jsonb,
    OUT fields jsonb)
LANGUAGE plpgsql AS $$
DECLARE
    k record;
    v_value text;
    v_holder uuid;
    v_try integer;
BEGIN
    fields := p_fields;
    FOR k IN SELECT u.name, u.fields AS names, u.yields, f.required, f.type
             FROM unique_key u JOIN entity_field f ON f.entity = u.entity AND f.name = u.yields
             WHERE u.entity = p_entity AND u.fields && ARRAY(SELECT jsonb_object_keys(p_changed))
             ORDER BY u.name
    LOOP
        DELETE FROM unique_claim c WHERE c.id = p_id AND c.key = k.name;
        v_value := key_value(k.names, fields);
        CONTINUE WHEN v_value IS NULL;
        v_try := 1;
        LOOP
            INSERT INTO unique_claim VALUES (p_entity, k.name, v_value, p_id)
                ON CONFLICT (entity, key, value) DO NOTHING;
            EXIT WHEN FOUND;
            IF v_try = 1 THEN
                SELECT c.id INTO v_holder FROM unique_claim c
                    WHERE c.entity = p_entity AND c.key = k.name AND c.value = v_value;
                p_lost := coalesce(p_lost, '{}') || jsonb_build_object(k.yields,
                    jsonb_build_object('kind', 'place', 'holder', v_holder));
            END IF;
            IF NOT k.required THEN
                fields := fields - k.yields;
                EXIT;
            ELSIF k.type NOT IN ('text', 'long_text') OR v_try > 10000 THEN
                fields := NULL;
                RETURN;
            END IF;
            v_try := v_try + 1;
            fields := jsonb_set(fields, ARRAY[k.yields],
                to_jsonb((p_fields ->> k.yields) || ' (' || v_try || ')'));
            v_value := key_value(k.names, fields);
        END LOOP;
    END LOOP;
END $$;

-- Adds a row that the server itself makes (a conflict record) to the log and to the rows. The
-- caller holds the counter.
CREATE OR REPLACE FUNCTION tracseq.add_server_row(
    p_seq bigint, p_entity text, p_id uuid, p_fields jsonb, p_at bigint, p_group uuid)
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_state server_state;
    v_text text;
    v_id uuid := gen_random_uuid();
    v_hash bytea;
    v_values jsonb;
BEGIN
    SELECT * INTO v_state FROM server_state;
    SELECT '{' || string_agg(to_json(f.name)::text || ':[null,' || (p_fields -> f.name)::text || ']',
                             ',' ORDER BY f.position) || '}',
           jsonb_object_agg(f.name, p_fields -> f.name)
        INTO v_text, v_values
        FROM entity_field f
        WHERE f.entity = p_entity AND p_fields -> f.name IS NOT NULL
            AND p_fields -> f.name <> 'null';
    v_hash := change_hash(v_state.server_head, v_id, v_state.server_device, v_state.server_seq + 1,
        'server', p_at, p_at << 16, p_entity, p_id, 'insert', v_text, '{}', p_group, '');
    INSERT INTO change_log (seq, id, device, device_seq, who, at, clock, entity, entity_id,
            operation, fields, base, group_id, title, reason, hash, verdict, row_at)
        VALUES (p_seq, v_id, v_state.server_device, v_state.server_seq + 1, 'server', p_at,
            p_at << 16, p_entity, p_id, 'insert', v_text, '{}', p_group, '', '', v_hash,
            'applied', p_at);
    INSERT INTO lab_row VALUES (p_id, p_entity, false, p_at, p_at, p_seq, v_values,
        (SELECT jsonb_object_agg(key, p_seq) FROM jsonb_object_keys(v_values) key));
    UPDATE server_state SET server_seq = server_seq + 1, server_head = v_hash;
END $$;

-- Whether a change of state is allowed: null, or what is wrong.
CREATE OR REPLACE FUNCTION tracseq.step_fault(
    p_role text, p_entity text, p_entity_id uuid, p_from text, p_to text, p_reason text,
    p_undoes uuid, p_field text) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    t transition;
BEGIN
    IF p_from = p_to THEN
        RETURN NULL;
    END IF;
    -- The way back of one's own step is always open.
    IF p_undoes IS NOT NULL AND EXISTS (
        SELECT 1 FROM change_log c WHERE c.group_id = p_undoes AND c.entity_id = p_entity_id
            AND c.who = session_user AND c.fields::jsonb -> p_field ->> 0 = p_to
            AND c.fields::jsonb -> p_field ->> 1 = p_from) THEN
        RETURN NULL;
    END IF;
    SELECT * INTO t FROM transition x
        WHERE x.entity = p_entity AND x.from_state = p_from AND x.to_state = p_to;
    IF NOT FOUND THEN
        RETURN jsonb_build_object('code', 'transition', 'from', p_from, 'to', p_to);
    ELSIF NOT role_may(p_role, t.permission) THEN
        RETURN jsonb_build_object('code', 'permission', 'permission', t.permission);
    ELSIF t.needs_reason AND btrim(p_reason) = '' THEN
        RETURN jsonb_build_object('code', 'reason', 'to', p_to);
    END IF;
    RETURN NULL;
END $$;

-- Takes changes in the order in which the device made them. A change that is known already is not
-- taken again: its stored verdict is returned. Verdicts: applied, merged (somebody else had changed
-- other fields), conflict (fields that somebody else had changed keep his value), displaced (a
-- place was taken), refused.
CREATE OR REPLACE FUNCTION tracseq.push(p_epoch uuid, p_device uuid, p_changes text)
RETURNS TABLE (change_id uuid, number bigint, outcome text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tracseq, pg_temp AS $$
DECLARE
    v_state server_state;
    v_device device;
    v_role text := caller_role();
    v_seq bigint;
    v_head bytea;
    v_device_seq bigint;
    c record;
    e entity;
    r lab_row;
    v_found boolean;
    v_fields jsonb;
    v_base jsonb;
    v_values jsonb;
    v_vers jsonb;
    v_lost jsonb;
    v_fault jsonb;
    v_verdict text;
    v_row_at bigint;
    v_moved boolean;
    v_conflicts jsonb[];
    v_claims record;
    v_ref record;
    v_item record;
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'changes are taken at read committed only' USING ERRCODE = 'TS002';
    END IF;
    IF octet_length(p_changes) > 4194304 THEN
        RAISE EXCEPTION 'too much at once' USING ERRCODE = 'TS003';
    END IF;
    SELECT * INTO v_state FROM server_state FOR UPDATE;
    IF v_state.epoch <> p_epoch THEN
        RAISE EXCEPTION 'the server was replaced' USING ERRCODE = 'TS004';
    END IF;
    SELECT * INTO v_device FROM device d WHERE d.id = p_device;
    IF NOT FOUND OR v_device.owner <> session_user THEN
        RAISE EXCEPTION 'this device belongs to somebody else' USING ERRCODE = 'TS005';
    END IF;
    v_seq := v_state.last_seq;
    v_head := v_device.last_hash;
    v_device_seq := v_device.last_seq;

    FOR c IN SELECT x.* FROM jsonb_to_recordset(p_changes::jsonb) AS x (
            id uuid, n bigint, who text, at bigint, clock bigint, entity text, row uuid, op text,
            fields text, base text, grp uuid, title text, undoes uuid, reason text, hash text,
            old boolean) ORDER BY x.n
    LOOP
        IF c.n <= v_device_seq THEN
            SELECT l.id, l.seq, l.verdict INTO change_id, number, outcome FROM change_log l
                WHERE l.id = c.id;
            IF NOT FOUND THEN
                RAISE EXCEPTION 'this device is a copy: its change % is another one', c.n
                    USING ERRCODE = 'TS006';
            END IF;
            RETURN NEXT;
            CONTINUE;
        ELSIF c.n > v_device_seq + 1 THEN
            RAISE EXCEPTION 'changes % to % are missing', v_device_seq + 1, c.n - 1
                USING ERRCODE = 'TS007';
        END IF;
        IF change_hash(v_head, c.id, p_device, c.n, c.who, c.at, c.clock, c.entity, c.row, c.op,
                       c.fields, c.base, c.grp, c.reason) IS DISTINCT FROM decode(c.hash, 'hex') THEN
            RAISE EXCEPTION 'change % does not give its hash', c.n USING ERRCODE = 'TS008';
        END IF;
        v_head := decode(c.hash, 'hex');
        v_device_seq := c.n;
        v_seq := v_seq + 1;
        v_fields := c.fields::jsonb;
        v_base := c.base::jsonb;
        v_lost := NULL;
        v_fault := NULL;
        v_verdict := 'applied';
        v_conflicts := '{}';

        SELECT * INTO e FROM entity x WHERE x.name = c.entity;
        IF NOT FOUND THEN
            v_fault := jsonb_build_object('code', 'entity');
        ELSIF c.who <> session_user THEN
            v_fault := jsonb_build_object('code', 'name');
        ELSIF NOT role_may(v_role, e.area || CASE c.op WHEN 'insert' THEN '.create'
                WHEN 'remove' THEN '.remove' ELSE '.update' END) THEN
            v_fault := jsonb_build_object('code', 'permission', 'permission', e.area
                || CASE c.op WHEN 'insert' THEN '.create' WHEN 'remove' THEN '.remove'
                ELSE '.update' END);
        ELSE
            v_fault := field_fault(c.entity, c.op, v_fields);
        END IF;

        SELECT * INTO r FROM lab_row x WHERE x.id = c.row;
        v_found := FOUND;
        IF v_fault IS NOT NULL THEN
            NULL;
        ELSIF c.op NOT IN ('insert', 'update', 'remove', 'restore') THEN
            v_fault := jsonb_build_object('code', 'form');
        ELSIF v_found = (c.op = 'insert') OR (v_found AND r.entity <> c.entity) THEN
            v_fault := jsonb_build_object('code', CASE WHEN v_found THEN 'exists' ELSE 'row' END);
        ELSIF c.op = 'remove' THEN
            IF NOT r.deleted THEN
                SELECT EXISTS (SELECT 1 FROM jsonb_each_text(r.ver) v
                    WHERE v.value::bigint > base_of(v_base, '', c.old, v_state.epoch_start)
                    AND NOT EXISTS (SELECT 1 FROM change_log l WHERE l.seq = v.value::bigint
                                    AND l.device = p_device)) INTO v_moved;
                IF v_moved THEN
                    v_lost := jsonb_build_object('', jsonb_build_object('kind', 'delete_edited'));
                ELSIF EXISTS (SELECT 1 FROM row_reference x JOIN lab_row y ON y.id = x.source
                              WHERE x.target = c.row AND NOT y.deleted) THEN
                    v_fault := jsonb_build_object('code', 'in_use');
                ELSE
                    DELETE FROM unique_claim u WHERE u.entity = c.entity AND u.id = c.row;
                    UPDATE lab_row SET deleted = true, updated_at = c.at, seq = v_seq,
                        ver = r.ver || jsonb_build_object('', v_seq) WHERE id = c.row;
                END IF;
            END IF;
        ELSIF c.op = 'restore' THEN
            IF r.deleted THEN
                SELECT * INTO v_claims FROM claim_places(c.entity, c.row, r.fields, r.fields, NULL);
                IF v_claims.fields IS NULL THEN
                    v_fault := jsonb_build_object('code', 'place');
                ELSE
                    v_lost := v_claims.p_lost;
                    UPDATE lab_row SET deleted = false, fields = v_claims.fields, updated_at = c.at,
                        seq = v_seq, ver = r.ver || jsonb_build_object('', v_seq) WHERE id = c.row;
                END IF;
            END IF;
        ELSIF v_found AND r.deleted THEN
            SELECT jsonb_object_agg(k, jsonb_build_object('kind', 'edit_deleted')) INTO v_lost
                FROM jsonb_object_keys(v_fields) k;
        ELSE
            -- What the change may set, what somebody else has set meanwhile, and to which number
            -- the fields move.
            SELECT coalesce(jsonb_object_agg(x.key, x.value) FILTER (WHERE NOT x.moved), '{}'),
                   coalesce(jsonb_object_agg(x.key, v_seq) FILTER (WHERE NOT x.moved), '{}'),
                   jsonb_object_agg(x.key, jsonb_build_object('kind', 'field')) FILTER (WHERE x.moved)
                INTO v_values, v_vers, v_lost
                FROM (
                    SELECT f.key, f.value -> 1 AS value, v_found
                        AND coalesce((r.ver ->> f.key)::bigint, 0)
                            > base_of(v_base, f.key, c.old, v_state.epoch_start)
                        AND coalesce(r.fields -> f.key, 'null') <> f.value -> 1
                        AND NOT EXISTS (SELECT 1 FROM change_log l
                            WHERE l.seq = (r.ver ->> f.key)::bigint AND l.device = p_device)
                        AS moved
                    FROM jsonb_each(v_fields) f) x;
            IF v_found AND v_lost IS NULL AND EXISTS (SELECT 1 FROM jsonb_each_text(r.ver) v
                    WHERE NOT v_fields ? v.key AND v.key <> ''
                    AND v.value::bigint > base_of(v_base, '', c.old, v_state.epoch_start)) THEN
                v_verdict := 'merged';
            END IF;
            IF e.state_field IS NOT NULL AND v_values ? e.state_field THEN
                v_fault := step_fault(v_role, c.entity, c.row,
                    CASE WHEN v_found THEN r.fields ->> e.state_field ELSE e.initial_state END,
                    v_values ->> e.state_field, c.reason, c.undoes, e.state_field);
            END IF;
            FOR v_ref IN SELECT f.name, f.required, t.id AS target, t.deleted
                FROM entity_field f
                LEFT JOIN lab_row t ON t.id = (v_values ->> f.name)::uuid AND t.entity = f.refers_to
                WHERE f.entity = c.entity AND f.refers_to IS NOT NULL
                    AND v_values ->> f.name IS NOT NULL
            LOOP
                IF v_ref.target IS NULL AND v_ref.required THEN
                    v_fault := jsonb_build_object('code', 'reference', 'field', v_ref.name);
                ELSIF v_ref.target IS NULL OR v_ref.deleted THEN
                    v_lost := coalesce(v_lost, '{}') || jsonb_build_object(v_ref.name,
                        jsonb_build_object('kind', 'reference'));
                    IF NOT v_ref.required THEN
                        v_values := v_values || jsonb_build_object(v_ref.name, NULL);
                    END IF;
                END IF;
            END LOOP;
            IF v_fault IS NULL THEN
                SELECT * INTO v_claims FROM claim_places(c.entity, c.row,
                    jsonb_strip_nulls(CASE WHEN v_found THEN r.fields ELSE '{}'::jsonb END
                                      || v_values), v_values, v_lost);
                IF v_claims.fields IS NULL THEN
                    v_fault := jsonb_build_object('code', 'place');
                    -- What the row held before, it holds still.
                    PERFORM claim_places(c.entity, c.row, r.fields, r.fields, NULL) WHERE v_found;
                ELSE
                    v_lost := v_claims.p_lost;
                    IF v_found AND v_values <> '{}' THEN
                        UPDATE lab_row SET fields = v_claims.fields, updated_at = c.at, seq = v_seq,
                            ver = r.ver || v_vers WHERE id = c.row;
                    ELSIF NOT v_found THEN
                        INSERT INTO lab_row VALUES (c.row, c.entity, false, c.at, c.at, v_seq,
                            v_claims.fields, v_vers);
                    END IF;
                    INSERT INTO row_reference
                        SELECT c.row, f.name, (v_claims.fields ->> f.name)::uuid FROM entity_field f
                        WHERE f.entity = c.entity AND f.refers_to IS NOT NULL AND v_values ? f.name
                            AND v_claims.fields ->> f.name IS NOT NULL
                        ON CONFLICT (source, field) DO UPDATE SET target = excluded.target;
                END IF;
            END IF;
        END IF;

        IF v_fault IS NOT NULL THEN
            v_verdict := 'refused';
            v_lost := NULL;
        ELSIF v_lost IS NOT NULL THEN
            v_verdict := CASE WHEN EXISTS (SELECT 1 FROM jsonb_each(v_lost) l
                WHERE l.value ->> 'kind' <> 'place') THEN 'conflict' ELSE 'displaced' END;
        END IF;
        SELECT x.updated_at INTO v_row_at FROM lab_row x WHERE x.id = c.row;
        -- What the row holds now in the fields that were lost, for the device that lost them.
        IF v_lost IS NOT NULL THEN
            SELECT jsonb_object_agg(l.key, l.value || jsonb_build_object('theirs', x.fields -> l.key,
                       'seq', x.ver -> l.key)) INTO v_lost
                FROM jsonb_each(v_lost) l, lab_row x WHERE x.id = c.row;
        END IF;
        INSERT INTO change_log (seq, id, device, device_seq, who, at, clock, entity, entity_id,
                operation, fields, base, group_id, title, undoes, reason, hash, verdict, lost,
                message, row_at)
            VALUES (v_seq, c.id, p_device, c.n, c.who, c.at, c.clock, c.entity, c.row, c.op,
                c.fields, c.base, c.grp, c.title, c.undoes, c.reason, v_head, v_verdict, v_lost,
                v_fault, coalesce(v_row_at, c.at));
        change_id := c.id;
        number := v_seq;
        outcome := v_verdict;
        RETURN NEXT;

        IF v_lost IS NOT NULL AND c.entity <> 'conflict' THEN
            FOR v_item IN SELECT l.key, l.value, t.who, t.at, t.id AS change
                FROM jsonb_each(v_lost) l
                LEFT JOIN change_log t ON t.seq = (l.value ->> 'seq')::bigint ORDER BY l.key
            LOOP
                v_seq := v_seq + 1;
                PERFORM add_server_row(v_seq, 'conflict', gen_random_uuid(), jsonb_build_object(
                    'entity', c.entity, 'entity_id', c.row::text, 'field', v_item.key,
                    'kind', v_item.value ->> 'kind', 'change', c.id::text,
                    'mine', v_fields -> v_item.key ->> 1, 'theirs', v_item.value ->> 'theirs',
                    'my_user', c.who, 'my_at', c.at, 'their_user', v_item.who,
                    'their_at', v_item.at, 'state', 'Open'), c.at, c.grp);
            END LOOP;
        END IF;
    END LOOP;

    UPDATE device SET last_seq = v_device_seq, last_hash = v_head, last_seen = now()
        WHERE id = p_device;
    UPDATE server_state SET last_seq = v_seq;
    IF v_seq > v_state.last_seq THEN
        PERFORM pg_notify('tracseq', v_seq::text);
    END IF;
END $$;
