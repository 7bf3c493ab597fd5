-- What waits on the overview, told by the read model and by indexes of what waits, however much that is.
-- docs/decisions/counts-by-place.md says how.

-- When it was handed in, or made where nothing tells: a CASE, for COALESCE is not known to keep a row's values to itself, and
-- no index is asked before a policy for what is not. By unit nothing pages: lists are read by their order.
DROP INDEX activities_waiting;
CREATE INDEX activities_waiting ON activities (tenant_id, (CASE WHEN submitted_at IS NULL THEN created_at ELSE submitted_at END))
  WHERE status = 'SUBMITTED' AND withdrawn_at IS NULL;
CREATE INDEX activities_waiting_by ON activities (tenant_id, submitted_by, (CASE WHEN submitted_at IS NULL THEN created_at ELSE submitted_at END))
  WHERE status = 'SUBMITTED' AND withdrawn_at IS NULL AND submitted_by IS NOT NULL;

DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

/* What waits where the asker decides for the whole federation, by who handed it in and when; nothing for others. Told apart is
   what came since a day, and of what is older that which those who decide handed in, who may not decide on it themselves. All
   the rest is one row, nobody's, of the day of its oldest: how much it is, the read model knows. An order that is stated, and
   no sort, leave the index of what waits and no other. */
CREATE FUNCTION app.waiting_for_province(since date) RETURNS TABLE (person uuid, day date, count int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan
SET join_collapse_limit = 1 SET from_collapse_limit = 1 SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off
SET enable_incremental_sort = off AS $$
  WITH deciding AS MATERIALIZED (
    SELECT m.user_id FROM auth.memberships m
    CROSS JOIN LATERAL (
      SELECT n.level FROM public.units n WHERE n.tenant_id = m.tenant_id AND n.id = m.unit_id OFFSET 0) u
    WHERE m.tenant_id = (SELECT app.tenant()) AND u.level = 'PROVINCIAL'
      AND m.role IN ('PROVINCIAL_ADMIN', 'PROVINCIAL_STAFF', 'REVIEWER')
    GROUP BY 1
  ), asker AS MATERIALIZED (
    SELECT app.tenant() AS tenant, since::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS since
    WHERE (SELECT app.person()) IN (SELECT d.user_id FROM deciding d)
  ), apart AS MATERIALIZED (
    SELECT w.submitted_by AS person, (w.handed_in AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day, count(*)::int AS count
    FROM (
      SELECT r.submitted_by, r.handed_in FROM asker a
      CROSS JOIN LATERAL (
        SELECT n.submitted_by, CASE WHEN n.submitted_at IS NULL THEN n.created_at ELSE n.submitted_at END AS handed_in FROM public.activities n
        WHERE n.tenant_id = a.tenant AND n.status = 'SUBMITTED' AND n.withdrawn_at IS NULL
          AND CASE WHEN n.submitted_at IS NULL THEN n.created_at ELSE n.submitted_at END >= a.since
        ORDER BY CASE WHEN n.submitted_at IS NULL THEN n.created_at ELSE n.submitted_at END OFFSET 0) r
      UNION ALL
      SELECT d.user_id, o.handed_in FROM asker a CROSS JOIN deciding d
      CROSS JOIN LATERAL (
        SELECT CASE WHEN n.submitted_at IS NULL THEN n.created_at ELSE n.submitted_at END AS handed_in FROM public.activities n
        WHERE n.tenant_id = a.tenant AND n.status = 'SUBMITTED' AND n.withdrawn_at IS NULL
          AND n.submitted_by = d.user_id AND CASE WHEN n.submitted_at IS NULL THEN n.created_at ELSE n.submitted_at END < a.since
        ORDER BY n.submitted_by, CASE WHEN n.submitted_at IS NULL THEN n.created_at ELSE n.submitted_at END OFFSET 0) o) w
    GROUP BY 1, 2
  ), total AS MATERIALIZED (
    SELECT sum(c.records[12 * array_position((SELECT app.statuses()), 'SUBMITTED')])::int AS count
    FROM asker a CROSS JOIN LATERAL (
      SELECT n.records FROM public.activity_counts n WHERE n.tenant_id = a.tenant AND n.outlet = '' OFFSET 0) c
  )
  SELECT p.person, p.day, p.count FROM apart p
  UNION ALL
  SELECT NULL, (o.handed_in AT TIME ZONE 'Asia/Ho_Chi_Minh')::date,
    (SELECT t.count FROM total t) - coalesce((SELECT sum(p.count)::int FROM apart p), 0)
  FROM asker a CROSS JOIN LATERAL (
    SELECT CASE WHEN n.submitted_at IS NULL THEN n.created_at ELSE n.submitted_at END AS handed_in FROM public.activities n
    WHERE n.tenant_id = a.tenant AND n.status = 'SUBMITTED' AND n.withdrawn_at IS NULL
      AND CASE WHEN n.submitted_at IS NULL THEN n.created_at ELSE n.submitted_at END < a.since
      AND (n.submitted_by IS NULL OR n.submitted_by <> ALL (ARRAY(SELECT d.user_id FROM deciding d)))
    ORDER BY CASE WHEN n.submitted_at IS NULL THEN n.created_at ELSE n.submitted_at END LIMIT 1) o
$$;
REVOKE EXECUTE ON FUNCTION app.waiting_for_province FROM PUBLIC;
DO $$ BEGIN EXECUTE format('GRANT EXECUTE ON FUNCTION app.waiting_for_province TO %I', current_database() || '_app'); END $$;
RESET ROLE;
