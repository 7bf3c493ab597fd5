-- When somebody was here last, so that the overview can tell what has changed since. It is bookkeeping of sessions: no figure
-- rests on it, and it raises no revision.

CREATE TABLE auth.visits (
  tenant_id uuid NOT NULL,
  user_id uuid NOT NULL,
  last_on date NOT NULL,
  before_on date CHECK (before_on < last_on),
  PRIMARY KEY (tenant_id, user_id),
  FOREIGN KEY (tenant_id, user_id) REFERENCES auth.users (tenant_id, id)
);

/* A browser's first use on a day is a visit; the day of the one before is kept beside it. A script's is none. */
CREATE FUNCTION auth.note_visit() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO auth.visits AS v (tenant_id, user_id, last_on)
  VALUES (NEW.tenant_id, NEW.user_id, (NEW.last_used_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
  ON CONFLICT (tenant_id, user_id) DO UPDATE SET before_on = v.last_on, last_on = EXCLUDED.last_on
  WHERE v.last_on < EXCLUDED.last_on;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION auth.note_visit FROM PUBLIC;

CREATE TRIGGER note_visit AFTER INSERT OR UPDATE OF last_used_at ON auth.sessions
  FOR EACH ROW WHEN (NEW.purpose = 'interactive') EXECUTE FUNCTION auth.note_visit();

DO $$ BEGIN
  EXECUTE format('GRANT SELECT ON auth.visits TO %I', current_database() || '_facts');
  EXECUTE format('SET ROLE %I', current_database() || '_facts');
END $$;

/* The last two days on which the asker was here. */
CREATE FUNCTION app.own_visits() RETURNS TABLE (last_on date, before_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT v.last_on, v.before_on FROM auth.visits v WHERE v.user_id = app.person()
$$;

REVOKE EXECUTE ON FUNCTION app.own_visits FROM PUBLIC;
DO $$ BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.own_visits TO %I', current_database() || '_app');
END $$;
RESET ROLE;
