-- Sign-in (security.md §1): what the login of sign-in may do, as functions; it reads and writes no table.

DO $$ BEGIN EXECUTE format('GRANT USAGE ON SCHEMA auth TO %I', current_database() || '_auth'); END $$;

-- Throttling ------------------------------------------------------------------------------------------------------------
/* Counts one attempt under each key, in order, until one is over its limit; 0 = go on, else the seconds to wait. */
CREATE FUNCTION auth.count_attempt(keys text[], limits int[], windows int[]) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  attempt auth.sign_in_attempts;
BEGIN
  FOR i IN 1 .. array_length(keys, 1) LOOP
    INSERT INTO auth.sign_in_attempts AS a (key, window_start, count) VALUES (keys[i], now(), 1)
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN a.window_start <= now() - make_interval(secs => windows[i]) THEN 1 ELSE a.count + 1 END,
      window_start = CASE WHEN a.window_start <= now() - make_interval(secs => windows[i]) THEN now() ELSE a.window_start END
    RETURNING a.* INTO attempt;
    IF attempt.count > limits[i] THEN
      -- Refused attempts leave no count: waiting out the window is enough.
      UPDATE auth.sign_in_attempts a SET count = limits[i] WHERE a.key = keys[i];
      RETURN greatest(1, ceil(extract(epoch FROM attempt.window_start + make_interval(secs => windows[i]) - now()))::int);
    END IF;
  END LOOP;
  RETURN 0;
END $$;

/* A success takes its own count back. */
CREATE FUNCTION auth.forget_attempt(keys text[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ UPDATE auth.sign_in_attempts SET count = greatest(0, count - 1) WHERE key = ANY (keys) $$;

-- Credentials -------------------------------------------------------------------------------------------------------------
/* The hash to verify against, for whoever may sign in under this e-mail or login name. */
CREATE FUNCTION auth.credential(identifier text) RETURNS TABLE (user_id uuid, password_hash text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT u.id, c.password_hash
  FROM auth.users u JOIN auth.credentials c ON c.user_id = u.id
  WHERE lower(identifier) IN (u.email, u.login) AND u.disabled_at IS NULL
$$;

/* The person behind a browser's session, with the hash that proves it is still them. */
CREATE FUNCTION auth.own_credential(token text) RETURNS TABLE (user_id uuid, password_hash text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT u.id, c.password_hash
  FROM auth.sessions s
  JOIN auth.users u ON u.id = s.user_id AND u.disabled_at IS NULL
  JOIN auth.credentials c ON c.user_id = u.id
  WHERE s.token_hash = sha256(convert_to(token, 'UTF8')) AND s.purpose = 'interactive'
    AND s.ended_at IS NULL AND s.expires_at > now()
$$;

/* A new password ends every other session and token of that person. */
CREATE FUNCTION auth.change_password(token text, new_hash text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE person uuid := (SELECT o.user_id FROM auth.own_credential(token) o);
BEGIN
  IF person IS NULL THEN
    RETURN false;
  END IF;
  UPDATE auth.credentials c SET password_hash = new_hash, is_default = false, changed_at = now() WHERE c.user_id = person;
  UPDATE auth.sessions s SET ended_at = now()
  WHERE s.user_id = person AND s.ended_at IS NULL AND s.token_hash <> sha256(convert_to(token, 'UTF8'));
  RETURN true;
END $$;

-- Sessions ----------------------------------------------------------------------------------------------------------------
/* @returns when it ends at the latest; null for a user who is unknown or disabled */
CREATE FUNCTION auth.open_session(person uuid, token text, purpose text, idle_seconds int, lifetime_seconds int)
RETURNS timestamptz
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO auth.sessions (token_hash, tenant_id, user_id, purpose, idle_seconds, expires_at)
  SELECT sha256(convert_to(token, 'UTF8')), u.tenant_id, u.id, purpose, idle_seconds, now() + make_interval(secs => lifetime_seconds)
  FROM auth.users u WHERE u.id = person AND u.disabled_at IS NULL AND purpose IN ('interactive', 'token')
  RETURNING expires_at
$$;

CREATE FUNCTION auth.session_holds(token text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM auth.sessions s JOIN auth.users u ON u.id = s.user_id AND u.disabled_at IS NULL
    WHERE s.token_hash = sha256(convert_to(token, 'UTF8')) AND s.ended_at IS NULL AND s.expires_at > now()
      AND (s.idle_seconds IS NULL OR s.last_used_at > now() - make_interval(secs => s.idle_seconds)))
$$;

CREATE FUNCTION auth.note_use(token text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  UPDATE auth.sessions s SET last_used_at = now()
  WHERE s.token_hash = sha256(convert_to(token, 'UTF8')) AND s.ended_at IS NULL AND s.last_used_at < now() - interval '60 seconds'
$$;

CREATE FUNCTION auth.end_session(token text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  UPDATE auth.sessions s SET ended_at = now()
  WHERE s.token_hash = sha256(convert_to(token, 'UTF8')) AND s.ended_at IS NULL
$$;

-- Invitations ---------------------------------------------------------------------------------------------------------------
/* Whom an invitation that still holds is for. */
CREATE FUNCTION auth.invitation(token text) RETURNS TABLE (user_id uuid, name text, email text, login text, tenant_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT u.id, u.name, u.email, u.login, t.name
  FROM auth.invitations i
  JOIN auth.users u ON u.id = i.user_id AND u.disabled_at IS NULL
  JOIN auth.tenants t ON t.id = u.tenant_id
  WHERE i.token_hash = sha256(convert_to(token, 'UTF8')) AND i.accepted_at IS NULL AND i.expires_at > now()
$$;

/* Sets the password once, and ends what was signed in before: an invitation is also how a lost password is replaced. */
CREATE FUNCTION auth.accept_invitation(token text, new_hash text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE person uuid;
BEGIN
  UPDATE auth.invitations i SET accepted_at = now()
  WHERE i.token_hash = sha256(convert_to(token, 'UTF8')) AND i.accepted_at IS NULL AND i.expires_at > now()
    AND EXISTS (SELECT FROM auth.users u WHERE u.id = i.user_id AND u.disabled_at IS NULL)
  RETURNING i.user_id INTO person;
  IF person IS NOT NULL THEN
    PERFORM auth.set_password(person, new_hash);
    UPDATE auth.invitations i SET accepted_at = now() WHERE i.user_id = person AND i.accepted_at IS NULL;
  END IF;
  RETURN person;
END $$;

/* Tokens made before the first password go on working; a password that replaces another ends them too. */
CREATE FUNCTION auth.set_password(person uuid, new_hash text, is_default boolean DEFAULT false) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE auth.sessions s SET ended_at = now()
  WHERE s.user_id = person AND s.ended_at IS NULL
    AND (s.purpose = 'interactive' OR EXISTS (SELECT FROM auth.credentials c WHERE c.user_id = person));
  INSERT INTO auth.credentials AS c (user_id, password_hash, is_default) VALUES (person, new_hash, set_password.is_default)
  ON CONFLICT (user_id) DO UPDATE SET password_hash = new_hash, is_default = set_password.is_default, changed_at = now();
END $$;

-- People, for the owner's login alone: the commands -----------------------------------------------------------------------
/* Creates or changes the user behind an e-mail or a login name; unit ids and one role replace the memberships. */
CREATE FUNCTION auth.save_user(tenant uuid, new_email text, new_login text, new_name text, units uuid[], new_role text)
RETURNS uuid
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE person auth.users;
BEGIN
  SELECT u.* INTO person FROM auth.users u WHERE lower(new_email) = u.email OR lower(new_login) = u.login
  ORDER BY u.email = lower(new_email) DESC NULLS LAST LIMIT 1 FOR UPDATE;
  IF person.tenant_id <> tenant THEN
    RAISE EXCEPTION 'that e-mail or login name belongs to another federation' USING ERRCODE = '23505';
  END IF;
  IF person.id IS NULL THEN
    INSERT INTO auth.users AS u (tenant_id, email, login, name)
    VALUES (tenant, lower(new_email), lower(new_login), coalesce(new_name, new_email, new_login)) RETURNING u.* INTO person;
  ELSE
    UPDATE auth.users u SET email = coalesce(lower(new_email), u.email), login = coalesce(lower(new_login), u.login),
      name = coalesce(new_name, u.name), disabled_at = NULL WHERE u.id = person.id;
  END IF;
  DELETE FROM auth.memberships m WHERE m.user_id = person.id;
  INSERT INTO auth.memberships (tenant_id, user_id, unit_id, role)
  SELECT tenant, person.id, unit, new_role FROM unnest(units) AS unit GROUP BY unit;
  RETURN person.id;
END $$;

CREATE FUNCTION auth.invite(person uuid, token text, lifetime_seconds int) RETURNS timestamptz
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO auth.invitations (token_hash, user_id, expires_at)
  VALUES (sha256(convert_to(token, 'UTF8')), person, now() + make_interval(secs => lifetime_seconds)) RETURNING expires_at
$$;

-- Attempts older than any window and sessions long over say nothing any more.
CREATE FUNCTION auth.sweep() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM auth.sign_in_attempts WHERE window_start < now() - interval '1 day';
  DELETE FROM auth.sessions WHERE greatest(ended_at, expires_at) < now() - interval '90 days';
$$;

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA auth FROM PUBLIC;
DO $$ BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION auth.count_attempt, auth.forget_attempt, auth.credential, auth.own_credential,
    auth.change_password, auth.open_session, auth.session_holds, auth.note_use, auth.end_session, auth.invitation,
    auth.accept_invitation, auth.sweep TO %I', current_database() || '_auth');
END $$;
