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

/* The parent's code of each of these units that is visible, on the day: a placement is read from its lower end too (security.md §1). */
CREATE FUNCTION app.parents_on(day date, among uuid[]) RETURNS TABLE (unit_id uuid, parent text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.unit_id, u.code
  FROM (SELECT unnest(among) INTERSECT SELECT unnest(app.visible_units())) AS asked (id)
  JOIN public.placements p ON p.tenant_id = (SELECT app.tenant()) AND p.unit_id = asked.id AND daterange(p.from_on, p.to_on) @> day
  JOIN public.units u ON u.tenant_id = p.tenant_id AND u.id = p.parent_id
$$;

/* The newest headcount on or before the day of each of these units that is visible. Under the table's policy every unit's
   look-up would search the list of all visible units again. */
CREATE FUNCTION app.headcounts_on(day date, among uuid[]) RETURNS SETOF public.headcounts
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT newest.*
  FROM (SELECT unnest(among) INTERSECT SELECT unnest(app.visible_units())) AS asked (id)
  CROSS JOIN LATERAL (
    SELECT h.* FROM public.headcounts h
    WHERE h.tenant_id = (SELECT app.tenant()) AND h.unit_id = asked.id AND h.as_of <= day
    ORDER BY h.as_of DESC LIMIT 1
  ) newest
$$;

/* The code of a unit, or of a channel, that a visible record names: itself it may be out of the asker's sight (compliance.md §9). */
CREATE FUNCTION app.unit_code(unit uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT u.code FROM public.units u WHERE u.tenant_id = (SELECT app.tenant()) AND u.id = unit $$;

CREATE FUNCTION app.channel_code(channel uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT c.code FROM public.channels c WHERE c.tenant_id = (SELECT app.tenant()) AND c.id = channel $$;

/* A page of the activities behind a count: those of a type while their units were in scope (`units` by code, each from the day
   `froms` to the day before `tos`), counted ones first (in one of the statuses and, unless null, outlets, on or before `until`),
   each newest first. [rank, on, key] is the place of a row, after which the next page begins. Of a unit out of the asker's
   sight the row tells what its figure is made of and nothing else: its id and title are null, its place says nothing. */
CREATE FUNCTION app.count_evidence(kind text, units text[], froms date[], tos date[], statuses text[], outlets text[], until date,
                                   after_rank int, after_on date, after_key text, most int)
RETURNS TABLE (rank int, place date, key text, unit text, id text, title text, day date, status text, outlet text, quantity int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH asker AS MATERIALIZED (SELECT app.tenant() AS tenant, app.visible_units() AS visible
  ), stays AS MATERIALIZED (
    SELECT u.id, u.code, s.first, s.past, u.id = ANY (a.visible) AS seen
    FROM asker a
    CROSS JOIN unnest(units, froms, tos) AS s (code, first, past)
    JOIN public.units u ON u.tenant_id = a.tenant AND u.code = s.code
  ), judged AS (
    SELECT s.code, s.seen, e.id, e.title, e.occurred_on, e.status, e.outlet, e.quantity,
      CASE WHEN e.status = ANY (statuses) AND (outlets IS NULL OR coalesce(e.outlet = ANY (outlets), false))
                AND e.occurred_on <= until THEN 0 ELSE 2 END + CASE WHEN s.seen THEN 0 ELSE 1 END AS rank
    FROM asker a
    CROSS JOIN stays s
    JOIN public.activities e ON e.tenant_id = a.tenant AND e.unit_id = s.id AND e.type = kind AND e.withdrawn_at IS NULL
      AND e.occurred_on >= s.first AND e.occurred_on < s.past
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

DO $$
BEGIN
  REVOKE EXECUTE ON FUNCTION app.instant FROM PUBLIC;
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.instant TO %I, %I', current_database() || '_app', current_database() || '_facts');
  EXECUTE format('SET ROLE %I', current_database() || '_facts');
  REVOKE EXECUTE ON FUNCTION app.units_in_scope, app.parents_on, app.headcounts_on, app.unit_code, app.channel_code, app.count_evidence FROM PUBLIC;
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.units_in_scope, app.parents_on, app.headcounts_on, app.unit_code, app.channel_code, app.count_evidence TO %I', current_database() || '_app');
END $$;
RESET ROLE;
