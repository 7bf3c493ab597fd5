-- What a unit recorded last, whatever day it is about; and what waits for a decision, the longest first.
CREATE INDEX activities_recorded ON activities (tenant_id, unit_id, created_at DESC, id DESC) WHERE withdrawn_at IS NULL;
CREATE INDEX activities_awaited ON activities (tenant_id, (coalesce(submitted_at, created_at)), id)
  WHERE status = 'SUBMITTED' AND withdrawn_at IS NULL;
