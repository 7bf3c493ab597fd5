-- The codes to fall back on are told once: where that reply is lost, proving the secret once more tells others in their place.
DO $$ BEGIN EXECUTE format('GRANT SELECT (last_step) ON auth.second_steps TO %I', current_database() || '_facts'); END $$;
DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_facts'); END $$;

/* From now on the asker's secret counts, from the step of the code that proved it; where a password alone had let them in
   elsewhere, they are signed out. @returns whether it did not count before, or has for ten minutes at most, with no later code used */
CREATE OR REPLACE FUNCTION app.confirm_second_step(step bigint, codes text[]) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE s auth.sessions := app.session();
BEGIN
  UPDATE auth.second_steps o SET confirmed_at = coalesce(o.confirmed_at, now()), last_step = step,
    recovery_hashes = ARRAY(SELECT sha256(convert_to(code, 'UTF8')) FROM unnest(codes) AS code)
  WHERE o.user_id = s.user_id
    AND (o.confirmed_at IS NULL OR (o.confirmed_at > now() - interval '10 minutes' AND o.last_step <= step));
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  UPDATE auth.sessions o SET ended_at = now()
  WHERE o.user_id = s.user_id AND o.purpose = 'interactive' AND o.ended_at IS NULL AND o.id <> s.id;
  RETURN true;
END $$;
RESET ROLE;
