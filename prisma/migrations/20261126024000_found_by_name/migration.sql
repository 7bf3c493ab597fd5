-- Who chairs or reports, and what a channel is called, is found while somebody types: the words are made ready once, not for
-- every key.
ALTER TABLE chairs ADD COLUMN search_name text NOT NULL GENERATED ALWAYS AS (app.searchable(full_name)) STORED;
ALTER TABLE reporters ADD COLUMN search_name text NOT NULL GENERATED ALWAYS AS (app.searchable(full_name)) STORED;
ALTER TABLE channels ADD COLUMN search_name text NOT NULL GENERATED ALWAYS AS (app.searchable(name || ' ' || code)) STORED;
