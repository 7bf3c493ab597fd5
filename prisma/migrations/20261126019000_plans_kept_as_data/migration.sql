-- A plan is closed for good; and what changes after its issue may be the plan itself, a target that comes or goes, or the
-- exception of a unit, whose history is read by whoever reads the unit.

ALTER TABLE plans
  ADD COLUMN closed_at timestamptz(6),
  ADD COLUMN closed_by uuid,
  ADD CHECK (closed_at IS NULL OR status = 'ISSUED'),
  ADD CHECK (closed_at IS NOT NULL OR closed_by IS NULL);

ALTER TABLE plan_changes
  DROP CONSTRAINT plan_changes_pkey,
  DROP CONSTRAINT plan_changes_tenant_id_year_target_fkey,
  ADD COLUMN id uuid NOT NULL DEFAULT uuidv7(),
  ADD COLUMN unit_id uuid,
  ALTER COLUMN target DROP NOT NULL,
  ALTER COLUMN before DROP NOT NULL,
  ALTER COLUMN after DROP NOT NULL,
  ADD PRIMARY KEY (tenant_id, id),
  ADD FOREIGN KEY (tenant_id, year) REFERENCES plans (tenant_id, year) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD FOREIGN KEY (tenant_id, unit_id) REFERENCES units (tenant_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CHECK (unit_id IS NULL OR target IS NOT NULL),
  ADD CHECK (before IS NOT NULL OR after IS NOT NULL);
CREATE INDEX plan_changes_of_year ON plan_changes (tenant_id, year, target);

-- Until now nothing else of a target could change.
ALTER TABLE plan_changes NO FORCE ROW LEVEL SECURITY;
ALTER TABLE targets NO FORCE ROW LEVEL SECURITY;
UPDATE plan_changes c SET before = same.said || c.before, after = same.said || c.after
FROM (
  SELECT t.tenant_id, t.year, t.code,
    jsonb_build_object('title', t.title, 'sentence', t.sentence, 'level', t.level, 'kinds', t.kinds) AS said
  FROM targets t) same
WHERE c.tenant_id = same.tenant_id AND c.year = same.year AND c.target = same.code;
ALTER TABLE plan_changes FORCE ROW LEVEL SECURITY;
ALTER TABLE targets FORCE ROW LEVEL SECURITY;

/* A closed plan stays as it is; who closes it and when are the session's. */
CREATE FUNCTION app.signed_close() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.closed_at IS NOT NULL THEN
    RAISE EXCEPTION 'the plan is closed' USING ERRCODE = 'UC019';
  END IF;
  IF NEW.closed_at IS NOT NULL THEN
    NEW.closed_at := now();
    NEW.closed_by := app.person();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER signed_close BEFORE INSERT OR UPDATE ON plans FOR EACH ROW EXECUTE FUNCTION app.signed_close();

/* Nothing that belongs to a closed plan comes, changes or goes. */
CREATE FUNCTION app.plan_open() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  written record := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  IF EXISTS (
    SELECT FROM public.plans p WHERE p.tenant_id = written.tenant_id AND p.year = written.year AND p.closed_at IS NOT NULL
  ) THEN
    RAISE EXCEPTION 'the plan is closed' USING ERRCODE = 'UC019';
  END IF;
  RETURN NULL;
END $$;
-- After the row is written: a row that a conflict leaves as it was is none.
CREATE TRIGGER plan_open AFTER INSERT OR UPDATE OR DELETE ON targets FOR EACH ROW EXECUTE FUNCTION app.plan_open();
CREATE TRIGGER plan_open AFTER INSERT OR UPDATE OR DELETE ON overrides FOR EACH ROW EXECUTE FUNCTION app.plan_open();

DO $$
DECLARE
  app text := current_database() || '_app';
  mine text := 'tenant_id = (SELECT app.tenant())';
  deleted text;
BEGIN
  FOREACH deleted IN ARRAY ARRAY['targets', 'overrides'] LOOP
    EXECUTE format('GRANT DELETE ON %I TO %I', deleted, app);
    EXECUTE format('CREATE POLICY deletes ON %I FOR DELETE TO %I USING (%s AND (SELECT app.administers()))', deleted, app, mine);
  END LOOP;
  EXECUTE format('ALTER POLICY reads ON plan_changes USING (%s AND (unit_id IS NULL OR unit_id = ANY ((SELECT app.visible_units())::uuid[])))', mine);
END $$;
REVOKE EXECUTE ON FUNCTION app.signed_close, app.plan_open FROM PUBLIC;
