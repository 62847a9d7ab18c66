-- Columns are those of the CSV of the same name; absent values are NULL.

CREATE TABLE release (
  run text PRIMARY KEY,
  pipeline text NOT NULL,
  published timestamptz NOT NULL DEFAULT now(),
  observations bigint NOT NULL,
  rows_written bigint NOT NULL,   -- new or changed, in all tables
  rows_removed bigint NOT NULL
);

CREATE TABLE evidence (
  evidence_id text PRIMARY KEY,
  doc text NOT NULL,
  story text NOT NULL,
  published text,                 -- as exactly as known: 2024-03
  source text,
  text text NOT NULL,             -- number, scale and unit, as printed
  sentence text NOT NULL,
  indicator text,
  concept text,
  measure text NOT NULL,
  value text NOT NULL,            -- in the base unit; a date for a milestone
  unit text,
  bound text NOT NULL,
  period text,
  region text,
  zone text,
  subject text,
  status text NOT NULL,
  rule text,
  confidence integer NOT NULL
);

CREATE TABLE observations (
  series_id text NOT NULL,
  freq text NOT NULL,
  ref_area text,
  ref_area_name text,
  coverage text,
  indicator text NOT NULL,
  indicator_name text NOT NULL,
  transformation text NOT NULL,
  time_basis text NOT NULL,
  value_type text NOT NULL,
  counterpart_area text,
  subject text,
  time_period text NOT NULL,
  period_start date NOT NULL,
  period_end date NOT NULL,
  obs_value numeric NOT NULL,
  obs_value_upper numeric,
  unit_measure text,
  unit_mult integer NOT NULL,
  decimals integer NOT NULL,
  obs_status text NOT NULL,
  obs_bound text NOT NULL,
  pub_date text,
  source text,
  n_support integer NOT NULL,
  n_conflict integer NOT NULL,
  confidence integer NOT NULL,
  evidence_id text,
  finality text,
  decision text,
  realtime_start date,
  n_vintages integer NOT NULL,
  review text,
  formula text,
  reservations text,
  PRIMARY KEY (series_id, time_period)
);

CREATE TABLE vintages (
  series_id text NOT NULL,
  time text NOT NULL,
  n integer NOT NULL,
  pub_date date,
  value numeric NOT NULL,
  realtime_start date,
  realtime_end date,
  obs_bound text NOT NULL,
  finality text,
  decision text,
  source text,
  evidence_id text,
  PRIMARY KEY (series_id, time, n)
);

CREATE TABLE conflicts (
  series_id text NOT NULL,
  time_period text NOT NULL,
  n integer NOT NULL,
  ref_area_name text,
  indicator_name text NOT NULL,
  obs_value numeric NOT NULL,
  source text,
  conflict_value numeric NOT NULL,
  conflict_bound text NOT NULL,
  conflict_source text,
  pub_date text,
  finality text,
  decision text,
  settled integer NOT NULL,
  n_support integer NOT NULL,
  evidence_id text,
  PRIMARY KEY (series_id, time_period, n),
  FOREIGN KEY (series_id, time_period) REFERENCES observations
);

CREATE TABLE projects (
  project_id text PRIMARY KEY,
  name text,
  other_names text,
  ref_area text,
  ref_area_name text,
  coverage text,
  phase text,
  part_of text,
  stage text,
  stage_name text,
  total_inv numeric,
  total_inv_bound text,
  total_inv_unit text,
  year_inv numeric,
  year_inv_unit text,
  year_inv_period text,
  inv_done numeric,
  inv_done_bound text,
  inv_done_unit text,
  inv_done_date text,
  unit_mult integer NOT NULL,
  progress numeric,
  progress_date text,
  start_planned text,
  start_actual text,
  finish_first_planned text,
  finish_planned text,
  finish_actual text,
  delay_months integer,
  n_finish_slips integer NOT NULL,
  first_told text,
  last_told text,
  n_evidence integer NOT NULL,
  n_doubts integer NOT NULL,
  reservations text
);

CREATE TABLE project_changes (
  project_id text NOT NULL REFERENCES projects,
  n integer NOT NULL,
  name text,
  indicator text NOT NULL,
  indicator_name text NOT NULL,
  value_type text NOT NULL,
  time_period text NOT NULL,
  value text NOT NULL,
  value_upper numeric,
  bound text NOT NULL,
  unit_measure text,
  unit_mult integer NOT NULL,
  first_told text,
  last_told text,
  n_sources integer NOT NULL,
  evidence_ids text,
  reservations text,
  PRIMARY KEY (project_id, n)
);

CREATE TABLE project_doubts (
  project_id text NOT NULL REFERENCES projects,
  n integer NOT NULL,
  name text,
  other_id text NOT NULL,
  other_name text,
  reason text NOT NULL,
  detail text,
  PRIMARY KEY (project_id, n)
);

CREATE INDEX observations_place ON observations (ref_area, indicator, period_end);
CREATE INDEX observations_indicator ON observations (indicator, period_end);
CREATE INDEX evidence_indicator ON evidence (indicator);
CREATE INDEX projects_place ON projects (ref_area);
