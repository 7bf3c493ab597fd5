-- Spot checks: some of what was approved, drawn at random, and looked at again by who decides for the whole federation.

CREATE TABLE spot_checks (
  tenant_id uuid NOT NULL,
  activity_id text NOT NULL,
  drawn_at timestamptz(6) NOT NULL DEFAULT now(),
  drawn_by uuid,
  verdict text CHECK (verdict IN ('RIGHT', 'WRONG')),
  note text CHECK (trim(note) <> ''),
  judged_at timestamptz(6),
  judged_by uuid,
  PRIMARY KEY (tenant_id, activity_id),
  FOREIGN KEY (tenant_id, activity_id) REFERENCES activities (tenant_id, id) ON DELETE CASCADE ON UPDATE RESTRICT,
  CHECK ((verdict IS NULL) = (judged_at IS NULL)),
  CHECK ((note IS NOT NULL) = (verdict IS NOT DISTINCT FROM 'WRONG')),
  CHECK (verdict IS NOT NULL OR judged_by IS NULL)
);

ALTER TABLE spot_checks ENABLE ROW LEVEL SECURITY;
ALTER TABLE spot_checks FORCE ROW LEVEL SECURITY;

/* Who drew and who judged, and when, is taken from the session; what was drawn stays drawn. */
CREATE FUNCTION app.signed_check() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.drawn_at := now();
    NEW.drawn_by := app.person();
    NEW.verdict := NULL;
    NEW.note := NULL;
  ELSE
    NEW.activity_id := OLD.activity_id;
    NEW.drawn_at := OLD.drawn_at;
    NEW.drawn_by := OLD.drawn_by;
  END IF;
  NEW.judged_at := CASE WHEN NEW.verdict IS NOT NULL THEN now() END;
  NEW.judged_by := CASE WHEN NEW.verdict IS NOT NULL THEN app.person() END;
  RETURN NEW;
END $$;

CREATE TRIGGER signed_check BEFORE INSERT OR UPDATE ON spot_checks FOR EACH ROW EXECUTE FUNCTION app.signed_check();

DO $$
DECLARE
  app text := current_database() || '_app';
  mine text := 'tenant_id = (SELECT app.tenant())';
  checked text := mine || $q$ AND (SELECT cardinality(app.units_under(ARRAY['PROVINCIAL_ADMIN', 'PROVINCIAL_STAFF', 'REVIEWER']))) > 0$q$;
BEGIN
  EXECUTE format('GRANT SELECT ON spot_checks TO %I', current_database() || '_facts');
  EXECUTE format('CREATE POLICY facts ON spot_checks TO %I USING (%s) WITH CHECK (%s)', current_database() || '_facts', mine, mine);
  EXECUTE format('CREATE POLICY backup ON spot_checks FOR SELECT TO %I USING (true)', current_database() || '_backup');
  EXECUTE format('CREATE POLICY reads ON spot_checks FOR SELECT TO %I USING (%s)', app, checked);
  EXECUTE format('CREATE POLICY inserts ON spot_checks FOR INSERT TO %I WITH CHECK (%s)', app, checked);
  EXECUTE format('CREATE POLICY updates ON spot_checks FOR UPDATE TO %I USING (%s) WITH CHECK (%s)', app, checked, checked);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON spot_checks TO %I', app);
END $$;
REVOKE EXECUTE ON FUNCTION app.signed_check FROM PUBLIC;
