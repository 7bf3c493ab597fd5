-- Links that records give as evidence are tried like those that they are about: docs/decisions/link-checks.md.

ALTER TABLE link_checks DROP CONSTRAINT link_checks_pkey;
ALTER TABLE link_checks ADD CONSTRAINT link_checks_pkey PRIMARY KEY (tenant_id, kind, record, url);

/*
 * Links that nobody has tried for thirty days, of any federation: those of groups and pages that are open, and those of what happened
 * within the last year, the newest first. A link that is longer than a key may be is not tried.
 */
CREATE OR REPLACE FUNCTION auth.links_due(most int) RETURNS TABLE (tenant uuid, kind text, record text, url text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM set_config('app.sweeping', 'on', true);
  RETURN QUERY
    SELECT g.tenant_id, g.kind, g.record, g.url
    FROM (
      SELECT c.tenant_id, 'channels' AS kind, c.code AS record, unnest(c.links || c.url) AS url, NULL::date AS day FROM public.channels c
      WHERE c.withdrawn_at IS NULL AND c.closed IS NULL
      UNION
      SELECT a.tenant_id, 'activities', a.id, unnest(a.links || a.url), a.occurred_on FROM public.activities a
      WHERE a.withdrawn_at IS NULL AND a.occurred_on > current_date - 366
    ) g
    WHERE g.url ~* '^https?://' AND octet_length(g.url) <= 2000 AND NOT EXISTS (
      SELECT FROM public.link_checks k WHERE k.tenant_id = g.tenant_id AND k.kind = g.kind AND k.record = g.record
        AND k.url = g.url AND k.checked_at > now() - interval '30 days')
    ORDER BY g.day DESC NULLS FIRST LIMIT most;
  PERFORM set_config('app.sweeping', '', true);
END $$;

/* What became of links, a list of {tenant, kind, record, url, outcome}; of those that their records still give. */
CREATE OR REPLACE FUNCTION auth.keep_link_checks(tried jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM set_config('app.sweeping', 'on', true);
  INSERT INTO public.link_checks (tenant_id, kind, record, url, outcome)
  SELECT t.tenant, t.kind, t.record, t.url, t.outcome
  FROM jsonb_to_recordset(tried) AS t (tenant uuid, kind text, record text, url text, outcome text)
  WHERE t.kind = 'activities'
    AND EXISTS (SELECT FROM public.activities a WHERE a.tenant_id = t.tenant AND a.id = t.record AND t.url = ANY (a.links || a.url))
    OR t.kind = 'channels'
    AND EXISTS (SELECT FROM public.channels c WHERE c.tenant_id = t.tenant AND c.code = t.record AND t.url = ANY (c.links || c.url))
  ON CONFLICT (tenant_id, kind, record, url) DO UPDATE SET outcome = EXCLUDED.outcome, checked_at = now();
  PERFORM set_config('app.sweeping', '', true);
END $$;
