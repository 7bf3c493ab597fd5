-- The read model grows with units, types and the outlets that were used, no longer with how many activities there are: one row
-- for all outlets and one for each, every status in it. Lists are tallied from it too.
-- docs/decisions/counts-by-place.md says why.

ALTER TABLE activity_counts DROP CONSTRAINT activity_counts_pkey;
DROP INDEX activity_counts_tenant_id_year_type_idx;
-- All federations' rows at once, which no policy allows; all is in force again at the end or nothing is done.
ALTER TABLE activity_counts NO FORCE ROW LEVEL SECURITY;
ALTER TABLE activities NO FORCE ROW LEVEL SECURITY;
TRUNCATE activity_counts;
ALTER TABLE activity_counts DROP COLUMN status, DROP COLUMN through,
  ADD COLUMN submitted INTEGER[], ADD COLUMN approved INTEGER[], ADD COLUMN published INTEGER[], ADD COLUMN records INTEGER[],
  ADD CHECK (submitted IS NOT NULL AND array_length(submitted, 1) = 12),
  ADD CHECK (approved IS NOT NULL AND array_length(approved, 1) = 12),
  ADD CHECK (published IS NOT NULL AND array_length(published, 1) = 12),
  ADD CHECK (records IS NOT NULL AND array_length(records, 1) = 72),
  ADD CONSTRAINT activity_counts_pkey PRIMARY KEY (tenant_id, unit_id, year, type, outlet);
CREATE INDEX activity_counts_tenant_id_outlet_year_type_idx ON activity_counts (tenant_id, outlet, year, type);

DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

/* The statuses of a record in the order in which `records` of the read model has them, twelve months each. */
CREATE FUNCTION app.statuses() RETURNS text[] LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT ARRAY['DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'PUBLISHED', 'REJECTED']
$$;

/* Dozens of months, each running from January through its months: `amounts` added from their `places` on. */
CREATE FUNCTION app.running(dozens int, places int[], amounts int[]) RETURNS int[]
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE sums int[] := array_fill(0, ARRAY[12 * dozens]);
BEGIN
  FOR nth IN 1 .. coalesce(cardinality(places), 0) LOOP
    FOR place IN places[nth] .. 12 * ((places[nth] + 11) / 12) LOOP
      sums[place] := sums[place] + amounts[nth];
    END LOOP;
  END LOOP;
  RETURN sums;
END $$;

CREATE FUNCTION app.added(sums int[], others int[]) RETURNS int[]
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  FOR place IN 1 .. cardinality(sums) LOOP
    sums[place] := sums[place] + others[place];
  END LOOP;
  RETURN sums;
END $$;

/* SQL for the rows of the read model that activities make; those of `source` come with a `sign`, 1 or -1. */
CREATE FUNCTION app.counting(source text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $q$
  SELECT format($$
    SELECT tenant_id, unit_id, year, type, outlet,
      app.running(1, array_agg(month) FILTER (WHERE status = 'SUBMITTED'), array_agg(quantity) FILTER (WHERE status = 'SUBMITTED')) AS submitted,
      app.running(1, array_agg(month) FILTER (WHERE status = 'APPROVED'), array_agg(quantity) FILTER (WHERE status = 'APPROVED')) AS approved,
      app.running(1, array_agg(month) FILTER (WHERE status = 'PUBLISHED'), array_agg(quantity) FILTER (WHERE status = 'PUBLISHED')) AS published,
      app.running(6, array_agg(12 * array_position((SELECT app.statuses()), status) - 12 + month), array_agg(records)) AS records
    FROM (
      SELECT a.tenant_id, a.unit_id, extract(year FROM a.occurred_on)::int AS year, a.type, place.outlet, a.status,
        extract(month FROM a.occurred_on)::int AS month, sum(a.sign * a.quantity)::int AS quantity, sum(a.sign)::int AS records
      FROM (%s) a CROSS JOIN LATERAL (SELECT '' UNION ALL SELECT a.outlet WHERE a.outlet IS NOT NULL) AS place (outlet)
      WHERE a.withdrawn_at IS NULL
      GROUP BY 1, 2, 3, 4, 5, 6, 7 HAVING sum(a.sign * a.quantity) <> 0 OR sum(a.sign) <> 0) monthly
    GROUP BY 1, 2, 3, 4, 5 $$, source)
$q$;

/* Applies the difference between two sets of activities in one statement, because a load of 100,000 of them would spend
   most of its time on a call per month; in key order, so that two writers cannot lock each other out. */
CREATE OR REPLACE FUNCTION app.count_activities() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  EXECUTE 'INSERT INTO public.activity_counts AS c (tenant_id, unit_id, year, type, outlet, submitted, approved, published, records)'
    || app.counting(CASE TG_OP WHEN 'INSERT' THEN 'SELECT 1 AS sign, f.* FROM fresh f'
                     ELSE 'SELECT 1 AS sign, f.* FROM fresh f UNION ALL SELECT -1, s.* FROM stale s' END)
    || ' ORDER BY 1, 2, 3, 4, 5 ON CONFLICT (tenant_id, unit_id, year, type, outlet) DO UPDATE SET
         submitted = app.added(c.submitted, excluded.submitted), approved = app.added(c.approved, excluded.approved),
         published = app.added(c.published, excluded.published), records = app.added(c.records, excluded.records)';
  RETURN NULL;
END $$;

/* Where read model and records differ: no row when all is well. `counted` and `recorded` are the row's sums one after the
   other: handed in, approved, published, and how many records. */
DROP FUNCTION app.count_differences();
CREATE FUNCTION app.count_differences() RETURNS TABLE (unit_id uuid, year int, type text, outlet text, counted int[], recorded int[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off SET enable_nestloop = off SET enable_mergejoin = off AS $$
BEGIN
  RETURN QUERY EXECUTE 'SELECT unit_id, year, type, outlet, c.sums, r.sums
    FROM (SELECT s.unit_id, s.year, s.type, s.outlet, s.submitted || s.approved || s.published || s.records AS sums
          FROM (' || app.counting('SELECT 1 AS sign, n.* FROM public.activities n WHERE n.tenant_id = $1') || ') s) r
    FULL JOIN (SELECT k.unit_id, k.year, k.type, k.outlet, k.submitted || k.approved || k.published || k.records AS sums
          FROM public.activity_counts k WHERE k.tenant_id = $1 AND 0 <> ANY (k.submitted || k.approved || k.published || k.records)) c
      USING (unit_id, year, type, outlet)
    WHERE c.sums IS DISTINCT FROM r.sums' USING app.tenant();
END $$;

DROP FUNCTION app.activity_facts(date, text[], text[], text[], text[], text[], text[], uuid[]);
/* [units, types, outlets, days, submitted, approved, published], seven columns of the same length, from the first day of a
   year to `until`, told apart only as far as a plan does. What is told, by type and level: the read model's rows of that type
   and outlet (`places`; '' is all of them) are said to be at an outlet (`outlets`; null is any other), added or taken off
   (`signs`). A unit whose place in the tree stayed the same is one row dated on the first day: whole months from the read
   model, the month of `until` with those records or without them that are on whichever of its two sides has fewer. One that
   moved, or whose ancestors did, and with `monthly` every one, has a row per month, and a row per day in the month of a move.
   The work is fixed by how it is written: joins in the order below (join_collapse_limit), each by hash (without nested loops,
   merges and sorts), other federations' rows never passed over (without sequential scans). What is a unit's is read by the index
   whose order is stated. */
CREATE FUNCTION app.activity_facts(until date, types text[], levels text[], places text[], outlets text[], signs int[],
                                   monthly boolean, among uuid[]) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan
SET join_collapse_limit = 1 SET from_collapse_limit = 1
SET enable_nestloop = off SET enable_mergejoin = off SET enable_sort = off SET enable_incremental_sort = off
SET enable_seqscan = off AS $$
  WITH span AS MATERIALIZED (
    SELECT app.tenant() AS tenant, date_trunc('year', until)::date AS first, extract(year FROM until)::int AS year,
      extract(month FROM until)::int AS month, date_trunc('month', until)::date AS month_first,
      (date_trunc('month', until) + interval '1 month - 1 day')::date AS month_last
  ), side AS MATERIALIZED (
    SELECT s.tenant, s.first, s.year, s.month, s.month_first, part.*
    FROM span s
    CROSS JOIN LATERAL (SELECT until >= app.today() OR s.month_last - until < until - s.month_first AS from_the_end) way
    CROSS JOIN LATERAL (
      SELECT s.month, until + 1, s.month_last, -1 WHERE from_the_end
      UNION ALL SELECT s.month - 1, s.month_first, until, 1 WHERE NOT from_the_end) AS part (whole, part_first, part_last, sign)
  ), told AS MATERIALIZED (
    SELECT t.* FROM unnest(types, levels, places, outlets, signs) AS t (type, level, place, outlet, sign)
  ), kept AS MATERIALIZED (
    SELECT DISTINCT t.type, t.place FROM told t
  ), moved AS MATERIALIZED (
    SELECT m.* FROM span s CROSS JOIN LATERAL app.moves(s.first, until) m
  ), asked AS MATERIALIZED (
    SELECT u.id, u.code, u.level FROM app.units_of(among) u
  ), dated AS MATERIALIZED (
    SELECT m.unit_id FROM moved m JOIN asked u ON u.id = m.unit_id UNION SELECT u.id FROM asked u WHERE monthly
  ), by_day AS MATERIALIZED (
    SELECT DISTINCT m.unit_id, extract(month FROM m.day)::int AS month FROM moved m JOIN asked u ON u.id = m.unit_id
    WHERE extract(day FROM m.day) <> 1
  ), unit AS MATERIALIZED (
    SELECT u.id, u.code, u.level, d.unit_id IS NOT NULL AS dated
    FROM asked u LEFT JOIN dated d ON d.unit_id = u.id
  ), part AS (
    SELECT a.unit_id, a.type, a.outlet, a.status, a.quantity FROM public.activities a
    WHERE a.tenant_id = (SELECT tenant FROM span) AND a.withdrawn_at IS NULL AND among IS NULL
      AND a.occurred_on >= (SELECT part_first FROM side) AND a.occurred_on <= (SELECT part_last FROM side)
    UNION ALL
    SELECT a.unit_id, a.type, a.outlet, a.status, a.quantity FROM public.activities a
    WHERE a.tenant_id = (SELECT tenant FROM span) AND a.withdrawn_at IS NULL AND a.unit_id = ANY (among)
      AND a.occurred_on >= (SELECT part_first FROM side) AND a.occurred_on <= (SELECT part_last FROM side)
  ), recorded (unit_id, dated, type, outlet, status, day, quantity) AS (
    SELECT p.unit_id, u.dated, p.type, p.outlet, p.status,
      CASE WHEN u.dated THEN (SELECT month_first FROM side) ELSE (SELECT first FROM side) END, p.quantity * (SELECT sign FROM side)
    FROM part p JOIN unit u ON u.id = p.unit_id
    LEFT JOIN by_day d ON d.unit_id = p.unit_id AND d.month = (SELECT month FROM side)
    WHERE d.unit_id IS NULL
    UNION ALL
    SELECT d.unit_id, true, a.type, a.outlet, a.status, a.occurred_on, a.quantity
    FROM by_day d CROSS JOIN span s
    CROSS JOIN LATERAL (
      SELECT n.type, n.outlet, n.status, n.occurred_on, n.quantity FROM public.activities n
      WHERE n.tenant_id = s.tenant AND n.unit_id >= d.unit_id AND n.unit_id <= d.unit_id AND n.withdrawn_at IS NULL
        AND n.occurred_on >= make_date(s.year, d.month, 1) AND n.occurred_on < make_date(s.year, d.month, 1) + interval '1 month'
        AND n.occurred_on <= until
      ORDER BY n.unit_id, n.occurred_on DESC, n.id DESC OFFSET 0) a
  ), bucket (unit_id, dated, type, place, day, submitted, approved, published) AS (
    SELECT c.unit_id, false, k.type, k.place, (SELECT first FROM side), c.submitted, c.approved, c.published
    FROM kept k CROSS JOIN side s
    CROSS JOIN LATERAL (
      SELECT n.unit_id, n.submitted[s.whole] AS submitted, n.approved[s.whole] AS approved, n.published[s.whole] AS published
      FROM public.activity_counts n
      WHERE n.tenant_id = s.tenant AND n.outlet = k.place AND n.year = s.year AND n.type = k.type OFFSET 0) c
    WHERE among IS NULL AND NOT monthly
    UNION ALL
    SELECT u.id, false, c.type, c.outlet, (SELECT first FROM side), c.submitted, c.approved, c.published
    FROM asked u CROSS JOIN side s
    CROSS JOIN LATERAL (
      SELECT n.type, n.outlet, n.submitted[s.whole] AS submitted, n.approved[s.whole] AS approved, n.published[s.whole] AS published
      FROM public.activity_counts n
      WHERE n.tenant_id = s.tenant AND n.unit_id >= u.id AND n.unit_id <= u.id AND n.year = s.year AND n.type = ANY (types)
      ORDER BY n.unit_id, n.year OFFSET 0) c
    WHERE among IS NOT NULL AND NOT monthly
    UNION ALL
    SELECT m.unit_id, true, c.type, c.outlet, make_date(s.year, t.month, 1),
      c.submitted[least(t.month, s.whole)] - coalesce(c.submitted[t.month - 1], 0),
      c.approved[least(t.month, s.whole)] - coalesce(c.approved[t.month - 1], 0),
      c.published[least(t.month, s.whole)] - coalesce(c.published[t.month - 1], 0)
    FROM dated m CROSS JOIN side s
    CROSS JOIN LATERAL (
      SELECT n.type, n.outlet, n.submitted, n.approved, n.published FROM public.activity_counts n
      WHERE n.tenant_id = s.tenant AND n.unit_id >= m.unit_id AND n.unit_id <= m.unit_id AND n.year = s.year AND n.type = ANY (types)
      ORDER BY n.unit_id, n.year OFFSET 0) c
    JOIN kept k ON k.type = c.type AND k.place = c.outlet
    CROSS JOIN generate_series(1, s.month) AS t (month)
    LEFT JOIN by_day d ON d.unit_id = m.unit_id AND d.month = t.month
    WHERE d.unit_id IS NULL
    UNION ALL
    SELECT r.unit_id, r.dated, r.type, place.name, r.day, CASE r.status WHEN 'SUBMITTED' THEN r.quantity END,
      CASE r.status WHEN 'APPROVED' THEN r.quantity END, CASE r.status WHEN 'PUBLISHED' THEN r.quantity END
    FROM recorded r CROSS JOIN LATERAL (SELECT '' UNION ALL SELECT r.outlet WHERE r.outlet IS NOT NULL) AS place (name)
    WHERE r.status IN ('SUBMITTED', 'APPROVED', 'PUBLISHED')
  ), summed AS (
    SELECT u.code, b.type, t.outlet, b.day, coalesce(sum(t.sign * b.submitted), 0)::int AS submitted,
      coalesce(sum(t.sign * b.approved), 0)::int AS approved, coalesce(sum(t.sign * b.published), 0)::int AS published
    FROM bucket b
    JOIN unit u ON u.id = b.unit_id AND u.dated = b.dated
    JOIN told t ON t.type = b.type AND t.level = u.level AND t.place = b.place
    GROUP BY 1, 2, 3, 4
  )
  SELECT json_build_array(coalesce(json_agg(code), '[]'), coalesce(json_agg(type), '[]'), coalesce(json_agg(outlet), '[]'),
    coalesce(json_agg(day), '[]'), coalesce(json_agg(submitted), '[]'), coalesce(json_agg(approved), '[]'),
    coalesce(json_agg(published), '[]')) FROM summed
  WHERE submitted <> 0 OR approved <> 0 OR published <> 0
$$;

/* Records of whole months by status, out of the read model; a month is 12 x its year + its number. */
CREATE FUNCTION app.tally_of_months(units uuid[], first_month int, last_month int, types text[], statuses text[])
RETURNS TABLE (status text, count bigint)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN QUERY EXECUTE 'SELECT s.status, s.count FROM (
      SELECT ARRAY[' || (SELECT string_agg(format('sum(c.records[%1$s + m.last] - CASE m.first WHEN 1 THEN 0 ELSE c.records[%1$s + m.first - 1] END)', 12 * nth - 12), ',' ORDER BY nth)
                         FROM generate_series(1, cardinality(app.statuses())) nth) || '] AS counts FROM '
    || CASE WHEN units IS NULL THEN 'public.activity_counts c'
       ELSE 'unnest($2) AS unit (id) CROSS JOIN LATERAL (SELECT n.* FROM public.activity_counts n WHERE n.tenant_id = $1 AND n.unit_id = unit.id OFFSET 0) c' END
    || ' CROSS JOIN LATERAL (SELECT greatest(1, $3 - 12 * c.year), least(12, $4 - 12 * c.year)) AS m (first, last)
      WHERE c.tenant_id = $1 AND c.outlet = '''' AND c.year >= ($3 - 1) / 12 AND c.year <= ($4 - 1) / 12'
    || CASE WHEN types IS NULL THEN '' ELSE ' AND c.type = ANY ($5)' END
    || ') months CROSS JOIN unnest(app.statuses(), months.counts) AS s (status, count)
      WHERE s.count > 0 AND ($6 IS NULL OR s.status = ANY ($6))'
  USING app.tenant(), units, first_month, last_month, types, statuses;
END $$;

/* Records by status, looked at one by one. */
CREATE FUNCTION app.tally_of_records(units uuid[], first date, last date, types text[], statuses text[], outlets text[],
                                     words text[], link text) RETURNS TABLE (status text, count bigint)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN QUERY EXECUTE 'SELECT a.status, count(*) FROM public.activities a WHERE '
    || app.activities_asked(units, first, last, types, statuses, outlets, words, link) || ' GROUP BY a.status'
  USING app.tenant(), units, first, last, types, statuses, outlets, words, link;
END $$;

/* How many activities are asked for, by status. The read model knows no words, no links, and how many there are at all outlets
   alone; what is asked of it is looked up in whole months, and the days before and after them one by one. */
CREATE OR REPLACE FUNCTION app.activity_tally(among uuid[], first date, last date, types text[], statuses text[], outlets text[],
                                              words text[], link text) RETURNS TABLE (status text, count int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET enable_seqscan = off AS $$
DECLARE
  units uuid[] := app.listed_units(among);
  whole_first date := date_trunc('month', coalesce(first, date '0001-01-01') + interval '1 month - 1 day');
  whole_past date := date_trunc('month', coalesce(last, date '9999-12-31') + interval '1 day');
BEGIN
  IF words IS NOT NULL OR link IS NOT NULL OR outlets IS NOT NULL OR whole_first >= whole_past THEN
    RETURN QUERY SELECT t.status, t.count::int FROM app.tally_of_records(units, first, last, types, statuses, outlets, words, link) t;
    RETURN;
  END IF;
  RETURN QUERY SELECT t.status, sum(t.count)::int FROM (
    SELECT * FROM app.tally_of_months(units, 12 * extract(year FROM whole_first)::int + extract(month FROM whole_first)::int,
      12 * extract(year FROM whole_past)::int + extract(month FROM whole_past)::int - 1, types, statuses)
    UNION ALL
    SELECT * FROM app.tally_of_records(units, first, whole_first - 1, types, statuses, NULL, NULL, NULL) WHERE first < whole_first
    UNION ALL
    SELECT * FROM app.tally_of_records(units, whole_past, last, types, statuses, NULL, NULL, NULL) WHERE last >= whole_past) t
  GROUP BY 1;
END $$;
RESET ROLE;

-- Of all federations, by the tables' owner.
DO $$ BEGIN
  EXECUTE 'INSERT INTO activity_counts (tenant_id, unit_id, year, type, outlet, submitted, approved, published, records)'
    || app.counting('SELECT 1 AS sign, n.* FROM public.activities n');
END $$;
ALTER TABLE activity_counts FORCE ROW LEVEL SECURITY;
ALTER TABLE activities FORCE ROW LEVEL SECURITY;

DO $$ BEGIN
  EXECUTE format('SET ROLE %I', current_database() || '_facts');
  REVOKE EXECUTE ON FUNCTION app.statuses, app.running, app.added, app.counting, app.count_differences, app.activity_facts,
    app.tally_of_months, app.tally_of_records FROM PUBLIC;
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.count_differences, app.activity_facts TO %I', current_database() || '_app');
END $$;
RESET ROLE;
