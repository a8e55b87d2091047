-- SPDX-License-Identifier: GPL-3.0-or-later
-- The log for a lab file that has nothing yet, to be read by COPY: the same as pull() gives, without
-- the making and reading of JSON. The log only grows, so that any part of it is the same at any
-- moment: no transaction has to be held open while a big lab is copied, and a copy that was cut
-- goes on where it was.
CREATE FUNCTION tracseq.snapshot(epoch uuid, after bigint, up_to bigint)
RETURNS TABLE (seq bigint, device uuid, n bigint, hash bytea, seal bytea, digest bytea, id uuid,
               who text, at bigint, clock bigint, entity text, entity_id uuid, operation text,
               fields text, base text, group_id uuid, title text, undoes uuid, reason text,
               verdict text, effect text, lost text, message text, row_at bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = tracseq, pg_temp SET work_mem = '64MB' AS $$
#variable_conflict use_column
DECLARE
    v_caller caller := current_caller();
    v_to bigint;
BEGIN
    IF (SELECT s.epoch FROM server_state s) IS DISTINCT FROM $1 THEN
        RAISE EXCEPTION 'the server was replaced' USING ERRCODE = 'TS004';
    ELSIF $3 - $2 NOT BETWEEN 0 AND 20000 THEN
        RAISE EXCEPTION 'not a part of the log' USING ERRCODE = 'TS003';
    END IF;
    -- Eight times a page; whoever asks goes on from where it ends.
    v_to := bytes_end($2, $3, 8 * page_bytes());
    IF NOT v_caller.limited THEN
        RETURN QUERY SELECT l.seq, l.device, l.n, l.hash, l.seal, NULL::bytea, l.id, l.who, l.at,
            l.clock, l.entity, l.entity_id, l.operation, l.fields, l.base, l.group_id, l.title,
            l.undoes, l.reason, l.verdict, l.effect, l.lost::text, l.message::text, l.row_at
            FROM change_log l WHERE l.seq > $2 AND l.seq <= v_to ORDER BY l.seq;
        RETURN;
    END IF;
    RETURN QUERY SELECT l.seq, l.device, l.n, l.hash, l.seal, CASE WHEN NOT v.row_seen THEN l.digest END,
        CASE WHEN v.sees THEN l.id END, CASE WHEN v.sees THEN l.who END,
        CASE WHEN v.sees THEN l.at END, CASE WHEN v.sees THEN l.clock END,
        CASE WHEN v.sees THEN l.entity END, CASE WHEN v.sees THEN l.entity_id END,
        CASE WHEN v.sees THEN l.operation END, CASE WHEN v.sees THEN l.fields END,
        CASE WHEN v.sees THEN l.base END, CASE WHEN v.sees THEN l.group_id END,
        CASE WHEN v.sees THEN l.title END, CASE WHEN v.sees THEN l.undoes END,
        CASE WHEN v.sees THEN l.reason END, CASE WHEN v.sees THEN l.verdict END,
        CASE WHEN v.sees THEN l.effect END, CASE WHEN v.sees THEN l.lost::text END,
        CASE WHEN v.sees THEN l.message::text END, CASE WHEN v.sees THEN l.row_at END
        FROM change_log l JOIN device d ON d.id = l.device LEFT JOIN lab_row r ON r.id = l.entity_id
        CROSS JOIN LATERAL (SELECT coalesce(r.project = ANY (v_caller.projects),
            r.id IS NOT NULL) AS row_seen) x
        CROSS JOIN LATERAL (SELECT x.row_seen, x.row_seen OR d.owner = v_caller.name AS sees) v
        WHERE l.seq > $2 AND l.seq <= v_to ORDER BY l.seq;
END $$;
