-- Evidence: files that belong to records. docs/decisions/evidence-files.md says why a record names its files and each file its record.

CREATE TABLE files (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL CHECK (trim(name) <> ''),
  type text NOT NULL CHECK (type IN ('pdf', 'jpg', 'png', 'webp', 'docx', 'xlsx')),
  size int NOT NULL CHECK (size > 0),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  sent_sha256 text NOT NULL CHECK (sent_sha256 ~ '^[0-9a-f]{64}$'),
  sent_at timestamptz(6) NOT NULL DEFAULT now(),
  sent_by uuid NOT NULL,
  -- The table and the name of the record that it belongs to; none yet, and its sender alone knows of it.
  kind text,
  record text,
  -- Since when no record shows it; it is swept seven days later.
  loose_since timestamptz(6) DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  CHECK ((kind IS NULL) = (record IS NULL)),
  CHECK (kind IS NOT NULL OR loose_since IS NOT NULL)
);
-- Sent once more, it is the same file.
CREATE UNIQUE INDEX files_unattached ON files (tenant_id, sent_by, sent_sha256) WHERE kind IS NULL;
CREATE INDEX files_tenant_id_size_idx ON files (tenant_id) INCLUDE (size);
CREATE INDEX files_id_idx ON files (id);
CREATE INDEX files_loose_since_idx ON files (loose_since) WHERE loose_since IS NOT NULL;

ALTER TABLE files ENABLE ROW LEVEL SECURITY;
ALTER TABLE files FORCE ROW LEVEL SECURITY;

DO $$
DECLARE
  -- Which tables these are is read off the descriptions of lib/records; a test compares.
  kinds text[] := ARRAY['activities', 'channels', 'coverage_readings', 'chair_links', 'chairs', 'enquiries', 'reporters', 'facilities',
    'misinformation', 'headcounts'];
  app text := current_database() || '_app';
  mine text := 'tenant_id = (SELECT app.tenant())';
  writes text := 'cardinality((SELECT app.writable_units())) > 0';
  branches text := '';
  seen text;
  kind text;
  named name;
BEGIN
  EXECUTE format('ALTER TABLE files ADD CONSTRAINT files_kind_check CHECK (kind = ANY (%L::text[]))', kinds);
  FOREACH kind IN ARRAY kinds LOOP
    -- A record names the files that it shows: so they are part of what it says, of its version, its history and its closed period.
    EXECUTE format('ALTER TABLE %I ADD COLUMN files uuid[] DEFAULT ''{}''', kind);
    named := CASE kind WHEN 'channels' THEN 'code' ELSE 'id' END;
    branches := branches || format(' WHEN %L THEN (SELECT true FROM %I r WHERE r.tenant_id = files.tenant_id AND r.%I = files.record%s)',
      kind, kind, named, (SELECT CASE a.atttypid WHEN 'uuid'::regtype THEN '::uuid' ELSE '' END
        FROM pg_attribute a WHERE a.attrelid = kind::regclass AND a.attname = named));
  END LOOP;
  -- Whoever sees the record sees its files: its own policies are asked, one look-up by its key for each file.
  seen := format('CASE kind%s ELSE sent_by = (SELECT app.person()) END', branches);
  EXECUTE format('CREATE POLICY facts ON files TO %I USING (%s) WITH CHECK (%s)', current_database() || '_facts', mine, mine);
  EXECUTE format('CREATE POLICY backup ON files FOR SELECT TO %I USING (true)', current_database() || '_backup');
  EXECUTE format('CREATE POLICY reads ON files FOR SELECT TO %I USING (%s AND %s)', app, mine, seen);
  EXECUTE format('CREATE POLICY inserts ON files FOR INSERT TO %I WITH CHECK (%s AND sent_by = (SELECT app.person()) AND %s)',
    app, mine, writes);
  EXECUTE format('CREATE POLICY updates ON files FOR UPDATE TO %I USING (%s AND %s AND %s) WITH CHECK (%s AND %s AND %s)',
    app, mine, writes, seen, mine, writes, seen);
  EXECUTE format('GRANT SELECT, INSERT (tenant_id, id, name, type, size, sha256, sent_sha256, sent_by), UPDATE (kind, record, loose_since) ON files TO %I', app);
  EXECUTE format('GRANT SELECT ON files TO %I', current_database() || '_facts');
  EXECUTE format('SET ROLE %I', current_database() || '_facts');
END $$;

/* What is said of an activity, apart from its way through the workflow. */
CREATE OR REPLACE FUNCTION app.said(a public.activities) RETURNS jsonb LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT jsonb_build_array(a.unit_id, a.type, a.occurred_on, a.title, a.outlet, a.url, a.url_key, a.content, a.form, a.audiences, a.quantity,
    a.files)
$$;

/* How many bytes all files of the federation take up. */
CREATE FUNCTION app.files_size() RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(sum(f.size), 0) FROM public.files f WHERE f.tenant_id = (SELECT app.tenant())
$$;
REVOKE EXECUTE ON FUNCTION app.files_size FROM PUBLIC;
DO $$ BEGIN EXECUTE format('GRANT EXECUTE ON FUNCTION app.files_size TO %I', current_database() || '_app'); END $$;
RESET ROLE;

-- Sweeping: the owner finds files only while it sweeps, and deletes only what no record shows.
DO $$
DECLARE owner text := (SELECT tableowner FROM pg_tables WHERE schemaname = 'public' AND tablename = 'files');
BEGIN
  EXECUTE format($q$CREATE POLICY files_found ON files FOR SELECT TO %I USING (current_setting('app.sweeping', true) = 'on')$q$, owner);
  EXECUTE format($q$CREATE POLICY files_swept ON files FOR DELETE TO %I USING (loose_since < now() - interval '7 days')$q$, owner);
END $$;

/*
 * Forgets files that no record has shown for a week, and tells which of those that are stored no row knows of: these can be removed. Nothing
 * while a backup is made, since that reads files of rows which are gone by now.
 */
CREATE FUNCTION auth.sweep_files(stored uuid[]) RETURNS SETOF uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtextextended('files', 0)) THEN
    RETURN;
  END IF;
  PERFORM set_config('app.sweeping', 'on', true);
  DELETE FROM public.files f WHERE f.loose_since < now() - interval '7 days';
  RETURN QUERY SELECT s.id FROM unnest(stored) s (id) WHERE NOT EXISTS (SELECT FROM public.files f WHERE f.id = s.id);
  PERFORM set_config('app.sweeping', '', true);
END $$;
REVOKE EXECUTE ON FUNCTION auth.sweep_files FROM PUBLIC;
DO $$ BEGIN EXECUTE format('GRANT EXECUTE ON FUNCTION auth.sweep_files TO %I', current_database() || '_auth'); END $$;
