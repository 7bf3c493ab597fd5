-- A headcount is recorded as other records are: by whom and when, in versions, and taken back without being lost.
ALTER TABLE headcounts
  ADD COLUMN id uuid NOT NULL DEFAULT uuidv7(),
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD COLUMN created_at timestamptz(6) NOT NULL DEFAULT now(),
  ADD COLUMN created_by uuid,
  ADD COLUMN withdrawn_at timestamptz(6),
  ADD COLUMN withdrawn_by uuid,
  ADD COLUMN withdrawal_reason text,
  ADD CHECK (withdrawn_at IS NOT NULL OR (withdrawn_by IS NULL AND withdrawal_reason IS NULL)),
  DROP CONSTRAINT headcounts_pkey,
  ADD PRIMARY KEY (tenant_id, id);
CREATE UNIQUE INDEX headcounts_tenant_id_unit_id_as_of_key ON headcounts (tenant_id, unit_id, as_of);

-- Functions of triggers are nobody's to call; whoever makes a trigger may for as long as that takes.
CREATE PROCEDURE pg_temp.lend_signed(verb text, preposition text) LANGUAGE plpgsql AS $$
DECLARE maker text := session_user;
BEGIN
  EXECUTE format('SET ROLE %I', current_database() || '_facts');
  EXECUTE format('%s EXECUTE ON FUNCTION app.signed %s %I', verb, preposition, maker);
  RESET ROLE;
END $$;
CALL pg_temp.lend_signed('GRANT', 'TO');
CREATE TRIGGER next_version BEFORE INSERT OR UPDATE ON headcounts FOR EACH ROW EXECUTE FUNCTION app.next_version();
CREATE TRIGGER signed BEFORE INSERT OR UPDATE ON headcounts FOR EACH ROW EXECUTE FUNCTION app.signed();
CREATE TRIGGER withdrawn_stays BEFORE UPDATE ON headcounts FOR EACH ROW EXECUTE FUNCTION app.withdrawn_stays();
CALL pg_temp.lend_signed('REVOKE', 'FROM');

-- What was withdrawn counts nowhere.
DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

/* [unit, asOf, workers, members, full_time_officials, committee_members, union_groups, group_leaders]: the newest row on or
   before the day; of units of `history` levels every row up to it. */
CREATE OR REPLACE FUNCTION app.headcount_facts(day date, levels text[], history text[], among uuid[]) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET enable_seqscan = off AS $$
  SELECT coalesce(json_agg(json_build_array(u.code, h.as_of, h.workers, h.members, h.full_time_officials, h.committee_members,
                                            h.union_groups, h.group_leaders)), '[]')
  FROM app.units_of(among) u
  CROSS JOIN LATERAL (
    SELECT n.* FROM public.headcounts n
    WHERE n.tenant_id = u.tenant_id AND n.unit_id = u.id AND n.as_of <= day AND n.withdrawn_at IS NULL
    ORDER BY n.as_of DESC
    LIMIT CASE WHEN u.level = ANY (history) THEN NULL ELSE 1 END) h
  WHERE u.level = ANY (levels)
$$;

/* The newest headcount on or before the day of each of these units that is visible. Under the table's policy every unit's
   look-up would search the list of all visible units again. */
CREATE OR REPLACE FUNCTION app.headcounts_on(day date, among uuid[]) RETURNS SETOF public.headcounts
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET enable_seqscan = off AS $$
  SELECT newest.*
  FROM (SELECT unnest(among) INTERSECT SELECT unnest(app.visible_units())) AS asked (id)
  CROSS JOIN LATERAL (
    SELECT h.* FROM public.headcounts h
    WHERE h.tenant_id = (SELECT app.tenant()) AND h.unit_id = asked.id AND h.as_of <= day AND h.withdrawn_at IS NULL
    ORDER BY h.as_of DESC LIMIT 1
  ) newest
$$;

/* The earliest date that a milestone looks back to (compliance.md §8). */
CREATE OR REPLACE FUNCTION app.earliest_date() RETURNS date
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET enable_seqscan = off AS $$
  SELECT least(
    (SELECT least(min(from_on), min(to_on)) FROM public.units WHERE tenant_id = (SELECT app.tenant())),
    (SELECT least(min(from_on), min(to_on)) FROM public.placements WHERE tenant_id = (SELECT app.tenant())),
    (SELECT min(as_of) FROM public.headcounts WHERE tenant_id = (SELECT app.tenant()) AND withdrawn_at IS NULL),
    (SELECT least(min(opened), min(closed)) FROM public.channels WHERE tenant_id = (SELECT app.tenant()) AND withdrawn_at IS NULL),
    (SELECT min(as_of) FROM public.coverage_readings WHERE tenant_id = (SELECT app.tenant()) AND withdrawn_at IS NULL),
    (SELECT least(min(joined), min(left_on)) FROM public.chair_links WHERE tenant_id = (SELECT app.tenant()) AND withdrawn_at IS NULL),
    (SELECT least(min(appointed), min(ended)) FROM public.reporters WHERE tenant_id = (SELECT app.tenant()) AND withdrawn_at IS NULL))
$$;
RESET ROLE;
