-- A federation tells its activities apart by contents, forms and audiences of its own too, beside those that every one has
-- (interfaces.md §3). What was recorded names them for good: none is deleted, and none becomes one of another side.

/* The contents, forms or audiences that every federation has. */
CREATE FUNCTION app.fixed_choices(side text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE side WHEN 'CONTENT' THEN ARRAY['IN_DEPTH', 'REGULAR', 'EVENTS']
    WHEN 'FORM' THEN ARRAY['WEBSITE', 'SOCIAL', 'PRESS', 'GROUP', 'LOUDSPEAKER', 'ORAL']
    ELSE ARRAY['OFFICIALS', 'MEMBERS', 'WORKERS', 'EMPLOYERS', 'SOCIETY'] END
$$;
REVOKE EXECUTE ON FUNCTION app.fixed_choices FROM PUBLIC;
DO $$
BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.fixed_choices TO %I, %I', current_database() || '_app', current_database() || '_facts');
END $$;

CREATE TABLE activity_choices (
  tenant_id uuid NOT NULL REFERENCES auth.tenants (id),
  code text NOT NULL CHECK (code ~ '^[A-Za-z0-9._-]{1,64}$'),
  side text NOT NULL CHECK (side IN ('CONTENT', 'FORM', 'AUDIENCE')),
  name text NOT NULL CHECK (name <> ''),
  name_en text CHECK (name_en <> ''),
  in_use boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, code),
  CONSTRAINT activity_choices_own_check
    CHECK (code <> ALL (app.fixed_choices('CONTENT') || app.fixed_choices('FORM') || app.fixed_choices('AUDIENCE')))
);

CREATE TRIGGER next_version BEFORE INSERT OR UPDATE ON activity_choices FOR EACH ROW EXECUTE FUNCTION app.next_version();

CREATE FUNCTION app.settled_side() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'a choice stays one of its side' USING ERRCODE = 'check_violation';
END $$;
REVOKE EXECUTE ON FUNCTION app.settled_side FROM PUBLIC;
CREATE TRIGGER settled_side BEFORE UPDATE ON activity_choices FOR EACH ROW WHEN (NEW.side <> OLD.side)
EXECUTE FUNCTION app.settled_side();

/* No key holds a list, nor what every federation has. It is asked about only where something else is said. */
CREATE FUNCTION app.known_choices() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT FROM (SELECT 'CONTENT', NEW.content UNION ALL SELECT 'FORM', NEW.form
      UNION ALL SELECT 'AUDIENCE', unnest(NEW.audiences)) AS said (side, code)
    WHERE said.code <> ALL (app.fixed_choices(said.side)) AND NOT EXISTS (
      SELECT FROM public.activity_choices c
      WHERE c.tenant_id = NEW.tenant_id AND c.code = said.code AND c.side = said.side)
  ) THEN
    RAISE EXCEPTION 'an activity is told by what its federation does not have' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION app.known_choices FROM PUBLIC;
CREATE TRIGGER known_choices BEFORE INSERT OR UPDATE OF content, form, audiences ON activities FOR EACH ROW
WHEN (NEW.content <> ALL (app.fixed_choices('CONTENT')) OR NEW.form <> ALL (app.fixed_choices('FORM'))
  OR NOT NEW.audiences <@ app.fixed_choices('AUDIENCE'))
EXECUTE FUNCTION app.known_choices();
ALTER TABLE activities
  DROP CONSTRAINT activities_content_check,
  DROP CONSTRAINT activities_form_check,
  DROP CONSTRAINT activities_audiences_check,
  ADD CONSTRAINT activities_audiences_check CHECK (audiences IS NOT NULL AND array_position(audiences, NULL) IS NULL);

-- A trigger is made by whoever may call its function, and that one is another role's.
DO $$
DECLARE maker text := session_user;
BEGIN
  EXECUTE format('SET ROLE %I', current_database() || '_facts');
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.revise TO %I', maker);
END $$;
RESET ROLE;
CREATE TRIGGER revise_insert AFTER INSERT ON activity_choices REFERENCING NEW TABLE AS fresh
FOR EACH STATEMENT EXECUTE FUNCTION app.revise();
CREATE TRIGGER revise_update AFTER UPDATE ON activity_choices REFERENCING NEW TABLE AS fresh
FOR EACH STATEMENT EXECUTE FUNCTION app.revise();
DO $$
DECLARE maker text := session_user;
BEGIN
  EXECUTE format('SET ROLE %I', current_database() || '_facts');
  EXECUTE format('REVOKE EXECUTE ON FUNCTION app.revise FROM %I', maker);
END $$;
RESET ROLE;

ALTER TABLE activity_choices ENABLE ROW LEVEL SECURITY;
ALTER TABLE activity_choices FORCE ROW LEVEL SECURITY;
DO $$
DECLARE
  app text := current_database() || '_app';
  mine text := 'tenant_id = (SELECT app.tenant())';
  administered text := mine || ' AND (SELECT app.administers())';
BEGIN
  EXECUTE format('GRANT SELECT ON activity_choices TO %I', current_database() || '_facts');
  EXECUTE format('CREATE POLICY facts ON activity_choices TO %I USING (%s) WITH CHECK (%s)', current_database() || '_facts', mine, mine);
  EXECUTE format('CREATE POLICY backup ON activity_choices FOR SELECT TO %I USING (true)', current_database() || '_backup');
  EXECUTE format('CREATE POLICY reads ON activity_choices FOR SELECT TO %I USING (%s)', app, mine);
  EXECUTE format('CREATE POLICY inserts ON activity_choices FOR INSERT TO %I WITH CHECK (%s)', app, administered);
  EXECUTE format('CREATE POLICY updates ON activity_choices FOR UPDATE TO %I USING (%s) WITH CHECK (%s)', app, administered, administered);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON activity_choices TO %I', app);
END $$;
