-- The text of an issued plan, in which its targets are found; and of a target from which passage of which text it comes.

CREATE TABLE plan_documents (
  id uuid NOT NULL DEFAULT uuidv7(),
  tenant_id uuid NOT NULL,
  year integer NOT NULL,
  name text NOT NULL,
  content text NOT NULL,
  -- Where passages begin that look like targets and are none.
  dropped integer[] DEFAULT '{}',
  added_at timestamptz(6) NOT NULL DEFAULT now(),
  added_by uuid,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, year) REFERENCES plans (tenant_id, year) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CHECK (dropped IS NOT NULL),
  CHECK (trim(name) <> ''),
  CHECK (trim(content) <> '' AND length(content) <= 60000)
);
CREATE INDEX plan_documents_of_year ON plan_documents (tenant_id, year, id);

ALTER TABLE targets
  ADD COLUMN document_id uuid,
  ADD COLUMN passage_start integer,
  ADD COLUMN passage_end integer,
  ADD FOREIGN KEY (tenant_id, document_id) REFERENCES plan_documents (tenant_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CHECK ((document_id IS NULL) = (passage_start IS NULL) AND (document_id IS NULL) = (passage_end IS NULL)),
  ADD CHECK (passage_start >= 0 AND passage_end > passage_start);
CREATE INDEX targets_of_document ON targets (tenant_id, document_id) WHERE document_id IS NOT NULL;

ALTER TABLE plan_documents ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_documents FORCE ROW LEVEL SECURITY;

/* Who added a text and when are the session's, and the text stays as it is: passages are places in it. */
CREATE FUNCTION app.signed_document() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  put_aside integer[] := NEW.dropped;
  meant uuid := NEW.tenant_id;
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.added_at := now();
    NEW.added_by := app.person();
    RETURN NEW;
  END IF;
  NEW := OLD;
  -- Whose it is to be the policy hears.
  NEW.tenant_id := meant;
  NEW.dropped := put_aside;
  RETURN NEW;
END $$;
CREATE TRIGGER signed_document BEFORE INSERT OR UPDATE ON plan_documents
FOR EACH ROW EXECUTE FUNCTION app.signed_document();

-- A trigger is made by whoever may call its function, and that one is another role's.
DO $$
DECLARE maker text := session_user;
BEGIN
  EXECUTE format('SET ROLE %I', current_database() || '_facts');
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.revise TO %I', maker);
END $$;
RESET ROLE;
CREATE TRIGGER revise_insert AFTER INSERT ON plan_documents REFERENCING NEW TABLE AS fresh
FOR EACH STATEMENT EXECUTE FUNCTION app.revise();
CREATE TRIGGER revise_update AFTER UPDATE ON plan_documents REFERENCING NEW TABLE AS fresh
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
  EXECUTE format('GRANT SELECT ON plan_documents TO %I', current_database() || '_facts');
  EXECUTE format('CREATE POLICY facts ON plan_documents TO %I USING (%s) WITH CHECK (%s)', current_database() || '_facts', mine, mine);
  EXECUTE format('CREATE POLICY backup ON plan_documents FOR SELECT TO %I USING (true)', current_database() || '_backup');
  EXECUTE format('CREATE POLICY reads ON plan_documents FOR SELECT TO %I USING (%s)', app, mine);
  EXECUTE format('CREATE POLICY inserts ON plan_documents FOR INSERT TO %I WITH CHECK (%s AND (SELECT app.administers()))', app, mine);
  EXECUTE format('CREATE POLICY updates ON plan_documents FOR UPDATE TO %I USING (%s AND (SELECT app.administers())) WITH CHECK (%s AND (SELECT app.administers()))', app, mine, mine);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON plan_documents TO %I', app);
END $$;
REVOKE EXECUTE ON FUNCTION app.signed_document FROM PUBLIC;
