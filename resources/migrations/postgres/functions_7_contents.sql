-- SPDX-License-Identifier: GPL-3.0-or-later
-- Contents of attached files: sent in parts after their row, read when somebody opens one.

-- The bytes of a part, and the most that a content may have (as the program's ContentStore).
CREATE FUNCTION tracseq.part_bytes() RETURNS integer
LANGUAGE sql IMMUTABLE AS 'SELECT 1048576';
CREATE FUNCTION tracseq.content_bytes() RETURNS bigint
LANGUAGE sql IMMUTABLE AS 'SELECT 104857600::bigint';

-- What a row of an attached file says, when it is one that the caller sees; else nulls. What is no hash
-- or no size comes from somebody who does not use the program, and has no content.
CREATE FUNCTION tracseq.content_of(p_caller tracseq.caller, p_file uuid, OUT o_project uuid,
                                   OUT o_hash text, OUT o_size bigint)
LANGUAGE plpgsql STABLE AS $$
BEGIN
    SELECT r.project, r.fields ->> 'content_hash', (r.fields ->> 'size')::bigint
        INTO o_project, o_hash, o_size
        FROM lab_row r WHERE r.id = p_file AND r.entity = 'project_file' AND NOT r.deleted
            AND r.project IS NOT NULL AND r.fields ->> 'content_hash' ~ '^[0-9a-f]{64}$'
            AND (r.fields ->> 'size')::bigint BETWEEN 0 AND content_bytes()
            AND (NOT p_caller.limited OR r.project = ANY (p_caller.projects));
END $$;

-- How many parts a content has; an empty one has one as well.
CREATE FUNCTION tracseq.part_count(p_size bigint) RETURNS integer
LANGUAGE sql IMMUTABLE AS 'SELECT greatest(1, (p_size + part_bytes() - 1) / part_bytes())::integer';

-- The first part that is wanted of the caller; -1 when the content is there.
CREATE FUNCTION tracseq.wanted_part(p_caller tracseq.caller, p_project uuid, p_hash text, p_size bigint)
RETURNS integer
LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM file_content c WHERE c.project = p_project AND c.hash = p_hash) THEN
        RETURN -1;
    END IF;
    RETURN (SELECT min(n) FROM generate_series(0, part_count(p_size) - 1) n
        WHERE NOT EXISTS (SELECT 1 FROM file_upload u WHERE u.member = p_caller.name
            AND u.project = p_project AND u.hash = p_hash AND u.number = n));
END $$;

-- Of each of these files the part that is wanted next; -1: all is there. Files that the caller does not
-- see, or that the server does not know (yet), are left out.
CREATE FUNCTION tracseq.content_state(files uuid[]) RETURNS TABLE (file uuid, part integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = tracseq, pg_temp
SET standard_conforming_strings = on AS $$
#variable_conflict use_column
DECLARE
    v_caller caller := current_caller();
BEGIN
    IF cardinality($1) > 1000 THEN
        RAISE EXCEPTION 'too much at once' USING ERRCODE = 'TS003';
    END IF;
    RETURN QUERY SELECT f.id, wanted_part(v_caller, c.o_project, c.o_hash, c.o_size)
        FROM unnest($1) f (id) CROSS JOIN LATERAL content_of(v_caller, f.id) c
        WHERE c.o_hash IS NOT NULL;
END $$;

-- Whether the caller is the one who puts the parts of a content in their place. Another one who is about
-- to, and does not end his transaction, is put out.
CREATE FUNCTION tracseq.claim_content(p_project uuid, p_hash text, p_size bigint) RETURNS boolean
LANGUAGE plpgsql SET lock_timeout = '4s' AS $$
BEGIN
    FOR v_try IN 1 .. 5 LOOP
        BEGIN
            INSERT INTO file_content VALUES (p_project, p_hash, p_size) ON CONFLICT DO NOTHING;
            RETURN FOUND;
        EXCEPTION WHEN lock_not_available THEN
            PERFORM pg_stat_clear_snapshot();
            PERFORM end_sitters(NULL, false);
        END;
    END LOOP;
    RAISE EXCEPTION 'the content is being sent by somebody else' USING ERRCODE = 'lock_not_available';
END $$;

-- Takes one part of a content and tells the one that is wanted next; -1 when it was the last, and all of
-- them together have the hash of the row. May be repeated, and be done by several at once.
CREATE FUNCTION tracseq.put_content(file uuid, part integer, data bytea) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tracseq, pg_temp
SET standard_conforming_strings = on AS $$
#variable_conflict use_column
DECLARE
    v_caller caller := current_caller();
    v_of record;
    v_next integer;
    v_whole bytea;
    v_fits boolean;
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'contents are taken at read committed only' USING ERRCODE = 'TS002';
    ELSIF NOT 'files.create' = ANY (v_caller.may) THEN
        RAISE EXCEPTION 'the account % attaches no files', v_caller.name
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    SELECT * INTO v_of FROM content_of(v_caller, $1);
    IF v_of.o_hash IS NULL THEN
        RAISE EXCEPTION 'there is no such file' USING ERRCODE = 'no_data_found';
    END IF;
    v_next := wanted_part(v_caller, v_of.o_project, v_of.o_hash, v_of.o_size);
    IF v_next = -1 THEN
        RETURN -1;
    END IF;
    IF $2 IS NULL OR $3 IS NULL OR $2 NOT BETWEEN 0 AND part_count(v_of.o_size) - 1 OR length($3)
        <> least(part_bytes(), v_of.o_size - $2::bigint * part_bytes()) THEN
        RAISE EXCEPTION 'not a part of this content' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    -- What was begun and never ended does not stay, nor more than ten of them at once.
    DELETE FROM file_upload u WHERE u.member = v_caller.name
        AND (u.sent_at < clock_timestamp() - interval '7 days'
             OR (u.project, u.hash) IN (SELECT x.project, x.hash FROM file_upload x
                WHERE x.member = v_caller.name
                    AND (x.project, x.hash) <> (v_of.o_project, v_of.o_hash)
                GROUP BY x.project, x.hash ORDER BY max(x.sent_at) DESC OFFSET 9));
    INSERT INTO file_upload (member, project, hash, number, data)
        VALUES (v_caller.name, v_of.o_project, v_of.o_hash, $2, $3)
        ON CONFLICT (member, project, hash, number) DO UPDATE
        SET data = excluded.data, sent_at = excluded.sent_at
        -- The same once more would only fill the disk.
        WHERE file_upload.data <> excluded.data;
    v_next := wanted_part(v_caller, v_of.o_project, v_of.o_hash, v_of.o_size);
    IF v_next IS NOT NULL THEN
        RETURN v_next;
    END IF;
    -- Rows that tell another size of the same content have other parts.
    SELECT string_agg(u.data, ''::bytea ORDER BY u.number),
            bool_and(length(u.data) = least(part_bytes(), v_of.o_size - u.number::bigint * part_bytes()))
        INTO v_whole, v_fits FROM file_upload u
        WHERE u.member = v_caller.name AND u.project = v_of.o_project AND u.hash = v_of.o_hash;
    IF NOT v_fits OR encode(sha256(v_whole), 'hex') <> v_of.o_hash THEN
        -- It begins anew: which part is wrong is not known.
        DELETE FROM file_upload u WHERE u.member = v_caller.name AND u.project = v_of.o_project
            AND u.hash = v_of.o_hash;
        RETURN 0;
    END IF;
    IF claim_content(v_of.o_project, v_of.o_hash, v_of.o_size) THEN
        INSERT INTO file_part SELECT u.project, u.hash, u.number, u.data FROM file_upload u
            WHERE u.member = v_caller.name AND u.project = v_of.o_project AND u.hash = v_of.o_hash;
    END IF;
    DELETE FROM file_upload u WHERE u.member = v_caller.name AND u.project = v_of.o_project
        AND u.hash = v_of.o_hash;
    RETURN -1;
END $$;

-- One part of the content of a file that the caller sees; null when it is not there.
CREATE FUNCTION tracseq.get_content(file uuid, part integer) RETURNS bytea
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = tracseq, pg_temp
SET standard_conforming_strings = on AS $$
#variable_conflict use_column
DECLARE
    v_of record;
    v_data bytea;
BEGIN
    -- An old view of the lab would show what one may see no more.
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'contents are read at read committed only' USING ERRCODE = 'TS002';
    END IF;
    SELECT * INTO v_of FROM content_of(current_caller(), $1);
    SELECT p.data INTO v_data FROM file_part p
        WHERE p.project = v_of.o_project AND p.hash = v_of.o_hash AND p.number = $2;
    RETURN v_data;
END $$;
