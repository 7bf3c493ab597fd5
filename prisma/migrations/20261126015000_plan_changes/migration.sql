-- What was changed of a plan after it was issued: from when, why, by whom, and what stood there before.

CREATE TABLE plan_changes (
  tenant_id uuid NOT NULL,
  year integer NOT NULL,
  target text NOT NULL,
  version integer NOT NULL,
  from_on date NOT NULL,
  reason text NOT NULL CHECK (trim(reason) <> ''),
  before jsonb NOT NULL,
  after jsonb NOT NULL,
  changed_at timestamptz(6) NOT NULL DEFAULT now(),
  changed_by uuid,
  PRIMARY KEY (tenant_id, year, target, version),
  FOREIGN KEY (tenant_id, year, target) REFERENCES targets (tenant_id, year, code) ON DELETE CASCADE ON UPDATE RESTRICT,
  CHECK (before <> after)
);

ALTER TABLE plan_changes ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_changes FORCE ROW LEVEL SECURITY;

/* Who and when are taken from the session. */
CREATE FUNCTION app.signed_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  NEW.changed_at := now();
  NEW.changed_by := app.person();
  RETURN NEW;
END $$;

CREATE TRIGGER signed_change BEFORE INSERT ON plan_changes FOR EACH ROW EXECUTE FUNCTION app.signed_change();

DO $$
DECLARE
  app text := current_database() || '_app';
  mine text := 'tenant_id = (SELECT app.tenant())';
BEGIN
  EXECUTE format('GRANT SELECT ON plan_changes TO %I', current_database() || '_facts');
  EXECUTE format('CREATE POLICY facts ON plan_changes TO %I USING (%s) WITH CHECK (%s)', current_database() || '_facts', mine, mine);
  EXECUTE format('CREATE POLICY backup ON plan_changes FOR SELECT TO %I USING (true)', current_database() || '_backup');
  EXECUTE format('CREATE POLICY reads ON plan_changes FOR SELECT TO %I USING (%s)', app, mine);
  EXECUTE format('CREATE POLICY inserts ON plan_changes FOR INSERT TO %I WITH CHECK (%s AND (SELECT app.administers()))', app, mine);
  EXECUTE format('GRANT SELECT, INSERT ON plan_changes TO %I', app);
END $$;
REVOKE EXECUTE ON FUNCTION app.signed_change FROM PUBLIC;
