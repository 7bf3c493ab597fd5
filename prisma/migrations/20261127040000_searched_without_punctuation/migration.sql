-- Signs between words are as a blank, as in lib/domain/text.ts: "long-xuyen", as addresses and names of files write it, finds
-- "Long Xuyên". Blanks are one, and none stands at an end.

CREATE OR REPLACE FUNCTION app.searchable(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT btrim(translate(regexp_replace(regexp_replace(lower(normalize(words, NFKD) COLLATE pg_c_utf8),
    '[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F\u00AD\u061C\u115F-\u1160\u17B4-\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFF8\U0001BCA0-\U0001BCA3\U0001D173-\U0001D17A\U000E0000-\U000E0FFF"''`\u201C-\u201F\u00AB\u00BB\u2039\u203A\u2018-\u201B\u02BC\u2032\u2033]', '', 'g'),
    '[\u0009-\u000D\u0085 \u1680\u2028\u2029!#$%&()*+,./:;<=>?@\[\\\]^_{|}~\u00B7\u2010-\u2015\u2022\u2044\u2212-]+', ' ', 'g'), 'đ', 'd'))
$$;

-- Written anew: stored columns keep what the function said before.
ALTER TABLE units ALTER COLUMN search_name SET EXPRESSION AS (app.searchable(name || ' ' || code));
ALTER TABLE activities ALTER COLUMN search_title SET EXPRESSION AS (app.searchable(title));
ALTER TABLE auth.users ALTER COLUMN search_name SET EXPRESSION AS (app.searchable(name || ' ' || coalesce(email, '') || ' ' || coalesce(login, '')));
ALTER TABLE chairs ALTER COLUMN search_name SET EXPRESSION AS (app.searchable(full_name));
ALTER TABLE reporters ALTER COLUMN search_name SET EXPRESSION AS (app.searchable(full_name));
ALTER TABLE channels ALTER COLUMN search_name SET EXPRESSION AS (app.searchable(name || ' ' || code));
ALTER TABLE enquiries ALTER COLUMN search_topic SET EXPRESSION AS (app.searchable(coalesce(topic, '')));
ALTER TABLE misinformation ALTER COLUMN search_claim SET EXPRESSION AS (app.searchable(coalesce(claim, '')));

-- Of a link's parts too.
DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;
/* SQL over activities `a` for what is asked; null = whatever, and `~` in a list = those of which it is not said. Parameters:
   $1 tenant, $2 units, $3 and $4 first and last day, $5 types, $6 statuses, $7 outlets, $8 words of the title or parts of the
   link as `searchable` gives them, $9 link in its comparable form. */
CREATE OR REPLACE FUNCTION app.activities_asked(units uuid[], first date, last date, types text[], statuses text[], outlets text[], words text[],
                                     link text, contents text[], forms text[], addressed text[]) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT 'a.tenant_id = $1 AND a.withdrawn_at IS NULL'
    || CASE WHEN units IS NULL THEN '' ELSE ' AND a.unit_id = ANY ($2)' END
    || CASE WHEN first IS NULL THEN '' ELSE ' AND a.occurred_on >= $3' END
    || CASE WHEN last IS NULL THEN '' ELSE ' AND a.occurred_on <= $4' END
    || CASE WHEN types IS NULL THEN '' ELSE ' AND a.type = ANY ($5)' END
    || CASE WHEN statuses IS NULL THEN '' ELSE ' AND a.status = ANY ($6)' END
    || CASE WHEN outlets IS NULL THEN '' WHEN '~' = ANY (outlets) THEN ' AND coalesce(a.outlet, ''~'') = ANY ($7)'
       ELSE ' AND a.outlet = ANY ($7)' END
    || CASE WHEN words IS NULL THEN '' ELSE ' AND NOT EXISTS (SELECT FROM unnest($8) word
                WHERE strpos(a.search_title, word) = 0 AND strpos(translate(lower(coalesce(a.url_key, '''')), ''!#$%&()*+,-./:;<=>?@[\]^_{|}~'', repeat('' '', 29)), word) = 0)' END
    || CASE WHEN link IS NULL THEN '' ELSE ' AND a.url_key = $9' END
    || CASE WHEN contents IS NULL THEN '' ELSE format(' AND coalesce(a.content, ''~'') = ANY (%L::text[])', contents) END
    || CASE WHEN forms IS NULL THEN '' ELSE format(' AND coalesce(a.form, ''~'') = ANY (%L::text[])', forms) END
    || CASE WHEN addressed IS NULL THEN ''
       ELSE format(' AND CASE a.audiences WHEN ''{}'' THEN ARRAY[''~''] ELSE a.audiences END && %L::text[]', addressed) END
$$;
RESET ROLE;
