-- Official reports (domain.md §5): of the federation or of an upper-level unit. What people write is kept here; figures are
-- those of the records until a report is frozen, when all that it says is kept and nothing of it changes any more
-- (compliance.md §11).

CREATE TABLE reports (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL,
  period text NOT NULL CHECK (period ~ '^[1-9][0-9]{3}(-H[12]|-Q[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'),
  as_of date NOT NULL CHECK (extract(year FROM as_of) = left(period, 4)::int),
  texts jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(texts) = 'object'),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(6) NOT NULL DEFAULT now(),
  created_by uuid,
  code text CHECK (code ~ '^[A-Z2-7]{16}$'),
  frozen_at timestamptz(6),
  frozen_by uuid,
  frozen_unit text,
  kept text,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES units (tenant_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CHECK (num_nulls(code, frozen_at, frozen_unit, kept) IN (0, 4)),
  CHECK (code IS NOT NULL OR frozen_by IS NULL)
);
CREATE INDEX reports_tenant_id_unit_id_idx ON reports (tenant_id, unit_id);
-- Whoever verifies a paper knows its code alone.
CREATE INDEX reports_code_idx ON reports (code) WHERE code IS NOT NULL;

/* Who and when is taken from the session; what a report is about stays, and one that is frozen stays as it is. */
DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;
CREATE FUNCTION app.signed_report() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.id := uuidv7();
    NEW.version := 1;
    NEW.created_at := now();
    NEW.created_by := app.person();
    NEW.code := NULL;
  ELSE
    IF OLD.code IS NOT NULL THEN
      RAISE EXCEPTION 'a frozen report stays as it is' USING ERRCODE = 'UC001';
    END IF;
    NEW.id := OLD.id;
    NEW.unit_id := OLD.unit_id;
    NEW.period := OLD.period;
    NEW.as_of := OLD.as_of;
    NEW.version := OLD.version + 1;
    NEW.created_at := OLD.created_at;
    NEW.created_by := OLD.created_by;
  END IF;
  NEW.frozen_at := CASE WHEN NEW.code IS NOT NULL THEN now() END;
  NEW.frozen_by := CASE WHEN NEW.code IS NOT NULL THEN app.person() END;
  RETURN NEW;
END $$;
DO $$ BEGIN EXECUTE format('GRANT EXECUTE ON FUNCTION app.signed_report, app.revise TO %I', session_user); END $$;
RESET ROLE;

CREATE TRIGGER signed_report BEFORE INSERT OR UPDATE ON reports FOR EACH ROW EXECUTE FUNCTION app.signed_report();
CREATE TRIGGER revise_insert AFTER INSERT ON reports REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION app.revise();
CREATE TRIGGER revise_update AFTER UPDATE ON reports REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION app.revise();
CREATE TRIGGER revise_delete AFTER DELETE ON reports REFERENCING OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION app.revise();

ALTER TABLE reports ENABLE ROW LEVEL SECURITY;
ALTER TABLE reports FORCE ROW LEVEL SECURITY;
DO $$
DECLARE
  app text := current_database() || '_app';
  maker text := session_user;
  owner text := (SELECT tableowner FROM pg_tables WHERE schemaname = 'public' AND tablename = 'reports');
  mine text := 'tenant_id = (SELECT app.tenant())';
  visible text := mine || ' AND unit_id = ANY ((SELECT app.visible_units())::uuid[])';
  recordable text := mine || ' AND unit_id = ANY ((SELECT app.recordable_units())::uuid[])';
BEGIN
  EXECUTE format('CREATE POLICY facts ON reports TO %I USING (%s) WITH CHECK (%s)', current_database() || '_facts', mine, mine);
  EXECUTE format('CREATE POLICY backup ON reports FOR SELECT TO %I USING (true)', current_database() || '_backup');
  EXECUTE format('CREATE POLICY reads ON reports FOR SELECT TO %I USING (%s)', app, visible);
  EXECUTE format('CREATE POLICY inserts ON reports FOR INSERT TO %I WITH CHECK (%s)', app, recordable);
  EXECUTE format('CREATE POLICY updates ON reports FOR UPDATE TO %I USING (%s) WITH CHECK (%s)', app, recordable, recordable);
  -- Of all federations' reports the owner finds the one whose code is being verified.
  EXECUTE format($q$CREATE POLICY verified ON reports FOR SELECT TO %I USING (code = current_setting('app.verifying', true))$q$, owner);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON reports TO %I', app);
  EXECUTE format('GRANT SELECT ON reports TO %I', current_database() || '_facts');
  EXECUTE format('SET ROLE %I', current_database() || '_facts');
  EXECUTE format('REVOKE EXECUTE ON FUNCTION app.signed_report, app.revise FROM %I', maker);
  REVOKE EXECUTE ON FUNCTION app.signed_report FROM PUBLIC;
END $$;
RESET ROLE;

/* What a frozen report is, of whom and as of when, for whoever has its code in hand; no figures. */
CREATE FUNCTION auth.verified_report(asked text)
RETURNS TABLE (federation text, unit text, period text, as_of date, frozen_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM set_config('app.verifying', asked, true);
  RETURN QUERY SELECT t.name, r.frozen_unit, r.period, r.as_of, r.frozen_at
    FROM public.reports r JOIN auth.tenants t ON t.id = r.tenant_id LIMIT 1;
END $$;
DO $$ BEGIN
  REVOKE EXECUTE ON FUNCTION auth.verified_report FROM PUBLIC;
  EXECUTE format('GRANT EXECUTE ON FUNCTION auth.verified_report TO %I', current_database() || '_auth');
END $$;
