-- The counter that nobody else holds is looked for once: looked for again for each that there is, it would no longer be
-- found after it was raised, and the next one be raised too.
DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

CREATE OR REPLACE FUNCTION app.raise_revision(tenant uuid, of_part text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  WITH free AS MATERIALIZED (
    SELECT f.shard FROM auth.tenant_revisions f WHERE f.tenant_id = tenant AND f.part = of_part
    ORDER BY f.shard LIMIT 1 FOR UPDATE SKIP LOCKED)
  UPDATE auth.tenant_revisions r SET value = r.value + 1 FROM free
  WHERE r.tenant_id = tenant AND r.part = of_part AND r.shard = free.shard;
  IF NOT FOUND THEN
    INSERT INTO auth.tenant_revisions AS r (tenant_id, part, shard, value) VALUES (tenant, of_part, pg_backend_pid(), 1)
    ON CONFLICT (tenant_id, part, shard) DO UPDATE SET value = r.value + 1;
  END IF;
END $$;

RESET ROLE;
