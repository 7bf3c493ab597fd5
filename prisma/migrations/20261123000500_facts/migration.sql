-- The facts that compliance is folded from: figures of the session's tenant, never contents, whoever asks (compliance.md §9).
-- Each answers in compact JSON rows whose order the loader knows. `among` names the units whose facts matter; null = all.

DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

/* These units and all that were ever below one of them, on whatever day: enough to compute any of their figures. */
CREATE FUNCTION app.ever_below(roots uuid[]) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH RECURSIVE below (id) AS (
    SELECT u.id FROM public.units u WHERE u.tenant_id = (SELECT app.tenant()) AND u.id = ANY (roots)
    UNION
    SELECT p.unit_id FROM below b JOIN public.placements p ON p.tenant_id = (SELECT app.tenant()) AND p.parent_id = b.id
  )
  SELECT array_agg(id) FROM below
$$;

/* [code, level, kind, from, to] */
CREATE FUNCTION app.unit_facts(among uuid[]) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(json_agg(json_build_array(u.code, u.level, u.kind, u.from_on, u.to_on)), '[]')
  FROM public.units u WHERE u.tenant_id = (SELECT app.tenant()) AND (among IS NULL OR u.id = ANY (among))
$$;

/* [unit, parent, from, to] */
CREATE FUNCTION app.placement_facts(among uuid[]) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(json_agg(json_build_array(u.code, parent.code, p.from_on, p.to_on)), '[]')
  FROM public.placements p
  JOIN public.units u ON u.tenant_id = p.tenant_id AND u.id = p.unit_id
  LEFT JOIN public.units parent ON parent.tenant_id = p.tenant_id AND parent.id = p.parent_id
  WHERE p.tenant_id = (SELECT app.tenant()) AND (among IS NULL OR p.unit_id = ANY (among))
$$;

/* [unit, asOf, workers, members, full_time_officials, committee_members, union_groups, group_leaders]: the newest row on or
   before the day; of units of `history` levels every row up to it. */
CREATE FUNCTION app.headcount_facts(day date, levels text[], history text[], among uuid[]) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(json_agg(json_build_array(u.code, h.as_of, h.workers, h.members, h.full_time_officials, h.committee_members,
                                            h.union_groups, h.group_leaders)), '[]')
  FROM public.units u
  CROSS JOIN LATERAL (
    SELECT n.* FROM public.headcounts n
    WHERE n.tenant_id = u.tenant_id AND n.unit_id = u.id AND n.as_of <= day
    ORDER BY n.as_of DESC
    LIMIT CASE WHEN u.level = ANY (history) THEN NULL ELSE 1 END
  ) h
  WHERE u.tenant_id = (SELECT app.tenant()) AND u.level = ANY (levels) AND (among IS NULL OR u.id = ANY (among))
$$;

/* January to the month `last` added up; plain arithmetic, which the planner inlines, is 14 times faster than unnest. */
CREATE FUNCTION app.total_through(months int[], last int) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN last >= 1 THEN months[1] ELSE 0 END + CASE WHEN last >= 2 THEN months[2] ELSE 0 END + CASE WHEN last >= 3 THEN months[3] ELSE 0 END +
  CASE WHEN last >= 4 THEN months[4] ELSE 0 END + CASE WHEN last >= 5 THEN months[5] ELSE 0 END + CASE WHEN last >= 6 THEN months[6] ELSE 0 END +
  CASE WHEN last >= 7 THEN months[7] ELSE 0 END + CASE WHEN last >= 8 THEN months[8] ELSE 0 END + CASE WHEN last >= 9 THEN months[9] ELSE 0 END +
  CASE WHEN last >= 10 THEN months[10] ELSE 0 END + CASE WHEN last >= 11 THEN months[11] ELSE 0 END + CASE WHEN last >= 12 THEN months[12] ELSE 0 END
$$;

/* [unit, type, outlet, status, on, quantity] from the first day of a year to `until`, for pairs of a type and a level.
   A unit whose place in the tree stayed the same is one row dated on the first day: whole months from the read model, the
   month of `until` from whichever of its two sides has fewer records. One that moved, or whose ancestors did, has a row per
   month, and a row per day in the month of a move and in the month of `until`. */
CREATE FUNCTION app.activity_facts(until date, types text[], levels text[], among uuid[]) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH RECURSIVE span AS MATERIALIZED (
    SELECT app.tenant() AS tenant, date_trunc('year', until)::date AS first, extract(year FROM until)::int AS year,
      extract(month FROM until)::int AS month, date_trunc('month', until)::date AS month_first,
      (date_trunc('month', until) + interval '1 month - 1 day')::date AS month_last
  ), side AS MATERIALIZED (
    SELECT s.*, until >= app.today() OR s.month_last - until < until - s.month_first AS from_the_end FROM span s
  ), moved (unit_id, day) AS (
    SELECT p.unit_id, bound FROM span s
    JOIN public.placements p ON p.tenant_id = s.tenant
    CROSS JOIN LATERAL unnest(ARRAY[p.from_on, p.to_on]) bound
    WHERE bound > s.first AND bound <= until
    UNION
    SELECT p.unit_id, m.day FROM moved m JOIN public.placements p ON p.tenant_id = (SELECT app.tenant()) AND p.parent_id = m.unit_id
  ), movers AS MATERIALIZED (SELECT DISTINCT unit_id FROM moved
  ), by_day AS MATERIALIZED (
    SELECT DISTINCT unit_id, extract(month FROM day)::int AS month FROM moved WHERE extract(day FROM day) <> 1
    UNION SELECT m.unit_id, s.month FROM movers m CROSS JOIN span s WHERE until <> s.month_last
  ), wanted AS MATERIALIZED (
    SELECT u.id, u.code, pair.type, m.unit_id IS NOT NULL AS moved
    FROM public.units u
    JOIN unnest(types, levels) AS pair (type, level) ON pair.level = u.level
    LEFT JOIN movers m ON m.unit_id = u.id
    WHERE u.tenant_id = (SELECT app.tenant()) AND (among IS NULL OR u.id = ANY (among))
  ), whole_months AS (
    SELECT w.code, c.type, c.outlet, c.status, s.first AS day,
      app.total_through(c.months, CASE WHEN s.from_the_end OR until = s.month_last THEN s.month ELSE s.month - 1 END) AS quantity
    FROM side s
    JOIN public.activity_counts c ON c.tenant_id = s.tenant AND c.year = s.year AND c.type = ANY (types)
    JOIN wanted w ON w.id = c.unit_id AND w.type = c.type AND NOT w.moved
  ), part_of_month AS (
    SELECT w.code, a.type, coalesce(a.outlet, '') AS outlet, a.status, s.first AS day,
      CASE WHEN s.from_the_end THEN -a.quantity ELSE a.quantity END AS quantity
    FROM side s
    JOIN public.activities a ON a.tenant_id = s.tenant AND a.type = ANY (types) AND a.withdrawn_at IS NULL
      AND a.occurred_on >= CASE WHEN s.from_the_end THEN until + 1 ELSE s.month_first END
      AND a.occurred_on <= CASE WHEN s.from_the_end THEN s.month_last ELSE until END
    JOIN wanted w ON w.id = a.unit_id AND w.type = a.type AND NOT w.moved
    WHERE until <> s.month_last
  ), months_of_movers AS (
    SELECT w.code, c.type, c.outlet, c.status, make_date(s.year, m.month, 1) AS day, c.months[m.month] AS quantity
    FROM span s
    JOIN wanted w ON w.moved
    JOIN public.activity_counts c ON c.tenant_id = s.tenant AND c.unit_id = w.id AND c.year = s.year AND c.type = w.type
    CROSS JOIN generate_series(1, s.month) AS m (month)
    WHERE NOT EXISTS (SELECT FROM by_day b WHERE b.unit_id = w.id AND b.month = m.month)
  ), days_of_movers AS (
    SELECT w.code, a.type, coalesce(a.outlet, '') AS outlet, a.status, a.occurred_on AS day, a.quantity
    FROM span s
    JOIN by_day b ON true
    JOIN wanted w ON w.id = b.unit_id AND w.moved
    JOIN public.activities a ON a.tenant_id = s.tenant AND a.unit_id = w.id AND a.type = w.type AND a.withdrawn_at IS NULL
      AND a.occurred_on >= make_date(s.year, b.month, 1) AND a.occurred_on < make_date(s.year, b.month, 1) + interval '1 month'
      AND a.occurred_on <= until
  ), summed AS (
    SELECT code, type, outlet, status, day, sum(quantity)::int AS quantity
    FROM (TABLE whole_months UNION ALL TABLE part_of_month UNION ALL TABLE months_of_movers UNION ALL TABLE days_of_movers) every
    GROUP BY 1, 2, 3, 4, 5 HAVING sum(quantity) <> 0
  )
  SELECT coalesce(json_agg(json_build_array(code, type, nullif(outlet, ''), status, day, quantity)), '[]') FROM summed
$$;

/* [unit, type, on]: each unit's newest activity of the type up to the day, in any year, handed in or further. */
CREATE FUNCTION app.latest_activity_facts(day date, types text[], levels text[], among uuid[]) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(json_agg(json_build_array(u.code, pair.type, newest.occurred_on)), '[]')
  FROM public.units u
  JOIN unnest(types, levels) AS pair (type, level) ON pair.level = u.level
  CROSS JOIN LATERAL (
    SELECT a.occurred_on FROM public.activities a
    WHERE a.tenant_id = u.tenant_id AND a.type = pair.type AND a.unit_id = u.id AND a.occurred_on <= day
      AND a.status IN ('SUBMITTED', 'APPROVED', 'PUBLISHED') AND a.withdrawn_at IS NULL
    ORDER BY a.occurred_on DESC LIMIT 1
  ) newest
  WHERE u.tenant_id = (SELECT app.tenant()) AND (among IS NULL OR u.id = ANY (among))
$$;

/* [code, unit, purpose, opened, closed], for pairs of a purpose and a level; without `history` those open on the day. */
CREATE FUNCTION app.channel_facts(day date, purposes text[], levels text[], history boolean, among uuid[]) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(json_agg(json_build_array(c.code, u.code, c.purpose, c.opened, c.closed)), '[]')
  FROM public.channels c
  JOIN public.units u ON u.tenant_id = c.tenant_id AND u.id = c.unit_id
  JOIN unnest(purposes, levels) AS pair (purpose, level) ON pair.purpose = c.purpose AND pair.level = u.level
  WHERE c.tenant_id = (SELECT app.tenant()) AND c.withdrawn_at IS NULL AND (among IS NULL OR c.unit_id = ANY (among))
    AND (history OR daterange(c.opened, c.closed) @> day)
$$;

/* [channel, asOf, audience, connected], for pairs of a purpose and an audience; without `history` each channel's newest. */
CREATE FUNCTION app.reading_facts(day date, purposes text[], audiences text[], history boolean, among uuid[]) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(json_agg(json_build_array(c.code, r.as_of, r.audience, r.connected)), '[]')
  FROM public.channels c
  JOIN unnest(purposes, audiences) AS pair (purpose, audience) ON pair.purpose = c.purpose
  CROSS JOIN LATERAL (
    SELECT n.as_of, n.audience, n.connected FROM public.coverage_readings n
    WHERE n.tenant_id = c.tenant_id AND n.channel_id = c.id AND n.audience = pair.audience AND n.as_of <= day
      AND n.withdrawn_at IS NULL
    ORDER BY n.as_of DESC LIMIT CASE WHEN history THEN NULL ELSE 1 END
  ) r
  WHERE c.tenant_id = (SELECT app.tenant()) AND c.withdrawn_at IS NULL AND (among IS NULL OR c.unit_id = ANY (among))
$$;

/* [channel, unit, joined, left] of channels of these purposes; without `history` those in force on the day. */
CREATE FUNCTION app.chair_link_facts(day date, purposes text[], history boolean, among uuid[]) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(json_agg(json_build_array(c.code, u.code, l.joined, l.left_on)), '[]')
  FROM public.channels c
  JOIN public.chair_links l ON l.tenant_id = c.tenant_id AND l.channel_id = c.id AND l.withdrawn_at IS NULL
  JOIN public.units u ON u.tenant_id = l.tenant_id AND u.id = l.unit_id
  WHERE c.tenant_id = (SELECT app.tenant()) AND c.withdrawn_at IS NULL AND c.purpose = ANY (purposes)
    AND (among IS NULL OR c.unit_id = ANY (among)) AND l.joined <= day AND (history OR l.left_on IS NULL OR l.left_on > day)
$$;

/* [unit, received, answered] in microseconds, received on the days from `first` to `until` in Asia/Ho_Chi_Minh. */
CREATE FUNCTION app.enquiry_facts(first date, until date, levels text[], among uuid[]) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(json_agg(json_build_array(u.code, (extract(epoch FROM e.received_at) * 1000000)::bigint,
                                            (extract(epoch FROM e.answered_at) * 1000000)::bigint)), '[]')
  FROM public.units u
  JOIN public.enquiries e ON e.tenant_id = u.tenant_id AND e.unit_id = u.id AND e.withdrawn_at IS NULL
    AND e.received_at >= first::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
    AND e.received_at < (until + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
  WHERE u.tenant_id = (SELECT app.tenant()) AND u.level = ANY (levels) AND (among IS NULL OR u.id = ANY (among))
$$;

/* [unit, appointed, ended]; without `history` those in force on the day. */
CREATE FUNCTION app.appointment_facts(day date, levels text[], history boolean, among uuid[]) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(json_agg(json_build_array(u.code, r.appointed, r.ended)), '[]')
  FROM public.units u
  JOIN public.reporters r ON r.tenant_id = u.tenant_id AND r.unit_id = u.id AND r.withdrawn_at IS NULL
    AND r.appointed <= day AND (history OR r.ended IS NULL OR r.ended > day)
  WHERE u.tenant_id = (SELECT app.tenant()) AND u.level = ANY (levels) AND (among IS NULL OR u.id = ANY (among))
$$;

/* [unit, target, required, waived] */
CREATE FUNCTION app.override_facts(plan_year int, among uuid[]) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(json_agg(json_build_array(u.code, o.target, o.required, o.waived)), '[]')
  FROM public.overrides o
  JOIN public.units u ON u.tenant_id = o.tenant_id AND u.id = o.unit_id
  WHERE o.tenant_id = (SELECT app.tenant()) AND o.year = plan_year AND (among IS NULL OR o.unit_id = ANY (among))
$$;

/* The earliest date that a milestone looks back to (compliance.md §8). */
CREATE FUNCTION app.earliest_date() RETURNS date
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT least(
    (SELECT least(min(from_on), min(to_on)) FROM public.units WHERE tenant_id = (SELECT app.tenant())),
    (SELECT least(min(from_on), min(to_on)) FROM public.placements WHERE tenant_id = (SELECT app.tenant())),
    (SELECT min(as_of) FROM public.headcounts WHERE tenant_id = (SELECT app.tenant())),
    (SELECT least(min(opened), min(closed)) FROM public.channels WHERE tenant_id = (SELECT app.tenant()) AND withdrawn_at IS NULL),
    (SELECT min(as_of) FROM public.coverage_readings WHERE tenant_id = (SELECT app.tenant()) AND withdrawn_at IS NULL),
    (SELECT least(min(joined), min(left_on)) FROM public.chair_links WHERE tenant_id = (SELECT app.tenant()) AND withdrawn_at IS NULL),
    (SELECT least(min(appointed), min(ended)) FROM public.reporters WHERE tenant_id = (SELECT app.tenant()) AND withdrawn_at IS NULL))
$$;

DO $$
BEGIN
  REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.ever_below, app.unit_facts, app.placement_facts, app.headcount_facts, app.activity_facts,
    app.latest_activity_facts, app.channel_facts, app.reading_facts, app.chair_link_facts, app.enquiry_facts, app.appointment_facts,
    app.override_facts, app.earliest_date TO %I', current_database() || '_app');
END $$;
RESET ROLE;
