-- Emulation blocks (khối thi đua, compliance.md §11): in a year a unit competes within the block that the federation put it into.
-- That a year has blocks at all decides who is ranked among whom, so everybody reads which they are.

CREATE TABLE block_units (
  tenant_id uuid NOT NULL,
  year integer NOT NULL,
  unit_id uuid NOT NULL,
  block text NOT NULL,
  -- A unit is in one at most.
  PRIMARY KEY (tenant_id, year, unit_id),
  FOREIGN KEY (tenant_id, year) REFERENCES plans (tenant_id, year) ON DELETE RESTRICT ON UPDATE RESTRICT,
  FOREIGN KEY (tenant_id, unit_id) REFERENCES units (tenant_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CHECK (trim(block) <> '')
);
CREATE INDEX block_units_tenant_id_unit_id_idx ON block_units (tenant_id, unit_id);

ALTER TABLE block_units ENABLE ROW LEVEL SECURITY;
ALTER TABLE block_units FORCE ROW LEVEL SECURITY;

CREATE TRIGGER plan_open AFTER INSERT OR UPDATE OR DELETE ON block_units FOR EACH ROW EXECUTE FUNCTION app.plan_open();

-- A trigger is made by whoever may call its function, and that one is another role's.
DO $$
DECLARE maker text := session_user;
BEGIN
  EXECUTE format('SET ROLE %I', current_database() || '_facts');
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.revise TO %I', maker);
END $$;
RESET ROLE;
CREATE TRIGGER revise_insert AFTER INSERT ON block_units REFERENCING NEW TABLE AS fresh
FOR EACH STATEMENT EXECUTE FUNCTION app.revise();
CREATE TRIGGER revise_update AFTER UPDATE ON block_units REFERENCING NEW TABLE AS fresh
FOR EACH STATEMENT EXECUTE FUNCTION app.revise();
CREATE TRIGGER revise_delete AFTER DELETE ON block_units REFERENCING OLD TABLE AS stale
FOR EACH STATEMENT EXECUTE FUNCTION app.revise();
DO $$
DECLARE maker text := session_user;
BEGIN
  EXECUTE format('SET ROLE %I', current_database() || '_facts');
  EXECUTE format('REVOKE EXECUTE ON FUNCTION app.revise FROM %I', maker);
END $$;
RESET ROLE;

DO $$
DECLARE
  app text := current_database() || '_app';
  mine text := 'tenant_id = (SELECT app.tenant())';
  administered text := mine || ' AND (SELECT app.administers())';
BEGIN
  EXECUTE format('GRANT SELECT ON block_units TO %I', current_database() || '_facts');
  EXECUTE format('CREATE POLICY facts ON block_units TO %I USING (%s) WITH CHECK (%s)', current_database() || '_facts', mine, mine);
  EXECUTE format('CREATE POLICY backup ON block_units FOR SELECT TO %I USING (true)', current_database() || '_backup');
  EXECUTE format('CREATE POLICY reads ON block_units FOR SELECT TO %I USING (%s)', app, mine);
  EXECUTE format('CREATE POLICY inserts ON block_units FOR INSERT TO %I WITH CHECK (%s)', app, administered);
  EXECUTE format('CREATE POLICY updates ON block_units FOR UPDATE TO %I USING (%s) WITH CHECK (%s)', app, administered, administered);
  EXECUTE format('CREATE POLICY deletes ON block_units FOR DELETE TO %I USING (%s)', app, administered);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON block_units TO %I', app);
END $$;
