-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a device can ask of the server. Every function that a person may call stands here, runs as
-- the owner of the tables, takes the caller from session_user and never from a parameter, and has
-- its search_path fixed. Run again by each `server init`.

SET search_path = tracseq, pg_temp;

-- The role of whoever is connected; an error for somebody who is no active member.
CREATE OR REPLACE FUNCTION tracseq.caller_role() RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = tracseq, pg_temp AS $$
DECLARE
    v_role text;
BEGIN
    SELECT m.role INTO v_role FROM member m WHERE m.name = session_user AND m.active;
    IF v_role IS NULL THEN
        RAISE EXCEPTION 'the account % is not an active member of this lab', session_user
            USING ERRCODE = 'TS001';
    END IF;
    RETURN v_role;
END $$;

CREATE OR REPLACE FUNCTION tracseq.role_may(p_role text, p_permission text) RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT 1 FROM role_permission WHERE role = p_role AND permission = p_permission)
$$;

-- SHA-256 over the previous hash and every column of a change, each preceded by its length in eight
-- bytes, the lowest first: the same as the program's changeHash.
CREATE OR REPLACE FUNCTION tracseq.hash_part(p_part bytea) RETURNS bytea
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT set_byte(set_byte(set_byte(set_byte('\x0000000000000000'::bytea,
               0, length(p_part) & 255), 1, (length(p_part) >> 8) & 255),
               2, (length(p_part) >> 16) & 255), 3, (length(p_part) >> 24) & 255) || p_part
$$;

CREATE OR REPLACE FUNCTION tracseq.change_hash(
    p_previous bytea, p_id uuid, p_device uuid, p_device_seq bigint, p_who text, p_at bigint,
    p_clock bigint, p_entity text, p_entity_id uuid, p_operation text, p_fields text, p_base text,
    p_group uuid, p_reason text) RETURNS bytea
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT sha256(tracseq.hash_part(p_previous) || tracseq.hash_part(uuid_send(p_id))
        || tracseq.hash_part(uuid_send(p_device)) || tracseq.hash_part(convert_to(p_device_seq::text, 'UTF8'))
        || tracseq.hash_part(convert_to(p_who, 'UTF8')) || tracseq.hash_part(convert_to(p_at::text, 'UTF8'))
        || tracseq.hash_part(convert_to(p_clock::text, 'UTF8'))
        || tracseq.hash_part(convert_to(p_entity, 'UTF8')) || tracseq.hash_part(uuid_send(p_entity_id))
        || tracseq.hash_part(convert_to(p_operation, 'UTF8')) || tracseq.hash_part(convert_to(p_fields, 'UTF8'))
        || tracseq.hash_part(convert_to(p_base, 'UTF8')) || tracseq.hash_part(uuid_send(p_group))
        || tracseq.hash_part(convert_to(p_reason, 'UTF8')))
$$;

-- What is wrong with the values of a change by the description of its entity; null when nothing is.
-- The program checks the same before it stores a change: this is for those who do not use it.
CREATE OR REPLACE FUNCTION tracseq.field_fault(p_entity text, p_operation text, p_fields jsonb)
RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT fault FROM (
        SELECT e.key AS name, f.position, CASE
            WHEN f.name IS NULL THEN 'unknown'
            WHEN jsonb_typeof(e.value) <> 'array' OR jsonb_array_length(e.value) <> 2 THEN 'form'
            WHEN e.value -> 1 = 'null' THEN CASE WHEN f.required THEN 'required' END
            WHEN f.type IN ('integer', 'date_time', 'boolean') THEN CASE
                WHEN jsonb_typeof(e.value -> 1) <> 'number' THEN 'form'
                WHEN (e.value ->> 1)::numeric <> trunc((e.value ->> 1)::numeric)
                    OR abs((e.value ->> 1)::numeric) > 9223372036854775807 THEN 'form'
                WHEN (e.value ->> 1)::numeric < f.minimum
                    OR (e.value ->> 1)::numeric > f.maximum THEN 'range' END
            WHEN jsonb_typeof(e.value -> 1) <> 'string' THEN 'form'
            WHEN f.type = 'decimal' THEN CASE
                WHEN e.value ->> 1 !~ '^-?[0-9]{1,13}(\.[0-9]{1,6})?$' THEN 'form'
                WHEN (e.value ->> 1)::numeric < f.minimum
                    OR (e.value ->> 1)::numeric > f.maximum THEN 'range' END
            WHEN f.type = 'date' THEN CASE
                WHEN e.value ->> 1 !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' THEN 'form' END
            WHEN f.type = 'reference' THEN CASE
                WHEN e.value ->> 1 !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                    THEN 'form' END
            WHEN f.choices IS NOT NULL AND NOT (e.value ->> 1) = ANY (f.choices) THEN 'choice'
            WHEN length(e.value ->> 1) > f.max_length THEN 'length'
        END AS wrong, jsonb_build_object('code', 'field', 'field', e.key) AS fault
        FROM jsonb_each(p_fields) e
        LEFT JOIN entity_field f ON f.entity = p_entity AND f.name = e.key
        UNION ALL
        SELECT f.name, f.position, 'required', jsonb_build_object('code', 'field', 'field', f.name)
        FROM entity_field f
        WHERE p_operation = 'insert' AND f.entity = p_entity AND f.required
            AND NOT p_fields ? f.name
    ) checked WHERE wrong IS NOT NULL ORDER BY position NULLS FIRST LIMIT 1
$$;

-- The value of a unique key in a row; null when the row claims nothing by it. Letter case is set
-- aside as SQLite's NOCASE does: for A to Z only.
CREATE OR REPLACE FUNCTION tracseq.key_value(p_names text[], p_fields jsonb) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN array_length(p_names, 1) = 1 THEN lower((p_fields ->> p_names[1]) COLLATE "C")
        ELSE (SELECT string_agg(lower(coalesce(p_fields ->> n, '') COLLATE "C"), E'\x1f' ORDER BY i)
              FROM unnest(p_names) WITH ORDINALITY AS u (n, i)) END
$$;

-- Up to which change of the server a device had seen a field when it changed it; '' stands for the
-- whole row. A number from before the server was replaced counts up to where the two agree.
CREATE OR REPLACE FUNCTION tracseq.base_of(
    p_base jsonb, p_field text, p_old boolean, p_epoch_start bigint) RETURNS bigint
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN p_old
        THEN least(coalesce((p_base ->> p_field)::bigint, (p_base ->> '')::bigint, 0), p_epoch_start)
        ELSE coalesce((p_base ->> p_field)::bigint, (p_base ->> '')::bigint, 0) END
$$;
