-- Where somebody is signed in is theirs to see and to end.

DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

/* Where the asker is signed in, the newest first. */
CREATE FUNCTION app.own_sessions()
RETURNS TABLE (id uuid, purpose text, created_at timestamptz, last_used_at timestamptz, is_this boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT o.id, o.purpose, o.created_at, o.last_used_at, o.id = s.id
  FROM app.session() s JOIN auth.sessions o ON o.user_id = s.user_id
  WHERE o.ended_at IS NULL AND o.expires_at > now()
    AND (o.idle_seconds IS NULL OR o.last_used_at > now() - make_interval(secs => o.idle_seconds))
  ORDER BY o.created_at DESC
$$;

/* Ends one of the asker's own sessions. @returns whether it held */
CREATE FUNCTION app.end_own_session(one uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE auth.sessions o SET ended_at = now() WHERE o.id = one AND o.user_id = app.person() AND o.ended_at IS NULL;
  RETURN FOUND;
END $$;

REVOKE EXECUTE ON FUNCTION app.own_sessions, app.end_own_session FROM PUBLIC;
DO $$ BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.own_sessions, app.end_own_session TO %I', current_database() || '_app');
END $$;
RESET ROLE;
