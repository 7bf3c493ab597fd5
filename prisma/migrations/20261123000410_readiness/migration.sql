-- Whether this database is what the build expects: names of the migrations applied, for the login of sign-in.
CREATE FUNCTION auth.applied_migrations() RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN ARRAY(SELECT m.migration_name FROM auth._prisma_migrations m WHERE m.finished_at IS NOT NULL AND m.rolled_back_at IS NULL);
END $$;
REVOKE EXECUTE ON FUNCTION auth.applied_migrations FROM PUBLIC;
DO $$ BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION auth.applied_migrations TO %I', current_database() || '_auth');
END $$;
