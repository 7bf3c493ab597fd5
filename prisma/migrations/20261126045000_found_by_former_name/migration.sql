/* What a reorganisation renamed, apart from all else that it changed: a search reads this of all of them. */
ALTER TABLE reorganisations ADD COLUMN renamed jsonb NOT NULL
  GENERATED ALWAYS AS (jsonb_path_query_array(changes, '$.units[*] ? (@.before.name <> @.after.name)')) STORED;

DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

/* Units that the asker sees and that had a name with all these words, as far as they are called otherwise now. */
CREATE FUNCTION app.formerly_called(words text[]) RETURNS TABLE (code text, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT u.code, max(had.name)
  FROM public.reorganisations r
  CROSS JOIN LATERAL (SELECT each->>'code' AS code, each->'before'->>'name' AS name FROM jsonb_array_elements(r.renamed) each) had
  CROSS JOIN LATERAL (SELECT * FROM public.units u WHERE u.tenant_id = r.tenant_id AND u.code = had.code LIMIT 1) u
  WHERE r.tenant_id = (SELECT app.tenant()) AND r.undone_at IS NULL
    AND NOT EXISTS (SELECT FROM unnest(words) word WHERE strpos(app.searchable(had.name), word) = 0)
    AND u.id = ANY ((SELECT app.visible_units())::uuid[]) AND u.name <> had.name
  GROUP BY u.id, u.code
$$;
REVOKE EXECUTE ON FUNCTION app.formerly_called FROM PUBLIC;
DO $$ BEGIN EXECUTE format('GRANT EXECUTE ON FUNCTION app.formerly_called TO %I', current_database() || '_app'); END $$;
RESET ROLE;
