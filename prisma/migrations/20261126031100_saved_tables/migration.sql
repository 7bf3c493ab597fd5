-- Tables of activities (compliance.md §11, pivot) that officers ask for again and again, saved under a name for the whole
-- federation: it is the question that is kept, and whoever asks it gets the figures that they see.

CREATE TABLE saved_tables (
  tenant_id uuid NOT NULL REFERENCES auth.tenants (id),
  id uuid NOT NULL DEFAULT uuidv7(),
  name text NOT NULL CHECK (trim(name) <> ''),
  query text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  saved_at timestamptz(6) NOT NULL DEFAULT now(),
  saved_by uuid NOT NULL,
  removed_at timestamptz(6),
  PRIMARY KEY (tenant_id, id)
);

/* When is taken from the session; who saved what, and which question it is, stays. */
CREATE FUNCTION app.signed_table() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.id := uuidv7();
    NEW.version := 1;
    NEW.saved_at := now();
    NEW.removed_at := NULL;
    RETURN NEW;
  END IF;
  NEW.id := OLD.id;
  NEW.query := OLD.query;
  NEW.version := OLD.version + 1;
  NEW.saved_at := OLD.saved_at;
  NEW.saved_by := OLD.saved_by;
  NEW.removed_at := CASE WHEN NEW.removed_at IS NOT NULL THEN now() END;
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION app.signed_table FROM PUBLIC;

CREATE TRIGGER signed_table BEFORE INSERT OR UPDATE ON saved_tables FOR EACH ROW EXECUTE FUNCTION app.signed_table();

ALTER TABLE saved_tables ENABLE ROW LEVEL SECURITY;
ALTER TABLE saved_tables FORCE ROW LEVEL SECURITY;
DO $$
DECLARE
  app text := current_database() || '_app';
  mine text := 'tenant_id = (SELECT app.tenant())';
  -- Whoever records or decides somewhere: who only reads, writes nothing.
  works text := $q$(SELECT cardinality(app.units_under(ARRAY['PROVINCIAL_ADMIN', 'PROVINCIAL_STAFF', 'REVIEWER', 'UPPER_EDITOR', 'GRASSROOTS_CHAIR']))) > 0$q$;
  own text := mine || ' AND saved_by = (SELECT app.person()) AND ' || works;
  kept text := mine || ' AND (saved_by = (SELECT app.person()) AND ' || works || ' OR (SELECT app.administers()))';
BEGIN
  EXECUTE format('GRANT SELECT ON saved_tables TO %I', current_database() || '_facts');
  EXECUTE format('CREATE POLICY facts ON saved_tables TO %I USING (%s) WITH CHECK (%s)', current_database() || '_facts', mine, mine);
  EXECUTE format('CREATE POLICY backup ON saved_tables FOR SELECT TO %I USING (true)', current_database() || '_backup');
  EXECUTE format('CREATE POLICY reads ON saved_tables FOR SELECT TO %I USING (%s)', app, mine);
  EXECUTE format('CREATE POLICY inserts ON saved_tables FOR INSERT TO %I WITH CHECK (%s)', app, own);
  EXECUTE format('CREATE POLICY updates ON saved_tables FOR UPDATE TO %I USING (%s) WITH CHECK (%s)', app, kept, kept);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON saved_tables TO %I', app);
END $$;
