-- Reads that look past what the asker sees, or that write an instant as the interfaces do; each cuts its answer to what may be told.

/* An instant as interfaces.md §3 writes it: +07:00, fraction only where there is one. */
CREATE FUNCTION app.instant(at timestamptz) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT to_char(at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI:SS')
    || regexp_replace(to_char(at AT TIME ZONE 'Asia/Ho_Chi_Minh', '.US'), '^\.000000$|000$', '') || '+07:00'
$$;

DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

/* A visible unit and, with reach `direct` or `subtree`, those directly or anywhere below it on the day, cut to what the
   asker sees; null when the unit itself is out of sight. A path may lead through units that the asker no longer sees. */
CREATE FUNCTION app.units_in_scope(root text, reach text, day date) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH RECURSIVE asker AS MATERIALIZED (SELECT app.tenant() AS tenant, app.visible_units() AS visible
  ), below (id, depth) AS (
    SELECT u.id, 0 FROM asker a JOIN public.units u ON u.tenant_id = a.tenant AND u.code = root AND u.id = ANY (a.visible)
    UNION
    SELECT p.unit_id, b.depth + 1 FROM below b CROSS JOIN asker a
    JOIN public.placements p ON p.tenant_id = a.tenant AND p.parent_id = b.id AND daterange(p.from_on, p.to_on) @> day
    WHERE reach = 'subtree' OR (reach = 'direct' AND b.depth = 0)
  )
  SELECT array_agg(b.id) FROM below b CROSS JOIN asker a WHERE b.id = ANY (a.visible)
$$;

/* The parent's code of each visible unit on the day: a placement is read from its lower end too (security.md §1). */
CREATE FUNCTION app.parents_on(day date) RETURNS TABLE (unit_id uuid, parent text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.unit_id, u.code
  FROM public.placements p
  JOIN public.units u ON u.tenant_id = p.tenant_id AND u.id = p.parent_id
  WHERE p.tenant_id = (SELECT app.tenant()) AND p.unit_id = ANY ((SELECT app.visible_units())::uuid[])
    AND daterange(p.from_on, p.to_on) @> day
$$;

/* The code of a unit, or of a channel, that a visible record names: itself it may be out of the asker's sight (compliance.md §9). */
CREATE FUNCTION app.unit_code(unit uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT u.code FROM public.units u WHERE u.tenant_id = (SELECT app.tenant()) AND u.id = unit $$;

CREATE FUNCTION app.channel_code(channel uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT c.code FROM public.channels c WHERE c.tenant_id = (SELECT app.tenant()) AND c.id = channel $$;

RESET ROLE;

DO $$
BEGIN
  REVOKE EXECUTE ON FUNCTION app.instant FROM PUBLIC;
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.instant TO %I, %I', current_database() || '_app', current_database() || '_facts');
  EXECUTE format('SET ROLE %I', current_database() || '_facts');
  REVOKE EXECUTE ON FUNCTION app.units_in_scope, app.parents_on, app.unit_code, app.channel_code FROM PUBLIC;
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.units_in_scope, app.parents_on, app.unit_code, app.channel_code TO %I', current_database() || '_app');
END $$;
RESET ROLE;
