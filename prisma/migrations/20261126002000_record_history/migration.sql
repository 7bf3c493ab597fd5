-- What happened to a record without a workflow; the audit itself is not readable.

DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

/* Whose record it is stands in the entries themselves: whoever sees that unit sees all of them. */
CREATE FUNCTION app.record_history(kind_of text, record text)
RETURNS TABLE (at timestamptz, actor_id uuid, purpose text, action text, before jsonb, after jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH entries AS MATERIALIZED (
    SELECT * FROM public.audit_entries e WHERE e.tenant_id = app.tenant() AND e.entity = kind_of AND e.entity_id = record)
  SELECT e.at, e.actor_id, e.purpose, e.action, e.before, e.after FROM entries e
  WHERE EXISTS (SELECT FROM entries o WHERE o.unit_id = ANY ((SELECT app.visible_units())::uuid[]))
  ORDER BY e.at, e.id
$$;

DO $$
BEGIN
  REVOKE EXECUTE ON FUNCTION app.record_history FROM PUBLIC;
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.record_history TO %I', current_database() || '_app');
END $$;

RESET ROLE;
