-- The links of all records in the form in which they are compared (docs/decisions/links.md): who gives one is told who else does.

CREATE TABLE given_links (
  tenant_id uuid NOT NULL,
  -- SHA-256 of the comparable form, which may be longer than an index takes.
  key text NOT NULL CHECK (key ~ '^[0-9a-f]{64}$'),
  -- The table and the name of the record that gives it.
  kind text NOT NULL,
  record text NOT NULL,
  PRIMARY KEY (tenant_id, kind, record, key)
);
CREATE INDEX given_links_tenant_id_key_record_idx ON given_links (tenant_id, key, record DESC);

ALTER TABLE given_links ENABLE ROW LEVEL SECURITY;
ALTER TABLE given_links FORCE ROW LEVEL SECURITY;

DO $$
DECLARE
  -- Which tables these are is read off the descriptions of lib/records; a test compares.
  kinds text[] := ARRAY['activities', 'channels', 'coverage_readings', 'chair_links', 'chairs', 'enquiries', 'reporters', 'facilities',
    'misinformation', 'headcounts'];
  app text := current_database() || '_app';
  facts text := current_database() || '_facts';
  mine text := 'tenant_id = (SELECT app.tenant())';
  seen text := '';
  written text := '';
  told text[] := '{}';
  kind text;
  named text;
  owner text;
  units text;
  same text;
BEGIN
  EXECUTE format('ALTER TABLE given_links ADD CONSTRAINT given_links_kind_check CHECK (kind = ANY (%L::text[]))', kinds);
  FOREACH kind IN ARRAY kinds LOOP
    named := CASE kind WHEN 'channels' THEN 'code' ELSE 'id' END;
    owner := CASE WHEN kind IN ('coverage_readings', 'chair_links') THEN 'owner_id' ELSE 'unit_id' END;
    -- A chair link is its group's unit's, and the linked one reads it, too.
    units := CASE kind WHEN 'chair_links' THEN 'ARRAY[r.owner_id, r.unit_id]' ELSE format('ARRAY[r.%s]', owner) END;
    same := format('r.tenant_id = l.tenant_id AND r.%s = l.record%s', named, (SELECT CASE a.atttypid WHEN 'uuid'::regtype THEN '::uuid' ELSE '' END
      FROM pg_attribute a WHERE a.attrelid = kind::regclass AND a.attname = named));
    seen := seen || format(' WHEN %L THEN (SELECT true FROM %I r WHERE %s)', kind, kind, replace(same, 'l.', 'given_links.'));
    written := written || format(' WHEN %L THEN (SELECT true FROM %I r WHERE %s AND r.%s = ANY ((SELECT app.writable_units())::uuid[]))',
      kind, kind, replace(same, 'l.', 'given_links.'), owner);
    told := told || format('SELECT %s, %s FROM public.%I r WHERE l.kind = %L AND %s AND r.withdrawn_at IS NULL', units,
      -- Drafts are nobody else's business yet.
      CASE kind WHEN 'activities' THEN 'r.status <> ''DRAFT''' ELSE 'true' END, kind, kind, same);
  END LOOP;
  -- The record's own policies are asked, one look-up by its key for each link.
  seen := format('CASE kind%s END', seen);
  written := format('CASE kind%s END', written);
  EXECUTE format('CREATE POLICY facts ON given_links TO %I USING (%s) WITH CHECK (%s)', facts, mine, mine);
  EXECUTE format('CREATE POLICY backup ON given_links FOR SELECT TO %I USING (true)', current_database() || '_backup');
  EXECUTE format('CREATE POLICY reads ON given_links FOR SELECT TO %I USING (%s AND %s)', app, mine, seen);
  EXECUTE format('CREATE POLICY inserts ON given_links FOR INSERT TO %I WITH CHECK (%s AND %s)', app, mine, written);
  EXECUTE format('CREATE POLICY deletes ON given_links FOR DELETE TO %I USING (%s AND %s)', app, mine, written);
  EXECUTE format('GRANT SELECT, INSERT, DELETE ON given_links TO %I', app);
  EXECUTE format('GRANT SELECT ON given_links TO %I', facts);

  /*
   * Who gives each of some links and has not withdrawn it: a few that the asker sees, the newest first. Of all others no more than that
   * there are any. However many give one, a bounded number of them is looked at.
   */
  EXECUTE format('SET ROLE %I', facts);
  EXECUTE format($create$
    CREATE FUNCTION app.links_given(keys text[]) RETURNS TABLE (key text, kind text, record text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $f$
      WITH told AS MATERIALIZED (
        SELECT asked.key, l.kind, l.record, o.units && (SELECT app.visible_units())::uuid[] AS seen, o.handed_in
        FROM (SELECT DISTINCT unnest(keys)) AS asked (key)
        CROSS JOIN LATERAL (
          SELECT g.tenant_id, g.kind, g.record FROM public.given_links g
          WHERE g.tenant_id = (SELECT app.tenant()) AND g.key = asked.key ORDER BY g.record DESC LIMIT 500) l
        CROSS JOIN LATERAL (%s) o (units, handed_in))
      SELECT s.key, s.kind, s.record FROM (
        SELECT t.*, row_number() OVER (PARTITION BY t.key ORDER BY t.record DESC) AS nth FROM told t WHERE t.seen) s
      WHERE s.nth <= 6
      UNION ALL SELECT DISTINCT t.key, NULL, NULL FROM told t WHERE NOT t.seen AND t.handed_in
    $f$
    $create$, array_to_string(told, ' UNION ALL '));
  DROP FUNCTION app.link_given_elsewhere(text);
  REVOKE EXECUTE ON FUNCTION app.links_given FROM PUBLIC;
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.links_given TO %I', app);
END $$;
RESET ROLE;
