-- Sorted bit by bit, another index would do for the history of a record, and all entries of its kind would be read.

DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

ALTER FUNCTION app.audit_found SET enable_incremental_sort = off;
ALTER FUNCTION app.audit_lately SET enable_incremental_sort = off;

RESET ROLE;
