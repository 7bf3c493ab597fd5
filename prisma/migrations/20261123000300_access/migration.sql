-- Who is asking, what they may see and write (security.md §1). Every answer starts from the session token in `app.sid`.

CREATE SCHEMA app;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;

-- The role that owns the functions below reads these and nothing else of `auth`.
DO $$
DECLARE facts text := current_database() || '_facts';
BEGIN
  EXECUTE format('GRANT USAGE, CREATE ON SCHEMA app TO %I', facts);
  EXECUTE format('GRANT USAGE ON SCHEMA auth, public TO %I', facts);
  EXECUTE format('GRANT SELECT ON auth.tenants, auth.users, auth.memberships, auth.sessions TO %I', facts);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON auth.tenant_revisions TO %I', facts);
  EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA public TO %I', facts);
  EXECUTE format('GRANT INSERT, UPDATE ON public.activity_counts TO %I', facts);
  EXECUTE format('SET ROLE %I', facts);
END $$;

/* The session of this transaction's token; raises 28000 when there is none that holds. */
CREATE FUNCTION app.session() RETURNS auth.sessions
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  token text := current_setting('app.sid', true);
  found auth.sessions;
BEGIN
  IF token IS NOT NULL AND token <> '' THEN
    SELECT s.* INTO found FROM auth.sessions s
    WHERE s.token_hash = sha256(convert_to(token, 'UTF8'))
      AND s.ended_at IS NULL AND s.expires_at > now()
      AND (s.idle_seconds IS NULL OR s.last_used_at > now() - make_interval(secs => s.idle_seconds))
      AND (s.user_id IS NULL OR EXISTS (
        SELECT FROM auth.users u WHERE u.id = s.user_id AND u.tenant_id = s.tenant_id AND u.disabled_at IS NULL));
  END IF;
  IF found.id IS NULL THEN
    RAISE EXCEPTION 'no session' USING ERRCODE = '28000';
  END IF;
  RETURN found;
END $$;

CREATE FUNCTION app.tenant() RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT (app.session()).tenant_id $$;

CREATE FUNCTION app.person() RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT (app.session()).user_id $$;

CREATE FUNCTION app.purpose() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT (app.session()).purpose $$;

CREATE FUNCTION app.today() RETURNS date
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$ SELECT (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date $$;

/* The units of memberships with one of these roles and all below them today; all of the tenant for a membership at the root. */
CREATE FUNCTION app.units_under(roles text[]) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  s auth.sessions := app.session();
BEGIN
  IF s.purpose = 'import' OR EXISTS (
    SELECT FROM auth.memberships m
    JOIN public.units u ON u.tenant_id = m.tenant_id AND u.id = m.unit_id AND u.level = 'PROVINCIAL'
    WHERE m.tenant_id = s.tenant_id AND m.user_id = s.user_id AND m.role = ANY (roles)
  ) THEN
    RETURN ARRAY(SELECT u.id FROM public.units u WHERE u.tenant_id = s.tenant_id);
  END IF;
  RETURN ARRAY(
    WITH RECURSIVE covered (id) AS (
      SELECT m.unit_id FROM auth.memberships m
      WHERE m.tenant_id = s.tenant_id AND m.user_id = s.user_id AND m.role = ANY (roles)
      UNION
      SELECT p.unit_id FROM covered c
      JOIN public.placements p ON p.tenant_id = s.tenant_id AND p.parent_id = c.id
        AND daterange(p.from_on, p.to_on) @> app.today()
    )
    SELECT id FROM covered);
END $$;

CREATE FUNCTION app.visible_units() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT app.units_under(ARRAY['PROVINCIAL_ADMIN', 'PROVINCIAL_STAFF', 'REVIEWER', 'UPPER_EDITOR', 'GRASSROOTS_CHAIR', 'READER']) $$;

/* Where the reader records or decides; which of the two is the action's question (security.md §3). */
CREATE FUNCTION app.writable_units() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT app.units_under(ARRAY['PROVINCIAL_ADMIN', 'PROVINCIAL_STAFF', 'REVIEWER', 'UPPER_EDITOR', 'GRASSROOTS_CHAIR']) $$;

/* Where the reader records: a reviewer decides on what others recorded, but adds nothing. */
CREATE FUNCTION app.recordable_units() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT app.units_under(ARRAY['PROVINCIAL_ADMIN', 'PROVINCIAL_STAFF', 'UPPER_EDITOR', 'GRASSROOTS_CHAIR']) $$;

CREATE FUNCTION app.administers() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT s.purpose = 'import' OR EXISTS (
    SELECT FROM auth.memberships m
    JOIN public.units u ON u.tenant_id = m.tenant_id AND u.id = m.unit_id AND u.level = 'PROVINCIAL'
    WHERE m.tenant_id = s.tenant_id AND m.user_id = s.user_id AND m.role = 'PROVINCIAL_ADMIN')
  FROM app.session() s
$$;

/* The asker, in one round trip: what a Scope is minted from. `stale` = last use was noted over a minute ago. */
CREATE FUNCTION app.who() RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT jsonb_build_object(
    'sessionId', s.id, 'purpose', s.purpose, 'stale', s.last_used_at < now() - interval '60 seconds',
    'tenant', jsonb_build_object('id', t.id, 'code', t.code, 'name', t.name, 'upperDecides', t.upper_decides),
    'person', (SELECT jsonb_build_object('id', p.id, 'name', p.name) FROM auth.users p WHERE p.id = s.user_id),
    'memberships', coalesce(m.list, '[]'), 'seesAll', s.purpose = 'import' OR coalesce(m.at_root, false),
    'administers', app.administers(),
    'revision', (SELECT coalesce(sum(r.value), 0)::text FROM auth.tenant_revisions r WHERE r.tenant_id = s.tenant_id))
  FROM app.session() s
  JOIN auth.tenants t ON t.id = s.tenant_id
  LEFT JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('unitId', u.id, 'unitCode', u.code, 'unitName', u.name, 'level', u.level, 'role', m.role)
                     ORDER BY u.level = 'PROVINCIAL' DESC, u.level = 'UPPER' DESC, u.code, m.role) AS list,
           bool_or(u.level = 'PROVINCIAL') AS at_root
    FROM auth.memberships m
    JOIN public.units u ON u.tenant_id = m.tenant_id AND u.id = m.unit_id
    WHERE m.tenant_id = s.tenant_id AND m.user_id = s.user_id) m ON true
$$;

CREATE FUNCTION app.person_names(ids uuid[]) RETURNS TABLE (id uuid, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT u.id, u.name FROM auth.users u WHERE u.tenant_id = (SELECT app.tenant()) AND u.id = ANY (ids) $$;

/* What happened to an activity that the asker may see; the audit itself is not readable. */
CREATE FUNCTION app.activity_history(activity text)
RETURNS TABLE (at timestamptz, actor_id uuid, purpose text, action text, before jsonb, after jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT e.at, e.actor_id, e.purpose, e.action, e.before, e.after
  FROM public.activities a
  JOIN public.audit_entries e ON e.tenant_id = a.tenant_id AND e.entity = 'activity' AND e.entity_id = a.id
  WHERE a.tenant_id = app.tenant() AND a.id = activity AND a.unit_id = ANY ((SELECT app.visible_units())::uuid[])
  ORDER BY e.at, e.id
$$;

RESET ROLE;

-- Policies ------------------------------------------------------------------------------------------------------------
CREATE PROCEDURE pg_temp.guard(record regclass, readable text, writable text, verbs text[] DEFAULT ARRAY['INSERT', 'UPDATE'])
LANGUAGE plpgsql AS $$
DECLARE
  app_role text := current_database() || '_app';
  facts_role text := current_database() || '_facts';
  mine text := 'tenant_id = (SELECT app.tenant())';
  verb text;
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', record);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', record);
  EXECUTE format('CREATE POLICY facts ON %s TO %I USING (%s) WITH CHECK (%s)', record, facts_role, mine, mine);
  IF readable IS NOT NULL THEN
    EXECUTE format('GRANT SELECT ON %s TO %I', record, app_role);
    EXECUTE format('CREATE POLICY reads ON %s FOR SELECT TO %I USING (%s AND (%s))', record, app_role, mine, readable);
  END IF;
  FOREACH verb IN ARRAY verbs LOOP
    EXECUTE format('GRANT %s ON %s TO %I', verb, record, app_role);
    EXECUTE format('CREATE POLICY %I ON %s FOR %s TO %I %s %s', lower(verb) || 's', record, verb, app_role,
      CASE WHEN verb <> 'INSERT' THEN format('USING (%s AND (%s))', mine, writable) ELSE '' END,
      CASE WHEN verb <> 'DELETE' THEN format('WITH CHECK (%s AND (%s))', mine, writable) ELSE '' END);
  END LOOP;
END $$;

DO $$
DECLARE
  visible text := 'unit_id = ANY ((SELECT app.visible_units())::uuid[])';
  writable text := 'unit_id = ANY ((SELECT app.writable_units())::uuid[])';
  recordable text := 'unit_id = ANY ((SELECT app.recordable_units())::uuid[])';
  owned text := 'owner_id = ANY ((SELECT app.recordable_units())::uuid[])';
  admin text := '(SELECT app.administers())';
  own_key text := 'actor_id = (SELECT app.person())';
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA app, public TO %I', current_database() || '_app');

  CALL pg_temp.guard('units', 'id = ANY ((SELECT app.visible_units())::uuid[])', admin);
  CALL pg_temp.guard('placements', visible || ' OR parent_id = ANY ((SELECT app.visible_units())::uuid[])', admin, ARRAY['INSERT', 'UPDATE', 'DELETE']);
  CALL pg_temp.guard('successions', 'predecessor_id = ANY ((SELECT app.visible_units())::uuid[]) OR successor_id = ANY ((SELECT app.visible_units())::uuid[])', admin);
  CALL pg_temp.guard('headcounts', visible, recordable);

  CALL pg_temp.guard('outlets', 'true', admin);
  CALL pg_temp.guard('activity_types', 'true', admin);
  CALL pg_temp.guard('activity_counts', visible, NULL, ARRAY[]::text[]);
  CALL pg_temp.guard('activities', visible, recordable, ARRAY['INSERT']);
  CALL pg_temp.guard('channels', visible, recordable);
  CALL pg_temp.guard('coverage_readings', 'owner_id = ANY ((SELECT app.visible_units())::uuid[])', owned);
  CALL pg_temp.guard('chair_links', 'owner_id = ANY ((SELECT app.visible_units())::uuid[]) OR ' || visible, owned);
  CALL pg_temp.guard('enquiries', visible, recordable);
  CALL pg_temp.guard('reporters', visible, recordable);
  CALL pg_temp.guard('facilities', visible, recordable);
  CALL pg_temp.guard('misinformation', visible, recordable);

  CALL pg_temp.guard('plans', 'true', admin);
  CALL pg_temp.guard('targets', 'true', admin);
  CALL pg_temp.guard('overrides', visible, admin);

  CALL pg_temp.guard('audit_entries', NULL, 'actor_id IS NOT DISTINCT FROM (SELECT app.person())', ARRAY['INSERT']);
  CALL pg_temp.guard('idempotency_keys', own_key, own_key);

  -- A reviewer decides on an activity without recording any.
  EXECUTE format('GRANT UPDATE ON activities TO %I', current_database() || '_app');
  EXECUTE format('CREATE POLICY updates ON activities FOR UPDATE TO %I USING (tenant_id = (SELECT app.tenant()) AND %s) WITH CHECK (tenant_id = (SELECT app.tenant()) AND %s)',
    current_database() || '_app', writable, writable);
END $$;

-- Every function answers to whom it is granted, not to everybody.
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;
DO $$
BEGIN
  EXECUTE format('SET ROLE %I', current_database() || '_facts');
  EXECUTE format('REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC');
  EXECUTE format('GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO %I', current_database() || '_app');
END $$;
RESET ROLE;

-- Founding, and a command's own session: for the owner's login alone -----------------------------------------------------
CREATE FUNCTION auth.found_tenant(code text, name text, demo boolean DEFAULT false) RETURNS uuid
LANGUAGE sql SET search_path = pg_catalog, pg_temp
AS $$ INSERT INTO auth.tenants (code, name, demo) VALUES (code, name, demo) RETURNING id $$;

/* A session of one hour for a command that works as the federation's administrator; returns its token, which is kept nowhere. */
CREATE FUNCTION auth.open_import_session(tenant uuid) RETURNS text
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE token text := encode(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 'hex');
BEGIN
  INSERT INTO auth.sessions (token_hash, tenant_id, purpose, expires_at)
  VALUES (sha256(convert_to(token, 'UTF8')), tenant, 'import', now() + interval '1 hour');
  RETURN token;
END $$;
REVOKE EXECUTE ON FUNCTION auth.found_tenant, auth.open_import_session FROM PUBLIC;
