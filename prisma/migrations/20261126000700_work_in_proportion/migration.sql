-- What a function does is in proportion to what it is asked for and what it answers, on whatever data: a look-up by unit is a
-- LATERAL that cannot be planned as anything else (OFFSET 0), lists are joined by hash, and an index keeps every step within
-- the federation. docs/decisions/plans-without-estimates.md says why.

DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

-- Whose records ---------------------------------------------------------------------------------------------------------
/* The units of memberships with one of these roles and all below them today; all of the tenant for a membership at the root. */
CREATE OR REPLACE FUNCTION app.units_under(roles text[]) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET enable_seqscan = off AS $$
DECLARE
  s auth.sessions := app.session();
BEGIN
  IF s.purpose = 'import' OR EXISTS (
    SELECT FROM auth.memberships m
    JOIN public.units u ON u.tenant_id = m.tenant_id AND u.id = m.unit_id AND u.level = 'PROVINCIAL'
    WHERE m.tenant_id = s.tenant_id AND m.user_id = s.user_id AND m.role = ANY (roles)
  ) THEN
    RETURN ARRAY(SELECT u.id FROM public.units u WHERE u.tenant_id = s.tenant_id);
  END IF;
  RETURN ARRAY(
    WITH RECURSIVE covered (id) AS (
      SELECT m.unit_id FROM auth.memberships m
      WHERE m.tenant_id = s.tenant_id AND m.user_id = s.user_id AND m.role = ANY (roles)
      UNION
      SELECT below.unit_id FROM covered c
      CROSS JOIN LATERAL (
        SELECT p.unit_id FROM public.placements p
        WHERE p.tenant_id = s.tenant_id AND p.parent_id = c.id AND daterange(p.from_on, p.to_on) @> app.today()
        OFFSET 0) below
    )
    SELECT id FROM covered);
END $$;

/* These units and all that were ever below one of them, on whatever day: enough to compute any of their figures. */
CREATE OR REPLACE FUNCTION app.ever_below(roots uuid[]) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET enable_seqscan = off
SET plan_cache_mode = force_generic_plan AS $$
  WITH RECURSIVE below (id) AS (
    SELECT u.id FROM unnest(roots) AS root (id)
    CROSS JOIN LATERAL (
      SELECT n.id FROM public.units n WHERE n.tenant_id = (SELECT app.tenant()) AND n.id = root.id OFFSET 0) u
    UNION
    SELECT p.unit_id FROM below b
    CROSS JOIN LATERAL (
      SELECT n.unit_id FROM public.placements n WHERE n.tenant_id = (SELECT app.tenant()) AND n.parent_id = b.id OFFSET 0) p
  )
  SELECT array_agg(id) FROM below
$$;

/* A visible unit and, with reach `direct` or `subtree`, those directly or anywhere below it on the day, cut to what the
   asker sees; null when the unit itself is out of sight. A path may lead through units that the asker no longer sees. */
CREATE OR REPLACE FUNCTION app.units_in_scope(root text, reach text, day date) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off SET enable_nestloop = off SET enable_mergejoin = off AS $$
  WITH RECURSIVE visible AS MATERIALIZED (SELECT unnest(app.visible_units()) AS id
  ), below (id, depth) AS (
    SELECT u.id, 0 FROM public.units u
    WHERE u.tenant_id = (SELECT app.tenant()) AND u.code = root AND u.id IN (SELECT v.id FROM visible v)
    UNION
    SELECT p.unit_id, b.depth + 1 FROM below b
    CROSS JOIN LATERAL (
      SELECT n.unit_id FROM public.placements n
      WHERE n.tenant_id = (SELECT app.tenant()) AND n.parent_id = b.id AND daterange(n.from_on, n.to_on) @> day
      OFFSET 0) p
    WHERE reach = 'subtree' OR (reach = 'direct' AND b.depth = 0)
  )
  SELECT array_agg(b.id) FROM below b JOIN visible v ON v.id = b.id
$$;

/* The days after `first`, up to `until`, on which a unit's place in the tree changed, by a move of its own or of one above it.
   A recursive union clears a table of the size that the planner believes in before its first row, so that what begins one is
   written to be believed a few rows. */
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

-- The facts -------------------------------------------------------------------------------------------------------------
/* The units that facts are asked of: those named by `among`, or all of the federation. */
CREATE FUNCTION app.units_of(among uuid[]) RETURNS SETOF public.units
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET enable_seqscan = off AS $$
  SELECT u.* FROM public.units u WHERE u.tenant_id = (SELECT app.tenant()) AND among IS NULL
  UNION ALL
  SELECT u.* FROM (SELECT DISTINCT unnest(among) AS id) asked
  CROSS JOIN LATERAL (
    SELECT n.* FROM public.units n WHERE n.tenant_id = (SELECT app.tenant()) AND n.id = asked.id OFFSET 0) u
$$;

/* [code, level, kind, from, to] */
CREATE OR REPLACE FUNCTION app.unit_facts(among uuid[]) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(json_agg(json_build_array(u.code, u.level, u.kind, u.from_on, u.to_on)), '[]') FROM app.units_of(among) u
$$;

/* [unit, parent, from, to] */
CREATE OR REPLACE FUNCTION app.placement_facts(among uuid[]) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET enable_seqscan = off AS $$
  SELECT coalesce(json_agg(json_build_array(u.code, p.parent, p.from_on, p.to_on)), '[]')
  FROM app.units_of(among) u
  CROSS JOIN LATERAL (
    SELECT n.from_on, n.to_on,
      (SELECT parent.code FROM public.units parent WHERE parent.tenant_id = n.tenant_id AND parent.id = n.parent_id) AS parent
    FROM public.placements n WHERE n.tenant_id = u.tenant_id AND n.unit_id = u.id OFFSET 0) p
$$;

/* [unit, asOf, workers, members, full_time_officials, committee_members, union_groups, group_leaders]: the newest row on or
   before the day; of units of `history` levels every row up to it. */
CREATE OR REPLACE FUNCTION app.headcount_facts(day date, levels text[], history text[], among uuid[]) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET enable_seqscan = off AS $$
  SELECT coalesce(json_agg(json_build_array(u.code, h.as_of, h.workers, h.members, h.full_time_officials, h.committee_members,
                                            h.union_groups, h.group_leaders)), '[]')
  FROM app.units_of(among) u
  CROSS JOIN LATERAL (
    SELECT n.* FROM public.headcounts n
    WHERE n.tenant_id = u.tenant_id AND n.unit_id = u.id AND n.as_of <= day
    ORDER BY n.as_of DESC
    LIMIT CASE WHEN u.level = ANY (history) THEN NULL ELSE 1 END) h
  WHERE u.level = ANY (levels)
$$;

/* [unit, type, outlet, status, on, quantity] from the first day of a year to `until`, told apart only as far as a plan does:
   for each type and level the statuses that count and which of them is said for it, and the outlets that are named (others
   are null). A unit whose place in the tree stayed the same is one row dated on the first day: whole months from the read
   model, the month of `until` from whichever of its two sides has fewer records. One that moved, or whose ancestors did, has
   a row per month, and a row per day in the month of a move and in the month of `until`.
   The work is fixed by how it is written: joins in the order below (join_collapse_limit), each by hash (without nested loops,
   merges and sorts), other federations' rows never passed over (without sequential scans). What is a unit's is read by the index
   whose order is stated. */
CREATE OR REPLACE FUNCTION app.activity_facts(until date, types text[], levels text[], statuses text[], said text[],
                                              outlet_types text[], outlets text[], among uuid[]) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan
SET join_collapse_limit = 1 SET from_collapse_limit = 1
SET enable_nestloop = off SET enable_mergejoin = off SET enable_sort = off SET enable_incremental_sort = off
SET enable_seqscan = off AS $$
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
  ), asked AS MATERIALIZED (
    SELECT u.id, u.code, u.level FROM app.units_of(among) u
  ), mover AS MATERIALIZED (
    SELECT DISTINCT m.unit_id FROM moved m JOIN asked u ON u.id = m.unit_id
  ), by_day AS MATERIALIZED (
    SELECT m.unit_id, extract(month FROM m.day)::int AS month FROM moved m JOIN asked u ON u.id = m.unit_id
    WHERE extract(day FROM m.day) <> 1
    UNION SELECT m.unit_id, s.month FROM mover m CROSS JOIN span s WHERE until <> s.month_last
  ), unit AS MATERIALIZED (
    SELECT u.id, u.code, u.level, m.unit_id IS NOT NULL AS moved
    FROM asked u LEFT JOIN mover m ON m.unit_id = u.id
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
    SELECT m.unit_id, true, c.type, c.outlet, c.status, make_date(s.year, t.month, 1), c.through[t.month] - coalesce(c.through[t.month - 1], 0)
    FROM mover m CROSS JOIN span s
    CROSS JOIN LATERAL (
      SELECT n.type, n.outlet, n.status, n.through FROM public.activity_counts n
      WHERE n.tenant_id = s.tenant AND n.unit_id >= m.unit_id AND n.unit_id <= m.unit_id AND n.year = s.year AND n.type = ANY (types)
      ORDER BY n.unit_id, n.year OFFSET 0) c
    CROSS JOIN generate_series(1, s.month) AS t (month)
    LEFT JOIN by_day d ON d.unit_id = m.unit_id AND d.month = t.month
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

/* [unit, type, on]: each unit's newest activity of the type up to the day, in any year, handed in or further. */
CREATE OR REPLACE FUNCTION app.latest_activity_facts(day date, types text[], levels text[], among uuid[]) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off SET enable_nestloop = off SET enable_mergejoin = off AS $$
  SELECT coalesce(json_agg(json_build_array(u.code, asked.type, newest.occurred_on)), '[]')
  FROM app.units_of(among) u
  JOIN unnest(types, levels) AS asked (type, level) ON asked.level = u.level
  CROSS JOIN LATERAL (
    SELECT a.occurred_on FROM public.activities a
    WHERE a.tenant_id = u.tenant_id AND a.type = asked.type AND a.unit_id = u.id AND a.occurred_on <= day
      AND a.status IN ('SUBMITTED', 'APPROVED', 'PUBLISHED') AND a.withdrawn_at IS NULL
    ORDER BY a.occurred_on DESC LIMIT 1) newest
$$;

/* The channels of these units that serve one of the purposes, whether still open or not. */
CREATE FUNCTION app.channels_of(purposes text[], among uuid[])
RETURNS TABLE (tenant_id uuid, id uuid, code text, unit text, level text, purpose text, opened date, closed date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET enable_seqscan = off AS $$
  SELECT u.tenant_id, c.id, c.code, u.code, u.level, c.purpose, c.opened, c.closed
  FROM app.units_of(among) u
  CROSS JOIN LATERAL (
    SELECT n.* FROM public.channels n
    WHERE n.tenant_id = u.tenant_id AND n.unit_id = u.id AND n.purpose = ANY (purposes) AND n.withdrawn_at IS NULL
    OFFSET 0) c
  WHERE cardinality(purposes) > 0
$$;

/* [code, unit, purpose, opened, closed], for pairs of a purpose and a level; without `history` those open on the day. */
CREATE OR REPLACE FUNCTION app.channel_facts(day date, purposes text[], levels text[], history boolean, among uuid[]) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET enable_nestloop = off SET enable_mergejoin = off AS $$
  SELECT coalesce(json_agg(json_build_array(c.code, c.unit, c.purpose, c.opened, c.closed)), '[]')
  FROM app.channels_of(purposes, among) c
  JOIN unnest(purposes, levels) AS asked (purpose, level) ON asked.purpose = c.purpose AND asked.level = c.level
  WHERE history OR daterange(c.opened, c.closed) @> day
$$;

/* [channel, asOf, audience, connected], for pairs of a purpose and an audience; without `history` each channel's newest. */
CREATE OR REPLACE FUNCTION app.reading_facts(day date, purposes text[], audiences text[], history boolean, among uuid[]) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off SET enable_nestloop = off SET enable_mergejoin = off AS $$
  SELECT coalesce(json_agg(json_build_array(c.code, r.as_of, r.audience, r.connected)), '[]')
  FROM app.channels_of(purposes, among) c
  JOIN unnest(purposes, audiences) AS asked (purpose, audience) ON asked.purpose = c.purpose
  CROSS JOIN LATERAL (
    SELECT n.as_of, n.audience, n.connected FROM public.coverage_readings n
    WHERE n.tenant_id = c.tenant_id AND n.channel_id = c.id AND n.audience = asked.audience AND n.as_of <= day
      AND n.withdrawn_at IS NULL
    ORDER BY n.as_of DESC LIMIT CASE WHEN history THEN NULL ELSE 1 END) r
$$;

/* [channel, unit, joined, left] of channels of these purposes; without `history` those in force on the day. */
CREATE OR REPLACE FUNCTION app.chair_link_facts(day date, purposes text[], history boolean, among uuid[]) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET enable_seqscan = off AS $$
  SELECT coalesce(json_agg(json_build_array(c.code, l.unit, l.joined, l.left_on)), '[]')
  FROM app.channels_of(purposes, among) c
  CROSS JOIN LATERAL (
    SELECT n.joined, n.left_on, (SELECT u.code FROM public.units u WHERE u.tenant_id = n.tenant_id AND u.id = n.unit_id) AS unit
    FROM public.chair_links n
    WHERE n.tenant_id = c.tenant_id AND n.channel_id = c.id AND n.withdrawn_at IS NULL
      AND n.joined <= day AND (history OR n.left_on IS NULL OR n.left_on > day)
    OFFSET 0) l
$$;

/* [unit, received, answered] in microseconds, received on the days from `first` to `until` in Asia/Ho_Chi_Minh. */
CREATE OR REPLACE FUNCTION app.enquiry_facts(first date, until date, levels text[], among uuid[]) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET enable_seqscan = off AS $$
  SELECT coalesce(json_agg(json_build_array(u.code, (extract(epoch FROM e.received_at) * 1000000)::bigint,
                                            (extract(epoch FROM e.answered_at) * 1000000)::bigint)), '[]')
  FROM app.units_of(among) u
  CROSS JOIN LATERAL (
    SELECT n.received_at, n.answered_at FROM public.enquiries n
    WHERE n.tenant_id = u.tenant_id AND n.unit_id = u.id AND n.withdrawn_at IS NULL
      AND n.received_at >= first::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
      AND n.received_at < (until + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
    OFFSET 0) e
  WHERE u.level = ANY (levels)
$$;

/* [unit, appointed, ended]; without `history` those in force on the day. */
CREATE OR REPLACE FUNCTION app.appointment_facts(day date, levels text[], history boolean, among uuid[]) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET enable_seqscan = off AS $$
  SELECT coalesce(json_agg(json_build_array(u.code, r.appointed, r.ended)), '[]')
  FROM app.units_of(among) u
  CROSS JOIN LATERAL (
    SELECT n.appointed, n.ended FROM public.reporters n
    WHERE n.tenant_id = u.tenant_id AND n.unit_id = u.id AND n.withdrawn_at IS NULL
      AND n.appointed <= day AND (history OR n.ended IS NULL OR n.ended > day)
    OFFSET 0) r
  WHERE u.level = ANY (levels)
$$;

/* [unit, target, required, waived] */
CREATE OR REPLACE FUNCTION app.override_facts(plan_year int, among uuid[]) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET enable_seqscan = off AS $$
  SELECT coalesce(json_agg(json_build_array(u.code, o.target, o.required, o.waived)), '[]')
  FROM app.units_of(among) u
  CROSS JOIN LATERAL (
    SELECT n.target, n.required, n.waived FROM public.overrides n
    WHERE n.tenant_id = u.tenant_id AND n.unit_id = u.id AND n.year = plan_year OFFSET 0) o
$$;

-- Reads of single records and pages ---------------------------------------------------------------------------------------
/* The parent's code of each of these units that is visible, on the day: a placement is read from its lower end too (security.md §1). */
CREATE OR REPLACE FUNCTION app.parents_on(day date, among uuid[]) RETURNS TABLE (unit_id uuid, parent text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET enable_seqscan = off AS $$
  SELECT asked.id, parent.code
  FROM (SELECT unnest(among) INTERSECT SELECT unnest(app.visible_units())) AS asked (id)
  CROSS JOIN LATERAL (
    SELECT p.parent_id FROM public.placements p
    WHERE p.tenant_id = (SELECT app.tenant()) AND p.unit_id = asked.id AND daterange(p.from_on, p.to_on) @> day OFFSET 0) placed
  CROSS JOIN LATERAL (
    SELECT u.code FROM public.units u WHERE u.tenant_id = (SELECT app.tenant()) AND u.id = placed.parent_id OFFSET 0) parent
$$;

/* A page of the activities behind a count: those of a type while their units were in scope (`units` by code, each from the day
   `froms` to the day before `tos`), counted ones first (in one of the statuses and, unless null, outlets, on or before `until`),
   each newest first. [rank, on, key] is the place of a row, after which the next page begins. Of a unit out of the asker's
   sight the row tells what its figure is made of and nothing else: its id and title are null, its place says nothing. */
CREATE OR REPLACE FUNCTION app.count_evidence(kind text, units text[], froms date[], tos date[], statuses text[], outlets text[], until date,
                                   after_rank int, after_on date, after_key text, most int)
RETURNS TABLE (rank int, place date, key text, unit text, id text, title text, day date, status text, outlet text, quantity int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off SET enable_nestloop = off SET enable_mergejoin = off AS $$
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
      WHERE n.tenant_id = (SELECT app.tenant()) AND n.type = kind AND n.unit_id = s.id AND n.withdrawn_at IS NULL
        AND n.occurred_on >= s.first AND n.occurred_on < s.past
      OFFSET 0) e
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

ALTER FUNCTION app.earliest_date() SET enable_seqscan = off;
ALTER FUNCTION app.headcounts_on(date, uuid[]) SET enable_seqscan = off;
ALTER FUNCTION app.person_names(uuid[]) SET enable_seqscan = off;
ALTER FUNCTION app.activity_history(text) SET enable_seqscan = off;

/* Ids of the newest activities that are asked for, after a place in the list. A federation's are read newest first; of named
   units each gives its own newest, so that a unit with few is not sought among all; a link has few. Without sorts a source can
   only be read in its index's order; a unit's bounds are a range, since under an equality the index of days would do as well. */
CREATE OR REPLACE FUNCTION app.activity_page(among uuid[], first date, last date, types text[], statuses text[], outlets text[],
                                             words text[], link text, after_on date, after_id text, most int) RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off SET enable_sort = off SET enable_incremental_sort = off AS $$
DECLARE
  units uuid[] := app.listed_units(among);
  place text := CASE WHEN after_on IS NULL THEN '' ELSE ' AND (a.occurred_on, a.id) < ($10, $11)' END;
  asked text := app.activities_asked(NULL, first, last, types, statuses, outlets, words, link) || place;
  found text := 'SELECT a.id, a.occurred_on FROM public.activities a WHERE ';
  newest text := ' ORDER BY a.occurred_on DESC, a.id DESC LIMIT $12';
  ids text[];
BEGIN
  EXECUTE 'SELECT array_agg(page.id ORDER BY page.occurred_on DESC, page.id DESC) FROM (SELECT a.* FROM '
    || CASE WHEN link IS NOT NULL THEN
         '(' || found || app.activities_asked(units, first, last, types, statuses, outlets, words, link) || place || ' OFFSET 0) a'
       WHEN units IS NULL THEN '(' || found || asked || newest || ') a'
       ELSE 'unnest($2) AS unit (id) CROSS JOIN LATERAL (' || found || 'a.unit_id >= unit.id AND a.unit_id <= unit.id AND ' || asked
         || ' ORDER BY a.unit_id, a.occurred_on DESC, a.id DESC LIMIT $12) a' END
    || newest || ') page'
  INTO ids
  USING app.tenant(), units, first, last, types, statuses, outlets, words, link, after_on, after_id, most;
  RETURN coalesce(ids, '{}');
END $$;

/* Where read model and records differ: no row when all is well. */
CREATE OR REPLACE FUNCTION app.count_differences()
RETURNS TABLE (unit_id uuid, year int, type text, outlet text, status text, counted int[], recorded int[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off SET enable_nestloop = off SET enable_mergejoin = off AS $$
  WITH summed AS (
    SELECT a.unit_id, a.year, a.type, a.outlet, a.status, array_replace(ARRAY[
      sum(a.quantity) FILTER (WHERE a.month <= 1), sum(a.quantity) FILTER (WHERE a.month <= 2), sum(a.quantity) FILTER (WHERE a.month <= 3),
      sum(a.quantity) FILTER (WHERE a.month <= 4), sum(a.quantity) FILTER (WHERE a.month <= 5), sum(a.quantity) FILTER (WHERE a.month <= 6),
      sum(a.quantity) FILTER (WHERE a.month <= 7), sum(a.quantity) FILTER (WHERE a.month <= 8), sum(a.quantity) FILTER (WHERE a.month <= 9),
      sum(a.quantity) FILTER (WHERE a.month <= 10), sum(a.quantity) FILTER (WHERE a.month <= 11), sum(a.quantity) FILTER (WHERE a.month <= 12)]::int[], NULL, 0) AS through
    FROM (SELECT r.unit_id, extract(year FROM r.occurred_on)::int AS year, extract(month FROM r.occurred_on)::int AS month, r.type,
            coalesce(r.outlet, '') AS outlet, r.status, r.quantity
          FROM public.activities r WHERE r.tenant_id = (SELECT app.tenant()) AND r.withdrawn_at IS NULL) a
    GROUP BY 1, 2, 3, 4, 5
  ), counted AS (
    SELECT c.unit_id, c.year, c.type, c.outlet, c.status, c.through
    FROM public.activity_counts c WHERE c.tenant_id = (SELECT app.tenant()) AND 0 <> ANY (c.through)
  )
  SELECT unit_id, year, type, outlet, status, c.through, s.through
  FROM counted c FULL JOIN summed s USING (unit_id, year, type, outlet, status)
  WHERE c.through IS DISTINCT FROM s.through
$$;

REVOKE EXECUTE ON FUNCTION app.units_of, app.channels_of FROM PUBLIC;
RESET ROLE;
