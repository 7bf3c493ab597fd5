-- A channel that is given to another unit takes its readings and links along, the withdrawn ones too: their `owner_id` is the
-- channel's, not their own content.
CREATE OR REPLACE FUNCTION app.withdrawn_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS NOT NULL
    AND to_jsonb(NEW) - 'owner_id' - 'version' IS DISTINCT FROM to_jsonb(OLD) - 'owner_id' - 'version' THEN
    RAISE EXCEPTION 'a withdrawn record cannot be changed' USING ERRCODE = 'UC003';
  END IF;
  RETURN NEW;
END $$;
