-- With statistics of a time when a federation had no records, both indexes looked alike and the federation's counts were read
-- again for each unit. What is a unit's is read by the index whose order is stated, as in app.activity_facts.
DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

/* Records of whole months by status, out of the read model; a month is 12 x its year + its number. Without sorts no other index
   gives a unit's rows in the order that is asked for. */
CREATE OR REPLACE FUNCTION app.tally_of_months(units uuid[], first_month int, last_month int, types text[], statuses text[])
RETURNS TABLE (status text, count bigint)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp SET enable_sort = off SET enable_incremental_sort = off AS $$
BEGIN
  RETURN QUERY EXECUTE 'SELECT s.status, s.count FROM (
      SELECT ARRAY[' || (SELECT string_agg(format('sum(c.records[%1$s + m.last] - CASE m.first WHEN 1 THEN 0 ELSE c.records[%1$s + m.first - 1] END)', 12 * nth - 12), ',' ORDER BY nth)
                         FROM generate_series(1, cardinality(app.statuses())) nth) || '] AS counts FROM '
    || CASE WHEN units IS NULL THEN 'public.activity_counts c'
       ELSE 'unnest($2) AS unit (id) CROSS JOIN LATERAL (SELECT n.* FROM public.activity_counts n WHERE n.tenant_id = $1
               AND n.unit_id >= unit.id AND n.unit_id <= unit.id ORDER BY n.unit_id, n.year OFFSET 0) c' END
    || ' CROSS JOIN LATERAL (SELECT greatest(1, $3 - 12 * c.year), least(12, $4 - 12 * c.year)) AS m (first, last)
      WHERE c.tenant_id = $1 AND c.outlet = '''' AND c.year >= ($3 - 1) / 12 AND c.year <= ($4 - 1) / 12'
    || CASE WHEN types IS NULL THEN '' ELSE ' AND c.type = ANY ($5)' END
    || ') months CROSS JOIN unnest(app.statuses(), months.counts) AS s (status, count)
      WHERE s.count > 0 AND ($6 IS NULL OR s.status = ANY ($6))'
  USING app.tenant(), units, first_month, last_month, types, statuses;
END $$;
RESET ROLE;
