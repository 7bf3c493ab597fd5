-- Which units' activities changed, so that the first answer after a write reads anew what they add and no more
-- (docs/decisions/what-may-be-cached.md).
CREATE TABLE unit_revisions (
  tenant_id UUID NOT NULL,
  unit_id UUID NOT NULL,
  value BIGINT NOT NULL DEFAULT 0,
  CONSTRAINT unit_revisions_pkey PRIMARY KEY (tenant_id, unit_id),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES units (tenant_id, id)
);

-- All federations' rows at once, which no policy allows; all is in force again at the end or nothing is done.
ALTER TABLE activities NO FORCE ROW LEVEL SECURITY;
INSERT INTO unit_revisions (tenant_id, unit_id, value) SELECT DISTINCT tenant_id, unit_id, 1 FROM activities;
ALTER TABLE activities FORCE ROW LEVEL SECURITY;

ALTER TABLE unit_revisions ENABLE ROW LEVEL SECURITY;
ALTER TABLE unit_revisions FORCE ROW LEVEL SECURITY;
DO $$
DECLARE facts text := current_database() || '_facts';
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON unit_revisions TO %I', facts);
  EXECUTE format('CREATE POLICY facts ON unit_revisions TO %I USING (tenant_id = (SELECT app.tenant())) WITH CHECK (tenant_id = (SELECT app.tenant()))', facts);
  EXECUTE format('CREATE POLICY backup ON unit_revisions FOR SELECT TO %I USING (true)', current_database() || '_backup');
  EXECUTE format('SET ROLE %I', facts);
END $$;

/* In key order, so that two writers cannot lock each other out. */
CREATE FUNCTION app.revise_units() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  EXECUTE format('INSERT INTO public.unit_revisions AS r (tenant_id, unit_id, value)
    SELECT DISTINCT tenant_id, unit_id, 1 FROM (%s) changed ORDER BY 1, 2
    ON CONFLICT (tenant_id, unit_id) DO UPDATE SET value = r.value + 1', CASE TG_OP
      WHEN 'INSERT' THEN 'SELECT tenant_id, unit_id FROM fresh'
      WHEN 'DELETE' THEN 'SELECT tenant_id, unit_id FROM stale'
      ELSE 'SELECT tenant_id, unit_id FROM fresh UNION ALL SELECT tenant_id, unit_id FROM stale' END);
  RETURN NULL;
END $$;

/* [ids, codes, revisions] of the units that have had an activity, three columns of the same length. */
CREATE FUNCTION app.unit_revisions() RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan
SET enable_nestloop = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
  SELECT json_build_array(coalesce(json_agg(u.id), '[]'), coalesce(json_agg(u.code), '[]'), coalesce(json_agg(r.value), '[]'))
  FROM public.unit_revisions r JOIN public.units u ON u.id = r.unit_id
  WHERE r.tenant_id = (SELECT app.tenant()) AND u.tenant_id = (SELECT app.tenant())
$$;

RESET ROLE;

CREATE TRIGGER units_insert AFTER INSERT ON activities REFERENCING NEW TABLE AS fresh
FOR EACH STATEMENT EXECUTE FUNCTION app.revise_units();
CREATE TRIGGER units_update AFTER UPDATE ON activities REFERENCING NEW TABLE AS fresh OLD TABLE AS stale
FOR EACH STATEMENT EXECUTE FUNCTION app.revise_units();
CREATE TRIGGER units_delete AFTER DELETE ON activities REFERENCING OLD TABLE AS stale
FOR EACH STATEMENT EXECUTE FUNCTION app.revise_units();

-- The function of triggers is called by triggers alone.
DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;
REVOKE EXECUTE ON FUNCTION app.revise_units, app.unit_revisions FROM PUBLIC;
DO $$ BEGIN EXECUTE format('GRANT EXECUTE ON FUNCTION app.unit_revisions TO %I', current_database() || '_app'); END $$;
RESET ROLE;
