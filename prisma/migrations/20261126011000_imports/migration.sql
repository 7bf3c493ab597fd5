-- What was taken from workbooks, so that it can be taken back for a day; and which columns of theirs were meant by what.

CREATE TABLE imports (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT uuidv7(),
  actor_id uuid NOT NULL,
  kind text NOT NULL,
  file_name text NOT NULL,
  digest text NOT NULL,
  made int NOT NULL,
  changed int NOT NULL,
  left_out int NOT NULL,
  records jsonb NOT NULL,
  created_at timestamptz(6) NOT NULL DEFAULT now(),
  undone_at timestamptz(6),
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX imports_tenant_id_actor_id_created_at_idx ON imports (tenant_id, actor_id, created_at DESC);
CREATE INDEX imports_created_at_idx ON imports (created_at);

CREATE TABLE import_columns (
  tenant_id uuid NOT NULL,
  kind text NOT NULL,
  headings text NOT NULL,
  fields jsonb NOT NULL,
  PRIMARY KEY (tenant_id, kind, headings)
);

-- An import ages from when it was made.
CREATE TRIGGER kept BEFORE INSERT OR UPDATE ON imports FOR EACH ROW EXECUTE FUNCTION app.kept();

ALTER TABLE imports ENABLE ROW LEVEL SECURITY;
ALTER TABLE imports FORCE ROW LEVEL SECURITY;
ALTER TABLE import_columns ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_columns FORCE ROW LEVEL SECURITY;

DO $$
DECLARE
  app text := current_database() || '_app';
  facts text := current_database() || '_facts';
  owner text := (SELECT tableowner FROM pg_tables WHERE schemaname = 'public' AND tablename = 'imports');
  mine text := 'tenant_id = (SELECT app.tenant())';
  -- One's own: it says what records held before.
  own text := mine || ' AND actor_id = (SELECT app.person())';
  -- How a federation's offices head their columns, for all who record in it.
  recorded text := mine || ' AND cardinality((SELECT app.recordable_units())::uuid[]) > 0';
  record text;
BEGIN
  FOREACH record IN ARRAY ARRAY['imports', 'import_columns'] LOOP
    EXECUTE format('GRANT SELECT ON %I TO %I', record, facts);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO %I', record, app);
    EXECUTE format('CREATE POLICY facts ON %I TO %I USING (%s) WITH CHECK (%s)', record, facts, mine, mine);
    EXECUTE format('CREATE POLICY backup ON %I FOR SELECT TO %I USING (true)', record, current_database() || '_backup');
  END LOOP;
  EXECUTE format('CREATE POLICY reads ON imports FOR SELECT TO %I USING (%s)', app, own);
  EXECUTE format('CREATE POLICY inserts ON imports FOR INSERT TO %I WITH CHECK (%s)', app, own);
  EXECUTE format('CREATE POLICY updates ON imports FOR UPDATE TO %I USING (%s) WITH CHECK (%s)', app, own, own);
  EXECUTE format('CREATE POLICY reads ON import_columns FOR SELECT TO %I USING (%s)', app, recorded);
  EXECUTE format('CREATE POLICY inserts ON import_columns FOR INSERT TO %I WITH CHECK (%s)', app, recorded);
  EXECUTE format('CREATE POLICY updates ON import_columns FOR UPDATE TO %I USING (%s) WITH CHECK (%s)', app, recorded, recorded);
  EXECUTE format($q$CREATE POLICY sweeping_imports_finds ON imports FOR SELECT TO %I USING (created_at < now() - interval '7 days')$q$, owner);
  EXECUTE format($q$CREATE POLICY sweeping_imports ON imports FOR DELETE TO %I USING (created_at < now() - interval '7 days')$q$, owner);
END $$;

CREATE OR REPLACE FUNCTION auth.sweep() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM auth.sign_in_attempts WHERE window_start < now() - interval '1 day';
  DELETE FROM auth.sessions WHERE greatest(ended_at, expires_at) < now() - interval '90 days';
  DELETE FROM public.idempotency_keys WHERE created_at < now() - interval '7 days';
  DELETE FROM public.imports WHERE created_at < now() - interval '7 days';
$$;
