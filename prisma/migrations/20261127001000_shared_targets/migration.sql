-- A link may also show how everybody stands at one target of its year; never that and a unit.
ALTER TABLE shares
  ADD COLUMN target text,
  ADD FOREIGN KEY (tenant_id, year, target) REFERENCES targets (tenant_id, year, code) ON DELETE CASCADE ON UPDATE RESTRICT,
  ADD CHECK (unit_id IS NULL OR target IS NULL);
CREATE INDEX shares_tenant_id_year_target_idx ON shares (tenant_id, year, target);
