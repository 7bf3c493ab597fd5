-- On a machine of their own people stay signed in: chairs for as long as is asked for, everybody else for 30 days at most. What such
-- a session was opened for ends with it: whoever is given another place, or loses one, signs in again.

/* @returns when it ends at the latest; null for a user who is unknown or disabled */
CREATE OR REPLACE FUNCTION auth.open_session(person uuid, token text, purpose text, idle_seconds int, lifetime_seconds int)
RETURNS timestamptz
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO auth.sessions (token_hash, tenant_id, user_id, purpose, idle_seconds, expires_at)
  SELECT sha256(convert_to(token, 'UTF8')), u.tenant_id, u.id, purpose, idle_seconds, now() + make_interval(secs => CASE
    WHEN purpose = 'interactive' AND EXISTS (SELECT FROM auth.memberships m WHERE m.user_id = u.id AND m.role <> 'GRASSROOTS_CHAIR')
    THEN least(lifetime_seconds, 30 * 86400) ELSE lifetime_seconds END)
  FROM auth.users u WHERE u.id = person AND u.disabled_at IS NULL AND purpose IN ('interactive', 'token')
  RETURNING expires_at
$$;

CREATE FUNCTION auth.own_devices_end() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE auth.sessions s SET ended_at = now()
  WHERE s.user_id = coalesce(NEW.user_id, OLD.user_id) AND s.purpose = 'interactive' AND s.idle_seconds IS NULL AND s.ended_at IS NULL;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION auth.own_devices_end FROM PUBLIC;
CREATE TRIGGER own_devices_end AFTER INSERT OR UPDATE OR DELETE ON auth.memberships FOR EACH ROW
EXECUTE FUNCTION auth.own_devices_end();

DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

/* Whether the asker has signed in so long ago, on a machine of their own, that they do so again before they administer. */
CREATE FUNCTION app.proven_long_ago() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT s.purpose = 'interactive' AND s.idle_seconds IS NULL AND s.created_at < now() - interval '12 hours' FROM app.session() s
$$;
REVOKE EXECUTE ON FUNCTION app.proven_long_ago FROM PUBLIC;
DO $$ BEGIN EXECUTE format('GRANT EXECUTE ON FUNCTION app.proven_long_ago TO %I', current_database() || '_app'); END $$;
RESET ROLE;
