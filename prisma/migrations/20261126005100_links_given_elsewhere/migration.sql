-- Whether a link was handed in for a unit that the asker does not see: that it was, and nothing of whom or what.

DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

/* Drafts are nobody's business yet. */
CREATE FUNCTION app.link_given_elsewhere(given text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM public.activities a
    WHERE a.tenant_id = (SELECT app.tenant()) AND a.url_key = given AND a.withdrawn_at IS NULL AND a.status <> 'DRAFT'
      AND a.unit_id <> ALL ((SELECT app.visible_units())::uuid[]))
$$;
REVOKE EXECUTE ON FUNCTION app.link_given_elsewhere FROM PUBLIC;
DO $$ BEGIN EXECUTE format('GRANT EXECUTE ON FUNCTION app.link_given_elsewhere TO %I', current_database() || '_app'); END $$;
RESET ROLE;
