-- A federation's own layout of the official report: a document with places, of which each report's document is made. One
-- is in force, the newest that was not removed; what was replaced or taken away stays and can be brought back.

CREATE TABLE report_templates (
  tenant_id uuid NOT NULL REFERENCES auth.tenants (id),
  id uuid NOT NULL DEFAULT uuidv7(),
  name text NOT NULL,
  content bytea NOT NULL,
  places jsonb NOT NULL,
  added_at timestamptz(6) NOT NULL DEFAULT now(),
  added_by uuid,
  removed_at timestamptz(6),
  PRIMARY KEY (tenant_id, id),
  CHECK (trim(name) <> ''),
  CHECK (octet_length(content) BETWEEN 1 AND 2097152),
  CHECK (jsonb_typeof(places) = 'array')
);

/* Who brought a template and when are the session's, and it stays as it is: its places are places in it. */
CREATE FUNCTION app.signed_template() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  removed boolean := NEW.removed_at IS NOT NULL;
  meant uuid := NEW.tenant_id;
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.added_at := now();
    NEW.added_by := app.person();
    NEW.removed_at := NULL;
    RETURN NEW;
  END IF;
  NEW := OLD;
  -- Whose it is to be the policy hears.
  NEW.tenant_id := meant;
  NEW.removed_at := CASE WHEN removed THEN now() END;
  RETURN NEW;
END $$;
CREATE TRIGGER signed_template BEFORE INSERT OR UPDATE ON report_templates
FOR EACH ROW EXECUTE FUNCTION app.signed_template();
REVOKE EXECUTE ON FUNCTION app.signed_template FROM PUBLIC;

ALTER TABLE report_templates ENABLE ROW LEVEL SECURITY;
ALTER TABLE report_templates FORCE ROW LEVEL SECURITY;

-- A trigger is made by whoever may call its function, and that one is another role's.
DO $$
DECLARE maker text := session_user;
BEGIN
  EXECUTE format('SET ROLE %I', current_database() || '_facts');
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.revise TO %I', maker);
END $$;
RESET ROLE;
CREATE TRIGGER revise_insert AFTER INSERT ON report_templates REFERENCING NEW TABLE AS fresh
FOR EACH STATEMENT EXECUTE FUNCTION app.revise();
CREATE TRIGGER revise_update AFTER UPDATE ON report_templates REFERENCING NEW TABLE AS fresh
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
  EXECUTE format('GRANT SELECT ON report_templates TO %I', current_database() || '_facts');
  EXECUTE format('CREATE POLICY facts ON report_templates TO %I USING (%s) WITH CHECK (%s)', current_database() || '_facts', mine, mine);
  EXECUTE format('CREATE POLICY backup ON report_templates FOR SELECT TO %I USING (true)', current_database() || '_backup');
  EXECUTE format('CREATE POLICY reads ON report_templates FOR SELECT TO %I USING (%s)', app, mine);
  EXECUTE format('CREATE POLICY inserts ON report_templates FOR INSERT TO %I WITH CHECK (%s)', app, administered);
  EXECUTE format('CREATE POLICY updates ON report_templates FOR UPDATE TO %I USING (%s) WITH CHECK (%s)', app, administered, administered);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON report_templates TO %I', app);
END $$;
