-- The facts of activities cost what they read, whatever the planner believes. Federations differ in size by a factor of a
-- thousand, so that an estimate for the average one is wrong for nearly all: a join of a province's counts with its units
-- was once planned for five rows and compared each with each.

DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

/* [unit, type, outlet, status, on, quantity] from the first day of a year to `until`, told apart only as far as a plan does:
   for each type and level the statuses that count and which of them is said for it, and the outlets that are named (others
   are null). A unit whose place in the tree stayed the same is one row dated on the first day: whole months from the read
   model, the month of `until` from whichever of its two sides has fewer records. One that moved, or whose ancestors did, has
   a row per month, and a row per day in the month of a move and in the month of `until`.
   The work is fixed by how it is written: joins in the order below (join_collapse_limit), each by hash (without nested loops,
   merges and sorts), other federations' rows never passed over (without sequential scans). What is to be looked up unit by
   unit is a LATERAL that cannot be anything else (OFFSET 0). */
CREATE OR REPLACE FUNCTION app.activity_facts(until date, types text[], levels text[], statuses text[], said text[],
                                              outlet_types text[], outlets text[], among uuid[]) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan
SET join_collapse_limit = 1 SET from_collapse_limit = 1
SET enable_nestloop = off SET enable_mergejoin = off SET enable_sort = off SET enable_seqscan = off AS $$
  WITH span AS MATERIALIZED (
    SELECT app.tenant() AS tenant, date_trunc('year', until)::date AS first, extract(year FROM until)::int AS year,
      extract(month FROM until)::int AS month, date_trunc('month', until)::date AS month_first,
      (date_trunc('month', until) + interval '1 month - 1 day')::date AS month_last
  ), side AS MATERIALIZED (
    SELECT s.tenant, s.first, part.*
    FROM span s
    CROSS JOIN LATERAL (SELECT until >= app.today() OR s.month_last - until < until - s.month_first AS from_the_end) way
    CROSS JOIN LATERAL (
      SELECT s.month, until + 1, s.month_last, -1 WHERE from_the_end
      UNION ALL SELECT s.month - 1, s.month_first, until, 1 WHERE NOT from_the_end) AS part (whole, part_first, part_last, sign)
  ), moved AS MATERIALIZED (
    SELECT m.* FROM span s CROSS JOIN LATERAL app.moves(s.first, until) m
  ), mover AS MATERIALIZED (
    SELECT DISTINCT m.unit_id FROM moved m WHERE among IS NULL OR m.unit_id = ANY (among)
  ), by_day AS MATERIALIZED (
    SELECT unit_id, extract(month FROM day)::int AS month FROM moved
    WHERE extract(day FROM day) <> 1 AND (among IS NULL OR unit_id = ANY (among))
    UNION SELECT m.unit_id, s.month FROM mover m CROSS JOIN span s WHERE until <> s.month_last
  ), unit AS MATERIALIZED (
    SELECT u.id, u.code, u.level, m.unit_id IS NOT NULL AS moved
    FROM public.units u LEFT JOIN mover m ON m.unit_id = u.id
    WHERE u.tenant_id = (SELECT app.tenant()) AND (among IS NULL OR u.id = ANY (among))
  ), bucket (unit_id, moved, type, outlet, status, day, quantity) AS (
    SELECT c.unit_id, false, c.type, c.outlet, c.status, (SELECT first FROM side), c.through[(SELECT whole FROM side)]
    FROM public.activity_counts c
    WHERE c.tenant_id = (SELECT tenant FROM span) AND c.year = (SELECT year FROM span) AND c.type = ANY (types)
      AND among IS NULL
    UNION ALL
    SELECT c.unit_id, false, c.type, c.outlet, c.status, (SELECT first FROM side), c.through[(SELECT whole FROM side)]
    FROM public.activity_counts c
    WHERE c.tenant_id = (SELECT tenant FROM span) AND c.unit_id = ANY (among) AND c.year = (SELECT year FROM span)
      AND c.type = ANY (types)
    UNION ALL
    SELECT a.unit_id, false, a.type, a.outlet, a.status, (SELECT first FROM side), a.quantity * (SELECT sign FROM side)
    FROM public.activities a
    WHERE a.tenant_id = (SELECT tenant FROM span) AND a.withdrawn_at IS NULL AND among IS NULL
      AND a.occurred_on >= (SELECT part_first FROM side) AND a.occurred_on <= (SELECT part_last FROM side)
    UNION ALL
    SELECT a.unit_id, false, a.type, a.outlet, a.status, (SELECT first FROM side), a.quantity * (SELECT sign FROM side)
    FROM public.activities a
    WHERE a.tenant_id = (SELECT tenant FROM span) AND a.withdrawn_at IS NULL AND a.unit_id = ANY (among)
      AND a.occurred_on >= (SELECT part_first FROM side) AND a.occurred_on <= (SELECT part_last FROM side)
    UNION ALL
    SELECT m.unit_id, true, c.type, c.outlet, c.status, make_date(c.year, c.month, 1), c.quantity
    FROM mover m CROSS JOIN span s
    CROSS JOIN LATERAL (
      SELECT n.type, n.outlet, n.status, n.year, t.month, n.through[t.month] - coalesce(n.through[t.month - 1], 0) AS quantity
      FROM public.activity_counts n CROSS JOIN generate_series(1, s.month) AS t (month)
      WHERE n.tenant_id = s.tenant AND n.unit_id = m.unit_id AND n.year = s.year AND n.type = ANY (types)
      OFFSET 0) c
    LEFT JOIN by_day d ON d.unit_id = m.unit_id AND d.month = c.month
    WHERE d.unit_id IS NULL
    UNION ALL
    SELECT d.unit_id, true, a.type, a.outlet, a.status, a.occurred_on, a.quantity
    FROM by_day d CROSS JOIN span s
    CROSS JOIN LATERAL (
      SELECT n.type, n.outlet, n.status, n.occurred_on, n.quantity FROM public.activities n
      WHERE n.tenant_id = s.tenant AND n.unit_id = d.unit_id AND n.withdrawn_at IS NULL
        AND n.occurred_on >= make_date(s.year, d.month, 1) AND n.occurred_on < make_date(s.year, d.month, 1) + interval '1 month'
        AND n.occurred_on <= until
      OFFSET 0) a
  ), summed AS (
    SELECT u.code, b.type, n.outlet, k.said, b.day, sum(b.quantity)::int AS quantity
    FROM bucket b
    JOIN unit u ON u.id = b.unit_id AND u.moved = b.moved
    JOIN unnest(types, levels, statuses, said) AS k (type, level, status, said)
      ON k.type = b.type AND k.level = u.level AND k.status = b.status
    LEFT JOIN unnest(outlet_types, outlets) AS n (type, outlet) ON n.type = b.type AND n.outlet = b.outlet
    GROUP BY 1, 2, 3, 4, 5 HAVING sum(b.quantity) <> 0
  )
  SELECT coalesce(json_agg(json_build_array(code, type, outlet, said, day, quantity)), '[]') FROM summed
$$;

RESET ROLE;
