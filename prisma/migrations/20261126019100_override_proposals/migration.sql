-- Whoever records for a unit proposes that another figure be asked of it, or none; an administrator decides.

CREATE TABLE override_proposals (
  id uuid NOT NULL DEFAULT uuidv7(),
  tenant_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  year integer NOT NULL,
  target text NOT NULL,
  required integer,
  waived boolean NOT NULL DEFAULT false,
  reason text NOT NULL,
  proposed_at timestamptz(6) NOT NULL DEFAULT now(),
  proposed_by uuid,
  approved boolean,
  note text,
  decided_at timestamptz(6),
  decided_by uuid,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES units (tenant_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  FOREIGN KEY (tenant_id, year, target) REFERENCES targets (tenant_id, year, code) ON DELETE CASCADE ON UPDATE RESTRICT,
  CHECK (required >= 1),
  CHECK (waived <> (required IS NOT NULL)),
  CHECK (trim(reason) <> ''),
  CHECK ((approved IS NULL) = (decided_at IS NULL)),
  CHECK (decided_at IS NOT NULL OR (decided_by IS NULL AND note IS NULL)),
  -- Who is refused is told why.
  CHECK (approved IS DISTINCT FROM false OR coalesce(trim(note), '') <> '')
);
CREATE UNIQUE INDEX override_proposals_open ON override_proposals (tenant_id, unit_id, year, target) WHERE decided_at IS NULL;
CREATE INDEX override_proposals_of_year ON override_proposals (tenant_id, year, id);

ALTER TABLE override_proposals ENABLE ROW LEVEL SECURITY;
ALTER TABLE override_proposals FORCE ROW LEVEL SECURITY;

/* Who proposes and who decides are the session's; what was proposed stays, and is decided once. */
CREATE FUNCTION app.signed_proposal() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  verdict boolean := NEW.approved;
  said text := NEW.note;
  meant uuid := NEW.tenant_id;
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.proposed_at := now();
    NEW.proposed_by := app.person();
    NEW.approved := NULL;
    NEW.note := NULL;
    NEW.decided_at := NULL;
    NEW.decided_by := NULL;
    RETURN NEW;
  END IF;
  NEW := OLD;
  -- Whose it is to be the policy hears.
  NEW.tenant_id := meant;
  IF verdict IS NULL THEN
    RETURN NEW;
  END IF;
  IF OLD.decided_at IS NOT NULL THEN
    RAISE EXCEPTION 'the proposal is decided' USING ERRCODE = 'UC001';
  END IF;
  NEW.approved := verdict;
  NEW.note := said;
  NEW.decided_at := now();
  NEW.decided_by := app.person();
  RETURN NEW;
END $$;
CREATE TRIGGER signed_proposal BEFORE INSERT OR UPDATE ON override_proposals
FOR EACH ROW EXECUTE FUNCTION app.signed_proposal();

-- A trigger is made by whoever may call its function, and that one is another role's.
DO $$
DECLARE maker text := session_user;
BEGIN
  EXECUTE format('SET ROLE %I', current_database() || '_facts');
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.revise TO %I', maker);
END $$;
RESET ROLE;
CREATE TRIGGER revise_insert AFTER INSERT ON override_proposals REFERENCING NEW TABLE AS fresh
FOR EACH STATEMENT EXECUTE FUNCTION app.revise();
CREATE TRIGGER revise_update AFTER UPDATE ON override_proposals REFERENCING NEW TABLE AS fresh
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
BEGIN
  EXECUTE format('GRANT SELECT ON override_proposals TO %I', current_database() || '_facts');
  EXECUTE format('CREATE POLICY facts ON override_proposals TO %I USING (%s) WITH CHECK (%s)', current_database() || '_facts', mine, mine);
  EXECUTE format('CREATE POLICY backup ON override_proposals FOR SELECT TO %I USING (true)', current_database() || '_backup');
  EXECUTE format('CREATE POLICY reads ON override_proposals FOR SELECT TO %I USING (%s AND unit_id = ANY ((SELECT app.visible_units())::uuid[]))', app, mine);
  EXECUTE format('CREATE POLICY inserts ON override_proposals FOR INSERT TO %I WITH CHECK (%s AND unit_id = ANY ((SELECT app.recordable_units())::uuid[]))', app, mine);
  EXECUTE format('CREATE POLICY updates ON override_proposals FOR UPDATE TO %I USING (%s AND (SELECT app.administers())) WITH CHECK (%s AND (SELECT app.administers()))', app, mine, mine);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON override_proposals TO %I', app);
END $$;
REVOKE EXECUTE ON FUNCTION app.signed_proposal FROM PUBLIC;
