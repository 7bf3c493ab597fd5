-- What a federation calls its plans, their targets and classes in English, where it wishes; of classes by their labels.
ALTER TABLE plans
  ADD COLUMN title_en text CHECK (title_en <> ''),
  ADD COLUMN classes_en jsonb CHECK (jsonb_typeof(classes_en) = 'object');
ALTER TABLE targets ADD COLUMN title_en text CHECK (title_en <> '');

-- What was changed before said nothing of it.
ALTER TABLE plan_changes NO FORCE ROW LEVEL SECURITY;
UPDATE plan_changes c SET before = unsaid.english || c.before, after = unsaid.english || c.after
FROM (VALUES (true, '{"titleEn": null, "classesEn": null}'::jsonb), (false, '{"titleEn": null}')) unsaid (of_plan, english)
WHERE c.unit_id IS NULL AND unsaid.of_plan = (c.target IS NULL);
ALTER TABLE plan_changes FORCE ROW LEVEL SECURITY;
