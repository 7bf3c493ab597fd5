-- Who chairs a unit: a name and nothing else of the person.
CREATE TABLE chairs (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL,
  full_name text NOT NULL CHECK (full_name <> ''),
  from_on date,
  to_on date,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(6) NOT NULL DEFAULT now(),
  created_by uuid,
  withdrawn_at timestamptz(6),
  withdrawn_by uuid,
  withdrawal_reason text,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES units (tenant_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CHECK (to_on > from_on),
  CHECK (withdrawn_at IS NOT NULL OR (withdrawn_by IS NULL AND withdrawal_reason IS NULL))
);
CREATE UNIQUE INDEX chairs_tenant_id_unit_id_from_on_key ON chairs (tenant_id, unit_id, from_on) NULLS NOT DISTINCT;

-- Functions of triggers are nobody's to call; whoever makes a trigger may for as long as that takes.
CREATE PROCEDURE pg_temp.lend(verb text, preposition text) LANGUAGE plpgsql AS $$
DECLARE maker text := session_user;
BEGIN
  EXECUTE format('SET ROLE %I', current_database() || '_facts');
  EXECUTE format('%s EXECUTE ON FUNCTION app.signed, app.revise %s %I', verb, preposition, maker);
  RESET ROLE;
END $$;
CALL pg_temp.lend('GRANT', 'TO');
CREATE TRIGGER next_version BEFORE INSERT OR UPDATE ON chairs FOR EACH ROW EXECUTE FUNCTION app.next_version();
CREATE TRIGGER signed BEFORE INSERT OR UPDATE ON chairs FOR EACH ROW EXECUTE FUNCTION app.signed();
CREATE TRIGGER withdrawn_stays BEFORE UPDATE ON chairs FOR EACH ROW EXECUTE FUNCTION app.withdrawn_stays();
CREATE TRIGGER revise_insert AFTER INSERT ON chairs REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION app.revise();
CREATE TRIGGER revise_update AFTER UPDATE ON chairs REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION app.revise();
CREATE TRIGGER revise_delete AFTER DELETE ON chairs REFERENCING OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION app.revise();
CALL pg_temp.lend('REVOKE', 'FROM');

ALTER TABLE chairs ENABLE ROW LEVEL SECURITY;
ALTER TABLE chairs FORCE ROW LEVEL SECURITY;
DO $$
DECLARE
  app text := current_database() || '_app';
  mine text := 'tenant_id = (SELECT app.tenant())';
  visible text := mine || ' AND unit_id = ANY ((SELECT app.visible_units())::uuid[])';
  recordable text := mine || ' AND unit_id = ANY ((SELECT app.recordable_units())::uuid[])';
BEGIN
  EXECUTE format('CREATE POLICY facts ON chairs TO %I USING (%s) WITH CHECK (%s)', current_database() || '_facts', mine, mine);
  EXECUTE format('CREATE POLICY backup ON chairs FOR SELECT TO %I USING (true)', current_database() || '_backup');
  EXECUTE format('CREATE POLICY reads ON chairs FOR SELECT TO %I USING (%s)', app, visible);
  EXECUTE format('CREATE POLICY inserts ON chairs FOR INSERT TO %I WITH CHECK (%s)', app, recordable);
  EXECUTE format('CREATE POLICY updates ON chairs FOR UPDATE TO %I USING (%s) WITH CHECK (%s)', app, recordable, recordable);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON chairs TO %I', app);
  EXECUTE format('GRANT SELECT ON chairs TO %I', current_database() || '_facts');
END $$;
