-- The audit is read by administrators, newest first: by whom, of which unit, record or kind, what was done (interfaces.md §4).

-- Files taken out, people's names read, sign-ins and refusals are no changes of records: apart, each of them is found.
ALTER TABLE audit_entries ADD COLUMN doing text NOT NULL GENERATED ALWAYS AS (
  CASE
    WHEN action IN ('denied', 'account.refuseSignIn') THEN 'REFUSED'
    WHEN action IN ('account.signIn', 'account.signOut') THEN 'SIGN_IN'
    WHEN right(entity, 3) = ' of' THEN 'READ'
    WHEN entity = 'export' OR action = 'backup' THEN 'EXPORT'
    ELSE 'CHANGE'
  END) STORED;

-- Each list that can be asked for is an index from its newest entry on, so that a page costs what it shows.
DROP INDEX audit_entries_tenant_id_entity_entity_id_idx;
CREATE INDEX audit_entries_tenant_id_entity_entity_id_at_id_idx ON audit_entries (tenant_id, entity, entity_id, at, id);
CREATE INDEX audit_entries_tenant_id_entity_at_id_idx ON audit_entries (tenant_id, entity, at, id);
CREATE INDEX audit_entries_tenant_id_actor_id_at_id_idx ON audit_entries (tenant_id, actor_id, at, id);
CREATE INDEX audit_entries_tenant_id_unit_id_at_id_idx ON audit_entries (tenant_id, unit_id, at, id);
CREATE INDEX audit_entries_tenant_id_doing_at_id_idx ON audit_entries (tenant_id, doing, at, id);
CREATE INDEX audit_entries_tenant_id_at_id_idx ON audit_entries (tenant_id, at, id);

DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

/* Entries of the asker's federation, newest first, for its administrators; null = whatever. `among`: units, by id. The narrowest
   index there is for what is asked gives a window of entries; the rest of what is asked chooses among them. Where the window is
   used up before `most` were found, its last entry is told too: `meant` says whether it is one of them, `further` that there may
   be more behind it. `behind`: an entry, before which the window begins. */
CREATE FUNCTION app.audit_found(kind_of text, record text, actor uuid, at_unit uuid, among uuid[], done text,
  since timestamptz, until timestamptz, behind uuid, most int)
RETURNS TABLE (id uuid, at timestamptz, actor_id uuid, purpose text, doing text, action text, entity text, entity_id text,
  unit_id uuid, before jsonb, after jsonb, request_id text, meant boolean, further boolean)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off AS $$
  WITH asked AS MATERIALIZED (
    SELECT coalesce(since, '-infinity') AS since, coalesce(p.at, until, 'infinity') AS until,
      coalesce(behind, '00000000-0000-0000-0000-000000000000') AS behind,
      CASE WHEN record IS NOT NULL THEN 'RECORD' WHEN actor IS NOT NULL THEN 'ACTOR' WHEN at_unit IS NOT NULL THEN 'UNIT'
        WHEN kind_of IS NOT NULL THEN 'KIND' WHEN done IS NOT NULL THEN 'DOING' ELSE 'ALL' END AS by,
      CASE WHEN num_nonnulls(coalesce(record, kind_of), actor, at_unit, among, done) > 1 OR among IS NOT NULL THEN 4000 ELSE most END AS width
    FROM (SELECT) AS one
    LEFT JOIN public.audit_entries p ON p.tenant_id = app.tenant() AND p.id = behind
    WHERE app.administers() AND (behind IS NULL OR p.id IS NOT NULL)),
  -- A list begins where its key and the moment say: rows are compared whole, so that no other index has that order.
  seen AS MATERIALIZED (
    SELECT l.* FROM asked a CROSS JOIN LATERAL (
      SELECT e.* FROM public.audit_entries e WHERE a.by = 'RECORD' AND e.tenant_id = app.tenant()
        AND (e.entity, e.entity_id, e.at, e.id) < (kind_of, record, a.until, a.behind)
        AND (e.entity, e.entity_id, e.at) >= (kind_of, record, a.since)
      ORDER BY e.entity DESC, e.entity_id DESC, e.at DESC, e.id DESC LIMIT a.width) l
    UNION ALL
    SELECT l.* FROM asked a CROSS JOIN LATERAL (
      SELECT e.* FROM public.audit_entries e WHERE a.by = 'ACTOR' AND e.tenant_id = app.tenant()
        AND (e.actor_id, e.at, e.id) < (actor, a.until, a.behind) AND (e.actor_id, e.at) >= (actor, a.since)
      ORDER BY e.actor_id DESC, e.at DESC, e.id DESC LIMIT a.width) l
    UNION ALL
    SELECT l.* FROM asked a CROSS JOIN LATERAL (
      SELECT e.* FROM public.audit_entries e WHERE a.by = 'UNIT' AND e.tenant_id = app.tenant()
        AND (e.unit_id, e.at, e.id) < (at_unit, a.until, a.behind) AND (e.unit_id, e.at) >= (at_unit, a.since)
      ORDER BY e.unit_id DESC, e.at DESC, e.id DESC LIMIT a.width) l
    UNION ALL
    SELECT l.* FROM asked a CROSS JOIN LATERAL (
      SELECT e.* FROM public.audit_entries e WHERE a.by = 'KIND' AND e.tenant_id = app.tenant()
        AND (e.entity, e.at, e.id) < (kind_of, a.until, a.behind) AND (e.entity, e.at) >= (kind_of, a.since)
      ORDER BY e.entity DESC, e.at DESC, e.id DESC LIMIT a.width) l
    UNION ALL
    SELECT l.* FROM asked a CROSS JOIN LATERAL (
      SELECT e.* FROM public.audit_entries e WHERE a.by = 'DOING' AND e.tenant_id = app.tenant()
        AND (e.doing, e.at, e.id) < (done, a.until, a.behind) AND (e.doing, e.at) >= (done, a.since)
      ORDER BY e.doing DESC, e.at DESC, e.id DESC LIMIT a.width) l
    UNION ALL
    SELECT l.* FROM asked a CROSS JOIN LATERAL (
      SELECT e.* FROM public.audit_entries e WHERE a.by = 'ALL' AND e.tenant_id = app.tenant()
        AND (e.at, e.id) < (a.until, a.behind) AND e.at >= a.since
      ORDER BY e.at DESC, e.id DESC LIMIT a.width) l),
  judged AS (
    SELECT s.*, count(*) OVER () AS looked, row_number() OVER (ORDER BY s.at DESC, s.id DESC) AS place,
      (kind_of IS NULL OR s.entity = kind_of) AND (actor IS NULL OR coalesce(s.actor_id = actor, false))
        AND (at_unit IS NULL OR coalesce(s.unit_id = at_unit, false)) AND (among IS NULL OR coalesce(s.unit_id = ANY (among), false))
        AND (done IS NULL OR s.doing = done) AS meant
    FROM seen s),
  counted AS (SELECT j.*, count(*) FILTER (WHERE j.meant) OVER (ORDER BY j.at DESC, j.id DESC) AS nth FROM judged j)
  SELECT c.id, c.at, c.actor_id, c.purpose, c.doing, c.action, c.entity, c.entity_id, c.unit_id, c.before, c.after, c.request_id,
    c.meant, c.place = c.looked AND c.looked = a.width
  FROM counted c CROSS JOIN asked a
  WHERE c.meant AND c.nth <= most OR c.place = c.looked AND c.looked = a.width AND c.nth < most
  ORDER BY c.at DESC, c.id DESC
$$;

/* How many entries of each of some doings and of some kinds there have been since a moment, at most `most` of each, and the newest. */
CREATE FUNCTION app.audit_lately(doings text[], kinds text[], since timestamptz, most int)
RETURNS TABLE (what text, entries int, latest timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off AS $$
  SELECT d.what, (SELECT count(*)::int FROM (
      SELECT FROM public.audit_entries e WHERE e.tenant_id = app.tenant() AND e.doing = d.what AND e.at >= since LIMIT most) AS counted),
    (SELECT max(e.at) FROM public.audit_entries e WHERE e.tenant_id = app.tenant() AND e.doing = d.what AND e.at >= since)
  FROM unnest(doings) AS d (what) WHERE (SELECT app.administers())
  UNION ALL
  SELECT k.what, (SELECT count(*)::int FROM (
      SELECT FROM public.audit_entries e WHERE e.tenant_id = app.tenant() AND e.entity = k.what AND e.at >= since LIMIT most) AS counted),
    (SELECT max(e.at) FROM public.audit_entries e WHERE e.tenant_id = app.tenant() AND e.entity = k.what AND e.at >= since)
  FROM unnest(kinds) AS k (what) WHERE (SELECT app.administers())
$$;

REVOKE EXECUTE ON FUNCTION app.audit_found, app.audit_lately FROM PUBLIC;
DO $$ BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.audit_found, app.audit_lately TO %I', current_database() || '_app');
END $$;
RESET ROLE;
