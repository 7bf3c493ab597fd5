-- The role that backs up (docs/decisions/backup.md): it reads every row of every table and writes nothing. A policy lets it past forced
-- row-level security, since BYPASSRLS is for superusers to give. A later table brings its own policy; the catalogue test demands it.
DO $$
DECLARE
  backup text := current_database() || '_backup';
  record regclass;
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA public, auth TO %I', backup);
  EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA public, auth TO %I', backup);
  EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA public, auth GRANT SELECT ON TABLES TO %I', backup);
  FOR record IN SELECT c.oid::regclass FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' LOOP
    EXECUTE format('CREATE POLICY backup ON %s FOR SELECT TO %I USING (true)', record, backup);
  END LOOP;
END $$;
