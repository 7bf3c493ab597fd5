-- What somebody has decided on since a day, and who else gives a link: a reviewer's page asks both.
CREATE INDEX activities_decided ON activities (tenant_id, decided_by, decided_at) WHERE decided_by IS NOT NULL;
