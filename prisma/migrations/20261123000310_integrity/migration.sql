-- What must hold whoever writes: versions, the workflow, an append-only audit, a tree without cycles, the read model, the revision.

-- Versions and withdrawals --------------------------------------------------------------------------------------------
CREATE FUNCTION app.next_version() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  NEW.version := OLD.version + 1;
  RETURN NEW;
END $$;

CREATE FUNCTION app.withdrawn_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS NOT NULL THEN
    RAISE EXCEPTION 'a withdrawn record cannot be changed' USING ERRCODE = 'UC003';
  END IF;
  RETURN NEW;
END $$;

DO $$
DECLARE record text;
BEGIN
  FOREACH record IN ARRAY ARRAY['units', 'plans', 'activities', 'channels', 'coverage_readings', 'chair_links', 'enquiries',
    'reporters', 'facilities', 'misinformation'] LOOP
    EXECUTE format('CREATE TRIGGER next_version BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION app.next_version()', record);
    IF record NOT IN ('units', 'plans') THEN
      EXECUTE format('CREATE TRIGGER withdrawn_stays BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION app.withdrawn_stays()', record);
    END IF;
  END LOOP;
END $$;

-- Audit: append-only, for the owner too ---------------------------------------------------------------------------------
CREATE FUNCTION app.append_only() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'the audit is append-only' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON audit_entries FOR EACH ROW EXECUTE FUNCTION app.append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON audit_entries FOR EACH STATEMENT EXECUTE FUNCTION app.append_only();

-- Names are found without their marks -----------------------------------------------------------------------------------
CREATE FUNCTION app.search_name() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.search_name := replace(lower(unaccent(normalize(NEW.name, NFC))), 'đ', 'd');
  RETURN NEW;
END $$;
CREATE TRIGGER search_name BEFORE INSERT OR UPDATE OF name ON units FOR EACH ROW EXECUTE FUNCTION app.search_name();

-- The nine types of compliance.md §3 are always there ---------------------------------------------------------------------
CREATE FUNCTION auth.nine_types() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM set_config('app.founding', NEW.id::text, true);
  INSERT INTO public.activity_types (tenant_id, code, name, reviewed, own) VALUES
    (NEW.id, 'SPECIAL_CAMPAIGN', 'Đợt truyền thông đặc biệt', true, false),
    (NEW.id, 'TV_PROGRAMME', 'Chương trình truyền hình', true, false),
    (NEW.id, 'RADIO_EPISODE', 'Chương trình phát thanh', true, false),
    (NEW.id, 'NEWSPAPER_COLUMN', 'Chuyên mục báo', true, false),
    (NEW.id, 'WEBSITE_ARTICLE', 'Tin, bài', true, false),
    (NEW.id, 'TRAINING_CLASS', 'Lớp tập huấn', true, false),
    (NEW.id, 'PAGE_POST', 'Bài trên trang mạng xã hội', false, false),
    (NEW.id, 'INTERNAL_SESSION', 'Tuyên truyền nội bộ', false, false),
    (NEW.id, 'EMPLOYER_PROPOSAL', 'Đề xuất với người sử dụng lao động', false, false);
  PERFORM set_config('app.founding', '', true);
  RETURN NULL;
END $$;
CREATE POLICY founding ON activity_types FOR INSERT TO CURRENT_USER
  WITH CHECK (NOT own AND tenant_id::text = current_setting('app.founding', true));
CREATE TRIGGER nine_types AFTER INSERT ON auth.tenants FOR EACH ROW EXECUTE FUNCTION auth.nine_types();

-- What looks beyond the writer's own rows is answered by the role that reads the whole federation ------------------------------
DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

-- The tree: no cycle on any day, nothing above the root ---------------------------------------------------------------
CREATE FUNCTION app.no_cycle() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NEW.parent_id IS NULL THEN
    RETURN NULL;
  END IF;
  IF EXISTS (SELECT FROM public.units u WHERE u.tenant_id = NEW.tenant_id AND u.id = NEW.unit_id AND u.level = 'PROVINCIAL') THEN
    RAISE EXCEPTION 'the PROVINCIAL unit has no parent' USING ERRCODE = 'UC005';
  END IF;
  -- Two moves that are harmless alone may close a circle together.
  PERFORM pg_advisory_xact_lock(hashtextextended('tree ' || NEW.tenant_id::text, 0));
  IF EXISTS (
    WITH RECURSIVE above (unit_id, held) AS (
      SELECT NEW.parent_id, daterange(NEW.from_on, NEW.to_on)
      UNION
      SELECT p.parent_id, a.held * daterange(p.from_on, p.to_on)
      FROM above a
      JOIN public.placements p ON p.tenant_id = NEW.tenant_id AND p.unit_id = a.unit_id
        AND daterange(p.from_on, p.to_on) && a.held
      WHERE p.parent_id IS NOT NULL AND a.unit_id <> NEW.unit_id
    )
    SELECT FROM above WHERE unit_id = NEW.unit_id
  ) THEN
    RAISE EXCEPTION 'a unit cannot be below itself' USING ERRCODE = 'UC004';
  END IF;
  RETURN NULL;
END $$;
-- The activity's workflow (security.md §3), checked once a statement however many rows it writes -----------------------------
CREATE FUNCTION app.activity_steps() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE wrong record;
BEGIN
  IF app.purpose() = 'import' THEN
    RETURN NULL;
  END IF;
  FOR wrong IN EXECUTE format($q$
    SELECT step, step IN ('SUBMITTED>APPROVED', 'SUBMITTED>RETURNED', 'SUBMITTED>REJECTED') AS decided, decided_by, submitted_by,
      EXISTS (SELECT FROM public.units u WHERE u.tenant_id = s.tenant_id AND u.id = s.unit_id AND u.level = 'PROVINCIAL')
      OR EXISTS (SELECT FROM public.activity_types t WHERE t.tenant_id = s.tenant_id AND t.code = s.type AND NOT t.reviewed) AS unreviewed
    FROM (%s) s
    WHERE step NOT IN ('NEW>DRAFT', 'NEW>SUBMITTED', 'DRAFT>SUBMITTED', 'RETURNED>SUBMITTED', 'SUBMITTED>DRAFT',
                       'APPROVED>PUBLISHED', 'APPROVED>SUBMITTED', 'REJECTED>SUBMITTED') $q$,
    CASE TG_OP
      WHEN 'INSERT' THEN $s$SELECT f.*, 'NEW>' || f.status AS step FROM fresh f$s$
      ELSE $s$SELECT f.*, coalesce(o.status, 'NONE') || '>' || f.status AS step
              FROM fresh f LEFT JOIN stale o ON o.tenant_id = f.tenant_id AND o.id = f.id
              WHERE o.status IS DISTINCT FROM f.status$s$ END)
  LOOP
    IF wrong.decided THEN
      IF wrong.decided_by IS DISTINCT FROM app.person() OR wrong.submitted_by = wrong.decided_by THEN
        RAISE EXCEPTION 'nobody decides on their own submission' USING ERRCODE = 'UC002';
      END IF;
    ELSIF NOT (wrong.unreviewed AND wrong.step IN ('NEW>APPROVED', 'DRAFT>APPROVED', 'RETURNED>APPROVED')) THEN
      RAISE EXCEPTION 'illegal step %', wrong.step USING ERRCODE = 'UC001';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;

-- The read model: quantities per month, kept by the writer's own transaction ------------------------------------------------
/*
 * Applies the difference between two sets of activities in one statement, because a load of 100,000 of them would spend
 * most of its time on a call per month; in key order, so that two writers cannot lock each other out.
 */
CREATE FUNCTION app.count_activities() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  EXECUTE format($q$
    INSERT INTO public.activity_counts AS c (tenant_id, unit_id, year, type, outlet, status, months)
    SELECT tenant_id, unit_id, year, type, outlet, status,
      ARRAY(SELECT coalesce(sum(d.quantity), 0)::int
            FROM generate_series(1, 12) m LEFT JOIN unnest(array_agg(month), array_agg(quantity)) AS d (month, quantity) ON d.month = m
            GROUP BY m ORDER BY m)
    FROM (
      SELECT tenant_id, unit_id, extract(year FROM occurred_on)::int AS year, type, coalesce(outlet, '') AS outlet, status,
             extract(month FROM occurred_on)::int AS month, sum(quantity)::int AS quantity
      FROM (%s) d WHERE withdrawn_at IS NULL
      GROUP BY 1, 2, 3, 4, 5, 6, 7 HAVING sum(quantity) <> 0) monthly
    GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6
    ON CONFLICT (tenant_id, unit_id, year, type, outlet, status) DO UPDATE SET
      months = ARRAY(SELECT old + new FROM unnest(c.months, excluded.months) WITH ORDINALITY AS s (old, new, m) ORDER BY m) $q$,
    CASE TG_OP
      WHEN 'INSERT' THEN 'SELECT tenant_id, unit_id, occurred_on, type, outlet, status, withdrawn_at, quantity FROM fresh'
      ELSE 'SELECT tenant_id, unit_id, occurred_on, type, outlet, status, withdrawn_at, quantity FROM fresh
            UNION ALL SELECT tenant_id, unit_id, occurred_on, type, outlet, status, withdrawn_at, -quantity FROM stale' END);
  RETURN NULL;
END $$;

/* Where read model and records differ: no row when all is well. */
CREATE FUNCTION app.count_differences()
RETURNS TABLE (unit_id uuid, year int, type text, outlet text, status text, counted int[], recorded int[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH recorded AS (
    SELECT a.unit_id, extract(year FROM a.occurred_on)::int AS year, a.type, coalesce(a.outlet, '') AS outlet, a.status,
      ARRAY(SELECT 0 FROM generate_series(1, 12)) AS zero,
      array_agg(ARRAY[extract(month FROM a.occurred_on)::int, a.quantity]) AS items
    FROM public.activities a WHERE a.tenant_id = (SELECT app.tenant()) AND a.withdrawn_at IS NULL
    GROUP BY 1, 2, 3, 4, 5
  ), summed AS (
    SELECT r.unit_id, r.year, r.type, r.outlet, r.status,
      ARRAY(SELECT coalesce((SELECT sum(r.items[i][2]) FROM generate_subscripts(r.items, 1) i WHERE r.items[i][1] = m), 0)::int
            FROM generate_series(1, 12) m ORDER BY m) AS months
    FROM recorded r
  ), counted AS (
    SELECT c.unit_id, c.year, c.type, c.outlet, c.status, c.months
    FROM public.activity_counts c WHERE c.tenant_id = (SELECT app.tenant()) AND 0 <> ANY (c.months)
  )
  SELECT unit_id, year, type, outlet, status, c.months, s.months
  FROM counted c FULL JOIN summed s USING (unit_id, year, type, outlet, status)
  WHERE c.months IS DISTINCT FROM s.months
$$;

-- The revision: one counter that nobody else holds is raised, else a new one is made; the sum only grows ----------------------
CREATE FUNCTION app.raise_revision(tenant uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE auth.tenant_revisions r SET value = r.value + 1
  FROM (SELECT f.shard FROM auth.tenant_revisions f WHERE f.tenant_id = tenant ORDER BY f.shard LIMIT 1 FOR UPDATE SKIP LOCKED) free
  WHERE r.tenant_id = tenant AND r.shard = free.shard;
  IF NOT FOUND THEN
    INSERT INTO auth.tenant_revisions AS r (tenant_id, shard, value) VALUES (tenant, pg_backend_pid(), 1)
    ON CONFLICT (tenant_id, shard) DO UPDATE SET value = r.value + 1;
  END IF;
END $$;

CREATE FUNCTION app.revise() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE tenant uuid;
BEGIN
  IF TG_OP = 'DELETE' THEN
    FOR tenant IN SELECT DISTINCT tenant_id FROM stale LOOP PERFORM app.raise_revision(tenant); END LOOP;
  ELSE
    FOR tenant IN SELECT DISTINCT tenant_id FROM fresh LOOP PERFORM app.raise_revision(tenant); END LOOP;
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION app.revise_tenant() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM app.raise_revision(NEW.id);
  RETURN NULL;
END $$;
RESET ROLE;

CREATE CONSTRAINT TRIGGER no_cycle AFTER INSERT OR UPDATE ON placements DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION app.no_cycle();

CREATE TRIGGER steps_insert AFTER INSERT ON activities REFERENCING NEW TABLE AS fresh
FOR EACH STATEMENT EXECUTE FUNCTION app.activity_steps();
CREATE TRIGGER steps_update AFTER UPDATE ON activities REFERENCING NEW TABLE AS fresh OLD TABLE AS stale
FOR EACH STATEMENT EXECUTE FUNCTION app.activity_steps();
CREATE TRIGGER counts_insert AFTER INSERT ON activities REFERENCING NEW TABLE AS fresh
FOR EACH STATEMENT EXECUTE FUNCTION app.count_activities();
CREATE TRIGGER counts_update AFTER UPDATE ON activities REFERENCING NEW TABLE AS fresh OLD TABLE AS stale
FOR EACH STATEMENT EXECUTE FUNCTION app.count_activities();

DO $$
DECLARE record text;
BEGIN
  FOREACH record IN ARRAY ARRAY['public.units', 'public.placements', 'public.successions', 'public.headcounts', 'public.outlets',
    'public.activity_types', 'public.activities', 'public.channels', 'public.coverage_readings', 'public.chair_links',
    'public.enquiries', 'public.reporters', 'public.facilities', 'public.misinformation', 'public.plans', 'public.targets',
    'public.overrides', 'auth.users', 'auth.memberships'] LOOP
    EXECUTE format('CREATE TRIGGER revise_insert AFTER INSERT ON %s REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION app.revise()', record);
    EXECUTE format('CREATE TRIGGER revise_update AFTER UPDATE ON %s REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION app.revise()', record);
    EXECUTE format('CREATE TRIGGER revise_delete AFTER DELETE ON %s REFERENCING OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION app.revise()', record);
  END LOOP;
END $$;
CREATE TRIGGER revise AFTER INSERT OR UPDATE ON auth.tenants FOR EACH ROW EXECUTE FUNCTION app.revise_tenant();

-- Functions of triggers are called by triggers alone.
DO $$
BEGIN
  REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA auth FROM PUBLIC;
  EXECUTE format('SET ROLE %I', current_database() || '_facts');
  REVOKE EXECUTE ON FUNCTION app.no_cycle, app.activity_steps, app.count_activities, app.count_differences, app.raise_revision, app.revise, app.revise_tenant FROM PUBLIC;
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.count_differences TO %I', current_database() || '_app');
END $$;
RESET ROLE;
