-- The days of a count read every record of its kind; now they come out of the index that finds them, without the records.
DROP INDEX activities_tenant_id_type_unit_id_occurred_on_idx;
CREATE INDEX activities_tenant_id_type_unit_id_occurred_on_idx ON activities (tenant_id, type, unit_id, occurred_on)
  INCLUDE (status, outlet, quantity, withdrawn_at);

-- The index is wider now, and another looks as good before there are statistics: what is read of a unit and kind says its
-- order, in which no other index is, and is not sorted (docs/decisions/plans-without-estimates.md, 4).
DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

/* [day, quantity]: what activities of one kind added on each day, by units during their stays in somebody's scope, from
   `froms` on and before `tos`; a unit in the scope of several counts for each. A bitmap would find records, and then read them. */
CREATE OR REPLACE FUNCTION app.activity_days(kind text, statuses text[], outlets text[], units text[], froms date[], tos date[]) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan
SET join_collapse_limit = 1 SET from_collapse_limit = 1 SET enable_mergejoin = off SET enable_seqscan = off
SET enable_bitmapscan = off SET enable_sort = off SET enable_incremental_sort = off AS $$
  SELECT coalesce(json_agg(json_build_array(day, quantity)), '[]')
  FROM (
    SELECT a.occurred_on AS day, sum(a.quantity) AS quantity
    FROM unnest(units, froms, tos) AS stay (code, since, until)
    CROSS JOIN LATERAL (
      SELECT n.id FROM public.units n WHERE n.tenant_id = (SELECT app.tenant()) AND n.code = stay.code OFFSET 0) u
    CROSS JOIN LATERAL (
      SELECT n.occurred_on, n.quantity, n.status, n.outlet FROM public.activities n
      WHERE n.tenant_id = (SELECT app.tenant()) AND n.type = kind AND n.unit_id >= u.id AND n.unit_id <= u.id
        AND n.occurred_on >= stay.since AND n.occurred_on < stay.until AND n.withdrawn_at IS NULL
      ORDER BY n.unit_id, n.occurred_on OFFSET 0) a
    WHERE a.status = ANY (statuses) AND (outlets IS NULL OR a.outlet = ANY (outlets))
    GROUP BY 1) added
$$;

/* A page of the activities behind a count, as before. */
CREATE OR REPLACE FUNCTION app.count_evidence(kind text, units text[], froms date[], tos date[], statuses text[], outlets text[], until date,
                                   after_rank int, after_on date, after_key text, most int)
RETURNS TABLE (rank int, place date, key text, unit text, id text, title text, day date, status text, outlet text, quantity int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off SET enable_nestloop = off SET enable_mergejoin = off
SET enable_sort = off SET enable_incremental_sort = off AS $$
  WITH visible AS MATERIALIZED (SELECT unnest(app.visible_units()) AS id
  ), stays AS MATERIALIZED (
    SELECT u.id, u.code, s.first, s.past, v.id IS NOT NULL AS seen
    FROM unnest(units, froms, tos) AS s (code, first, past)
    CROSS JOIN LATERAL (
      SELECT n.id, n.code FROM public.units n WHERE n.tenant_id = (SELECT app.tenant()) AND n.code = s.code OFFSET 0) u
    LEFT JOIN visible v ON v.id = u.id
  ), judged AS (
    SELECT s.code, s.seen, e.id, e.title, e.occurred_on, e.status, e.outlet, e.quantity,
      CASE WHEN e.status = ANY (statuses) AND (outlets IS NULL OR coalesce(e.outlet = ANY (outlets), false))
                AND e.occurred_on <= until THEN 0 ELSE 2 END + CASE WHEN s.seen THEN 0 ELSE 1 END AS rank
    FROM stays s
    CROSS JOIN LATERAL (
      SELECT n.id, n.title, n.occurred_on, n.status, n.outlet, n.quantity FROM public.activities n
      WHERE n.tenant_id = (SELECT app.tenant()) AND n.type = kind AND n.unit_id >= s.id AND n.unit_id <= s.id
        AND n.occurred_on >= s.first AND n.occurred_on < s.past AND n.withdrawn_at IS NULL
      ORDER BY n.unit_id, n.occurred_on OFFSET 0) e
  ), placed AS (
    SELECT j.*, CASE WHEN seen THEN occurred_on ELSE date '0001-01-01' END AS place,
      CASE WHEN seen THEN j.id ELSE md5(j.id) END AS key
    FROM judged j
  )
  SELECT p.rank, p.place, p.key, p.code, CASE WHEN p.seen THEN p.id END, CASE WHEN p.seen THEN p.title END, p.occurred_on,
    p.status, p.outlet, p.quantity
  FROM placed p
  WHERE after_rank IS NULL OR p.rank > after_rank OR (p.rank = after_rank AND (p.place, p.key) < (after_on, after_key))
  ORDER BY p.rank, p.place DESC, p.key DESC LIMIT most
$$;
RESET ROLE;
