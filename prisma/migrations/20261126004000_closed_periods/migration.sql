-- Closed periods (compliance.md §11): a month, quarter or year of the whole federation, or of a unit with all below it.
-- docs/decisions/closed-periods.md says what is refused and why the database is the one to refuse it.

CREATE TABLE locks (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid,
  period text NOT NULL CHECK (period ~ '^[1-9][0-9]{3}(-Q[1-4]|-(0[1-9]|1[0-2]))?$'),
  closed_at timestamptz(6) NOT NULL DEFAULT now(),
  closed_by uuid,
  reason text,
  reopened_at timestamptz(6),
  reopened_by uuid,
  reopen_reason text CHECK (trim(reopen_reason) <> ''),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES units (tenant_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CHECK ((reopened_at IS NULL) = (reopen_reason IS NULL)),
  CHECK (reopened_at IS NOT NULL OR reopened_by IS NULL)
);
-- Closed once at a time; what was reopened can be closed again.
CREATE UNIQUE INDEX locks_in_force ON locks (tenant_id, unit_id, period) NULLS NOT DISTINCT WHERE reopened_at IS NULL;
CREATE INDEX locks_tenant_id_unit_id_idx ON locks (tenant_id, unit_id);

ALTER TABLE locks ENABLE ROW LEVEL SECURITY;
ALTER TABLE locks FORCE ROW LEVEL SECURITY;
DO $$ BEGIN
  EXECUTE format('GRANT SELECT ON locks TO %I', current_database() || '_facts');
  EXECUTE format('SET ROLE %I', current_database() || '_facts');
END $$;

/* The days of a period: `2021`, `2021-Q3` or `2021-09`. */
CREATE FUNCTION app.period_days(period text) RETURNS daterange LANGUAGE sql IMMUTABLE STRICT SET search_path = pg_catalog, pg_temp AS $$
  SELECT daterange(p.first, (p.first + make_interval(months => p.months))::date)
  FROM (SELECT make_date(left(period, 4)::int,
          CASE WHEN length(period) = 4 THEN 1 WHEN period LIKE '%Q%' THEN 3 * right(period, 1)::int - 2 ELSE right(period, 2)::int END, 1) AS first,
        CASE WHEN length(period) = 4 THEN 12 WHEN period LIKE '%Q%' THEN 3 ELSE 1 END AS months) p
$$;

/* Every lock in force with the units that it closes and the days on which it does: of the whole federation no unit, else the
   lock's own and each that was below it on those days. */
CREATE FUNCTION app.closed_units() RETURNS TABLE (lock uuid, unit_id uuid, days daterange)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  WITH RECURSIVE closed (lock, unit_id, days) AS (
    SELECT l.id, l.unit_id, app.period_days(l.period) FROM public.locks l
    WHERE l.tenant_id = (SELECT app.tenant()) AND l.reopened_at IS NULL
    UNION
    SELECT c.lock, p.unit_id, c.days * daterange(p.from_on, p.to_on) FROM closed c
    JOIN public.placements p ON p.tenant_id = (SELECT app.tenant()) AND p.parent_id = c.unit_id
      AND daterange(p.from_on, p.to_on) && c.days
  )
  SELECT c.lock, c.unit_id, c.days FROM closed c
$$;

/* The same, for those among the units that the asker sees; `past` is the first day on which it holds no longer. */
CREATE FUNCTION app.closed_days(among uuid[]) RETURNS TABLE (lock uuid, unit_id uuid, first date, past date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.lock, c.unit_id, lower(c.days), upper(c.days) FROM app.closed_units() c
  WHERE c.unit_id IS NULL OR c.unit_id = ANY (among) AND c.unit_id = ANY ((SELECT app.visible_units())::uuid[])
$$;

/* Units that were above one of those that the asker sees, on whatever day. */
CREATE FUNCTION app.units_above() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH RECURSIVE above (id) AS (
    SELECT p.parent_id FROM public.placements p
    WHERE p.tenant_id = (SELECT app.tenant()) AND p.unit_id = ANY ((SELECT app.visible_units())::uuid[])
    UNION
    SELECT p.parent_id FROM above a JOIN public.placements p ON p.tenant_id = (SELECT app.tenant()) AND p.unit_id = a.id
  )
  SELECT coalesce(array_agg(a.id), '{}') FROM above a
$$;

/* A lock as whoever runs into it is told of it. */
CREATE FUNCTION app.lock_told(lock uuid) RETURNS jsonb LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT jsonb_build_object('id', l.id, 'period', l.period, 'unit', u.code, 'closedAt', app.instant(l.closed_at), 'closedBy', p.name,
    'reason', l.reason)
  FROM public.locks l
  LEFT JOIN public.units u ON u.tenant_id = l.tenant_id AND u.id = l.unit_id
  LEFT JOIN auth.users p ON p.tenant_id = l.tenant_id AND p.id = l.closed_by
  WHERE l.tenant_id = (SELECT app.tenant()) AND l.id = lock
$$;

/* SQL for the day of a column of the rows `r`: an instant belongs to the civil date that it has in Vietnam. */
CREATE FUNCTION app.civil_day(record oid, named text) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT format(CASE a.atttypid WHEN 'date'::regtype THEN 'r.%I' ELSE '(r.%I AT TIME ZONE ''Asia/Ho_Chi_Minh'')::date' END, a.attname)
  FROM pg_attribute a WHERE a.attrelid = record AND a.attname = named
$$;

/*
 * Refuses a statement that makes, changes or removes a record dated in a closed period. Once a statement, however many rows
 * it writes, and only rows with a day in some closed period are looked at. Arguments: the column that says whose a row is, its
 * dated columns, and the one among them or beside them that tells a later fact ('' = none): where nothing but that changes,
 * that day alone is asked about. A later fact that is no date of the record itself (an answer) is asked about where the record is
 * dated in a closed period and the fact was, or is said to have been, in one, too.
 */
CREATE FUNCTION app.periods_stay() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  tenant uuid := app.tenant();
  dated text[] := string_to_array(TG_ARGV[1], ',');
  later text := TG_ARGV[2];
  days text[] := ARRAY(SELECT app.civil_day(TG_RELID, d.name) FROM unnest(dated) WITH ORDINALITY AS d (name, nth) ORDER BY d.nth);
  closed datemultirange;
  rows text;
  lock uuid;
BEGIN
  -- Whoever closes a period waits until those who write in it are done, and they for that.
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('periods ' || tenant::text, 0));
  SELECT range_agg(app.period_days(l.period)) INTO closed FROM public.locks l WHERE l.tenant_id = tenant AND l.reopened_at IS NULL;
  IF closed IS NULL THEN
    RETURN NULL;
  END IF;
  SELECT string_agg(format('SELECT %L AS side, r.%I AS unit_id, ARRAY[%s] AS days, %s AS later, to_jsonb(r) - ''version'' AS said FROM %I r WHERE %s',
      side.name, TG_ARGV[0], array_to_string(days, ', '), coalesce(app.civil_day(TG_RELID, later), 'NULL::date'), side.name,
      (SELECT string_agg(d || ' <@ $1', ' OR ') FROM unnest(days) d)), ' UNION ALL ')
  INTO rows
  FROM unnest(CASE TG_OP WHEN 'INSERT' THEN ARRAY['fresh'] WHEN 'DELETE' THEN ARRAY['stale'] ELSE ARRAY['fresh', 'stale'] END) AS side (name);
  EXECUTE format($q$
    WITH touched AS MATERIALIZED (%s), asked (unit_id, day, also) AS (
      SELECT t.unit_id, unnest(t.days), NULL::date FROM touched t
      WHERE NOT EXISTS (SELECT FROM touched o WHERE o.side <> t.side AND o.said - $2 = t.said - $2)
      UNION
      SELECT t.unit_id, t.later, CASE WHEN NOT $3 THEN t.days[1] END FROM touched t
      WHERE NOT EXISTS (SELECT FROM touched o WHERE o.side <> t.side AND o.said = t.said)
        AND EXISTS (SELECT FROM touched o WHERE o.side <> t.side AND o.said - $2 = t.said - $2)
    ), closed AS MATERIALIZED (
      SELECT * FROM app.closed_units()
    )
    SELECT c.lock FROM asked a JOIN closed c ON (c.unit_id IS NULL OR c.unit_id = a.unit_id) AND a.day <@ c.days
    WHERE a.also IS NULL OR EXISTS (
      SELECT FROM closed b WHERE (b.unit_id IS NULL OR b.unit_id = a.unit_id) AND a.also <@ b.days)
    ORDER BY a.day, c.unit_id IS NOT NULL, c.lock LIMIT 1 $q$, rows)
  INTO lock USING closed, later, later = ANY (dated);
  IF lock IS NOT NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'UC007', MESSAGE = app.lock_told(lock)::text;
  END IF;
  RETURN NULL;
END $$;

/* Who closed and who reopened, and when, is taken from the session; what is closed stays as it was said, and is reopened once. */
CREATE FUNCTION app.signed_lock() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  why text := NEW.reopen_reason;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('periods ' || app.tenant()::text, 0));
  IF TG_OP = 'INSERT' THEN
    NEW.id := uuidv7();
    NEW.closed_at := now();
    NEW.closed_by := app.person();
    NEW.reopened_at := NULL;
    NEW.reopened_by := NULL;
    NEW.reopen_reason := NULL;
    RETURN NEW;
  END IF;
  OLD.tenant_id := NEW.tenant_id;
  NEW := OLD;
  IF OLD.reopened_at IS NULL AND why IS NOT NULL THEN
    NEW.reopened_at := now();
    NEW.reopened_by := app.person();
    NEW.reopen_reason := why;
  END IF;
  RETURN NEW;
END $$;

DO $$ BEGIN
  REVOKE EXECUTE ON FUNCTION app.period_days, app.closed_units, app.closed_days, app.units_above, app.lock_told, app.civil_day FROM PUBLIC;
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.closed_days, app.units_above TO %I', current_database() || '_app');
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.periods_stay, app.signed_lock, app.revise TO %I', session_user);
END $$;
RESET ROLE;

CREATE TRIGGER signed_lock BEFORE INSERT OR UPDATE ON locks FOR EACH ROW EXECUTE FUNCTION app.signed_lock();
CREATE TRIGGER revise_insert AFTER INSERT ON locks REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION app.revise();
CREATE TRIGGER revise_update AFTER UPDATE ON locks REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION app.revise();
CREATE TRIGGER revise_delete AFTER DELETE ON locks REFERENCING OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION app.revise();

-- Which columns these are is read off the descriptions of lib/records; a test compares.
CREATE PROCEDURE pg_temp.close(record text, owner text, dated text, later text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER closed_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION app.periods_stay(%L, %L, %L)', record, owner, dated, later);
  EXECUTE format('CREATE TRIGGER closed_update AFTER UPDATE ON %I REFERENCING NEW TABLE AS fresh OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION app.periods_stay(%L, %L, %L)', record, owner, dated, later);
  EXECUTE format('CREATE TRIGGER closed_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION app.periods_stay(%L, %L, %L)', record, owner, dated, later);
END $$;
CALL pg_temp.close('activities', 'unit_id', 'occurred_on', '');
CALL pg_temp.close('channels', 'unit_id', 'opened,closed', 'closed');
CALL pg_temp.close('coverage_readings', 'owner_id', 'as_of', '');
CALL pg_temp.close('chair_links', 'owner_id', 'joined,left_on', 'left_on');
CALL pg_temp.close('enquiries', 'unit_id', 'received_at', 'answered_at');
CALL pg_temp.close('reporters', 'unit_id', 'appointed,ended', 'ended');
CALL pg_temp.close('facilities', 'unit_id', 'installed,removed', 'removed');
CALL pg_temp.close('misinformation', 'unit_id', 'spotted_on,handled_on', 'handled_on');
CALL pg_temp.close('headcounts', 'unit_id', 'as_of', '');

DO $$
DECLARE
  app text := current_database() || '_app';
  maker text := session_user;
  mine text := 'tenant_id = (SELECT app.tenant())';
  readable text := mine || ' AND (unit_id IS NULL OR unit_id = ANY ((SELECT app.visible_units())::uuid[]) OR unit_id = ANY ((SELECT app.units_above())::uuid[]))';
  closable text := mine || ' AND (SELECT app.administers())';
BEGIN
  EXECUTE format('CREATE POLICY facts ON locks TO %I USING (%s) WITH CHECK (%s)', current_database() || '_facts', mine, mine);
  EXECUTE format('CREATE POLICY backup ON locks FOR SELECT TO %I USING (true)', current_database() || '_backup');
  EXECUTE format('CREATE POLICY reads ON locks FOR SELECT TO %I USING (%s)', app, readable);
  EXECUTE format('CREATE POLICY inserts ON locks FOR INSERT TO %I WITH CHECK (%s)', app, closable);
  EXECUTE format('CREATE POLICY updates ON locks FOR UPDATE TO %I USING (%s) WITH CHECK (%s)', app, closable, closable);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON locks TO %I', app);
  EXECUTE format('SET ROLE %I', current_database() || '_facts');
  EXECUTE format('REVOKE EXECUTE ON FUNCTION app.periods_stay, app.signed_lock, app.revise FROM %I', maker);
  REVOKE EXECUTE ON FUNCTION app.periods_stay, app.signed_lock FROM PUBLIC;
END $$;
RESET ROLE;
