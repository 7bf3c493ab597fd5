-- Accounts are made, changed and ended by those who manage them, in the transaction that tells the audit (security.md §3).

DO $$
DECLARE facts text := current_database() || '_facts';
BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.searchable TO %I', facts);
  EXECUTE format('GRANT INSERT (id, tenant_id, email, login, name), UPDATE (name, disabled_at) ON auth.users TO %I', facts);
  EXECUTE format('GRANT INSERT, DELETE ON auth.memberships TO %I', facts);
  EXECUTE format('GRANT INSERT (token_hash, user_id, expires_at), UPDATE (expires_at) ON auth.invitations TO %I', facts);
  EXECUTE format('GRANT UPDATE (ended_at) ON auth.sessions TO %I', facts);
  EXECUTE format('SET ROLE %I', facts);
END $$;

/* Raises 42501 for an account that is not the asker's to manage: as if it were not there. */
CREATE FUNCTION app.check_managed(account uuid) RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF coalesce(account = ANY (app.managed_people()), false) THEN
    RETURN;
  END IF;
  RAISE EXCEPTION 'no such account' USING ERRCODE = '42501';
END $$;

/* Raises 42501 for a place that the asker cannot give: an upper-level editor makes chairs of unions below, an administrator whatever
   there is in the federation. */
CREATE FUNCTION app.check_place(places uuid[], new_role text) RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF app.administers() AND places <@ ARRAY(SELECT u.id FROM public.units u WHERE u.tenant_id = app.tenant()) THEN
    RETURN;
  END IF;
  IF new_role = 'GRASSROOTS_CHAIR' AND places <@ ARRAY(
    SELECT u.id FROM public.units u WHERE u.id = ANY (app.units_under(ARRAY['UPPER_EDITOR'])) AND u.level = 'GRASSROOTS') THEN
    RETURN;
  END IF;
  RAISE EXCEPTION 'no such place' USING ERRCODE = '42501';
END $$;

/* A new account of the asker's federation with its places. Without e-mail and login name it is called by the federation and its
   first unit, and a number where that is taken: a login name is one person's in the installation. @returns its login name */
CREATE FUNCTION app.add_person(new_id uuid, new_name text, new_email text, new_login text, places uuid[], new_role text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  home uuid := app.tenant();
  base text;
  free text := lower(new_login);
BEGIN
  PERFORM app.check_place(places, new_role);
  IF new_email IS NULL AND new_login IS NULL THEN
    base := (SELECT lower(t.code || '.' || u.code) FROM auth.tenants t JOIN public.units u ON u.tenant_id = t.id
      WHERE t.id = home AND u.id = places[1]);
    free := (SELECT base || n.suffix FROM (SELECT CASE WHEN i > 1 THEN '-' || i ELSE '' END, i FROM generate_series(1, 99) i) n (suffix, nth)
      WHERE NOT EXISTS (SELECT FROM auth.users o WHERE o.login = base || n.suffix) ORDER BY n.nth LIMIT 1);
  END IF;
  INSERT INTO auth.users (id, tenant_id, email, login, name) VALUES (new_id, home, lower(new_email), free, new_name);
  INSERT INTO auth.memberships (tenant_id, user_id, unit_id, role)
  SELECT home, new_id, place, new_role FROM unnest(places) AS place GROUP BY place;
  RETURN free;
END $$;

/* Another role, at other units: what was held before is held no more. */
CREATE FUNCTION app.place_person(account uuid, places uuid[], new_role text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM app.check_managed(account);
  PERFORM app.check_place(places, new_role);
  DELETE FROM auth.memberships m WHERE m.user_id = account;
  INSERT INTO auth.memberships (tenant_id, user_id, unit_id, role)
  SELECT app.tenant(), account, place, new_role FROM unnest(places) AS place GROUP BY place;
END $$;

/* A one-time link for an account that is not disabled; those before it hold no more. @returns until when it holds */
CREATE FUNCTION app.invite_person(account uuid, token text, lifetime_seconds int) RETURNS timestamptz
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE until timestamptz := now() + make_interval(secs => lifetime_seconds);
BEGIN
  PERFORM app.check_managed(account);
  IF EXISTS (SELECT FROM auth.users u WHERE u.id = account AND u.disabled_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a disabled account is not invited' USING ERRCODE = 'UC001';
  END IF;
  UPDATE auth.invitations i SET expires_at = now() WHERE i.user_id = account AND i.accepted_at IS NULL AND i.expires_at > now();
  INSERT INTO auth.invitations (token_hash, user_id, expires_at) VALUES (sha256(convert_to(token, 'UTF8')), account, until);
  RETURN until;
END $$;

/* Keeps somebody out, which ends whatever they had open, or lets them in again. @returns whether that changed anything */
CREATE FUNCTION app.set_person_disabled(account uuid, disabled boolean) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM app.check_managed(account);
  UPDATE auth.users u SET disabled_at = CASE WHEN disabled THEN now() END
  WHERE u.id = account AND (u.disabled_at IS NOT NULL) <> disabled;
  RETURN FOUND;
END $$;

/* Ends the sessions and tokens of an account that the asker manages, or of their own all but this one. @returns how many */
CREATE FUNCTION app.end_sessions(account uuid) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  s auth.sessions := app.session();
  ended int;
BEGIN
  IF account IS DISTINCT FROM s.user_id THEN
    PERFORM app.check_managed(account);
  END IF;
  UPDATE auth.sessions o SET ended_at = now() WHERE o.user_id = account AND o.ended_at IS NULL AND o.expires_at > now() AND o.id <> s.id;
  GET DIAGNOSTICS ended = ROW_COUNT;
  RETURN ended;
END $$;

/* Unions at a unit and below it, of those whose chairs the asker manages, that have no chair who could sign in; who chairs them. */
CREATE FUNCTION app.unchaired(below text, most int) RETURNS TABLE (unit text, unit_name text, chair text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT u.code, u.name, (
    SELECT h.full_name FROM public.chairs h WHERE h.tenant_id = u.tenant_id AND h.unit_id = u.id AND h.withdrawn_at IS NULL
      AND daterange(h.from_on, h.to_on) @> app.today() ORDER BY h.from_on DESC NULLS LAST LIMIT 1)
  FROM public.units u
  WHERE u.id = ANY ((SELECT app.units_in_scope(below, 'subtree', app.today()))::uuid[])
    AND u.id = ANY ((SELECT app.units_under(ARRAY['PROVINCIAL_ADMIN', 'UPPER_EDITOR']))::uuid[])
    AND u.level = 'GRASSROOTS' AND daterange(u.from_on, u.to_on) @> app.today()
    AND NOT EXISTS (
      SELECT FROM auth.memberships m JOIN auth.users p ON p.id = m.user_id AND p.disabled_at IS NULL
      WHERE m.tenant_id = u.tenant_id AND m.unit_id = u.id AND m.role = 'GRASSROOTS_CHAIR')
  ORDER BY u.name COLLATE "vi-x-icu", u.code LIMIT most
$$;

REVOKE EXECUTE ON FUNCTION app.check_managed, app.check_place, app.add_person, app.place_person, app.invite_person,
  app.set_person_disabled, app.end_sessions, app.unchaired FROM PUBLIC;
DO $$ BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.add_person, app.place_person, app.invite_person, app.set_person_disabled,
    app.end_sessions, app.unchaired TO %I', current_database() || '_app');
END $$;
RESET ROLE;
