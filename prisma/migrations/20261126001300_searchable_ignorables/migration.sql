-- All that Unicode lets be ignored is left out of what is searched, as in lib/domain/text.ts: not only what has no width.

CREATE OR REPLACE FUNCTION app.searchable(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT translate(regexp_replace(regexp_replace(lower(normalize(words, NFKD) COLLATE pg_c_utf8),
    '[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F\u00AD\u061C\u115F-\u1160\u17B4-\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFF8\U0001BCA0-\U0001BCA3\U0001D173-\U0001D17A\U000E0000-\U000E0FFF"''`\u201C-\u201F\u00AB\u00BB\u2039\u203A\u2018-\u201B\u02BC\u2032\u2033]', '', 'g'),
    '[\u2010-\u2015\u2212]', '-', 'g'), U&'đ\2044', 'd/')
$$;

-- Written anew: stored columns keep what the function said before.
ALTER TABLE units ALTER COLUMN search_name SET EXPRESSION AS (app.searchable(name));
ALTER TABLE activities ALTER COLUMN search_title SET EXPRESSION AS (app.searchable(title));
