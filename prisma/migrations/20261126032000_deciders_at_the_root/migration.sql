-- Who decides on everything is not asked unit by unit: planning with the list of all units costs more than reading the page.

DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

/* Whether app.decidable_units lists every unit of the federation. */
CREATE FUNCTION app.decides_everywhere() RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT s.purpose = 'import' OR EXISTS (
    SELECT FROM auth.memberships m
    CROSS JOIN LATERAL (
      SELECT n.level FROM public.units n WHERE n.tenant_id = m.tenant_id AND n.id = m.unit_id OFFSET 0) u
    WHERE m.tenant_id = s.tenant_id AND m.user_id = s.user_id AND u.level = 'PROVINCIAL'
      AND m.role IN ('PROVINCIAL_ADMIN', 'PROVINCIAL_STAFF', 'REVIEWER'))
  FROM app.session() s
$$;

/* Ids of what has waited longest among the activities that are asked for, after a place in the list; `mine`: of those on which
   the asker decides, nobody on their own submission (security.md §3). An order that is stated, and no sort, leave the index of
   what waits and no other. */
CREATE OR REPLACE FUNCTION app.waiting_page(among uuid[], first date, last date, types text[], outlets text[], words text[],
                                            link text, contents text[], forms text[],
                                            addressed text[], mine boolean, handed_before date, after_id text, most int) RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off AS $$
DECLARE
  units uuid[] := app.listed_units(among);
  everywhere boolean := app.decides_everywhere();
  since text := 'CASE WHEN a.submitted_at IS NULL THEN a.created_at ELSE a.submitted_at END';
  ids text[];
BEGIN
  EXECUTE format('SELECT array_agg(page.id ORDER BY page.since, page.id) FROM (
      SELECT a.id, %1$s AS since FROM public.activities a WHERE a.status = ''SUBMITTED'' AND %2$s ORDER BY %1$s, a.id LIMIT $14) page',
    since,
    app.activities_asked(units, first, last, types, ARRAY['SUBMITTED'], outlets, words, link, contents, forms, addressed)
    || CASE WHEN mine THEN ' AND a.submitted_by IS DISTINCT FROM $10' ELSE '' END
    || CASE WHEN mine AND NOT everywhere THEN ' AND a.unit_id = ANY ($11)' ELSE '' END
    || CASE WHEN handed_before IS NULL THEN ''
       ELSE format(' AND %s < $12::timestamp AT TIME ZONE ''Asia/Ho_Chi_Minh''', since) END
    || CASE WHEN after_id IS NULL THEN ''
       ELSE format(' AND (%1$s, a.id) > (SELECT %2$s, l.id FROM public.activities l WHERE l.id = $13)',
                   since, replace(since, 'a.', 'l.')) END)
  INTO ids
  USING app.tenant(), units, first, last, types, ARRAY['SUBMITTED'], outlets, words, link, app.person(),
    CASE WHEN mine AND NOT everywhere THEN app.decidable_units() END, handed_before, after_id, most;
  RETURN coalesce(ids, '{}');
END $$;

REVOKE EXECUTE ON FUNCTION app.decides_everywhere FROM PUBLIC;
RESET ROLE;
