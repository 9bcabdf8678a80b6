-- A near miss that was drawn at random, to be worked on like a finding; nobody is told before it is closed.
ALTER TABLE finding ADD COLUMN IF NOT EXISTS control BOOLEAN DEFAULT FALSE NOT NULL;
