-- A recursive union clears a table of the size that the planner believes in, before the first row: believed too large by a thousand,
-- it costs a tenth of a second and more. What begins a recursion is written so that it is believed to be a few rows.

DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

/* The days after `first`, up to `until`, on which a unit's place in the tree changed, by a move of its own or of one above it. */
CREATE OR REPLACE FUNCTION app.moves(first date, until date) RETURNS TABLE (unit_id uuid, day date)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 10 SET search_path = pg_catalog, pg_temp SET enable_seqscan = off
SET plan_cache_mode = force_generic_plan AS $$
  WITH RECURSIVE bound AS (
    SELECT p.unit_id, p.from_on AS day FROM public.placements p
    WHERE p.tenant_id = (SELECT app.tenant()) AND p.from_on > first AND p.from_on <= until
    UNION ALL
    SELECT p.unit_id, p.to_on FROM public.placements p
    WHERE p.tenant_id = (SELECT app.tenant()) AND p.to_on > first AND p.to_on <= until
  ), moved AS (
    SELECT * FROM bound
    UNION
    SELECT p.unit_id, m.day FROM moved m
    CROSS JOIN LATERAL (
      SELECT n.unit_id FROM public.placements n WHERE n.tenant_id = (SELECT app.tenant()) AND n.parent_id = m.unit_id OFFSET 0) p
  )
  SELECT * FROM moved
$$;

ALTER FUNCTION app.ever_below(uuid[]) SET plan_cache_mode = force_generic_plan;

RESET ROLE;
