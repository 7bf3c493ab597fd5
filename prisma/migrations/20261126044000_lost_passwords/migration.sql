/* A link for whoever can read the mail of an account that may sign in, with the account as the mail names it; nothing for
   an address that is nobody's. Links before it go on holding: asking proves nothing. */
CREATE FUNCTION auth.lose_password(address text, token text, lifetime_seconds int, request text) RETURNS TABLE (email text, name text)
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH lost AS (
    SELECT u.id, u.tenant_id, u.email, u.name FROM auth.users u
    WHERE u.email = lower(address) AND u.disabled_at IS NULL
      AND EXISTS (SELECT FROM auth.tenants t WHERE t.id = u.tenant_id AND t.suspended_at IS NULL)
  ), link AS (
    INSERT INTO auth.invitations (token_hash, user_id, expires_at)
    SELECT sha256(convert_to(token, 'UTF8')), l.id, now() + make_interval(secs => lifetime_seconds) FROM lost l
  ), told AS (
    INSERT INTO public.audit_entries (tenant_id, purpose, action, entity, entity_id, request_id)
    SELECT l.tenant_id, 'interactive', 'account.losePassword', 'user', l.id, request FROM lost l
  )
  SELECT l.email, l.name FROM lost l
$$;
REVOKE EXECUTE ON FUNCTION auth.lose_password FROM PUBLIC;
DO $$ BEGIN EXECUTE format('GRANT EXECUTE ON FUNCTION auth.lose_password TO %I', current_database() || '_auth'); END $$;
