-- How many attended, by role: a part of what an activity says (docs/decisions/attendance.md).

ALTER TABLE activities
  ADD COLUMN attended_officials int CHECK (attended_officials >= 0),
  ADD COLUMN attended_chairs int CHECK (attended_chairs >= 0),
  ADD COLUMN attended_others int CHECK (attended_others >= 0);

DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

/* What is said of an activity, apart from its way through the workflow. */
CREATE OR REPLACE FUNCTION app.said(a public.activities) RETURNS jsonb LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT jsonb_build_array(a.unit_id, a.type, a.occurred_on, a.title, a.outlet, a.url, a.url_key, a.content, a.form, a.audiences, a.quantity,
    a.files, a.links, a.attended_officials, a.attended_chairs, a.attended_others)
$$;

RESET ROLE;
