-- Whether the links of records open, as a sweep has found that the operator switches on: docs/decisions/link-checks.md.

CREATE TABLE link_checks (
  tenant_id uuid NOT NULL,
  -- The table and the name of the record that gives the link, as for files.
  kind text NOT NULL CHECK (kind IN ('activities', 'channels')),
  record text NOT NULL,
  -- As the record gave it then: what it gives now may be another.
  url text NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('OPENS', 'FAILS', 'UNCLEAR')),
  checked_at timestamptz(6) NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, kind, record)
);

ALTER TABLE link_checks ENABLE ROW LEVEL SECURITY;
ALTER TABLE link_checks FORCE ROW LEVEL SECURITY;

DO $$
DECLARE
  app text := current_database() || '_app';
  facts text := current_database() || '_facts';
  owner text := (SELECT tableowner FROM pg_tables WHERE schemaname = 'public' AND tablename = 'link_checks');
  mine text := 'tenant_id = (SELECT app.tenant())';
  sweeping text := $q$current_setting('app.sweeping', true) = 'on'$q$;
BEGIN
  EXECUTE format('GRANT SELECT ON link_checks TO %I, %I', app, facts);
  EXECUTE format('CREATE POLICY facts ON link_checks TO %I USING (%s) WITH CHECK (%s)', facts, mine, mine);
  EXECUTE format('CREATE POLICY backup ON link_checks FOR SELECT TO %I USING (true)', current_database() || '_backup');
  -- Whoever sees the record sees how its link is: its own policies are asked, one look-up by its key.
  EXECUTE format($q$CREATE POLICY reads ON link_checks FOR SELECT TO %I USING (%s AND CASE kind
    WHEN 'activities' THEN (SELECT true FROM activities r WHERE r.tenant_id = link_checks.tenant_id AND r.id = link_checks.record)
    WHEN 'channels' THEN (SELECT true FROM channels r WHERE r.tenant_id = link_checks.tenant_id AND r.code = link_checks.record)
    END)$q$, app, mine);
  -- The owner finds links and keeps what became of them only while it sweeps.
  EXECUTE format('CREATE POLICY links_checked ON link_checks TO %I USING (%s) WITH CHECK (%s)', owner, sweeping, sweeping);
  EXECUTE format('CREATE POLICY links_of_activities ON activities FOR SELECT TO %I USING (%s)', owner, sweeping);
  EXECUTE format('CREATE POLICY links_of_channels ON channels FOR SELECT TO %I USING (%s)', owner, sweeping);
END $$;

/*
 * Links that nobody has tried for thirty days, of any federation: those of groups and pages that are open, and those of what happened
 * within the last year, the newest first.
 */
CREATE FUNCTION auth.links_due(most int) RETURNS TABLE (tenant uuid, kind text, record text, url text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM set_config('app.sweeping', 'on', true);
  RETURN QUERY
    SELECT g.tenant_id, g.kind, g.record, g.url
    FROM (
      SELECT c.tenant_id, 'channels' AS kind, c.code AS record, c.url, NULL::date AS day FROM public.channels c
      WHERE c.url ~* '^https?://' AND c.withdrawn_at IS NULL AND c.closed IS NULL
      UNION ALL
      SELECT a.tenant_id, 'activities', a.id, a.url, a.occurred_on FROM public.activities a
      WHERE a.url ~* '^https?://' AND a.withdrawn_at IS NULL AND a.occurred_on > current_date - 366
    ) g
    WHERE NOT EXISTS (
      SELECT FROM public.link_checks k WHERE k.tenant_id = g.tenant_id AND k.kind = g.kind AND k.record = g.record
        AND k.url = g.url AND k.checked_at > now() - interval '30 days')
    ORDER BY g.day DESC NULLS FIRST LIMIT most;
  PERFORM set_config('app.sweeping', '', true);
END $$;

/* What became of links, a list of {tenant, kind, record, url, outcome}; of those that their records still give. */
CREATE FUNCTION auth.keep_link_checks(tried jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM set_config('app.sweeping', 'on', true);
  INSERT INTO public.link_checks (tenant_id, kind, record, url, outcome)
  SELECT t.tenant, t.kind, t.record, t.url, t.outcome
  FROM jsonb_to_recordset(tried) AS t (tenant uuid, kind text, record text, url text, outcome text)
  WHERE t.kind = 'activities'
    AND EXISTS (SELECT FROM public.activities a WHERE a.tenant_id = t.tenant AND a.id = t.record AND a.url = t.url)
    OR t.kind = 'channels'
    AND EXISTS (SELECT FROM public.channels c WHERE c.tenant_id = t.tenant AND c.code = t.record AND c.url = t.url)
  ON CONFLICT (tenant_id, kind, record)
  DO UPDATE SET url = EXCLUDED.url, outcome = EXCLUDED.outcome, checked_at = now();
  PERFORM set_config('app.sweeping', '', true);
END $$;

REVOKE EXECUTE ON FUNCTION auth.links_due, auth.keep_link_checks FROM PUBLIC;
DO $$ BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION auth.links_due, auth.keep_link_checks TO %I', current_database() || '_auth');
END $$;
