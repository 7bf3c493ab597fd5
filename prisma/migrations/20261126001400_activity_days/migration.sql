-- The days of one count over a year, for the page that draws them: at most 366 rows, whatever the records.

DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

/* [day, quantity]: what activities of one kind added on each day, by units during their stays in somebody's scope, from
   `froms` on and before `tos`; a unit in the scope of several counts for each. Each stay reads its unit's records of the kind by
   the index that names both, and no others. */
CREATE FUNCTION app.activity_days(kind text, statuses text[], outlets text[], units text[], froms date[], tos date[]) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan
SET join_collapse_limit = 1 SET from_collapse_limit = 1 SET enable_mergejoin = off SET enable_seqscan = off AS $$
  SELECT coalesce(json_agg(json_build_array(day, quantity)), '[]')
  FROM (
    SELECT a.occurred_on AS day, sum(a.quantity) AS quantity
    FROM unnest(units, froms, tos) AS stay (code, since, until)
    CROSS JOIN LATERAL (
      SELECT n.id FROM public.units n WHERE n.tenant_id = (SELECT app.tenant()) AND n.code = stay.code OFFSET 0) u
    CROSS JOIN LATERAL (
      SELECT n.occurred_on, n.quantity, n.status, n.outlet FROM public.activities n
      WHERE n.tenant_id = (SELECT app.tenant()) AND n.type = kind AND n.unit_id = u.id
        AND n.occurred_on >= stay.since AND n.occurred_on < stay.until AND n.withdrawn_at IS NULL
      OFFSET 0) a
    WHERE a.status = ANY (statuses) AND (outlets IS NULL OR a.outlet = ANY (outlets))
    GROUP BY 1) added
$$;
REVOKE EXECUTE ON FUNCTION app.activity_days FROM PUBLIC;
DO $$ BEGIN EXECUTE format('GRANT EXECUTE ON FUNCTION app.activity_days TO %I', current_database() || '_app'); END $$;
RESET ROLE;
