-- What is kept for a while only: replies under idempotency keys seven days (security.md §1), beside what sign-in forgets.
DO $$
DECLARE owner text := (SELECT tableowner FROM pg_tables WHERE schemaname = 'public' AND tablename = 'idempotency_keys');
BEGIN
  EXECUTE format($q$CREATE POLICY sweeping_finds ON idempotency_keys FOR SELECT TO %I USING (created_at < now() - interval '7 days')$q$, owner);
  EXECUTE format($q$CREATE POLICY sweeping ON idempotency_keys FOR DELETE TO %I USING (created_at < now() - interval '7 days')$q$, owner);
END $$;

CREATE OR REPLACE FUNCTION auth.sweep() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM auth.sign_in_attempts WHERE window_start < now() - interval '1 day';
  DELETE FROM auth.sessions WHERE greatest(ended_at, expires_at) < now() - interval '90 days';
  DELETE FROM public.idempotency_keys WHERE created_at < now() - interval '7 days';
$$;
