-- What the schema file cannot say: extensions, tenant keys, allowed values, intervals, one root, no overlap.

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- Tenant keys -------------------------------------------------------------------------------------------------------
DO $$
DECLARE child text;
BEGIN
  FOREACH child IN ARRAY ARRAY['public.units', 'public.outlets', 'public.activity_types', 'public.plans',
    'public.audit_entries', 'public.idempotency_keys', 'auth.users', 'auth.tenant_revisions', 'auth.sessions'] LOOP
    EXECUTE format('ALTER TABLE %s ADD FOREIGN KEY (tenant_id) REFERENCES auth.tenants (id)', child);
  END LOOP;
END $$;

ALTER TABLE auth.credentials ADD FOREIGN KEY (user_id) REFERENCES auth.users (id);
ALTER TABLE auth.invitations ADD FOREIGN KEY (user_id) REFERENCES auth.users (id);
ALTER TABLE auth.memberships
  ADD FOREIGN KEY (tenant_id, user_id) REFERENCES auth.users (tenant_id, id),
  ADD FOREIGN KEY (tenant_id, unit_id) REFERENCES public.units (tenant_id, id);
ALTER TABLE auth.sessions ADD FOREIGN KEY (tenant_id, user_id) REFERENCES auth.users (tenant_id, id);
ALTER TABLE public.activity_counts
  ADD FOREIGN KEY (tenant_id, unit_id) REFERENCES public.units (tenant_id, id),
  ADD FOREIGN KEY (tenant_id, type) REFERENCES public.activity_types (tenant_id, code);

-- Allowed values: text with CHECK, since an enum's equality is not leakproof and its index would go unused ---------------
ALTER TABLE auth.users
  ADD CHECK (email IS NOT NULL OR login IS NOT NULL),
  ADD CHECK (email = lower(email)), ADD CHECK (login = lower(login)), ADD CHECK (name <> '');
ALTER TABLE auth.memberships ADD CHECK (role IN
  ('PROVINCIAL_ADMIN', 'PROVINCIAL_STAFF', 'REVIEWER', 'UPPER_EDITOR', 'GRASSROOTS_CHAIR', 'READER'));
ALTER TABLE auth.sessions
  ADD CHECK (purpose IN ('interactive', 'token', 'import')),
  ADD CHECK ((user_id IS NULL) = (purpose = 'import'));

ALTER TABLE units
  ADD CHECK (level IN ('PROVINCIAL', 'UPPER', 'GRASSROOTS')),
  ADD CHECK (kind IN ('PROVINCE_FEDERATION', 'DISTRICT_FEDERATION', 'SECTOR_UNION', 'ZONE_UNION', 'COMMUNE_UNION',
                      'ENTERPRISE', 'PUBLIC_BODY', 'SYNDICATE')),
  ADD CHECK (code ~ '^[A-Za-z0-9._-]{1,64}$'), ADD CHECK (name <> ''), ADD CHECK (to_on > from_on);
CREATE UNIQUE INDEX units_one_root ON units (tenant_id) WHERE level = 'PROVINCIAL';

ALTER TABLE placements
  ADD CHECK (to_on > from_on), ADD CHECK (parent_id <> unit_id),
  ADD CONSTRAINT placements_no_overlap EXCLUDE USING gist
    (tenant_id WITH =, unit_id WITH =, daterange(from_on, to_on) WITH &&);
ALTER TABLE successions
  ADD CHECK (kind IN ('RENAMED', 'MERGED', 'SPLIT')), ADD CHECK (predecessor_id <> successor_id);
ALTER TABLE headcounts
  ADD CHECK (workers >= 0), ADD CHECK (members >= 0), ADD CHECK (full_time_officials >= 0),
  ADD CHECK (committee_members >= 0), ADD CHECK (union_groups >= 0), ADD CHECK (group_leaders >= 0);

ALTER TABLE outlets
  ADD CHECK (kind IN ('BROADCASTER', 'NEWSPAPER', 'WEBSITE', 'RADIO', 'SOCIAL', 'OTHER')),
  ADD CHECK (code ~ '^[A-Za-z0-9._-]{1,64}$'), ADD CHECK (name <> '');
ALTER TABLE activity_types ADD CHECK (code ~ '^[A-Za-z0-9._-]{1,64}$'), ADD CHECK (name <> '');
ALTER TABLE activities
  ADD CHECK (id ~ '^[A-Za-z0-9._-]{1,64}$'), ADD CHECK (title <> ''), ADD CHECK (quantity >= 1),
  ADD CHECK (status IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'PUBLISHED', 'REJECTED')),
  ADD CHECK (content IN ('IN_DEPTH', 'REGULAR', 'EVENTS')),
  ADD CHECK (form IN ('WEBSITE', 'SOCIAL', 'PRESS', 'GROUP', 'LOUDSPEAKER', 'ORAL')),
  ADD CHECK (audiences IS NOT NULL AND audiences <@ ARRAY['OFFICIALS', 'MEMBERS', 'WORKERS', 'EMPLOYERS', 'SOCIETY']);
CREATE INDEX activities_same_url ON activities (tenant_id, url_key) WHERE url_key IS NOT NULL;
CREATE INDEX activities_waiting ON activities (tenant_id, unit_id) WHERE status = 'SUBMITTED' AND withdrawn_at IS NULL;
ALTER TABLE activity_counts ADD CHECK (months IS NOT NULL AND array_length(months, 1) = 12);

ALTER TABLE channels
  ADD CHECK (code ~ '^[A-Za-z0-9._-]{1,64}$'), ADD CHECK (name <> ''), ADD CHECK (closed > opened),
  ADD CHECK (platform IN ('FACEBOOK', 'ZALO', 'VIBER', 'TIKTOK', 'OTHER')),
  ADD CHECK (purpose IN ('PUBLIC_PAGE', 'OFFICIALS_NETWORK', 'CADRE_LINK', 'LEADERS_LINK'));
ALTER TABLE coverage_readings
  ADD CHECK (audience IN ('FULL_TIME_OFFICIALS', 'COMMITTEE_MEMBERS', 'GROUP_LEADERS', 'WORKERS')), ADD CHECK (connected >= 0);
ALTER TABLE chair_links ADD CHECK (left_on > joined);
ALTER TABLE enquiries ADD CHECK (id ~ '^[A-Za-z0-9._-]{1,64}$'), ADD CHECK (answered_at >= received_at);
ALTER TABLE reporters ADD CHECK (full_name <> ''), ADD CHECK (ended > appointed);
ALTER TABLE facilities
  ADD CHECK (id ~ '^[A-Za-z0-9._-]{1,64}$'), ADD CHECK (quantity >= 1), ADD CHECK (removed > installed),
  ADD CHECK (kind IN ('LOUDSPEAKER', 'NOTICE_BOARD', 'OUTDOOR_SIGN', 'OTHER'));
ALTER TABLE misinformation ADD CHECK (id ~ '^[A-Za-z0-9._-]{1,64}$'), ADD CHECK (handled_on >= spotted_on);

ALTER TABLE plans
  ADD CHECK (year BETWEEN 1900 AND 9999), ADD CHECK (title <> ''), ADD CHECK (status IN ('DRAFT', 'ISSUED'));
ALTER TABLE targets
  ADD CHECK (code ~ '^[A-Za-z0-9._-]{1,64}$'), ADD CHECK (title <> ''), ADD CHECK (weight > 0), ADD CHECK (kinds IS NOT NULL),
  ADD CHECK (level IN ('PROVINCIAL', 'UPPER', 'GRASSROOTS')),
  ADD CHECK (force IN ('MANDATORY', 'SOFT', 'ENCOURAGED', 'TRACKED')),
  ADD CHECK (jsonb_typeof(condition) = 'array'), ADD CHECK (jsonb_typeof(measure) = 'object');
ALTER TABLE overrides ADD CHECK (required >= 1), ADD CHECK (waived <> (required IS NOT NULL));

-- A withdrawal says when and, where the rules ask for it, why ---------------------------------------------------------
DO $$
DECLARE record text;
BEGIN
  FOREACH record IN ARRAY ARRAY['activities', 'channels', 'coverage_readings', 'chair_links', 'enquiries', 'reporters',
    'facilities', 'misinformation'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CHECK (withdrawn_at IS NOT NULL OR (withdrawn_by IS NULL AND withdrawal_reason IS NULL))', record);
  END LOOP;
END $$;
