-- A federation keeps its own types of activities and its outlets: their names in English where it wishes, and whether new records
-- may still name them. What was recorded names them for good, so that none is ever deleted.
DO $$
DECLARE record text;
BEGIN
  FOREACH record IN ARRAY ARRAY['outlets', 'activity_types'] LOOP
    EXECUTE format('ALTER TABLE %I ADD COLUMN name_en text CHECK (name_en <> ''''), ADD COLUMN in_use boolean NOT NULL DEFAULT true,
      ADD COLUMN version integer NOT NULL DEFAULT 1', record);
    EXECUTE format('CREATE TRIGGER next_version BEFORE INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION app.next_version()', record);
  END LOOP;
  -- The nine types of compliance.md §3 are the same everywhere.
  EXECUTE 'ALTER POLICY updates ON activity_types USING (tenant_id = (SELECT app.tenant()) AND ((SELECT app.administers()) AND own))
    WITH CHECK (tenant_id = (SELECT app.tenant()) AND ((SELECT app.administers()) AND own))';
END $$;
