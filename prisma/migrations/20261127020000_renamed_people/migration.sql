DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

/* Calls an account that the asker manages by another name. */
CREATE FUNCTION app.rename_person(account uuid, new_name text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM app.check_managed(account);
  UPDATE auth.users u SET name = new_name WHERE u.id = account;
END $$;

REVOKE EXECUTE ON FUNCTION app.rename_person FROM PUBLIC;
DO $$ BEGIN EXECUTE format('GRANT EXECUTE ON FUNCTION app.rename_person TO %I', current_database() || '_app'); END $$;
RESET ROLE;
