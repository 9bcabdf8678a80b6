-- A finding that rested on a record that has expired: who and what it named is erased.
ALTER TABLE finding ADD COLUMN IF NOT EXISTS withdrawn BOOLEAN DEFAULT FALSE NOT NULL;
