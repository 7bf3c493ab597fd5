-- Stored text and the words of a search go through one normalisation, `searchable` of lib/domain/text.ts and its twin here.

/* Without marks, case, quotation marks and invisible characters; one kind of dash, compatibility forms resolved. */
CREATE FUNCTION app.searchable(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT translate(regexp_replace(regexp_replace(lower(normalize(words, NFKD) COLLATE pg_c_utf8),
    '[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF"''`\u201C-\u201F\u00AB\u00BB\u2039\u203A\u2018-\u201B\u02BC\u2032\u2033]', '', 'g'),
    '[\u2010-\u2015\u2212]', '-', 'g'), U&'đ\2044', 'd/')
$$;
DO $$
BEGIN
  REVOKE EXECUTE ON FUNCTION app.searchable FROM PUBLIC;
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.searchable TO %I', current_database() || '_app');
END $$;

DROP TRIGGER search_name ON units;
DROP FUNCTION app.search_name();
ALTER TABLE units DROP COLUMN search_name;
ALTER TABLE units ADD COLUMN search_name text NOT NULL GENERATED ALWAYS AS (app.searchable(name)) STORED;
ALTER TABLE activities ADD COLUMN search_title text NOT NULL GENERATED ALWAYS AS (app.searchable(title)) STORED;

DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

/* SQL over activities `a` for what is asked; null = whatever. Parameters: $1 tenant, $2 units, $3 and $4 first and last day,
   $5 types, $6 statuses, $7 outlets, $8 words of the title as `searchable` gives them, $9 link in its comparable form. */
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
    || CASE WHEN words IS NULL THEN '' ELSE ' AND NOT EXISTS (SELECT FROM unnest($8) word WHERE strpos(a.search_title, word) = 0)' END
    || CASE WHEN link IS NULL THEN '' ELSE ' AND a.url_key = $9' END
$$;

RESET ROLE;
