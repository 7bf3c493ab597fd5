DO $$
DECLARE facts text := current_database() || '_facts';
BEGIN
  EXECUTE format('GRANT UPDATE (email, login) ON auth.users TO %I', facts);
  EXECUTE format('SET ROLE %I', facts);
END $$;

/* Calls an account that the asker manages by another name, and lets its owner sign in by another e-mail or login name. A link
   that was mailed to the address before holds no more. */
CREATE FUNCTION app.call_person(account uuid, new_name text, new_email text, new_login text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM app.check_managed(account);
  UPDATE auth.invitations i SET expires_at = now()
  FROM auth.users u
  WHERE u.id = account AND u.email IS NOT NULL AND u.email IS DISTINCT FROM new_email
    AND i.user_id = account AND i.accepted_at IS NULL AND i.expires_at > now();
  UPDATE auth.users u SET name = new_name, email = new_email, login = new_login WHERE u.id = account;
END $$;
DROP FUNCTION app.rename_person;

REVOKE EXECUTE ON FUNCTION app.call_person FROM PUBLIC;
DO $$ BEGIN EXECUTE format('GRANT EXECUTE ON FUNCTION app.call_person TO %I', current_database() || '_app'); END $$;
RESET ROLE;
