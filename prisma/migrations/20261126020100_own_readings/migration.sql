-- Who has read somebody's data is theirs to see (security.md §1).

DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

/* Of the last 90 days, who read lists in which the asker's account or name stood: of their own units, or of everything by somebody
   at one of these or above. The last time of each reader, list and day, the newest first. */
CREATE FUNCTION app.own_readings(most int)
RETURNS TABLE (at timestamptz, reader text, named text, times int)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp SET enable_seqscan = off SET enable_bitmapscan = off AS $$
  WITH mine AS MATERIALIZED (
    SELECT u.id, u.code, m.role FROM auth.memberships m
    JOIN public.units u ON u.tenant_id = app.tenant() AND u.id = m.unit_id WHERE m.user_id = app.person()),
  about AS MATERIALIZED (
    SELECT k.named || ' of' AS list, c.code FROM (
      SELECT 'users' AS named UNION ALL SELECT 'chairs' FROM mine WHERE role = 'GRASSROOTS_CHAIR') k
    CROSS JOIN (SELECT code FROM mine UNION SELECT '*') c),
  read AS MATERIALIZED (
    SELECT l.at, l.actor_id, l.entity, l.entity_id FROM about b CROSS JOIN LATERAL (
      SELECT e.at, e.actor_id, e.entity, e.entity_id FROM public.audit_entries e
      WHERE e.tenant_id = app.tenant() AND e.entity = b.list AND e.entity_id = b.code AND e.at >= now() - interval '90 days'
      ORDER BY e.at DESC, e.id DESC LIMIT 500) l
    WHERE l.actor_id IS DISTINCT FROM app.person())
  SELECT max(r.at), p.name, replace(r.entity, ' of', ''), count(*)::int
  FROM read r LEFT JOIN auth.users p ON p.id = r.actor_id
  WHERE r.entity_id <> '*' OR EXISTS (
    SELECT FROM auth.memberships m
    WHERE m.user_id = r.actor_id AND (m.unit_id = ANY ((SELECT app.units_above())::uuid[]) OR m.unit_id IN (SELECT id FROM mine)))
  GROUP BY p.id, p.name, r.entity, (r.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
  ORDER BY 1 DESC LIMIT most
$$;

REVOKE EXECUTE ON FUNCTION app.own_readings FROM PUBLIC;
DO $$ BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.own_readings TO %I', current_database() || '_app');
END $$;
RESET ROLE;
