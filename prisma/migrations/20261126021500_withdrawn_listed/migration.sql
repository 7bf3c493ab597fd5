-- What was withdrawn is listed as the rest is, from indexes of its own: a list costs what it shows.
CREATE INDEX activities_withdrawn ON activities (tenant_id, occurred_on DESC, id DESC) WHERE withdrawn_at IS NOT NULL;
CREATE INDEX activities_withdrawn_of ON activities (tenant_id, unit_id, occurred_on DESC, id DESC) WHERE withdrawn_at IS NOT NULL;

DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

/* The same as `activities_asked`, of what was withdrawn. */
CREATE FUNCTION app.withdrawn_asked(units uuid[], first date, last date, types text[], statuses text[], outlets text[], words text[],
                                    link text, contents text[], forms text[], addressed text[]) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT replace(app.activities_asked(units, first, last, types, statuses, outlets, words, link, contents, forms, addressed),
                 'a.withdrawn_at IS NULL', 'a.withdrawn_at IS NOT NULL')
$$;

/* Ids of the newest of what was withdrawn, after a place in the list, as `activity_page` has those of the rest. */
CREATE FUNCTION app.withdrawn_page(among uuid[], first date, last date, types text[], statuses text[], outlets text[], words text[],
                                   link text, contents text[], forms text[], addressed text[],
                                   after_on date, after_id text, most int) RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off SET enable_sort = off SET enable_incremental_sort = off AS $$
DECLARE
  units uuid[] := app.listed_units(among);
  asked text := app.withdrawn_asked(NULL, first, last, types, statuses, outlets, words, link, contents, forms, addressed)
    || CASE WHEN after_on IS NULL THEN '' ELSE ' AND (a.occurred_on, a.id) < ($10, $11)' END;
  found text := 'SELECT a.id, a.occurred_on FROM public.activities a WHERE ';
  newest text := ' ORDER BY a.occurred_on DESC, a.id DESC LIMIT $12';
  ids text[];
BEGIN
  EXECUTE 'SELECT array_agg(page.id ORDER BY page.occurred_on DESC, page.id DESC) FROM (SELECT a.* FROM '
    || CASE WHEN units IS NULL THEN '(' || found || asked || newest || ') a'
       ELSE 'unnest($2) AS unit (id) CROSS JOIN LATERAL (' || found || 'a.unit_id >= unit.id AND a.unit_id <= unit.id AND ' || asked
         || ' ORDER BY a.unit_id, a.occurred_on DESC, a.id DESC LIMIT $12) a' END
    || newest || ') page'
  INTO ids
  USING app.tenant(), units, first, last, types, statuses, outlets, words, link, after_on, after_id, most;
  RETURN coalesce(ids, '{}');
END $$;

/* How many of the activities that are asked for were withdrawn. */
CREATE FUNCTION app.withdrawn_count(among uuid[], first date, last date, types text[], statuses text[], outlets text[], words text[],
                                    link text, contents text[], forms text[], addressed text[]) RETURNS int
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET enable_seqscan = off AS $$
DECLARE
  units uuid[] := app.listed_units(among);
  found int;
BEGIN
  EXECUTE 'SELECT count(*) FROM public.activities a WHERE '
    || app.withdrawn_asked(units, first, last, types, statuses, outlets, words, link, contents, forms, addressed)
  INTO found
  USING app.tenant(), units, first, last, types, statuses, outlets, words, link;
  RETURN found;
END $$;

REVOKE EXECUTE ON FUNCTION app.withdrawn_asked, app.withdrawn_page, app.withdrawn_count FROM PUBLIC;
DO $$ BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.withdrawn_page, app.withdrawn_count TO %I', current_database() || '_app');
END $$;
RESET ROLE;
