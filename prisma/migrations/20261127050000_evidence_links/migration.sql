-- Evidence that lies elsewhere: every record that can be withdrawn gives links beside its files, as a part of what it says.

DO $$
DECLARE
  -- Which tables these are is read off the descriptions of lib/records; a test compares.
  kinds text[] := ARRAY['activities', 'channels', 'coverage_readings', 'chair_links', 'chairs', 'enquiries', 'reporters', 'facilities',
    'misinformation', 'headcounts'];
  kind text;
BEGIN
  FOREACH kind IN ARRAY kinds LOOP
    EXECUTE format('ALTER TABLE %I ADD COLUMN links text[] DEFAULT ''{}''', kind);
  END LOOP;
  EXECUTE format('SET ROLE %I', current_database() || '_facts');
END $$;

/* What is said of an activity, apart from its way through the workflow. */
CREATE OR REPLACE FUNCTION app.said(a public.activities) RETURNS jsonb LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT jsonb_build_array(a.unit_id, a.type, a.occurred_on, a.title, a.outlet, a.url, a.url_key, a.content, a.form, a.audiences, a.quantity,
    a.files, a.links)
$$;

RESET ROLE;
