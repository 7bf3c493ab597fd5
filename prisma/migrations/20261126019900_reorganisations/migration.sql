-- Reorganisations: what was done to the federation's units on which day, and what stood there before, so that it can be
-- put back as long as nothing stands on it (docs/decisions/reorganisations.md).

CREATE TABLE reorganisations (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT uuidv7(),
  on_date date NOT NULL,
  reason text NOT NULL CHECK (trim(reason) <> ''),
  document_no text CHECK (trim(document_no) <> ''),
  steps jsonb NOT NULL CHECK (jsonb_typeof(steps) = 'array'),
  changes jsonb NOT NULL CHECK (jsonb_typeof(changes) = 'object'),
  done_at timestamptz(6) NOT NULL DEFAULT now(),
  done_by uuid,
  undone_at timestamptz(6),
  undone_by uuid,
  undo_reason text CHECK (trim(undo_reason) <> ''),
  PRIMARY KEY (tenant_id, id),
  CHECK ((undone_at IS NULL) = (undo_reason IS NULL)),
  CHECK (undone_at IS NOT NULL OR undone_by IS NULL)
);

ALTER TABLE reorganisations ENABLE ROW LEVEL SECURITY;
ALTER TABLE reorganisations FORCE ROW LEVEL SECURITY;

/* Who and when are taken from the session; what was done stays as it was said, and is undone once. */
CREATE FUNCTION app.signed_reorganisation() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  why text := NEW.undo_reason;
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.id := uuidv7();
    NEW.done_at := now();
    NEW.done_by := app.person();
    NEW.undone_at := NULL;
    NEW.undone_by := NULL;
    NEW.undo_reason := NULL;
    RETURN NEW;
  END IF;
  OLD.tenant_id := NEW.tenant_id;
  NEW := OLD;
  IF OLD.undone_at IS NULL AND why IS NOT NULL THEN
    NEW.undone_at := now();
    NEW.undone_by := app.person();
    NEW.undo_reason := why;
  END IF;
  RETURN NEW;
END $$;

DO $$ BEGIN
  EXECUTE format('SET ROLE %I', current_database() || '_facts');
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.revise TO %I', session_user);
END $$;
RESET ROLE;
CREATE TRIGGER revise_insert AFTER INSERT ON reorganisations REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION app.revise();
CREATE TRIGGER revise_update AFTER UPDATE ON reorganisations REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION app.revise();
CREATE TRIGGER revise_delete AFTER DELETE ON reorganisations REFERENCING OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION app.revise();
CREATE TRIGGER signed_reorganisation BEFORE INSERT OR UPDATE ON reorganisations
FOR EACH ROW EXECUTE FUNCTION app.signed_reorganisation();

DO $$
DECLARE
  app text := current_database() || '_app';
  facts text := current_database() || '_facts';
  mine text := 'tenant_id = (SELECT app.tenant())';
  administered text := mine || ' AND (SELECT app.administers())';
BEGIN
  EXECUTE format('GRANT SELECT ON reorganisations TO %I', facts);
  EXECUTE format('CREATE POLICY facts ON reorganisations TO %I USING (%s) WITH CHECK (%s)', facts, mine, mine);
  EXECUTE format('CREATE POLICY backup ON reorganisations FOR SELECT TO %I USING (true)', current_database() || '_backup');
  EXECUTE format('CREATE POLICY reads ON reorganisations FOR SELECT TO %I USING (%s)', app, administered);
  EXECUTE format('CREATE POLICY inserts ON reorganisations FOR INSERT TO %I WITH CHECK (%s)', app, administered);
  EXECUTE format('CREATE POLICY updates ON reorganisations FOR UPDATE TO %I USING (%s) WITH CHECK (%s)', app, administered, administered);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON reorganisations TO %I', app);
  -- A succession that is taken back never was; a unit goes through the function below alone.
  EXECUTE format('CREATE POLICY deletes ON successions FOR DELETE TO %I USING (%s)', app, administered);
  EXECUTE format('GRANT DELETE ON successions TO %I', app);
  EXECUTE format('GRANT DELETE ON units TO %I', facts);
  EXECUTE format('SET ROLE %I', facts);
END $$;

/*
 * Takes back units that were founded by mistake, as long as nothing of the federation names one of them; else nothing is
 * done, and what names them is told: which unit, in which table, how many rows.
 */
CREATE FUNCTION app.take_back_units(units text[]) RETURNS TABLE (unit text, record text, count bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  ids uuid[] := ARRAY(SELECT u.id FROM public.units u WHERE u.tenant_id = app.tenant() AND u.code = ANY (units));
  link record;
  stands boolean := false;
BEGIN
  IF NOT app.administers() THEN
    RETURN;
  END IF;
  FOR link IN
    SELECT c.conrelid::regclass AS place, r.relname AS name, a.attname AS named FROM pg_constraint c
    JOIN pg_class r ON r.oid = c.conrelid
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[2]
    -- Those only count what the activities' own rows tell.
    WHERE c.contype = 'f' AND c.confrelid = 'public.units'::regclass
      AND c.conrelid NOT IN ('public.unit_revisions'::regclass, 'public.activity_counts'::regclass)
    ORDER BY r.relname, a.attname
  LOOP
    RETURN QUERY EXECUTE format(
      'SELECT u.code, %L::text, count(*) FROM %s r JOIN public.units u ON u.tenant_id = r.tenant_id AND u.id = r.%I
       WHERE r.tenant_id = $1 AND r.%I = ANY ($2) GROUP BY u.code ORDER BY u.code', link.name, link.place, link.named, link.named)
    USING app.tenant(), ids;
    stands := stands OR FOUND;
  END LOOP;
  IF NOT stands THEN
    DELETE FROM public.units u WHERE u.tenant_id = app.tenant() AND u.id = ANY (ids);
  END IF;
END $$;

DO $$ BEGIN
  EXECUTE format('REVOKE EXECUTE ON FUNCTION app.revise FROM %I', session_user);
  REVOKE EXECUTE ON FUNCTION app.take_back_units FROM PUBLIC;
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.take_back_units TO %I', current_database() || '_app');
END $$;
RESET ROLE;
REVOKE EXECUTE ON FUNCTION app.signed_reorganisation FROM PUBLIC;
