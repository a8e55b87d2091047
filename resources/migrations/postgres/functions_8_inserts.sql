-- SPDX-License-Identifier: GPL-3.0-or-later
-- New rows in which nothing is to be decided, many at a time: what take_change() does to each of
-- them, in a few statements for all. Nobody but the owner may execute these.

-- Which of the changes are new rows that their author may make, whatever else the rows are like.
CREATE FUNCTION tracseq.plain_inserts(p_new tracseq.pushed[], p_caller tracseq.caller)
RETURNS boolean[]
LANGUAGE sql STABLE AS $$
    SELECT array_agg(coalesce(c.op = 'insert' AND c.fault IS NULL AND NOT c.atomic
            AND c.undoes IS NULL AND c.entity <> 'account' AND NOT e.about_row
            AND NOT (c.entity = 'derivation' AND c.after ->> 'sample' = c.after ->> 'source')
            AND (c.who = p_caller.name OR p_caller.adopts)
            AND (e.may_insert = ANY (p_caller.may) OR e.area = '')
            AND (e.state_field IS NULL OR NOT c.after ? e.state_field
                 OR c.after ->> e.state_field = e.initial_state), false) ORDER BY c.n)
        FROM unnest(p_new) c LEFT JOIN tracseq.entity e ON e.name = c.entity
$$;

-- Adds the rows of plain inserts of one entity, in their order, from number p_seq + 1 on; all are
-- applied as they are. False, and nothing was done, when one of them needs a closer look: it is
-- there already, refers to something that is not or that is removed, or a place is taken.
CREATE FUNCTION tracseq.take_inserts(
    p_run tracseq.pushed[], e tracseq.entity, p_seq bigint, p_caller tracseq.caller)
RETURNS boolean
-- A plan that was made while a lab was small would read every row of it for each batch.
LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
    v_rows uuid[];
    v_fields jsonb[];
    v_wanted bigint;
    v_got bigint;
BEGIN
    SELECT array_agg(c."row" ORDER BY c.n), array_agg(jsonb_strip_nulls(c.after) ORDER BY c.n)
        INTO v_rows, v_fields FROM unnest(p_run) c;
    IF EXISTS (SELECT 1 FROM lab_row r WHERE r.id = ANY (v_rows))
        OR (SELECT count(DISTINCT x) FROM unnest(v_rows) x) < array_length(v_rows, 1) THEN
        RETURN false;
    END IF;
    IF e.reference_fields <> '{}' AND EXISTS (
            SELECT 1 FROM entity_field f
                CROSS JOIN LATERAL (SELECT DISTINCT (x ->> f.name)::uuid AS id
                                    FROM unnest(v_fields) x WHERE x ? f.name) wanted
                LEFT JOIN lab_row t ON t.id = wanted.id AND t.entity = f.refers_to
            WHERE f.entity = e.name AND f.name = ANY (e.reference_fields)
                AND (t.id IS NULL OR t.deleted
                     OR p_caller.limited AND NOT t.project = ANY (p_caller.projects))) THEN
        RETURN false;
    END IF;

    SELECT sum(e.joint_keys + (SELECT count(*) FROM unnest(e.lone_keys) k WHERE x ? k)) INTO v_wanted
        FROM unnest(v_fields) x WHERE x ?| e.key_fields;
    INSERT INTO unique_claim (entity, key, value, id)
        SELECT e.name, u.name, CASE array_length(u.fields, 1)
                WHEN 1 THEN lower((x.fields ->> u.fields[1]) COLLATE "C")
                ELSE key_value(u.fields, x.fields) END, x.id
        FROM unnest(v_rows, v_fields) AS x (id, fields) CROSS JOIN unique_key u
        WHERE u.entity = e.name AND x.fields ?| e.key_fields
            AND (array_length(u.fields, 1) > 1 OR x.fields ? u.fields[1])
        ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS v_got = ROW_COUNT;
    IF v_got <> coalesce(v_wanted, 0) THEN
        DELETE FROM unique_claim y
            USING unnest(v_rows, v_fields) AS x (id, fields) CROSS JOIN unique_key u
            WHERE u.entity = e.name AND y.entity = e.name AND y.key = u.name
                AND y.value = key_value(u.fields, x.fields) AND y.id = x.id;
        RETURN false;
    END IF;

    INSERT INTO lab_row
        SELECT c."row", e.name, false, c.at, c.at, p_seq + c.place, p_seq + c.place,
            CASE WHEN e.project_field IS NOT NULL
                THEN (v_fields[c.place] ->> e.project_field)::uuid
                ELSE project_of(e, c."row", v_fields[c.place]) END, v_fields[c.place], '{}'
        FROM (SELECT y.*, row_number() OVER (ORDER BY y.n) AS place FROM unnest(p_run) y) c;
    IF e.reference_fields <> '{}' THEN
        INSERT INTO row_reference
            SELECT x.id, f, (x.fields ->> f)::uuid, true
            FROM unnest(v_rows, v_fields) AS x (id, fields) CROSS JOIN unnest(e.reference_fields) f
            WHERE x.fields ? f;
    END IF;
    RETURN true;
END $$;
