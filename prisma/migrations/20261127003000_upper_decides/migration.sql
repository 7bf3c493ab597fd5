-- A federation's administrators say whether upper-level unions decide on the records of the unions below them (security.md §3).

DO $$
DECLARE facts text := current_database() || '_facts';
BEGIN
  EXECUTE format('GRANT UPDATE (upper_decides) ON auth.tenants TO %I', facts);
  EXECUTE format('SET ROLE %I', facts);
END $$;

/* Whether they do. Raises 42501 for others than administrators. @returns whether they did before */
CREATE FUNCTION app.let_upper_decide(decides boolean) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  home uuid := app.tenant();
  before boolean;
BEGIN
  IF NOT app.administers() THEN
    RAISE EXCEPTION 'that is another''s to do' USING ERRCODE = '42501';
  END IF;
  UPDATE auth.tenants t SET upper_decides = decides WHERE t.id = home RETURNING old.upper_decides INTO before;
  RETURN before;
END $$;

REVOKE EXECUTE ON FUNCTION app.let_upper_decide FROM PUBLIC;
DO $$ BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.let_upper_decide TO %I', current_database() || '_app');
END $$;
RESET ROLE;
