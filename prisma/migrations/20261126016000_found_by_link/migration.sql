-- A part of a link finds an activity as a word of its title does; a whole link is still looked up by its key.

DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

/* SQL over activities `a` for what is asked; null = whatever. Parameters: $1 tenant, $2 units, $3 and $4 first and last day,
   $5 types, $6 statuses, $7 outlets, $8 words of the title or parts of the link as `searchable` gives them, $9 link in its
   comparable form. */
CREATE OR REPLACE FUNCTION app.activities_asked(units uuid[], first date, last date, types text[], statuses text[], outlets text[],
                                                words text[], link text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT 'a.tenant_id = $1 AND a.withdrawn_at IS NULL'
    || CASE WHEN units IS NULL THEN '' ELSE ' AND a.unit_id = ANY ($2)' END
    || CASE WHEN first IS NULL THEN '' ELSE ' AND a.occurred_on >= $3' END
    || CASE WHEN last IS NULL THEN '' ELSE ' AND a.occurred_on <= $4' END
    || CASE WHEN types IS NULL THEN '' ELSE ' AND a.type = ANY ($5)' END
    || CASE WHEN statuses IS NULL THEN '' ELSE ' AND a.status = ANY ($6)' END
    || CASE WHEN outlets IS NULL THEN '' ELSE ' AND a.outlet = ANY ($7)' END
    || CASE WHEN words IS NULL THEN '' ELSE ' AND NOT EXISTS (SELECT FROM unnest($8) word
                WHERE strpos(a.search_title, word) = 0 AND strpos(lower(coalesce(a.url_key, '''')), word) = 0)' END
    || CASE WHEN link IS NULL THEN '' ELSE ' AND a.url_key = $9' END
$$;

RESET ROLE;
