-- What is said of an activity narrows a list of them too, and they are counted by one or two of their sides (compliance.md §11).

DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

DROP FUNCTION app.activities_asked, app.activity_page, app.activity_tally, app.tally_of_records, app.waiting_page;

/* SQL over activities `a` for what is asked; null = whatever, and `~` in a list = those of which it is not said. Parameters:
   $1 tenant, $2 units, $3 and $4 first and last day, $5 types, $6 statuses, $7 outlets, $8 words of the title or parts of the
   link as `searchable` gives them, $9 link in its comparable form. */
CREATE FUNCTION app.activities_asked(units uuid[], first date, last date, types text[], statuses text[], outlets text[], words text[],
                                     link text, contents text[], forms text[], addressed text[]) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT 'a.tenant_id = $1 AND a.withdrawn_at IS NULL'
    || CASE WHEN units IS NULL THEN '' ELSE ' AND a.unit_id = ANY ($2)' END
    || CASE WHEN first IS NULL THEN '' ELSE ' AND a.occurred_on >= $3' END
    || CASE WHEN last IS NULL THEN '' ELSE ' AND a.occurred_on <= $4' END
    || CASE WHEN types IS NULL THEN '' ELSE ' AND a.type = ANY ($5)' END
    || CASE WHEN statuses IS NULL THEN '' ELSE ' AND a.status = ANY ($6)' END
    || CASE WHEN outlets IS NULL THEN '' WHEN '~' = ANY (outlets) THEN ' AND coalesce(a.outlet, ''~'') = ANY ($7)'
       ELSE ' AND a.outlet = ANY ($7)' END
    || CASE WHEN words IS NULL THEN '' ELSE ' AND NOT EXISTS (SELECT FROM unnest($8) word
                WHERE strpos(a.search_title, word) = 0 AND strpos(lower(coalesce(a.url_key, '''')), word) = 0)' END
    || CASE WHEN link IS NULL THEN '' ELSE ' AND a.url_key = $9' END
    || CASE WHEN contents IS NULL THEN '' ELSE format(' AND coalesce(a.content, ''~'') = ANY (%L::text[])', contents) END
    || CASE WHEN forms IS NULL THEN '' ELSE format(' AND coalesce(a.form, ''~'') = ANY (%L::text[])', forms) END
    || CASE WHEN addressed IS NULL THEN ''
       ELSE format(' AND CASE a.audiences WHEN ''{}'' THEN ARRAY[''~''] ELSE a.audiences END && %L::text[]', addressed) END
$$;

/* Ids of the newest activities that are asked for, after a place in the list. A federation's are read newest first; of named
   units each gives its own newest, so that a unit with few is not sought among all; a link has few. Without sorts a source can
   only be read in its index's order; a unit's bounds are a range, since under an equality the index of days would do as well. */
CREATE FUNCTION app.activity_page(among uuid[], first date, last date, types text[], statuses text[], outlets text[],
                                             words text[], link text, contents text[], forms text[], addressed text[],
                                  after_on date, after_id text, most int) RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off SET enable_sort = off SET enable_incremental_sort = off AS $$
DECLARE
  units uuid[] := app.listed_units(among);
  place text := CASE WHEN after_on IS NULL THEN '' ELSE ' AND (a.occurred_on, a.id) < ($10, $11)' END;
  asked text := app.activities_asked(NULL, first, last, types, statuses, outlets, words, link, contents, forms, addressed) || place;
  found text := 'SELECT a.id, a.occurred_on FROM public.activities a WHERE ';
  newest text := ' ORDER BY a.occurred_on DESC, a.id DESC LIMIT $12';
  ids text[];
BEGIN
  EXECUTE 'SELECT array_agg(page.id ORDER BY page.occurred_on DESC, page.id DESC) FROM (SELECT a.* FROM '
    || CASE WHEN link IS NOT NULL THEN
         '(' || found || app.activities_asked(units, first, last, types, statuses, outlets, words, link, contents, forms, addressed) || place || ' OFFSET 0) a'
       WHEN units IS NULL THEN '(' || found || asked || newest || ') a'
       ELSE 'unnest($2) AS unit (id) CROSS JOIN LATERAL (' || found || 'a.unit_id >= unit.id AND a.unit_id <= unit.id AND ' || asked
         || ' ORDER BY a.unit_id, a.occurred_on DESC, a.id DESC LIMIT $12) a' END
    || newest || ') page'
  INTO ids
  USING app.tenant(), units, first, last, types, statuses, outlets, words, link, after_on, after_id, most;
  RETURN coalesce(ids, '{}');
END $$;
/* Records by status, looked at one by one. */
CREATE FUNCTION app.tally_of_records(units uuid[], first date, last date, types text[], statuses text[], outlets text[],
                                     words text[], link text, contents text[], forms text[], addressed text[]) RETURNS TABLE (status text, count bigint)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN QUERY EXECUTE 'SELECT a.status, count(*) FROM public.activities a WHERE '
    || app.activities_asked(units, first, last, types, statuses, outlets, words, link, contents, forms, addressed) || ' GROUP BY a.status'
  USING app.tenant(), units, first, last, types, statuses, outlets, words, link;
END $$;
/* How many activities are asked for, by status. The read model knows no words, no links, nothing that is said of a record, and
   how many there are at all outlets alone; what is asked of it is looked up in whole months, and the days before and after them
   one by one. */
CREATE FUNCTION app.activity_tally(among uuid[], first date, last date, types text[], statuses text[], outlets text[],
                                              words text[], link text, contents text[], forms text[], addressed text[]) RETURNS TABLE (status text, count int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET enable_seqscan = off AS $$
DECLARE
  units uuid[] := app.listed_units(among);
  whole_first date := date_trunc('month', coalesce(first, date '0001-01-01') + interval '1 month - 1 day');
  whole_past date := date_trunc('month', coalesce(last, date '9999-12-31') + interval '1 day');
BEGIN
  IF words IS NOT NULL OR link IS NOT NULL OR outlets IS NOT NULL OR contents IS NOT NULL OR forms IS NOT NULL OR addressed IS NOT NULL
     OR whole_first >= whole_past THEN
    RETURN QUERY SELECT t.status, t.count::int FROM app.tally_of_records(units, first, last, types, statuses, outlets, words, link, contents, forms, addressed) t;
    RETURN;
  END IF;
  RETURN QUERY SELECT t.status, sum(t.count)::int FROM (
    SELECT * FROM app.tally_of_months(units, 12 * extract(year FROM whole_first)::int + extract(month FROM whole_first)::int,
      12 * extract(year FROM whole_past)::int + extract(month FROM whole_past)::int - 1, types, statuses)
    UNION ALL
    SELECT * FROM app.tally_of_records(units, first, whole_first - 1, types, statuses, NULL, NULL, NULL, NULL, NULL, NULL) WHERE first < whole_first
    UNION ALL
    SELECT * FROM app.tally_of_records(units, whole_past, last, types, statuses, NULL, NULL, NULL, NULL, NULL, NULL) WHERE last >= whole_past) t
  GROUP BY 1;
END $$;
/* Ids of what has waited longest among the activities that are asked for, after a place in the list; `mine`: of those on which
   the asker decides, nobody on their own submission (security.md §3). An order that is stated, and no sort, leave the index of
   what waits and no other. */
CREATE FUNCTION app.waiting_page(among uuid[], first date, last date, types text[], outlets text[], words text[], link text, contents text[], forms text[], addressed text[],
                                 mine boolean, handed_before date, after_id text, most int) RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off AS $$
DECLARE
  units uuid[] := app.listed_units(among);
  since text := 'CASE WHEN a.submitted_at IS NULL THEN a.created_at ELSE a.submitted_at END';
  ids text[];
BEGIN
  EXECUTE format('SELECT array_agg(page.id ORDER BY page.since, page.id) FROM (
      SELECT a.id, %1$s AS since FROM public.activities a WHERE a.status = ''SUBMITTED'' AND %2$s ORDER BY %1$s, a.id LIMIT $14) page',
    since,
    app.activities_asked(units, first, last, types, ARRAY['SUBMITTED'], outlets, words, link, contents, forms, addressed)
    || CASE WHEN mine THEN ' AND a.submitted_by IS DISTINCT FROM $10 AND a.unit_id = ANY ($11)' ELSE '' END
    || CASE WHEN handed_before IS NULL THEN ''
       ELSE format(' AND %s < $12::timestamp AT TIME ZONE ''Asia/Ho_Chi_Minh''', since) END
    || CASE WHEN after_id IS NULL THEN ''
       ELSE format(' AND (%1$s, a.id) > (SELECT %2$s, l.id FROM public.activities l WHERE l.id = $13)',
                   since, replace(since, 'a.', 'l.')) END)
  INTO ids
  USING app.tenant(), units, first, last, types, ARRAY['SUBMITTED'], outlets, words, link, app.person(),
    CASE WHEN mine THEN app.decidable_units() END, handed_before, after_id, most;
  RETURN coalesce(ids, '{}');
END $$;
/* Each unit that the asker sees, with the code of the highest one of a level that is at or above it by the tree of a day, among
   those that the asker sees; null = there is none. A path may lead through units that the asker no longer sees. */
CREATE FUNCTION app.unit_groups(tier text, day date) RETURNS TABLE (id uuid, code text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off SET enable_nestloop = off SET enable_mergejoin = off AS $$
  WITH RECURSIVE visible AS MATERIALIZED (SELECT unnest(app.visible_units()) AS id
  ), heads AS MATERIALIZED (
    SELECT u.id, u.code FROM visible v
    CROSS JOIN LATERAL (
      SELECT n.id, n.code FROM public.units n WHERE n.tenant_id = (SELECT app.tenant()) AND n.id = v.id AND n.level = tier OFFSET 0) u
  ), below (head, unit_id, depth) AS (
    SELECT h.code, h.id, 0 FROM heads h
    UNION ALL
    SELECT b.head, p.unit_id, b.depth + 1 FROM below b
    CROSS JOIN LATERAL (
      SELECT n.unit_id FROM public.placements n
      WHERE n.tenant_id = (SELECT app.tenant()) AND n.parent_id = b.unit_id AND daterange(n.from_on, n.to_on) @> day
      OFFSET 0) p
  ), highest AS MATERIALIZED (
    SELECT b.unit_id, (array_agg(b.head ORDER BY b.depth DESC))[1] AS head FROM below b GROUP BY b.unit_id
  )
  SELECT v.id, h.head FROM visible v LEFT JOIN highest h ON h.unit_id = v.id
$$;

/* How a side of activities `a` is told apart while they are counted, and how the key that this gives is then called. */
CREATE FUNCTION app.side_of(side text, key text, OUT apart text, OUT called text)
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE side WHEN '' THEN 'NULL::text' WHEN 'unit' THEN 'a.unit_id' WHEN 'audience' THEN 'a.audiences'
      WHEN 'month' THEN 'date_trunc(''month'', a.occurred_on::timestamp)'
      WHEN 'quarter' THEN 'date_trunc(''quarter'', a.occurred_on::timestamp)' ELSE format('a.%I', side) END,
    CASE side WHEN 'unit' THEN 'g.code' WHEN 'audience' THEN format('nullif(array_to_string(c.%s, '';''), '''')', key)
      WHEN 'month' THEN format('to_char(c.%s, ''YYYY-MM'')', key)
      WHEN 'quarter' THEN format('to_char(c.%s, ''YYYY-"Q"Q'')', key) ELSE 'c.' || key END
$$;

/* The activities that are asked for, counted by one or two of their sides ('' = by none): columns of the same length, what the
   first and the second are called, how many there are, and their quantities. Audiences are those of a record together, joined by
   `;`. They are counted by what stands in a record; of what that leaves each unit is then found in the tree of a day. */
CREATE FUNCTION app.activity_pivot(among uuid[], first date, last date, types text[], statuses text[], outlets text[], words text[],
                                   link text, contents text[], forms text[], addressed text[], sides text[], tier text, day date) RETURNS json
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off SET enable_sort = off SET enable_incremental_sort = off SET enable_mergejoin = off AS $$
DECLARE
  units uuid[] := app.listed_units(among);
  one record := app.side_of(sides[1], 'one');
  other record := app.side_of(sides[2], 'other');
  told json;
BEGIN
  EXECUTE 'WITH counted AS MATERIALIZED (
      SELECT ' || one.apart || ' AS one, ' || other.apart || ' AS other, count(*) AS records, sum(a.quantity) AS quantity FROM '
    || CASE WHEN units IS NULL OR link IS NOT NULL THEN 'public.activities a WHERE '
         || app.activities_asked(units, first, last, types, statuses, outlets, words, link, contents, forms, addressed)
       ELSE 'unnest($2) AS unit (id) CROSS JOIN LATERAL (SELECT a.* FROM public.activities a
           WHERE a.unit_id >= unit.id AND a.unit_id <= unit.id AND '
         || app.activities_asked(NULL, first, last, types, statuses, outlets, words, link, contents, forms, addressed)
         || ' ORDER BY a.unit_id, a.occurred_on DESC, a.id DESC OFFSET 0) a' END
    || ' GROUP BY 1, 2
    ), called AS MATERIALIZED (
      SELECT ' || one.called || ' AS one, ' || other.called || ' AS other, c.records, c.quantity FROM counted c'
    || CASE WHEN 'unit' = ANY (sides) THEN
         format(' LEFT JOIN app.unit_groups($10, $11) g ON g.id = c.%s', CASE sides[1] WHEN 'unit' THEN 'one' ELSE 'other' END)
       ELSE '' END
    || ')
    SELECT json_build_array(coalesce(json_agg(s.one), ''[]''), coalesce(json_agg(s.other), ''[]''),
      coalesce(json_agg(s.records), ''[]''), coalesce(json_agg(s.quantity), ''[]''))
    FROM (SELECT c.one, c.other, sum(c.records) AS records, sum(c.quantity) AS quantity FROM called c GROUP BY 1, 2) s'
  INTO told
  USING app.tenant(), units, first, last, types, statuses, outlets, words, link, tier, day;
  RETURN told;
END $$;

DO $$
BEGIN
  REVOKE EXECUTE ON FUNCTION app.activities_asked, app.activity_page, app.activity_tally, app.tally_of_records, app.waiting_page,
    app.unit_groups, app.side_of, app.activity_pivot FROM PUBLIC;
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.activity_page, app.activity_tally, app.waiting_page, app.unit_groups, app.activity_pivot
    TO %I', current_database() || '_app');
END $$;
RESET ROLE;
