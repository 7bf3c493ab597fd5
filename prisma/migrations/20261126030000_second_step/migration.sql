-- Signing in in two steps: beside the password a code that changes every half minute, or one of ten that are used up.

CREATE TABLE "auth"."second_steps" (
    "user_id" UUID NOT NULL,
    "sealed_secret" TEXT,
    "confirmed_at" TIMESTAMPTZ(6),
    "last_step" BIGINT NOT NULL DEFAULT 0,
    "recovery_hashes" BYTEA[] DEFAULT ARRAY[]::BYTEA[],

    CONSTRAINT "second_steps_pkey" PRIMARY KEY ("user_id")
);
ALTER TABLE auth.second_steps ADD FOREIGN KEY (user_id) REFERENCES auth.users (id),
  ADD CONSTRAINT second_steps_proven CHECK (confirmed_at IS NULL OR sealed_secret IS NOT NULL);

ALTER TABLE auth.tenants ADD COLUMN admins_second_step boolean NOT NULL DEFAULT false;

-- Sign-in reads the sealed secret and uses codes up ------------------------------------------------------------------------
CREATE FUNCTION auth.second_step(person uuid) RETURNS TABLE (sealed_secret text, confirmed_at timestamptz, codes_left int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT o.sealed_secret, o.confirmed_at, cardinality(o.recovery_hashes) FROM auth.second_steps o WHERE o.user_id = person
$$;

/* The code of a step is good once: neither it nor an earlier one comes again. @returns whether it still was */
CREATE FUNCTION auth.take_step(person uuid, step bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE auth.second_steps o SET last_step = step
  WHERE o.user_id = person AND o.confirmed_at IS NOT NULL AND o.last_step < step;
  RETURN FOUND;
END $$;

/* Uses up one of the codes that were written down. @returns whether it was one of them */
CREATE FUNCTION auth.take_recovery_code(person uuid, code text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE hash bytea := sha256(convert_to(code, 'UTF8'));
BEGIN
  UPDATE auth.second_steps o SET recovery_hashes = array_remove(o.recovery_hashes, hash)
  WHERE o.user_id = person AND hash = ANY (o.recovery_hashes);
  RETURN FOUND;
END $$;

REVOKE EXECUTE ON FUNCTION auth.second_step, auth.take_step, auth.take_recovery_code FROM PUBLIC;
DO $$ BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION auth.second_step, auth.take_step, auth.take_recovery_code TO %I', current_database() || '_auth');
END $$;

-- People set it up and end it; the secret itself is never read by these ---------------------------------------------------
DO $$
DECLARE facts text := current_database() || '_facts';
BEGIN
  EXECUTE format('GRANT SELECT (user_id, confirmed_at), INSERT (user_id, sealed_secret),
    UPDATE (sealed_secret, confirmed_at, last_step, recovery_hashes) ON auth.second_steps TO %I', facts);
  EXECUTE format('GRANT UPDATE (admins_second_step) ON auth.tenants TO %I', facts);
  EXECUTE format('SET ROLE %I', facts);
END $$;

/* A new secret for the asker, which counts once it is confirmed. @returns false where one is in force */
CREATE FUNCTION app.begin_second_step(sealed text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO auth.second_steps AS o (user_id, sealed_secret) VALUES (app.person(), sealed)
  ON CONFLICT (user_id) DO UPDATE SET sealed_secret = sealed WHERE o.confirmed_at IS NULL;
  RETURN FOUND;
END $$;

/* From now on the asker's secret counts, from the step of the code that proved it; where a password alone had let them in
   elsewhere, they are signed out. @returns whether it did not count before */
CREATE FUNCTION app.confirm_second_step(step bigint, codes text[]) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE s auth.sessions := app.session();
BEGIN
  UPDATE auth.second_steps o SET confirmed_at = now(), last_step = step,
    recovery_hashes = ARRAY(SELECT sha256(convert_to(code, 'UTF8')) FROM unnest(codes) AS code)
  WHERE o.user_id = s.user_id AND o.confirmed_at IS NULL;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  UPDATE auth.sessions o SET ended_at = now()
  WHERE o.user_id = s.user_id AND o.purpose = 'interactive' AND o.ended_at IS NULL AND o.id <> s.id;
  RETURN true;
END $$;

/* Ends the asker's own, or that of an account that they manage. @returns whether there was one */
CREATE FUNCTION app.end_second_step(account uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF account IS DISTINCT FROM app.person() THEN
    PERFORM app.check_managed(account);
  END IF;
  UPDATE auth.second_steps o SET sealed_secret = NULL, confirmed_at = NULL, recovery_hashes = '{}'
  WHERE o.user_id = account AND o.confirmed_at IS NOT NULL;
  RETURN FOUND;
END $$;

/* Of the accounts that the asker manages, those that sign in in two steps. */
CREATE FUNCTION app.secured_people() RETURNS TABLE (id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT o.user_id FROM auth.second_steps o
  WHERE o.confirmed_at IS NOT NULL AND o.user_id = ANY ((SELECT app.managed_people())::uuid[])
$$;

/* Whether the asker's federation demands it of administrators. Raises 42501 for others than these. @returns whether it did before */
CREATE FUNCTION app.demand_second_step(demanded boolean) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  home uuid := app.tenant();
  before boolean;
BEGIN
  IF NOT app.administers() THEN
    RAISE EXCEPTION 'that is another''s to do' USING ERRCODE = '42501';
  END IF;
  UPDATE auth.tenants t SET admins_second_step = demanded WHERE t.id = home RETURNING old.admins_second_step INTO before;
  RETURN before;
END $$;

/* Whether the asker must set it up before anything else: an administrator who signs in by password, where it is demanded of them. */
CREATE FUNCTION app.owes_second_step() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM app.session() s JOIN auth.tenants t ON t.id = s.tenant_id
    WHERE s.purpose = 'interactive' AND t.admins_second_step AND app.administers()
      AND NOT EXISTS (SELECT FROM auth.second_steps o WHERE o.user_id = s.user_id AND o.confirmed_at IS NOT NULL))
$$;

/* The asker, in one round trip: what a Scope is minted from. `stale` = last use was noted over a minute ago. */
CREATE OR REPLACE FUNCTION app.who() RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT jsonb_build_object(
    'sessionId', s.id, 'purpose', s.purpose, 'stale', s.last_used_at < now() - interval '60 seconds',
    'tenant', jsonb_build_object('id', t.id, 'code', t.code, 'name', t.name, 'upperDecides', t.upper_decides,
                                 'adminsSecondStep', t.admins_second_step),
    'person', (SELECT jsonb_build_object('id', p.id, 'name', p.name) FROM auth.users p WHERE p.id = s.user_id),
    'memberships', coalesce(m.list, '[]'), 'seesAll', s.purpose = 'import' OR coalesce(m.at_root, false),
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

REVOKE EXECUTE ON FUNCTION app.begin_second_step, app.confirm_second_step, app.end_second_step, app.secured_people,
  app.demand_second_step, app.owes_second_step FROM PUBLIC;
DO $$ BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.begin_second_step, app.confirm_second_step, app.end_second_step, app.secured_people,
    app.demand_second_step TO %I', current_database() || '_app');
END $$;
RESET ROLE;

-- Whoever runs the installation lets the last administrator in again, who has lost the telephone and the codes ------------
CREATE FUNCTION auth.drop_second_step(tenant uuid, identifier text) RETURNS uuid
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
  UPDATE auth.second_steps o SET sealed_secret = NULL, confirmed_at = NULL, recovery_hashes = '{}'
  FROM auth.users u WHERE u.id = o.user_id AND u.tenant_id = tenant AND lower(identifier) IN (u.email, u.login)
  RETURNING u.id
$$;
REVOKE EXECUTE ON FUNCTION auth.drop_second_step FROM PUBLIC;
