-- SPDX-License-Identifier: GPL-3.0-or-later
-- The door, as far as it is the same at all workstations. A wrong password never gets to a function
-- of ours: the workstation notes it, and whoever is let in there next tells of it.

-- As long as the program's own door makes one wait, but never until an administrator helps: whoever
-- tells of tries is believed, and must not be able to shut a colleague out. Five seconds less,
-- because a try is told of a little after it was counted there.
CREATE FUNCTION tracseq.wait_after(p_tries integer) RETURNS interval
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN p_tries < 5 THEN interval '0'
        ELSE make_interval(secs => (ARRAY[30, 60, 120, 300, 900])[least(p_tries, 9) - 4] - 5) END
$$;

-- From here on the tries of a member are counted anew.
CREATE FUNCTION tracseq.forget_tries(p_name text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM failed_station s WHERE s.member = p_name;
    INSERT INTO failed_tries AS f (member, signed_in_at) VALUES (p_name, clock_timestamp())
        ON CONFLICT (member) DO UPDATE SET tries = 0, last_at = NULL, waits_until = '-infinity',
            signed_in_at = excluded.signed_in_at;
END $$;

-- Counts a try, as the program's door would have: one within a wait is refused there, and not
-- counted. Null when it was not. What one member tells of another is counted ten times a day, and
-- makes him wait for a quarter of an hour in all: it may be made up. At one workstation nobody gets
-- further by guessing, as its own door is locked then.
CREATE FUNCTION tracseq.count_try(p_name text, p_at timestamptz, p_station uuid, p_reporter text)
RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
    v_tries integer;
    v_told failed_report;
    v_most interval := '1 day'; -- longer than any
BEGIN
    IF p_reporter <> p_name THEN
        SELECT * INTO v_told FROM failed_report b WHERE b.reporter = p_reporter
            AND b.member = p_name AND b.since > clock_timestamp() - interval '1 day';
        v_most := interval '15 minutes' - coalesce(v_told.waited, '0');
        IF v_told.tries >= 10 OR v_most <= '0' THEN
            RETURN NULL;
        END IF;
    END IF;
    UPDATE failed_tries f SET tries = f.tries + 1, last_at = greatest(f.last_at, p_at),
            waits_until = greatest(f.waits_until, p_at + least(wait_after(f.tries + 1), v_most))
        WHERE f.member = p_name AND p_at > f.signed_in_at AND p_at >= f.waits_until
        RETURNING f.tries INTO v_tries;
    IF v_tries IS NULL THEN
        RETURN NULL;
    END IF;
    IF p_reporter <> p_name THEN
        INSERT INTO failed_report VALUES (p_reporter, p_name, coalesce(v_told.since, clock_timestamp()),
                coalesce(v_told.tries, 0) + 1,
                coalesce(v_told.waited, '0') + least(wait_after(v_tries), v_most))
            ON CONFLICT (reporter, member) DO UPDATE
            SET since = excluded.since, tries = excluded.tries, waited = excluded.waited;
    END IF;
    INSERT INTO failed_station AS s (member, station, reporter, tries, last_at)
        VALUES (p_name, p_station, p_reporter, 1, p_at)
        ON CONFLICT (member, station) DO UPDATE SET tries = s.tries + 1, reporter = p_reporter,
            last_at = greatest(s.last_at, p_at);
    DELETE FROM failed_station s WHERE s.member = p_name AND s.station NOT IN
        (SELECT x.station FROM failed_station x WHERE x.member = p_name
         ORDER BY x.last_at DESC, x.tries DESC LIMIT 10);
    RETURN v_tries;
END $$;

-- What failed at the caller's workstation since it told last. Names that no member has are passed
-- over without a word. A try is told of by its age, so that no clock can be wrong, nor in the future.
CREATE FUNCTION tracseq.report_failures(report jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tracseq, pg_temp
SET standard_conforming_strings = on AS $$
#variable_conflict use_column
DECLARE
    v_caller caller := current_caller();
    v_now timestamptz := clock_timestamp();
    v_station uuid := ($1 ->> 'station')::uuid;
    v_member record;
    v_try record;
    v_tries integer;
    v_count integer;
BEGIN
    IF v_station IS NULL OR jsonb_typeof($1 -> 'tries') IS DISTINCT FROM 'array' THEN
        RAISE EXCEPTION 'not a report' USING ERRCODE = 'invalid_parameter_value';
    ELSIF jsonb_array_length($1 -> 'tries') > 200 OR octet_length($1::text) > 65536 THEN
        RAISE EXCEPTION 'too much at once' USING ERRCODE = 'TS003';
    END IF;
    -- Who sits on the row of somebody who wants to sign in is thrown out, as with changes.
    PERFORM hold_counter();
    FOR v_member IN
        SELECT m.name, array_agg(v_now - interval '1 ms' * t.ago ORDER BY t.ago DESC) AS times
        FROM (SELECT e ->> 'name' AS name,
                     CASE WHEN jsonb_typeof(e -> 'ago') = 'number'
                         THEN least(greatest((e ->> 'ago')::numeric, 0), 86400000)::float8
                         ELSE 0 END AS ago
              FROM jsonb_array_elements($1 -> 'tries') e) t
        JOIN member m ON m.name = t.name AND m.active GROUP BY m.name
    LOOP
        INSERT INTO failed_tries (member) VALUES (v_member.name) ON CONFLICT DO NOTHING;
        v_tries := NULL;
        FOR v_try IN SELECT x.at FROM unnest(v_member.times) x (at) LOOP
            v_count := count_try(v_member.name, v_try.at, v_station, v_caller.name);
            v_tries := coalesce(v_count, v_tries);
        END LOOP;
        -- Those that made him wait, which is seldom enough that nobody fills the log by it.
        IF v_tries >= 5 THEN
            INSERT INTO admin_log (who, what, whom, detail)
                VALUES (v_caller.name, 'tries', v_member.name, v_tries || ' at ' || v_station);
        END IF;
    END LOOP;
END $$;

-- Asked by the program when somebody is let in at a door, after it has told of what failed there;
-- not at each exchange, which goes on while others try.
CREATE FUNCTION tracseq.sign_in() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tracseq, pg_temp
SET standard_conforming_strings = on AS $$
DECLARE
    v_caller caller := current_caller();
BEGIN
    PERFORM hold_counter();
    IF EXISTS (SELECT 1 FROM failed_tries f
               WHERE f.member = v_caller.name AND f.waits_until > clock_timestamp()) THEN
        RAISE EXCEPTION 'after so many failed tries this account waits' USING ERRCODE = 'TS011';
    END IF;
    PERFORM forget_tries(v_caller.name);
END $$;

CREATE FUNCTION tracseq.admin_unlock(name text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tracseq, pg_temp
SET standard_conforming_strings = on AS $$
#variable_conflict use_column
BEGIN
    PERFORM note_admin('unlock', $1, ''), known_member($1);
    PERFORM forget_tries($1);
END $$;
