-- A link may also show the overview, the weeks of the year, or a table of activities: the usual one, or one that somebody saved.
ALTER TABLE shares
  ADD COLUMN screen text CHECK (screen IN ('OVERVIEW', 'CALENDAR', 'TABLE')),
  ADD COLUMN saved_table uuid,
  ADD FOREIGN KEY (tenant_id, saved_table) REFERENCES saved_tables (tenant_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CHECK (num_nonnulls(unit_id, target, screen) <= 1),
  ADD CHECK (saved_table IS NULL OR screen IS NOT DISTINCT FROM 'TABLE');
CREATE INDEX shares_tenant_id_saved_table_idx ON shares (tenant_id, saved_table);
