-- Whoever runs the installation can keep a federation's people out. Nothing of theirs ends: what is resumed is as it was.
ALTER TABLE auth.tenants ADD COLUMN suspended_at timestamptz(6);

DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;
/* The session of this transaction's token; raises 28000 when there is none that holds, UC006 while its federation is suspended
   for everybody but the commands. */
CREATE OR REPLACE FUNCTION app.session() RETURNS auth.sessions
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
  IF found.purpose <> 'import' AND EXISTS (
    SELECT FROM auth.tenants t WHERE t.id = found.tenant_id AND t.suspended_at IS NOT NULL) THEN
    RAISE EXCEPTION 'federation suspended' USING ERRCODE = 'UC006';
  END IF;
  RETURN found;
END $$;
RESET ROLE;
