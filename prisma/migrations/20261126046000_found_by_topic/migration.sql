-- What an enquiry is about, and what a false story says, is found while somebody types: the words are made ready once, not
-- for every key.
ALTER TABLE enquiries ADD COLUMN search_topic text NOT NULL
  GENERATED ALWAYS AS (app.searchable(coalesce(topic, ''))) STORED;
ALTER TABLE misinformation ADD COLUMN search_claim text NOT NULL
  GENERATED ALWAYS AS (app.searchable(coalesce(claim, ''))) STORED;
