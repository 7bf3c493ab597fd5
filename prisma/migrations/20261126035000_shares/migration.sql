-- One view of a federation's figures can be shared by a link: read without signing in, until a day, or until it is revoked. Its
-- token opens a session of no person, which sees what a reader of the whole federation sees and can write nothing; the app opens it for
-- the shared view alone.

ALTER TABLE auth.sessions DROP CONSTRAINT sessions_purpose_check, DROP CONSTRAINT sessions_check;
ALTER TABLE auth.sessions
  ADD CHECK (purpose IN ('interactive', 'token', 'import', 'share')),
  ADD CHECK ((user_id IS NULL) = (purpose IN ('import', 'share')));

CREATE TABLE shares (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid,
  year integer NOT NULL CHECK (year BETWEEN 1000 AND 9999),
  as_of date CHECK (extract(year FROM as_of) = year),
  token text CHECK (token IS NULL),
  expires_at timestamptz(6) NOT NULL CHECK (expires_at > shared_at),
  shared_at timestamptz(6) NOT NULL DEFAULT now(),
  shared_by uuid,
  revoked boolean NOT NULL DEFAULT false,
  revoked_at timestamptz(6),
  revoked_by uuid,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES units (tenant_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CHECK (revoked = (revoked_at IS NOT NULL)),
  CHECK (revoked OR revoked_by IS NULL)
);
CREATE INDEX shares_tenant_id_unit_id_idx ON shares (tenant_id, unit_id);

DO $$ BEGIN
  EXECUTE format('GRANT INSERT ON auth.sessions TO %I', current_database() || '_facts');
  EXECUTE format('SET ROLE %I', current_database() || '_facts');
END $$;

/* Who shared and who revoked, and when, is taken from the session; a share stays as it was made but for its end. Its token goes
   into the session that it opens, as a hash, and is kept nowhere. */
CREATE FUNCTION app.signed_share() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  ends boolean := NEW.revoked;
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.id := uuidv7();
    NEW.shared_at := now();
    NEW.shared_by := app.person();
    NEW.revoked := false;
    NEW.revoked_at := NULL;
    NEW.revoked_by := NULL;
    INSERT INTO auth.sessions (id, token_hash, tenant_id, purpose, expires_at)
    VALUES (NEW.id, sha256(convert_to(NEW.token, 'UTF8')), NEW.tenant_id, 'share', NEW.expires_at);
    NEW.token := NULL;
    RETURN NEW;
  END IF;
  OLD.tenant_id := NEW.tenant_id;
  NEW := OLD;
  IF ends AND NOT OLD.revoked THEN
    NEW.revoked := true;
    NEW.revoked_at := now();
    NEW.revoked_by := app.person();
    UPDATE auth.sessions s SET ended_at = now() WHERE s.id = NEW.id AND s.tenant_id = NEW.tenant_id AND s.ended_at IS NULL;
  END IF;
  RETURN NEW;
END $$;

/* The units of memberships with one of these roles and all below them today; all of the tenant for a membership at the root, and for
   whoever reads a shared view. */
CREATE OR REPLACE FUNCTION app.units_under(roles text[]) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET enable_seqscan = off AS $$
DECLARE
  s auth.sessions := app.session();
BEGIN
  IF s.purpose = 'import' OR (s.purpose = 'share' AND 'READER' = ANY (roles)) OR EXISTS (
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
      SELECT below.unit_id FROM covered c
      CROSS JOIN LATERAL (
        SELECT p.unit_id FROM public.placements p
        WHERE p.tenant_id = s.tenant_id AND p.parent_id = c.id AND daterange(p.from_on, p.to_on) @> app.today()
        OFFSET 0) below
    )
    SELECT id FROM covered);
END $$;

/* The asker, in one round trip: what a Scope is minted from. `stale` = last use was noted over a minute ago. */
CREATE OR REPLACE FUNCTION app.who() RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT jsonb_build_object(
    'sessionId', s.id, 'purpose', s.purpose, 'stale', s.last_used_at < now() - interval '60 seconds',
    'tenant', jsonb_build_object('id', t.id, 'code', t.code, 'name', t.name, 'upperDecides', t.upper_decides,
                                 'adminsSecondStep', t.admins_second_step),
    'person', (SELECT jsonb_build_object('id', p.id, 'name', p.name) FROM auth.users p WHERE p.id = s.user_id),
    'memberships', coalesce(m.list, '[]'), 'seesAll', s.purpose IN ('import', 'share') OR coalesce(m.at_root, false),
    'administers', app.administers(), 'owesSecondStep', app.owes_second_step(),
    'revision', revision.whole, 'othersRevision', revision.others)
  FROM app.session() s
  JOIN auth.tenants t ON t.id = s.tenant_id
  LEFT JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('unitId', u.id, 'unitCode', u.code, 'unitName', u.name, 'level', u.level, 'role', m.role)
                     ORDER BY u.level = 'PROVINCIAL' DESC, u.level = 'UPPER' DESC, u.code, m.role) AS list,
           bool_or(u.level = 'PROVINCIAL') AS at_root
    FROM auth.memberships m
    JOIN public.units u ON u.tenant_id = m.tenant_id AND u.id = m.unit_id
    WHERE m.tenant_id = s.tenant_id AND m.user_id = s.user_id) m ON true
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(r.value), 0)::text AS whole, coalesce(sum(r.value) FILTER (WHERE r.part = 'OTHERS'), 0)::text AS others
    FROM auth.tenant_revisions r WHERE r.tenant_id = s.tenant_id) revision
$$;

DO $$ BEGIN EXECUTE format('GRANT EXECUTE ON FUNCTION app.signed_share TO %I', session_user); END $$;
RESET ROLE;

CREATE TRIGGER signed_share BEFORE INSERT OR UPDATE ON shares FOR EACH ROW EXECUTE FUNCTION app.signed_share();

ALTER TABLE shares ENABLE ROW LEVEL SECURITY;
ALTER TABLE shares FORCE ROW LEVEL SECURITY;
DO $$
DECLARE
  app text := current_database() || '_app';
  maker text := session_user;
  mine text := 'tenant_id = (SELECT app.tenant())';
  administered text := mine || ' AND (SELECT app.administers())';
BEGIN
  EXECUTE format('CREATE POLICY facts ON shares TO %I USING (%s) WITH CHECK (%s)', current_database() || '_facts', mine, mine);
  EXECUTE format('CREATE POLICY backup ON shares FOR SELECT TO %I USING (true)', current_database() || '_backup');
  EXECUTE format('CREATE POLICY reads ON shares FOR SELECT TO %I USING (%s)', app,
    mine || $q$ AND ((SELECT app.administers()) OR id::text = (SELECT app.who() ->> 'sessionId'))$q$);
  EXECUTE format('CREATE POLICY inserts ON shares FOR INSERT TO %I WITH CHECK (%s)', app, administered);
  EXECUTE format('CREATE POLICY updates ON shares FOR UPDATE TO %I USING (%s) WITH CHECK (%s)', app, administered, administered);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON shares TO %I', app);
  EXECUTE format('GRANT SELECT ON shares TO %I', current_database() || '_facts');
  EXECUTE format('SET ROLE %I', current_database() || '_facts');
  EXECUTE format('REVOKE EXECUTE ON FUNCTION app.signed_share FROM %I', maker);
  REVOKE EXECUTE ON FUNCTION app.signed_share FROM PUBLIC;
END $$;
RESET ROLE;
