-- A unit is found by its name and by its code, in every list.
ALTER TABLE units ALTER COLUMN search_name SET EXPRESSION AS (app.searchable(name || ' ' || code));
