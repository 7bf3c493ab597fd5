-- Chairs change every month: whoever chaired a union holds it no more from the moment in which another does.

DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

/* Another chairs a union: whoever did holds it no more, and who then holds nothing is kept out. @returns who that was */
CREATE FUNCTION app.end_chairs(union_id uuid, successor uuid) RETURNS SETOF uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  home uuid := app.tenant();
  former uuid;
BEGIN
  PERFORM app.check_place(ARRAY[union_id], 'GRASSROOTS_CHAIR');
  FOR former IN
    DELETE FROM auth.memberships m WHERE m.tenant_id = home AND m.unit_id = union_id AND m.role = 'GRASSROOTS_CHAIR'
      AND m.user_id <> successor RETURNING m.user_id
  LOOP
    UPDATE auth.sessions o SET ended_at = now() WHERE o.user_id = former AND o.ended_at IS NULL;
    UPDATE auth.users u SET disabled_at = now() WHERE u.id = former AND u.disabled_at IS NULL
      AND NOT EXISTS (SELECT FROM auth.memberships m WHERE m.user_id = former);
    RETURN NEXT former;
  END LOOP;
END $$;

REVOKE EXECUTE ON FUNCTION app.end_chairs FROM PUBLIC;
DO $$ BEGIN EXECUTE format('GRANT EXECUTE ON FUNCTION app.end_chairs TO %I', current_database() || '_app'); END $$;
RESET ROLE;
