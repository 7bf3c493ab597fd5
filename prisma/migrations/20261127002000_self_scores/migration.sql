-- What a unit says of itself at the end of a year's work (tự chấm điểm), beside what is computed: no figure is made of it.

CREATE TABLE self_scores (
  tenant_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  year integer NOT NULL,
  -- NULL = taken back.
  score numeric(4, 1) CHECK (score BETWEEN 0 AND 100),
  explanation text CHECK (trim(explanation) <> ''),
  version integer NOT NULL DEFAULT 1,
  said_at timestamptz(6) NOT NULL DEFAULT now(),
  said_by uuid,
  PRIMARY KEY (tenant_id, unit_id, year),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES units (tenant_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  FOREIGN KEY (tenant_id, year) REFERENCES plans (tenant_id, year) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE INDEX self_scores_tenant_id_year_idx ON self_scores (tenant_id, year);

ALTER TABLE self_scores ENABLE ROW LEVEL SECURITY;
ALTER TABLE self_scores FORCE ROW LEVEL SECURITY;

/* Who says it and when is the session's; of which unit and year stays. */
CREATE FUNCTION app.signed_self_score() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  NEW.version := 1;
  IF TG_OP = 'UPDATE' THEN
    NEW.version := OLD.version + 1;
    NEW.year := OLD.year;
  END IF;
  NEW.said_at := now();
  NEW.said_by := app.person();
  RETURN NEW;
END $$;
CREATE TRIGGER signed_self_score BEFORE INSERT OR UPDATE ON self_scores
FOR EACH ROW EXECUTE FUNCTION app.signed_self_score();

-- A trigger is made by whoever may call its function, and that one is another role's.
DO $$
DECLARE maker text := session_user;
BEGIN
  EXECUTE format('SET ROLE %I', current_database() || '_facts');
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.revise TO %I', maker);
END $$;
RESET ROLE;
CREATE TRIGGER revise_insert AFTER INSERT ON self_scores REFERENCING NEW TABLE AS fresh
FOR EACH STATEMENT EXECUTE FUNCTION app.revise();
CREATE TRIGGER revise_update AFTER UPDATE ON self_scores REFERENCING NEW TABLE AS fresh
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
  visible text := mine || ' AND unit_id = ANY ((SELECT app.visible_units())::uuid[])';
  recordable text := mine || ' AND unit_id = ANY ((SELECT app.recordable_units())::uuid[])';
BEGIN
  EXECUTE format('GRANT SELECT ON self_scores TO %I', current_database() || '_facts');
  EXECUTE format('CREATE POLICY facts ON self_scores TO %I USING (%s) WITH CHECK (%s)', current_database() || '_facts', mine, mine);
  EXECUTE format('CREATE POLICY backup ON self_scores FOR SELECT TO %I USING (true)', current_database() || '_backup');
  EXECUTE format('CREATE POLICY reads ON self_scores FOR SELECT TO %I USING (%s)', app, visible);
  EXECUTE format('CREATE POLICY inserts ON self_scores FOR INSERT TO %I WITH CHECK (%s)', app, recordable);
  EXECUTE format('CREATE POLICY updates ON self_scores FOR UPDATE TO %I USING (%s) WITH CHECK (%s)', app, recordable, recordable);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON self_scores TO %I', app);
END $$;
REVOKE EXECUTE ON FUNCTION app.signed_self_score FROM PUBLIC;
