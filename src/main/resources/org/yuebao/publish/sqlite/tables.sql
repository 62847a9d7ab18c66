-- Dates are text as 2024-03-01, so that SQLite's date functions read them. Empty text is NULL.

CREATE TABLE area (
  area TEXT PRIMARY KEY,      -- CN320400
  name TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE indicator (
  indicator TEXT PRIMARY KEY, -- GDP
  name TEXT NOT NULL,
  name_en TEXT
) WITHOUT ROWID;

CREATE TABLE story (
  story TEXT PRIMARY KEY,
  doc TEXT NOT NULL,
  title TEXT,
  published TEXT,
  source TEXT
) WITHOUT ROWID;

CREATE TABLE fact (
  id INTEGER PRIMARY KEY,     -- also the row of evidence_search
  evidence_id TEXT NOT NULL UNIQUE,
  story TEXT NOT NULL REFERENCES story(story),
  text TEXT NOT NULL,         -- number, scale and unit, as printed
  sentence TEXT NOT NULL,
  indicator TEXT,             -- NULL for an open quantity
  concept TEXT,
  measure TEXT NOT NULL,
  value TEXT NOT NULL,        -- exact, in the base unit; a date for a milestone
  unit TEXT,
  bound TEXT NOT NULL,
  period TEXT,
  region TEXT,
  zone TEXT,
  subject TEXT,
  status TEXT NOT NULL,
  rule TEXT,
  confidence INTEGER NOT NULL
);

CREATE TABLE series (
  series_id TEXT PRIMARY KEY,
  freq TEXT NOT NULL,
  ref_area TEXT REFERENCES area(area),
  coverage TEXT,
  indicator TEXT NOT NULL REFERENCES indicator(indicator),
  transformation TEXT NOT NULL,
  time_basis TEXT NOT NULL,
  value_type TEXT NOT NULL,
  counterpart_area TEXT REFERENCES area(area),
  subject TEXT,
  unit_measure TEXT,
  unit_mult INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE observation (
  series_id TEXT NOT NULL REFERENCES series(series_id),
  time_period TEXT NOT NULL,
  period_start TEXT NOT NULL,
  period_end TEXT NOT NULL,
  obs_value REAL NOT NULL,
  obs_value_upper REAL,
  decimals INTEGER NOT NULL,
  obs_status TEXT NOT NULL,
  obs_bound TEXT NOT NULL,
  pub_date TEXT,
  source TEXT,
  n_support INTEGER NOT NULL,
  n_conflict INTEGER NOT NULL,
  confidence INTEGER NOT NULL,
  evidence_id TEXT,           -- of a derived or a reviewer's value: no fact's
  fact INTEGER REFERENCES fact(id),
  PRIMARY KEY (series_id, time_period)
) WITHOUT ROWID;

CREATE TABLE conflict (
  series_id TEXT NOT NULL,
  time_period TEXT NOT NULL,
  n INTEGER NOT NULL,
  obs_value REAL,             -- NULL for a date
  obs_date TEXT,
  obs_bound TEXT NOT NULL,
  pub_date TEXT,
  source TEXT,
  decision TEXT NOT NULL,     -- what put it behind the value that stands
  settled INTEGER NOT NULL,
  n_support INTEGER NOT NULL,
  fact INTEGER REFERENCES fact(id),
  PRIMARY KEY (series_id, time_period, n),
  FOREIGN KEY (series_id, time_period) REFERENCES observation(series_id, time_period)
) WITHOUT ROWID;

CREATE TABLE vintage (
  series_id TEXT NOT NULL REFERENCES series(series_id),
  time_period TEXT NOT NULL,
  n INTEGER NOT NULL,
  obs_value REAL,
  obs_date TEXT,
  obs_bound TEXT NOT NULL,
  realtime_start TEXT,
  realtime_end TEXT,          -- NULL while it stands
  source TEXT,
  fact INTEGER REFERENCES fact(id),
  disputed TEXT,              -- 2024-03-01/2024-05-02, joined by blanks; NULL for never
  PRIMARY KEY (series_id, time_period, n) -- of a period without an observation, too: all taken back
) WITHOUT ROWID;

CREATE TABLE project_change (
  project_id TEXT NOT NULL REFERENCES project(project_id),
  n INTEGER NOT NULL,
  indicator TEXT NOT NULL,
  indicator_name TEXT NOT NULL,
  value_type TEXT NOT NULL,
  time_period TEXT NOT NULL,
  value TEXT NOT NULL,
  bound TEXT NOT NULL,
  unit_measure TEXT,
  unit_mult INTEGER NOT NULL,
  first_told TEXT,
  last_told TEXT,
  n_sources INTEGER NOT NULL,
  evidence_ids TEXT NOT NULL,
  fact INTEGER REFERENCES fact(id),
  PRIMARY KEY (project_id, n)
) WITHOUT ROWID;

-- Words of two to four characters: SELECT * FROM evidence WHERE id IN
-- (SELECT rowid FROM evidence_search WHERE evidence_search MATCH '高新技术')
CREATE VIRTUAL TABLE evidence_search USING fts5(words, content='', detail='none', tokenize='unicode61 remove_diacritics 0');
