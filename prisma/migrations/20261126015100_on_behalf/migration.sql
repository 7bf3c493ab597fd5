-- Whose hand first entered a record is marked on every kind, as it is on activities: on behalf of a unit in which whoever did
-- it has no place of their own (security.md §3).

-- Functions of triggers are nobody's to call; whoever makes a trigger may for as long as that takes.
CREATE PROCEDURE pg_temp.lend_on_behalf(verb text, preposition text) LANGUAGE plpgsql AS $$
DECLARE maker text := session_user;
BEGIN
  EXECUTE format('SET ROLE %I', current_database() || '_facts');
  EXECUTE format('%s EXECUTE ON FUNCTION app.on_behalf %s %I', verb, preposition, maker);
  RESET ROLE;
END $$;

DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

/* Marks a new record, whatever its writer says; later hands change nothing of it. The argument names the column of its unit. */
CREATE FUNCTION app.on_behalf() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  s auth.sessions := app.session();
BEGIN
  IF s.purpose = 'import' THEN
    RETURN NEW;
  END IF;
  NEW.on_behalf := CASE TG_OP
    WHEN 'UPDATE' THEN OLD.on_behalf
    ELSE NOT EXISTS (
      SELECT FROM auth.memberships m WHERE m.tenant_id = s.tenant_id AND m.user_id = s.user_id
        AND m.unit_id = (to_jsonb(NEW) ->> TG_ARGV[0])::uuid
        AND m.role IN ('PROVINCIAL_ADMIN', 'PROVINCIAL_STAFF', 'UPPER_EDITOR', 'GRASSROOTS_CHAIR'))
  END;
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION app.on_behalf FROM PUBLIC;
RESET ROLE;

CALL pg_temp.lend_on_behalf('GRANT', 'TO');
DO $$
DECLARE
  record text;
  owner text;
BEGIN
  FOREACH record IN ARRAY ARRAY['channels', 'coverage_readings', 'chair_links', 'chairs', 'enquiries', 'reporters', 'facilities',
    'misinformation', 'headcounts'] LOOP
    owner := CASE WHEN record IN ('coverage_readings', 'chair_links') THEN 'owner_id' ELSE 'unit_id' END;
    EXECUTE format('ALTER TABLE %I ADD COLUMN on_behalf boolean NOT NULL DEFAULT false', record);
    EXECUTE format('CREATE TRIGGER on_behalf BEFORE INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION app.on_behalf(%L)', record, owner);
  END LOOP;
END $$;
CALL pg_temp.lend_on_behalf('REVOKE', 'FROM');
