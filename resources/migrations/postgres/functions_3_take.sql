-- SPDX-License-Identifier: GPL-3.0-or-later
-- Does one change to the rows and says what became of it; the log is not its business. The caller
-- holds the counter. Nobody but the owner may execute it.

CREATE FUNCTION tracseq.take_change(
    c tracseq.pushed, e tracseq.entity, p_seq bigint, p_caller tracseq.caller,
    OUT o_verdict text, OUT o_effect text, OUT o_lost jsonb, OUT o_message jsonb,
    OUT o_row_at bigint)
LANGUAGE plpgsql AS $$
DECLARE
    r lab_row;
    v_found boolean;
    v_hidden boolean;
    v_own boolean := false;
    v_values jsonb;      -- what the change may set
    v_moved jsonb;       -- what moved since it was made
    v_lost jsonb := '{}';
    v_places record;
    v_fields jsonb;      -- the row afterwards
    v_set jsonb;         -- what became of its fields, where the change does not say it
    v_merged boolean := false;
    v_summed boolean := false; -- what it adds to is more or less than its author thought
    v_project uuid;
    v_keys text[];
BEGIN
    SELECT * INTO r FROM lab_row x WHERE x.id = c.row;
    v_found := FOUND;
    -- To somebody who may not see a row there is none; only its id is taken.
    v_hidden := v_found AND p_caller.limited
        AND NOT coalesce(r.project = ANY (p_caller.projects), true);
    IF v_hidden THEN
        r := NULL;
        v_found := false;
    END IF;
    IF c.undoes IS NOT NULL THEN
        v_own := takes_back(c, e, r);
    END IF;

    o_message := access_fault(c, e, p_caller, v_own);
    IF o_message IS NOT NULL THEN
        NULL;
    ELSIF c.op = 'insert' THEN
        IF v_found OR v_hidden THEN
            o_message := jsonb_build_object('code', 'exists');
        ELSIF e.about_row AND p_caller.limited
            AND NOT EXISTS (SELECT 1 FROM lab_row t WHERE t.id::text = c.after ->> 'entity_id'
                AND coalesce(t.project = ANY (p_caller.projects), true)) THEN
            o_message := jsonb_build_object('code', 'reference', 'field', 'entity_id');
        END IF;
    ELSIF NOT v_found OR r.entity <> c.entity THEN
        o_message := jsonb_build_object('code', 'row');
        v_found := false;
    END IF;

    IF o_message IS NOT NULL THEN
        NULL;
    ELSIF c.op = 'remove' THEN
        v_moved := CASE WHEN r.deleted THEN '{}'::jsonb ELSE moved_fields(c, r, p_caller) END;
        IF r.deleted THEN
            v_set := '{}';
        ELSIF v_moved <> '{}' THEN
            v_lost := jsonb_build_object('', jsonb_build_object('kind', 'delete_edited', 'seq',
                (SELECT max(m.value::bigint) FROM jsonb_each_text(v_moved) m)));
            v_set := '{}';
        ELSIF EXISTS (SELECT 1 FROM row_reference x JOIN lab_row y ON y.id = x.source
                      WHERE x.target = c.row AND x.holds AND NOT y.deleted) THEN
            o_message := jsonb_build_object('code', 'in_use');
        ELSE
            DELETE FROM unique_claim x USING unique_key u
                WHERE u.entity = e.name AND x.entity = e.name AND x.key = u.name
                    AND x.value = key_value(u.fields, r.fields) AND x.id = c.row;
            r.updated_at := c.at;
            UPDATE lab_row x SET deleted = true, updated_at = c.at, seq = p_seq,
                ver = x.ver || jsonb_build_object('', p_seq) WHERE x.id = c.row;
        END IF;
    ELSIF c.op = 'restore' THEN
        IF NOT r.deleted THEN
            v_set := '{}';
        ELSE
            SELECT * INTO v_places FROM take_places(e, c.row, NULL, r.fields, e.key_fields, true);
            IF v_places.o_fields IS NULL THEN
                o_message := jsonb_build_object('code', 'place');
            ELSE
                r.updated_at := c.at;
                v_lost := v_places.o_given;
                v_fields := v_places.o_fields;
                UPDATE lab_row x SET deleted = false, fields = v_fields, updated_at = c.at,
                    seq = p_seq, ver = x.ver || jsonb_build_object('', p_seq)
                        || (SELECT coalesce(jsonb_object_agg(g, p_seq), '{}')
                            FROM jsonb_object_keys(v_lost) g)
                    WHERE x.id = c.row;
            END IF;
        END IF;
    ELSIF v_found AND r.deleted THEN
        SELECT coalesce(jsonb_object_agg(k, jsonb_build_object('kind', 'edit_deleted',
                                                               'seq', r.ver -> '')), '{}')
            INTO v_lost FROM jsonb_object_keys(c.after) k;
        v_set := '{}';
        v_fields := r.fields;
    ELSE
        v_values := c.after;
        IF v_found THEN
            v_moved := moved_fields(c, r, p_caller);
            IF v_moved <> '{}' THEN
                SELECT coalesce(jsonb_object_agg(f.key, f.value) FILTER (WHERE NOT x.lost), '{}'),
                       coalesce(jsonb_object_agg(f.key, jsonb_build_object('kind', 'field',
                           'seq', v_moved -> f.key)) FILTER (WHERE x.lost), '{}')
                    INTO v_values, v_lost
                    FROM jsonb_each(c.after) f, LATERAL (SELECT v_moved ? f.key
                        AND coalesce(r.fields -> f.key, 'null') <> f.value AS lost) x;
                v_merged := EXISTS (SELECT 1 FROM jsonb_object_keys(v_moved) m
                                    WHERE NOT c.after ? m);
            END IF;
            IF strpos(c.base, '"+') > 0 THEN
                SELECT x.p_values, x.p_lost, x.o_fault INTO v_values, v_lost, o_message
                    FROM add_amounts(c, e, r, v_values, v_lost) x;
                v_summed := v_values <> c.after;
            END IF;
            IF v_lost <> '{}' THEN
                v_set := '{}';
            END IF;
        END IF;
        IF o_message IS NULL AND c.entity = 'account' THEN
            o_message := account_fault(r, v_found, v_values);
        END IF;
        IF o_message IS NULL AND v_values ? e.state_field THEN
            o_message := step_fault(c, e, CASE WHEN v_found THEN r.fields ->> e.state_field
                ELSE e.initial_state END, v_values ->> e.state_field, p_caller.may, v_own);
        END IF;
        IF o_message IS NULL AND v_values ?| e.reference_fields THEN
            SELECT x.p_values, x.p_lost, x.o_fault INTO v_values, v_lost, o_message
                FROM take_references(e, c.row, p_caller, v_values, v_lost) x;
        END IF;
        IF o_message IS NULL THEN
            v_fields := jsonb_strip_nulls(CASE WHEN v_found THEN r.fields || v_values
                                          ELSE v_values END);
            IF c.entity = 'derivation' AND v_fields ->> 'sample' = v_fields ->> 'source' THEN
                o_message := jsonb_build_object('code', 'reference', 'field', 'source');
            END IF;
        END IF;
        IF o_message IS NULL THEN
            v_keys := CASE WHEN v_values = c.after THEN c.names
                      ELSE ARRAY(SELECT jsonb_object_keys(v_values)) END;
            IF e.key_fields && v_keys THEN
                SELECT * INTO v_places
                    FROM take_places(e, c.row, r.fields, v_fields, v_keys, NOT v_found);
                v_fields := v_places.o_fields;
                IF v_fields IS NULL THEN
                    o_message := jsonb_build_object('code', 'place');
                ELSIF v_places.o_given <> '{}' THEN
                    v_lost := v_places.o_given || v_lost;
                    v_keys := v_keys || ARRAY(SELECT jsonb_object_keys(v_places.o_given));
                END IF;
            END IF;
        END IF;
        IF o_message IS NULL THEN
            v_project := project_of(e, c.row, v_fields);
            IF NOT v_found THEN
                r.updated_at := c.at;
                INSERT INTO lab_row VALUES (c.row, c.entity, false, c.at, c.at, p_seq, p_seq,
                    v_project, v_fields, '{}');
            ELSIF v_keys <> '{}' THEN
                r.updated_at := c.at;
                UPDATE lab_row x SET fields = v_fields, updated_at = c.at, seq = p_seq,
                    project = v_project,
                    ver = (x.ver - ARRAY(SELECT '~' || k FROM unnest(v_keys) k))
                        || (SELECT jsonb_object_agg(k, p_seq) FROM unnest(v_keys) k)
                        -- A sum stands on what its author has not seen yet.
                        || (SELECT coalesce(jsonb_object_agg('~' || k, v_moved -> k), '{}')
                            FROM unnest(v_keys) k WHERE v_moved ? k AND c.seen ? ('+' || k))
                    WHERE x.id = c.row;
                IF v_project IS DISTINCT FROM r.project THEN
                    INSERT INTO row_moved VALUES (p_seq, c.row, r.project) ON CONFLICT DO NOTHING;
                    PERFORM spread_project(c.row, p_seq);
                END IF;
            END IF;
            IF v_values ?| e.reference_fields OR e.about_row AND NOT v_found THEN
                PERFORM note_references(e, c.row, v_fields, v_values, NOT v_found);
            END IF;
            IF c.entity = 'account' THEN
                PERFORM follow_account(v_fields);
            END IF;
        END IF;
    END IF;

    IF v_summed AND v_lost = '{}' THEN
        v_merged := true;
        v_set := (SELECT jsonb_object_agg(k, coalesce(v_fields -> k, 'null'))
                  FROM jsonb_object_keys(c.after) k);
    END IF;
    IF o_message IS NOT NULL THEN
        o_verdict := 'refused';
    ELSIF v_lost = '{}' THEN
        o_verdict := CASE WHEN v_merged THEN 'merged' ELSE 'applied' END;
        o_effect := jsonb_build_object('set', v_set)::text;
    ELSE
        -- What the row has now in every field of the change and in those that gave way.
        SELECT coalesce(jsonb_object_agg(k, coalesce(v_fields -> k, 'null')), '{}') INTO v_set
            FROM (SELECT jsonb_object_keys(c.after) UNION SELECT jsonb_object_keys(v_lost)) x (k)
            WHERE k <> '';
        o_verdict := CASE WHEN EXISTS (SELECT 1 FROM jsonb_each(v_lost) l
            WHERE l.value ->> 'kind' <> 'place') THEN 'conflict' ELSE 'displaced' END;
        o_effect := (jsonb_build_object('set', v_set) || CASE WHEN c.op = 'restore'
            THEN '{"deleted": false}'::jsonb ELSE '{}' END)::text;
        SELECT jsonb_object_agg(l.key, l.value || jsonb_build_object('theirs', v_fields -> l.key))
            INTO o_lost FROM jsonb_each(v_lost) l;
    END IF;
    IF v_set IS NULL THEN
        o_effect := NULL;
    END IF;
    o_row_at := coalesce(CASE WHEN v_found OR o_message IS NULL THEN r.updated_at END, c.at);
END $$;

-- The amounts that a change adds to, or takes from: whoever else did so meanwhile, each counts. What
-- would leave its range is lost: more was taken than there was.
CREATE FUNCTION tracseq.add_amounts(
    c tracseq.pushed, e tracseq.entity, r tracseq.lab_row, INOUT p_values jsonb, INOUT p_lost jsonb,
    OUT o_fault jsonb)
LANGUAGE plpgsql STABLE AS $$
DECLARE
    f entity_field;
    v_name text;
    v_pair jsonb;
    v_before numeric;
    v_sum numeric;
BEGIN
    FOR v_name IN SELECT substr(k, 2) FROM jsonb_object_keys(c.seen) k WHERE left(k, 1) = '+' LOOP
        SELECT * INTO f FROM entity_field x WHERE x.entity = e.name AND x.name = v_name;
        v_pair := c.fields::jsonb -> v_name;
        -- Both are amounts that the field can have: empty is none of them.
        IF f.type IS DISTINCT FROM 'decimal' OR coalesce(v_pair -> 0, 'null') = 'null'
            OR coalesce(v_pair -> 1, 'null') = 'null' OR value_fault(v_pair -> 0, f) IS NOT NULL
            OR value_fault(v_pair -> 1, f) IS NOT NULL THEN
            o_fault := jsonb_build_object('code', 'field', 'field', v_name);
            RETURN;
        END IF;
        v_before := (v_pair ->> 0)::numeric;
        v_sum := (r.fields ->> v_name)::numeric + (v_pair ->> 1)::numeric - v_before;
        IF v_sum >= coalesce(f.minimum, v_sum) AND v_sum <= coalesce(f.maximum, v_sum) THEN
            p_values := p_values || jsonb_build_object(v_name, trim_scale(v_sum)::text);
            p_lost := p_lost - v_name;
        ELSE
            p_values := p_values - v_name;
            p_lost := p_lost || jsonb_build_object(v_name, jsonb_build_object('kind', 'overdrawn',
                'mine', trim_scale((v_pair ->> 1)::numeric - v_before)::text,
                'seq', coalesce((r.ver ->> v_name)::bigint, r.first_seq)));
        END IF;
    END LOOP;
END $$;

-- Keeps note of what a row refers to, and of the row that it is about.
CREATE FUNCTION tracseq.note_references(
    e tracseq.entity, p_id uuid, p_fields jsonb, p_values jsonb, p_is_new boolean) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO row_reference
        SELECT p_id, f, (p_fields ->> f)::uuid, true FROM unnest(e.reference_fields) f
            WHERE p_values ? f AND p_fields ->> f IS NOT NULL
        ON CONFLICT (source, field) DO UPDATE SET target = excluded.target;
    IF NOT p_is_new THEN
        DELETE FROM row_reference x WHERE x.source = p_id AND x.holds AND p_fields ->> x.field IS NULL;
    ELSIF e.about_row
        AND p_fields ->> 'entity_id' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN
        INSERT INTO row_reference VALUES (p_id, 'entity_id', (p_fields ->> 'entity_id')::uuid, false);
    END IF;
END $$;

-- The account of a member was changed: the member follows. A login is made by admin_add_member().
CREATE FUNCTION tracseq.follow_account(p_fields jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_member member;
BEGIN
    SELECT * INTO v_member FROM member m WHERE m.name = p_fields ->> 'login';
    IF NOT FOUND THEN
        RETURN;
    END IF;
    UPDATE member m SET role = p_fields ->> 'role' WHERE m.name = v_member.name;
    IF v_member.active <> (p_fields ->> 'status' = 'active') THEN
        PERFORM let_in(v_member.name, NOT v_member.active);
    END IF;
END $$;

-- Changes the login role of a member, also where he sits on it himself in a transaction that he does
-- not end: then he is put out.
CREATE FUNCTION tracseq.alter_login(p_name text, p_what text) RETURNS void
LANGUAGE plpgsql SET lock_timeout = '2s' AS $$
BEGIN
    FOR v_try IN 1..5 LOOP
        BEGIN
            EXECUTE format('ALTER ROLE %I %s', p_name, p_what);
            RETURN;
        EXCEPTION WHEN lock_not_available THEN
            PERFORM end_sessions(p_name);
        END;
    END LOOP;
    RAISE EXCEPTION 'the role % is held by another session', p_name USING ERRCODE = 'lock_not_available';
END $$;

-- Lets a member in, or in no more, and out at once.
CREATE FUNCTION tracseq.let_in(p_name text, p_active boolean) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    UPDATE member m SET active = p_active WHERE m.name = p_name;
    IF is_plain_login(p_name) THEN
        PERFORM alter_login(p_name, CASE WHEN p_active THEN 'LOGIN' ELSE 'NOLOGIN' END);
        IF NOT p_active THEN
            PERFORM end_sessions(p_name);
        END IF;
    END IF;
END $$;

-- Whether a name is that of a role that may be changed here: made for a lab, and nothing more.
CREATE FUNCTION tracseq.is_plain_login(p_name text) RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT 1 FROM pg_roles r WHERE r.rolname = p_name
        AND NOT (r.rolsuper OR r.rolcreaterole OR r.rolcreatedb OR r.rolreplication OR r.rolbypassrls)
        AND pg_has_role(r.oid, 'tracseq_member', 'MEMBER'))
$$;

CREATE FUNCTION tracseq.end_sessions(p_name text) RETURNS void
LANGUAGE sql AS $$
    -- Also who came since this transaction looked last.
    SELECT pg_stat_clear_snapshot();
    SELECT pg_terminate_backend(a.pid) FROM pg_stat_activity a
        WHERE a.usename = p_name AND a.pid <> pg_backend_pid()
$$;

-- Whether a change takes back what its author did to the row in the group that it names: his insert is
-- removed, his removal restored, and a state goes back to where he had brought it from, if it still is
-- where he brought it to.
CREATE FUNCTION tracseq.takes_back(c tracseq.pushed, e tracseq.entity, r tracseq.lab_row)
RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT 1 FROM tracseq.change_log l
        WHERE l.group_id = c.undoes AND l.entity_id = c."row" AND l.who = c.who
            AND l.verdict <> 'refused' AND CASE c.op
                WHEN 'remove' THEN l.operation IN ('insert', 'restore')
                WHEN 'restore' THEN l.operation = 'remove' AND l.lost IS NULL
                ELSE l.operation = 'update' AND NOT coalesce(l.lost ? e.state_field, false)
                    AND (NOT coalesce(c.after ? e.state_field, false)
                         OR l.fields::jsonb -> e.state_field -> 1 = r.fields -> e.state_field
                            -- What was there before is not what a change says of that.
                            AND c.after -> e.state_field = (
                                SELECT coalesce(p.effect::jsonb -> 'set' -> e.state_field,
                                                p.fields::jsonb -> e.state_field -> 1)
                                FROM tracseq.change_log p
                                WHERE p.entity_id = c."row" AND p.seq < l.seq
                                    AND p.verdict <> 'refused' AND p.fields::jsonb ? e.state_field
                                    AND NOT coalesce(p.lost ? e.state_field, false)
                                ORDER BY p.seq DESC LIMIT 1))
            END)
$$;
