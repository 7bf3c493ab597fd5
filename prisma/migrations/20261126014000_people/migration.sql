-- Who is in a federation, for those who manage its accounts: administrators all, an upper-level editor the chairs below (security.md §3).

-- An account is found by its name, e-mail and login name.
ALTER TABLE auth.users ADD COLUMN search_name text NOT NULL
  GENERATED ALWAYS AS (app.searchable(name || ' ' || coalesce(email, '') || ' ' || coalesce(login, ''))) STORED;

-- When somebody signed in last is when their newest session began: one look-up a person, and that session is kept.
DROP INDEX auth.sessions_user_id_idx;
CREATE INDEX sessions_user_id_purpose_created_at_idx ON auth.sessions (user_id, purpose, created_at);
CREATE INDEX memberships_tenant_id_unit_id_idx ON auth.memberships (tenant_id, unit_id);

-- Attempts older than any window say nothing any more, nor do replies and imports of last week. Of sessions long over a person's
-- newest one tells that they have been here.
CREATE OR REPLACE FUNCTION auth.sweep() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM auth.sign_in_attempts WHERE window_start < now() - interval '1 day';
  DELETE FROM auth.sessions s WHERE greatest(s.ended_at, s.expires_at) < now() - interval '90 days'
    AND (s.purpose <> 'interactive' OR EXISTS (
      SELECT FROM auth.sessions n WHERE n.user_id = s.user_id AND n.purpose = 'interactive' AND n.created_at > s.created_at));
  DELETE FROM public.idempotency_keys WHERE created_at < now() - interval '7 days';
  DELETE FROM public.imports WHERE created_at < now() - interval '7 days';
$$;

DO $$
DECLARE facts text := current_database() || '_facts';
BEGIN
  EXECUTE format('GRANT SELECT (user_id) ON auth.credentials TO %I', facts);
  EXECUTE format('GRANT SELECT (user_id, created_at, expires_at, accepted_at) ON auth.invitations TO %I', facts);
  EXECUTE format('SET ROLE %I', facts);
END $$;

/* The accounts that the asker manages: an administrator's are all, an upper-level editor's those that are nothing but chairs below. */
CREATE FUNCTION app.managed_people() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE lower_units uuid[];
BEGIN
  IF app.administers() THEN
    RETURN ARRAY(SELECT u.id FROM auth.users u WHERE u.tenant_id = app.tenant());
  END IF;
  lower_units := app.units_under(ARRAY['UPPER_EDITOR']);
  RETURN ARRAY(
    SELECT DISTINCT m.user_id FROM auth.memberships m
    WHERE m.tenant_id = app.tenant() AND m.unit_id = ANY (lower_units) AND NOT EXISTS (
      SELECT FROM auth.memberships o WHERE o.user_id = m.user_id AND NOT (o.role = 'GRASSROOTS_CHAIR' AND o.unit_id = ANY (lower_units))));
END $$;

/* How the accounts that the asker manages stand: DISABLED, ACTIVE (they have signed in), INVITED (they still can, the first time),
   LAPSED (never, and by now they cannot). */
CREATE FUNCTION app.people_standing()
RETURNS TABLE (id uuid, standing text, signed_in_at timestamptz, invited_at timestamptz, invited_until timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT u.id,
    CASE WHEN u.disabled_at IS NOT NULL THEN 'DISABLED' WHEN s.created_at IS NOT NULL THEN 'ACTIVE'
      WHEN i.expires_at > now() OR c.user_id IS NOT NULL THEN 'INVITED' ELSE 'LAPSED' END,
    s.created_at, i.created_at, i.expires_at
  FROM auth.users u
  LEFT JOIN LATERAL (
    SELECT o.created_at FROM auth.sessions o WHERE o.user_id = u.id AND o.purpose = 'interactive'
    ORDER BY o.created_at DESC LIMIT 1) s ON true
  LEFT JOIN LATERAL (
    SELECT o.created_at, o.expires_at FROM auth.invitations o WHERE o.user_id = u.id AND o.accepted_at IS NULL
    ORDER BY o.expires_at DESC LIMIT 1) i ON true
  LEFT JOIN auth.credentials c ON c.user_id = u.id
  WHERE u.id = ANY ((SELECT app.managed_people())::uuid[])
$$;

/* A stretch of the accounts that the asker manages, those first who have never been here. Null = whatever; `below` is a unit's code,
   with all below it; `found` is how many there are. */
CREATE FUNCTION app.people_found(person uuid, words text[], held text, below text, standings text[], skipped int, most int)
RETURNS TABLE (id uuid, name text, email text, login text, standing text, signed_in_at timestamptz, invited_at timestamptz,
               invited_until timestamptz, memberships jsonb, found int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH meant AS (
    SELECT u.id, u.name, u.email, u.login, p.standing, p.signed_in_at, p.invited_at, p.invited_until, u.tenant_id,
      count(*) OVER ()::int AS found
    FROM app.people_standing() p JOIN auth.users u ON u.id = p.id
    WHERE (person IS NULL OR u.id = person)
      AND (standings IS NULL OR p.standing = ANY (standings))
      AND (words IS NULL OR NOT EXISTS (
        SELECT FROM unnest(words) word WHERE strpos(u.search_name || ' ' || coalesce((
          SELECT string_agg(n.search_name, ' ') FROM auth.memberships m
          JOIN public.units n ON n.tenant_id = m.tenant_id AND n.id = m.unit_id WHERE m.user_id = u.id), ''), word) = 0))
      AND (held IS NULL AND below IS NULL OR EXISTS (
        SELECT FROM auth.memberships m WHERE m.user_id = u.id AND (held IS NULL OR m.role = held)
          AND (below IS NULL OR m.unit_id = ANY ((SELECT app.units_in_scope(below, 'subtree', app.today()))::uuid[]))))
    ORDER BY array_position(ARRAY['LAPSED', 'INVITED', 'ACTIVE', 'DISABLED'], p.standing), p.signed_in_at DESC,
      u.name COLLATE "vi-x-icu", u.id
    OFFSET skipped LIMIT most)
  SELECT l.id, l.name, l.email, l.login, l.standing, l.signed_in_at, l.invited_at, l.invited_until, coalesce((
      SELECT jsonb_agg(jsonb_build_object('unit', n.code, 'unitName', n.name, 'level', n.level, 'role', m.role)
                       ORDER BY array_position(ARRAY['PROVINCIAL', 'UPPER', 'GRASSROOTS'], n.level), n.code)
      FROM auth.memberships m JOIN public.units n ON n.tenant_id = m.tenant_id AND n.id = m.unit_id WHERE m.user_id = l.id), '[]'),
    l.found
  FROM meant l
$$;

/* Of the accounts that the asker manages, how many stand how; and of the unions, how many have no chair who could sign in. */
CREATE FUNCTION app.people_counted()
RETURNS TABLE (active int, invited int, lapsed int, disabled int, chairs int, without_chair int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH standing AS MATERIALIZED (SELECT p.id, p.standing FROM app.people_standing() p),
  chaired AS MATERIALIZED (
    SELECT m.user_id, m.unit_id FROM auth.memberships m JOIN standing s ON s.id = m.user_id
    WHERE m.role = 'GRASSROOTS_CHAIR' AND s.standing <> 'DISABLED')
  SELECT count(*) FILTER (WHERE s.standing = 'ACTIVE')::int, count(*) FILTER (WHERE s.standing = 'INVITED')::int,
    count(*) FILTER (WHERE s.standing = 'LAPSED')::int, count(*) FILTER (WHERE s.standing = 'DISABLED')::int,
    (SELECT count(DISTINCT c.user_id)::int FROM chaired c),
    (SELECT count(*)::int FROM public.units u
      WHERE u.id = ANY ((SELECT app.units_under(ARRAY['PROVINCIAL_ADMIN', 'UPPER_EDITOR']))::uuid[])
        AND u.level = 'GRASSROOTS' AND daterange(u.from_on, u.to_on) @> app.today()
        AND NOT EXISTS (SELECT FROM chaired c WHERE c.unit_id = u.id))
  FROM standing s
$$;

REVOKE EXECUTE ON FUNCTION app.managed_people, app.people_standing, app.people_found, app.people_counted FROM PUBLIC;
DO $$ BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.people_found, app.people_counted TO %I', current_database() || '_app');
END $$;
RESET ROLE;
