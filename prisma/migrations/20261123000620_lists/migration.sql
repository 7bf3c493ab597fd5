-- Lists of activities, planned for the question at hand and without the table's policy: its list of visible units keeps the planner
-- from reading a province by date, and a count from being anything but a search of that list for every row.

DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

/* The units that a list is about, cut to what the asker sees; null = every one of the federation. */
CREATE FUNCTION app.listed_units(among uuid[]) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF (app.who() ->> 'seesAll')::boolean THEN
    RETURN among;
  END IF;
  RETURN ARRAY(SELECT unnest(coalesce(among, app.visible_units())) INTERSECT SELECT unnest(app.visible_units()));
END $$;

/* SQL over activities `a` for what is asked; null = whatever. Parameters: $1 tenant, $2 units, $3 and $4 first and last day,
   $5 types, $6 statuses, $7 outlets, $8 words of the title without marks, $9 link in its comparable form. */
CREATE FUNCTION app.activities_asked(units uuid[], first date, last date, types text[], statuses text[], outlets text[],
                                                words text[], link text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT 'a.tenant_id = $1 AND a.withdrawn_at IS NULL'
    || CASE WHEN units IS NULL THEN '' ELSE ' AND a.unit_id = ANY ($2)' END
    || CASE WHEN first IS NULL THEN '' ELSE ' AND a.occurred_on >= $3' END
    || CASE WHEN last IS NULL THEN '' ELSE ' AND a.occurred_on <= $4' END
    || CASE WHEN types IS NULL THEN '' ELSE ' AND a.type = ANY ($5)' END
    || CASE WHEN statuses IS NULL THEN '' ELSE ' AND a.status = ANY ($6)' END
    || CASE WHEN outlets IS NULL THEN '' ELSE ' AND a.outlet = ANY ($7)' END
    || CASE WHEN words IS NULL THEN ''
       ELSE ' AND NOT EXISTS (SELECT FROM unnest($8) word
                WHERE strpos(replace(lower(public.unaccent(a.title)), ''đ'', ''d''), word) = 0)' END
    || CASE WHEN link IS NULL THEN '' ELSE ' AND a.url_key = $9' END
$$;

/* Ids of the newest activities that are asked for, after a place in the list. */
CREATE OR REPLACE FUNCTION app.activity_page(among uuid[], first date, last date, types text[], statuses text[], outlets text[],
                                             words text[], link text, after_on date, after_id text, most int) RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  units uuid[] := app.listed_units(among);
  ids text[];
BEGIN
  EXECUTE format('SELECT array_agg(page.id) FROM (
      SELECT a.id FROM public.activities a WHERE %s %s ORDER BY a.occurred_on DESC, a.id DESC LIMIT $12) page',
    app.activities_asked(units, first, last, types, statuses, outlets, words, link),
    CASE WHEN after_on IS NULL THEN '' ELSE ' AND (a.occurred_on, a.id) < ($10, $11)' END)
  INTO ids
  USING app.tenant(), units, first, last, types, statuses, outlets, words, link, after_on, after_id, most;
  RETURN coalesce(ids, '{}');
END $$;

/* How many activities are asked for, by status. */
CREATE FUNCTION app.activity_tally(among uuid[], first date, last date, types text[], statuses text[], outlets text[],
                                              words text[], link text) RETURNS TABLE (status text, count int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE units uuid[] := app.listed_units(among);
BEGIN
  RETURN QUERY EXECUTE format('SELECT a.status, count(*)::int FROM public.activities a WHERE %s GROUP BY a.status',
    app.activities_asked(units, first, last, types, statuses, outlets, words, link))
  USING app.tenant(), units, first, last, types, statuses, outlets, words, link;
END $$;

DO $$
BEGIN
  REVOKE EXECUTE ON FUNCTION app.listed_units, app.activities_asked, app.activity_page, app.activity_tally FROM PUBLIC;
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.activity_page, app.activity_tally TO %I', current_database() || '_app');
END $$;
RESET ROLE;
