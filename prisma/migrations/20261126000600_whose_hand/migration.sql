-- What a writer could say of itself is taken from its session: who, when, in which order, with which right. Sign-in, sign-out and
-- refusals are told to the audit; a user who is disabled comes back to no old session; an attempt that was refused counts nowhere.

DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

-- Who and when ------------------------------------------------------------------------------------------------------------
/* A record that a person makes, changes or withdraws: its columns of who and when are not theirs to write. */
CREATE FUNCTION app.signed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE s auth.sessions := app.session();
BEGIN
  IF s.purpose = 'import' THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'INSERT' THEN
    NEW.created_at := now();
    NEW.created_by := s.user_id;
    NEW.withdrawn_at := NULL;
  ELSE
    NEW.id := OLD.id;
    NEW.created_at := OLD.created_at;
    NEW.created_by := OLD.created_by;
    IF OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL THEN
      NEW.withdrawn_at := now();
      NEW.withdrawn_by := s.user_id;
    END IF;
  END IF;
  IF NEW.withdrawn_at IS NULL THEN
    NEW.withdrawn_by := NULL;
    NEW.withdrawal_reason := NULL;
  END IF;
  RETURN NEW;
END $$;

/* The units on whose records the asker decides today (security.md §3). */
CREATE FUNCTION app.decidable_units() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT app.units_under(ARRAY['PROVINCIAL_ADMIN', 'PROVINCIAL_STAFF', 'REVIEWER']) || ARRAY(
    SELECT u.id FROM unnest(app.units_under(ARRAY['UPPER_EDITOR'])) AS covered (id)
    JOIN public.units u ON u.tenant_id = (SELECT app.tenant()) AND u.id = covered.id AND u.level = 'GRASSROOTS'
    JOIN auth.tenants t ON t.id = u.tenant_id AND t.upper_decides)
$$;

/* What an activity's step leaves on it: who handed it in and decided, when, on whose behalf, changed after that or not. */
CREATE FUNCTION app.signed_steps() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  s auth.sessions := app.session();
  submits boolean;
BEGIN
  IF s.purpose = 'import' THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'INSERT' THEN
    submits := NEW.status <> 'DRAFT';
    NEW.submitted_by := NULL;
    NEW.submitted_at := NULL;
    NEW.changed_in_review := false;
    NEW.on_behalf := NOT EXISTS (
      SELECT FROM auth.memberships m WHERE m.tenant_id = s.tenant_id AND m.user_id = s.user_id AND m.unit_id = NEW.unit_id
        AND m.role IN ('PROVINCIAL_ADMIN', 'PROVINCIAL_STAFF', 'UPPER_EDITOR', 'GRASSROOTS_CHAIR'));
  ELSE
    -- Who leaves the submission as it stands undoes the return, and must be one who decides; everybody else hands in anew.
    submits := OLD.status IN ('DRAFT', 'RETURNED') AND NEW.status IN ('SUBMITTED', 'APPROVED')
      AND NOT (OLD.status = 'RETURNED' AND NEW.status = 'SUBMITTED' AND NEW.submitted_at IS NOT DISTINCT FROM OLD.submitted_at
               AND OLD.submitted_by IS DISTINCT FROM s.user_id AND OLD.unit_id = ANY (app.decidable_units()));
    NEW.submitted_by := OLD.submitted_by;
    NEW.submitted_at := OLD.submitted_at;
    NEW.on_behalf := OLD.on_behalf;
    NEW.changed_in_review := OLD.changed_in_review OR (OLD.status NOT IN ('DRAFT', 'RETURNED') AND app.said(NEW) IS DISTINCT FROM app.said(OLD));
  END IF;
  IF submits THEN
    NEW.submitted_by := s.user_id;
    NEW.submitted_at := now();
    NEW.changed_in_review := false;
  ELSIF TG_OP = 'UPDATE' AND NEW.status = 'DRAFT' THEN
    NEW.submitted_by := NULL;
    NEW.submitted_at := NULL;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.status = 'SUBMITTED' AND NEW.status IN ('APPROVED', 'RETURNED', 'REJECTED') THEN
    NEW.decided_by := s.user_id;
    NEW.decided_at := now();
  ELSIF TG_OP = 'UPDATE' AND NOT submits AND NOT (NEW.status = 'SUBMITTED' AND OLD.status <> 'SUBMITTED') THEN
    NEW.decided_by := OLD.decided_by;
    NEW.decided_at := OLD.decided_at;
    NEW.decision_reason := OLD.decision_reason;
  ELSE
    NEW.decided_by := NULL;
    NEW.decided_at := NULL;
    NEW.decision_reason := NULL;
  END IF;
  RETURN NEW;
END $$;

/* What is said of an activity, apart from its way through the workflow. */
CREATE FUNCTION app.said(a public.activities) RETURNS jsonb LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT jsonb_build_array(a.unit_id, a.type, a.occurred_on, a.title, a.outlet, a.url, a.url_key, a.content, a.form, a.audiences, a.quantity)
$$;

-- The activity's workflow (security.md §3), checked once a statement however many rows it writes -----------------------------
/* Raises for the first row of a statement of a person that no right of theirs covers. */
CREATE OR REPLACE FUNCTION app.activity_steps() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  row record;
BEGIN
  IF app.purpose() = 'import' THEN
    RETURN NULL;
  END IF;
  FOR row IN EXECUTE format($q$
    WITH asker AS MATERIALIZED (
      SELECT app.person() AS person, app.recordable_units() AS recordable, app.decidable_units() AS decidable,
        app.units_under(ARRAY['PROVINCIAL_ADMIN', 'PROVINCIAL_STAFF']) AS withdrawable)
    SELECT r.*, was || '>' || status AS step,
      records AND (EXISTS (SELECT FROM public.units u WHERE u.tenant_id = r.tenant_id AND u.id = r.unit_id AND u.level = 'PROVINCIAL'))
        AS of_province,
      EXISTS (SELECT FROM public.activity_types t WHERE t.tenant_id = r.tenant_id AND t.code = r.type AND NOT t.reviewed) AS unreviewed
    FROM (
      SELECT c.*, unit_id = ANY (recordable) AND unit_was = ANY (recordable) AS records,
        unit_id = ANY (decidable) AND unit_was = ANY (decidable) AS decides, submitter_was IS NOT DISTINCT FROM person AS own,
        unit_id = ANY (withdrawable) AND unit_was = ANY (withdrawable) AS withdraws
      FROM asker CROSS JOIN (%s) c) r $q$,
    CASE TG_OP
      WHEN 'INSERT' THEN $s$
        SELECT f.tenant_id, f.unit_id, f.type, f.status, f.decision_reason, f.withdrawal_reason, 'NEW' AS was, f.unit_id AS unit_was,
          NULL::uuid AS submitter_was, false AS rewritten, false AS withdrawn_was, false AS withdrawn FROM fresh f $s$
      ELSE $s$
        SELECT f.tenant_id, f.unit_id, f.type, f.status, f.decision_reason, f.withdrawal_reason, coalesce(o.status, 'NONE') AS was,
          coalesce(o.unit_id, f.unit_id) AS unit_was, o.submitted_by AS submitter_was, app.said(f::public.activities) <> app.said(o::public.activities) AS rewritten,
          o.withdrawn_at IS NOT NULL AS withdrawn_was, f.withdrawn_at IS NOT NULL AS withdrawn
        FROM fresh f LEFT JOIN stale o ON o.tenant_id = f.tenant_id AND o.id = f.id $s$ END)
  LOOP
    PERFORM app.check_step(row.step, row.records, row.decides, row.own, row.of_province, row.unreviewed, row.decision_reason);
    IF row.rewritten THEN
      PERFORM app.check_rewriting(row.was, row.records, row.decides, row.own, row.of_province);
    END IF;
    IF row.withdrawn <> row.withdrawn_was THEN
      PERFORM app.check_withdrawal(row.was, row.records, row.withdraws, row.withdrawn, row.withdrawal_reason);
      IF row.withdrawn_was AND (row.rewritten OR row.was <> row.status) THEN
        RAISE EXCEPTION 'a withdrawn record cannot be changed' USING ERRCODE = 'UC003';
      END IF;
    END IF;
  END LOOP;
  RETURN NULL;
END $$;

CREATE FUNCTION app.check_step(step text, records boolean, decides boolean, own boolean, of_province boolean, unreviewed boolean,
                               reason text) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  was text := split_part(step, '>', 1);
  status text := split_part(step, '>', 2);
BEGIN
  CASE
    WHEN was = status THEN
      RETURN;
    WHEN step IN ('NEW>DRAFT', 'NEW>SUBMITTED', 'DRAFT>SUBMITTED', 'SUBMITTED>DRAFT')
      OR (step IN ('NEW>APPROVED', 'DRAFT>APPROVED', 'RETURNED>APPROVED') AND (unreviewed OR of_province)) THEN
      PERFORM app.check_right(records, false);
    WHEN step = 'RETURNED>SUBMITTED' THEN
      PERFORM app.check_right(records OR decides, own AND NOT records);
    WHEN step IN ('APPROVED>SUBMITTED', 'REJECTED>SUBMITTED', 'SUBMITTED>APPROVED', 'SUBMITTED>RETURNED', 'SUBMITTED>REJECTED') THEN
      PERFORM app.check_right(decides, own);
      IF status IN ('RETURNED', 'REJECTED') AND coalesce(trim(reason), '') = '' THEN
        RAISE EXCEPTION 'a return and a rejection say why' USING ERRCODE = 'UC004';
      END IF;
    WHEN step = 'APPROVED>PUBLISHED' THEN
      PERFORM app.check_right(decides OR of_province, own AND NOT of_province);
    ELSE
      RAISE EXCEPTION 'illegal step %', step USING ERRCODE = 'UC001';
  END CASE;
END $$;

/* What is said changes in the hands of the unit's side, after that in those of one who decides; the root has nobody above it. */
CREATE FUNCTION app.check_rewriting(was text, records boolean, decides boolean, own boolean, of_province boolean) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF was IN ('DRAFT', 'RETURNED') THEN
    PERFORM app.check_right(records, false);
  ELSE
    PERFORM app.check_right(decides OR of_province, own AND NOT of_province);
  END IF;
END $$;

CREATE FUNCTION app.check_withdrawal(was text, records boolean, withdraws boolean, withdrawn boolean, reason text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF was NOT IN ('APPROVED', 'PUBLISHED') THEN
    PERFORM app.check_right(records, false);
    RETURN;
  END IF;
  PERFORM app.check_right(withdraws, false);
  IF withdrawn AND coalesce(trim(reason), '') = '' THEN
    RAISE EXCEPTION 'a withdrawal of what counts says why' USING ERRCODE = 'UC004';
  END IF;
END $$;

CREATE FUNCTION app.check_right(held boolean, own boolean) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT held THEN
    RAISE EXCEPTION 'that is another''s to do' USING ERRCODE = '42501';
  END IF;
  IF own THEN
    RAISE EXCEPTION 'nobody decides on their own submission' USING ERRCODE = 'UC002';
  END IF;
END $$;
REVOKE EXECUTE ON FUNCTION app.said, app.decidable_units, app.check_step, app.check_rewriting, app.check_withdrawal, app.check_right FROM PUBLIC;
RESET ROLE;

-- A record begins at version 1, whatever its writer says.
CREATE OR REPLACE FUNCTION app.next_version() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  NEW.version := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE OLD.version + 1 END;
  RETURN NEW;
END $$;

DO $$
DECLARE record text;
BEGIN
  FOREACH record IN ARRAY ARRAY['units', 'plans', 'activities', 'channels', 'coverage_readings', 'chair_links', 'enquiries',
    'reporters', 'facilities', 'misinformation'] LOOP
    EXECUTE format('DROP TRIGGER next_version ON %I', record);
    EXECUTE format('CREATE TRIGGER next_version BEFORE INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION app.next_version()', record);
    IF record NOT IN ('units', 'plans') THEN
      EXECUTE format('CREATE TRIGGER signed BEFORE INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION app.signed()', record);
    END IF;
  END LOOP;
END $$;
CREATE TRIGGER signed_steps BEFORE INSERT OR UPDATE ON activities FOR EACH ROW EXECUTE FUNCTION app.signed_steps();
DO $$ BEGIN
  EXECUTE format('SET ROLE %I', current_database() || '_facts');
  REVOKE EXECUTE ON FUNCTION app.signed, app.signed_steps FROM PUBLIC;
END $$;
RESET ROLE;

-- The audit: its own clock and order, and every change of it fails loudly, also where a policy would have hidden each row --------
CREATE FUNCTION app.entered() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  -- The owner's functions tell of people who have no session yet, or none any more.
  IF NOT pg_has_role(current_user, (SELECT c.relowner FROM pg_class c WHERE c.oid = TG_RELID), 'USAGE') THEN
    NEW.id := uuidv7();
    NEW.at := now();
    NEW.purpose := app.purpose();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER entered BEFORE INSERT ON audit_entries FOR EACH ROW EXECUTE FUNCTION app.entered();
DROP TRIGGER append_only ON audit_entries;
DROP TRIGGER append_only_whole ON audit_entries;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries FOR EACH STATEMENT EXECUTE FUNCTION app.append_only();

/* A kept reply ages from when it was kept. */
CREATE FUNCTION app.kept() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT pg_has_role(current_user, (SELECT c.relowner FROM pg_class c WHERE c.oid = TG_RELID), 'USAGE') THEN
    NEW.created_at := CASE TG_OP WHEN 'INSERT' THEN now() ELSE OLD.created_at END;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER kept BEFORE INSERT OR UPDATE ON idempotency_keys FOR EACH ROW EXECUTE FUNCTION app.kept();

DO $$
DECLARE owner text := (SELECT tableowner FROM pg_tables WHERE schemaname = 'public' AND tablename = 'audit_entries');
BEGIN
  EXECUTE format($q$CREATE POLICY sign_in ON audit_entries FOR INSERT TO %I WITH CHECK (entity = 'user')$q$, owner);
END $$;

-- Signing in and out ------------------------------------------------------------------------------------------------------
/* Counts one attempt under each key, in order, until one is over its limit; 0 = go on, else the seconds to wait. An attempt
   that is refused was not evaluated: it leaves no count, under no key. */
CREATE OR REPLACE FUNCTION auth.count_attempt(keys text[], limits int[], windows int[]) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  attempt auth.sign_in_attempts;
BEGIN
  FOR i IN 1 .. array_length(keys, 1) LOOP
    INSERT INTO auth.sign_in_attempts AS a (key, window_start, count) VALUES (keys[i], now(), 1)
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN a.window_start <= now() - make_interval(secs => windows[i]) THEN 1 ELSE a.count + 1 END,
      window_start = CASE WHEN a.window_start <= now() - make_interval(secs => windows[i]) THEN now() ELSE a.window_start END
    RETURNING a.* INTO attempt;
    IF attempt.count > limits[i] THEN
      PERFORM auth.forget_attempt(keys[1 : i]);
      RETURN greatest(1, ceil(extract(epoch FROM attempt.window_start + make_interval(secs => windows[i]) - now()))::int);
    END IF;
  END LOOP;
  RETURN 0;
END $$;

/* Tells the audit of an attempt on somebody's account; of a name that nobody has there is no federation to tell. */
CREATE FUNCTION auth.note_refusal(identifier text, request text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO public.audit_entries (tenant_id, purpose, action, entity, entity_id, request_id)
  SELECT u.tenant_id, 'interactive', 'account.refuseSignIn', 'user', u.id, request
  FROM auth.users u WHERE lower(identifier) IN (u.email, u.login)
$$;

/* Ends a person's session, and tells the audit; an ended one, and a command's own, tell nothing. */
CREATE FUNCTION auth.sign_out(token text, request text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH ended AS (
    UPDATE auth.sessions s SET ended_at = now()
    WHERE s.token_hash = sha256(convert_to(token, 'UTF8')) AND s.ended_at IS NULL AND s.user_id IS NOT NULL
    RETURNING s.tenant_id, s.user_id, s.purpose)
  INSERT INTO public.audit_entries (tenant_id, actor_id, purpose, action, entity, entity_id, request_id)
  SELECT e.tenant_id, e.user_id, e.purpose, 'account.signOut', 'user', e.user_id, request FROM ended e
$$;
REVOKE EXECUTE ON FUNCTION auth.note_refusal, auth.sign_out FROM PUBLIC;
DO $$ BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION auth.note_refusal, auth.sign_out TO %I', current_database() || '_auth');
  EXECUTE format('REVOKE EXECUTE ON FUNCTION auth.end_session FROM %I', current_database() || '_auth');
END $$;

-- Disabling: whatever was open ends with it, so that enabling gives nothing back --------------------------------------------------
CREATE FUNCTION auth.nothing_comes_back() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE auth.sessions s SET ended_at = now() WHERE s.user_id = NEW.id AND s.ended_at IS NULL;
  UPDATE auth.invitations i SET expires_at = now() WHERE i.user_id = NEW.id AND i.accepted_at IS NULL AND i.expires_at > now();
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION auth.nothing_comes_back, app.entered, app.kept FROM PUBLIC;
CREATE TRIGGER nothing_comes_back AFTER UPDATE OF disabled_at ON auth.users FOR EACH ROW
WHEN (NEW.disabled_at IS DISTINCT FROM OLD.disabled_at) EXECUTE FUNCTION auth.nothing_comes_back();
UPDATE auth.sessions s SET ended_at = u.disabled_at
FROM auth.users u WHERE u.id = s.user_id AND u.disabled_at IS NOT NULL AND s.ended_at IS NULL;

/* Disables or enables a user, for the owner's login alone. @returns the user's id, null for one whom the federation does not have */
CREATE FUNCTION auth.set_disabled(tenant uuid, identifier text, disabled boolean) RETURNS uuid
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
  UPDATE auth.users u SET disabled_at = CASE WHEN disabled THEN coalesce(u.disabled_at, now()) END
  WHERE u.tenant_id = tenant AND lower(identifier) IN (u.email, u.login) RETURNING u.id
$$;
REVOKE EXECUTE ON FUNCTION auth.set_disabled FROM PUBLIC;
