DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

/* What a unit that the asker sees was called until a day. What was done to units is told to administrators; what a unit was
   called is told to whoever sees it. */
CREATE FUNCTION app.former_names(named text) RETURNS TABLE (on_date date, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT r.on_date, changed->'before'->>'name'
  FROM public.units u
  JOIN public.reorganisations r ON r.tenant_id = u.tenant_id AND r.undone_at IS NULL
  CROSS JOIN LATERAL jsonb_path_query(r.changes, '$.units[*] ? (@.code == $code)', jsonb_build_object('code', u.code)) AS changed
  WHERE u.tenant_id = (SELECT app.tenant()) AND u.code = named
    AND u.id = ANY ((SELECT app.visible_units())::uuid[])
    AND changed->'before'->>'name' <> changed->'after'->>'name'
$$;
REVOKE EXECUTE ON FUNCTION app.former_names FROM PUBLIC;
DO $$ BEGIN EXECUTE format('GRANT EXECUTE ON FUNCTION app.former_names TO %I', current_database() || '_app'); END $$;
RESET ROLE;
