-- The read model's quantities run through the end of each month, so that a year to date is one element; the facts of activities
-- come added up as far as a plan tells them apart; what rests on no activity has a revision of its own.

ALTER TABLE activity_counts RENAME COLUMN months TO through;
-- All federations' rows at once, which no policy allows; both changes are in force together or not at all.
ALTER TABLE activity_counts NO FORCE ROW LEVEL SECURITY;
UPDATE activity_counts c SET through = ARRAY(
  SELECT (sum(m.quantity) OVER (ORDER BY m.month))::int FROM unnest(c.through) WITH ORDINALITY AS m (quantity, month) ORDER BY m.month);
ALTER TABLE activity_counts FORCE ROW LEVEL SECURITY;

ALTER TABLE auth.tenant_revisions ADD COLUMN part TEXT NOT NULL DEFAULT 'OTHERS' CHECK (part IN ('ACTIVITIES', 'OTHERS'));
ALTER TABLE auth.tenant_revisions ALTER COLUMN part DROP DEFAULT;
ALTER TABLE auth.tenant_revisions DROP CONSTRAINT tenant_revisions_pkey;
ALTER TABLE auth.tenant_revisions ADD CONSTRAINT tenant_revisions_pkey PRIMARY KEY (tenant_id, part, shard);

DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

/* Applies the difference between two sets of activities in one statement, because a load of 100,000 of them would spend
   most of its time on a call per month; in key order, so that two writers cannot lock each other out. */
CREATE OR REPLACE FUNCTION app.count_activities() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  EXECUTE format($q$
    INSERT INTO public.activity_counts AS c (tenant_id, unit_id, year, type, outlet, status, through)
    SELECT tenant_id, unit_id, year, type, outlet, status,
      ARRAY(SELECT coalesce(sum(d.quantity), 0)::int
            FROM generate_series(1, 12) m LEFT JOIN unnest(array_agg(month), array_agg(quantity)) AS d (month, quantity) ON d.month <= m
            GROUP BY m ORDER BY m)
    FROM (
      SELECT tenant_id, unit_id, extract(year FROM occurred_on)::int AS year, type, coalesce(outlet, '') AS outlet, status,
             extract(month FROM occurred_on)::int AS month, sum(quantity)::int AS quantity
      FROM (%s) d WHERE withdrawn_at IS NULL
      GROUP BY 1, 2, 3, 4, 5, 6, 7 HAVING sum(quantity) <> 0) monthly
    GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6
    ON CONFLICT (tenant_id, unit_id, year, type, outlet, status) DO UPDATE SET
      through = ARRAY(SELECT old + new FROM unnest(c.through, excluded.through) WITH ORDINALITY AS s (old, new, m) ORDER BY m) $q$,
    CASE TG_OP
      WHEN 'INSERT' THEN 'SELECT tenant_id, unit_id, occurred_on, type, outlet, status, withdrawn_at, quantity FROM fresh'
      ELSE 'SELECT tenant_id, unit_id, occurred_on, type, outlet, status, withdrawn_at, quantity FROM fresh
            UNION ALL SELECT tenant_id, unit_id, occurred_on, type, outlet, status, withdrawn_at, -quantity FROM stale' END);
  RETURN NULL;
END $$;

/* Where read model and records differ: no row when all is well. */
CREATE OR REPLACE FUNCTION app.count_differences()
RETURNS TABLE (unit_id uuid, year int, type text, outlet text, status text, counted int[], recorded int[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH recorded AS (
    SELECT a.unit_id, extract(year FROM a.occurred_on)::int AS year, a.type, coalesce(a.outlet, '') AS outlet, a.status,
      ARRAY(SELECT 0 FROM generate_series(1, 12)) AS zero,
      array_agg(ARRAY[extract(month FROM a.occurred_on)::int, a.quantity]) AS items
    FROM public.activities a WHERE a.tenant_id = (SELECT app.tenant()) AND a.withdrawn_at IS NULL
    GROUP BY 1, 2, 3, 4, 5
  ), summed AS (
    SELECT r.unit_id, r.year, r.type, r.outlet, r.status,
      ARRAY(SELECT coalesce((SELECT sum(r.items[i][2]) FROM generate_subscripts(r.items, 1) i WHERE r.items[i][1] <= m), 0)::int
            FROM generate_series(1, 12) m ORDER BY m) AS through
    FROM recorded r
  ), counted AS (
    SELECT c.unit_id, c.year, c.type, c.outlet, c.status, c.through
    FROM public.activity_counts c WHERE c.tenant_id = (SELECT app.tenant()) AND 0 <> ANY (c.through)
  )
  SELECT unit_id, year, type, outlet, status, c.through, s.through
  FROM counted c FULL JOIN summed s USING (unit_id, year, type, outlet, status)
  WHERE c.through IS DISTINCT FROM s.through
$$;

-- The revision: of each part, one counter that nobody else holds is raised, else a new one is made; the sums only grow.
CREATE FUNCTION app.raise_revision(tenant uuid, of_part text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE auth.tenant_revisions r SET value = r.value + 1
  FROM (SELECT f.shard FROM auth.tenant_revisions f WHERE f.tenant_id = tenant AND f.part = of_part
        ORDER BY f.shard LIMIT 1 FOR UPDATE SKIP LOCKED) free
  WHERE r.tenant_id = tenant AND r.part = of_part AND r.shard = free.shard;
  IF NOT FOUND THEN
    INSERT INTO auth.tenant_revisions AS r (tenant_id, part, shard, value) VALUES (tenant, of_part, pg_backend_pid(), 1)
    ON CONFLICT (tenant_id, part, shard) DO UPDATE SET value = r.value + 1;
  END IF;
END $$;

CREATE OR REPLACE FUNCTION app.revise() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  tenant uuid;
  of_part text := CASE TG_TABLE_NAME WHEN 'activities' THEN 'ACTIVITIES' ELSE 'OTHERS' END;
BEGIN
  IF TG_OP = 'DELETE' THEN
    FOR tenant IN SELECT DISTINCT tenant_id FROM stale LOOP PERFORM app.raise_revision(tenant, of_part); END LOOP;
  ELSE
    FOR tenant IN SELECT DISTINCT tenant_id FROM fresh LOOP PERFORM app.raise_revision(tenant, of_part); END LOOP;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION app.revise_tenant() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM app.raise_revision(NEW.id, 'OTHERS');
  RETURN NULL;
END $$;

DROP FUNCTION app.raise_revision(uuid);

/* The asker, in one round trip: what a Scope is minted from. `stale` = last use was noted over a minute ago. */
CREATE OR REPLACE FUNCTION app.who() RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT jsonb_build_object(
    'sessionId', s.id, 'purpose', s.purpose, 'stale', s.last_used_at < now() - interval '60 seconds',
    'tenant', jsonb_build_object('id', t.id, 'code', t.code, 'name', t.name, 'upperDecides', t.upper_decides),
    'person', (SELECT jsonb_build_object('id', p.id, 'name', p.name) FROM auth.users p WHERE p.id = s.user_id),
    'memberships', coalesce(m.list, '[]'), 'seesAll', s.purpose = 'import' OR coalesce(m.at_root, false),
    'administers', app.administers(),
    'revision', revision.whole, 'othersRevision', revision.others)
  FROM app.session() s
  JOIN auth.tenants t ON t.id = s.tenant_id
  LEFT JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('unitId', u.id, 'unitCode', u.code, 'unitName', u.name, 'level', u.level, 'role', m.role)
                     ORDER BY u.level = 'PROVINCIAL' DESC, u.level = 'UPPER' DESC, u.code, m.role) AS list,
           bool_or(u.level = 'PROVINCIAL') AS at_root
    FROM auth.memberships m
    JOIN public.units u ON u.tenant_id = m.tenant_id AND u.id = m.unit_id
    WHERE m.tenant_id = s.tenant_id AND m.user_id = s.user_id) m ON true
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(r.value), 0)::text AS whole, coalesce(sum(r.value) FILTER (WHERE r.part = 'OTHERS'), 0)::text AS others
    FROM auth.tenant_revisions r WHERE r.tenant_id = s.tenant_id) revision
$$;

DROP FUNCTION app.activity_facts(date, text[], text[], uuid[]);
DROP FUNCTION app.total_through(int[], int);

/* The days after `first`, up to `until`, on which a unit's place in the tree changed, by a move of its own or of one above it. */
CREATE FUNCTION app.moves(first date, until date) RETURNS TABLE (unit_id uuid, day date)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 10 SET search_path = pg_catalog, pg_temp AS $$
  WITH RECURSIVE bound AS (
    SELECT p.unit_id, p.from_on AS day FROM public.placements p
    WHERE p.tenant_id = (SELECT app.tenant()) AND p.from_on > first AND p.from_on <= until
    UNION ALL
    SELECT p.unit_id, p.to_on FROM public.placements p
    WHERE p.tenant_id = (SELECT app.tenant()) AND p.to_on > first AND p.to_on <= until
  ), moved AS (
    SELECT * FROM bound
    UNION
    SELECT p.unit_id, m.day FROM moved m JOIN public.placements p ON p.tenant_id = (SELECT app.tenant()) AND p.parent_id = m.unit_id
  )
  SELECT * FROM moved
$$;

/* [unit, type, outlet, status, on, quantity] from the first day of a year to `until`, told apart only as far as a plan does:
   for each type and level the statuses that count and which of them is said for it, and the outlets that are named (others
   are null). A unit whose place in the tree stayed the same is one row dated on the first day: whole months from the read
   model, the month of `until` from whichever of its two sides has fewer records. One that moved, or whose ancestors did, has
   a row per month, and a row per day in the month of a move and in the month of `until`. */
CREATE FUNCTION app.activity_facts(until date, types text[], levels text[], statuses text[], said text[],
                                   outlet_types text[], outlets text[], among uuid[]) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan AS $$
  WITH span AS MATERIALIZED (
    SELECT app.tenant() AS tenant, date_trunc('year', until)::date AS first, extract(year FROM until)::int AS year,
      extract(month FROM until)::int AS month, date_trunc('month', until)::date AS month_first,
      (date_trunc('month', until) + interval '1 month - 1 day')::date AS month_last
  ), side AS MATERIALIZED (
    SELECT s.tenant, s.first, part.*
    FROM span s
    CROSS JOIN LATERAL (SELECT until >= app.today() OR s.month_last - until < until - s.month_first) AS way (from_the_end)
    CROSS JOIN LATERAL (
      SELECT s.month, until + 1, s.month_last, -1 WHERE from_the_end
      UNION ALL SELECT s.month - 1, s.month_first, until, 1 WHERE NOT from_the_end) AS part (whole, part_first, part_last, sign)
  ), moved AS MATERIALIZED (
    SELECT m.* FROM span s CROSS JOIN LATERAL app.moves(s.first, until) m
  ), movers AS MATERIALIZED (SELECT array_agg(DISTINCT unit_id) AS ids FROM moved
  ), by_day AS MATERIALIZED (
    SELECT array_agg(unit_id) AS ids, array_agg(month) AS months FROM (
      SELECT unit_id, extract(month FROM day)::int AS month FROM moved WHERE extract(day FROM day) <> 1
      UNION SELECT m.unit_id, s.month FROM moved m CROSS JOIN span s WHERE until <> s.month_last) every
  ), counting AS MATERIALIZED (
    SELECT * FROM unnest(types, levels, statuses, said) AS k (type, level, status, said)
  ), named AS MATERIALIZED (
    SELECT * FROM unnest(outlet_types, outlets) AS n (type, outlet)
  ), unit AS MATERIALIZED (
    SELECT u.id, u.code, u.level, coalesce(u.id = ANY ((SELECT ids FROM movers)::uuid[]), false) AS moved
    FROM public.units u
    WHERE u.tenant_id = (SELECT app.tenant()) AND coalesce(u.id = ANY (among), true)
  ), counts AS (
    SELECT c.* FROM span s
    JOIN public.activity_counts c ON c.tenant_id = s.tenant AND c.year = s.year AND c.type = ANY (types) AND c.status = ANY (statuses)
    WHERE among IS NULL
    UNION ALL
    SELECT c.* FROM span s
    CROSS JOIN unnest(among) AS u (id)
    JOIN public.activity_counts c ON c.tenant_id = s.tenant AND c.unit_id = u.id AND c.year = s.year AND c.type = ANY (types) AND c.status = ANY (statuses)
  ), days AS (
    SELECT a.* FROM side s
    JOIN public.activities a ON a.tenant_id = s.tenant AND a.withdrawn_at IS NULL AND a.occurred_on >= s.part_first AND a.occurred_on <= s.part_last
    WHERE among IS NULL
    UNION ALL
    SELECT a.* FROM side s
    CROSS JOIN unnest(among) AS u (id)
    JOIN public.activities a ON a.tenant_id = s.tenant AND a.unit_id = u.id AND a.withdrawn_at IS NULL
      AND a.occurred_on >= s.part_first AND a.occurred_on <= s.part_last
  ), bucket (unit_id, moved, type, outlet, status, day, quantity) AS (
    SELECT unit_id, false, type, outlet, status, (SELECT first FROM side), coalesce(through[(SELECT whole FROM side)], 0) FROM counts
    UNION ALL
    SELECT unit_id, false, type, outlet, status, (SELECT first FROM side), quantity * (SELECT sign FROM side) FROM days
    UNION ALL
    SELECT c.unit_id, true, c.type, c.outlet, c.status, make_date(s.year, m.month, 1), c.through[m.month] - coalesce(c.through[m.month - 1], 0)
    FROM span s
    CROSS JOIN movers CROSS JOIN by_day
    CROSS JOIN LATERAL unnest(movers.ids) AS u (id)
    JOIN public.activity_counts c ON c.tenant_id = s.tenant AND c.unit_id = u.id AND c.year = s.year
    CROSS JOIN generate_series(1, s.month) AS m (month)
    WHERE NOT EXISTS (SELECT FROM unnest(by_day.ids, by_day.months) AS d (id, month) WHERE d.id = u.id AND d.month = m.month)
    UNION ALL
    SELECT a.unit_id, true, a.type, a.outlet, a.status, a.occurred_on, a.quantity
    FROM span s
    CROSS JOIN by_day
    CROSS JOIN LATERAL unnest(by_day.ids, by_day.months) AS d (id, month)
    JOIN public.activities a ON a.tenant_id = s.tenant AND a.unit_id = d.id AND a.withdrawn_at IS NULL
      AND a.occurred_on >= make_date(s.year, d.month, 1) AND a.occurred_on < make_date(s.year, d.month, 1) + interval '1 month'
      AND a.occurred_on <= until
  ), summed AS (
    SELECT u.code, b.type, n.outlet, k.said, b.day, sum(b.quantity)::int AS quantity
    FROM bucket b
    JOIN unit u ON u.id = b.unit_id AND u.moved = b.moved
    JOIN counting k ON k.type = b.type AND k.level = u.level AND k.status = b.status
    LEFT JOIN named n ON n.type = b.type AND n.outlet = b.outlet
    GROUP BY 1, 2, 3, 4, 5 HAVING sum(b.quantity) <> 0
  )
  SELECT coalesce(json_agg(json_build_array(code, type, outlet, said, day, quantity)), '[]') FROM summed
$$;

DO $$
BEGIN
  REVOKE EXECUTE ON FUNCTION app.raise_revision, app.moves, app.activity_facts FROM PUBLIC;
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.activity_facts TO %I', current_database() || '_app');
END $$;
RESET ROLE;
