CREATE INDEX fact_story ON fact(story);
CREATE INDEX fact_indicator ON fact(indicator);
CREATE INDEX series_place ON series(ref_area, indicator);
CREATE INDEX series_indicator ON series(indicator);
CREATE INDEX series_partner ON series(counterpart_area);
CREATE INDEX observation_fact ON observation(fact);
CREATE INDEX observation_end ON observation(period_end);
CREATE INDEX conflict_fact ON conflict(fact);
CREATE INDEX vintage_fact ON vintage(fact);
CREATE INDEX project_area ON project(ref_area);
CREATE INDEX project_change_fact ON project_change(fact);

-- What is believed now, with its names and its sentence.
CREATE VIEW current AS
SELECT s.series_id, a.name AS area, s.ref_area, s.coverage, s.subject, i.name AS indicator_name,
       s.indicator, s.transformation, s.time_basis, s.value_type, s.counterpart_area, s.freq,
       o.time_period, o.obs_bound, o.obs_value, o.obs_value_upper, s.unit_measure, s.unit_mult,
       o.obs_status, o.n_support, o.n_conflict, o.confidence, o.pub_date, o.source,
       f.sentence, o.evidence_id
FROM observation o
JOIN series s USING (series_id)
JOIN indicator i USING (indicator)
LEFT JOIN area a ON a.area = s.ref_area
LEFT JOIN fact f ON f.id = o.fact;

-- What was believed since when.
CREATE VIEW vintages AS
SELECT v.series_id, v.time_period, v.realtime_start, v.realtime_end, v.obs_bound, v.obs_value,
       v.obs_date, v.source, v.disputed, f.sentence, f.evidence_id
FROM vintage v LEFT JOIN fact f ON f.id = v.fact;

CREATE VIEW projects AS
SELECT * FROM project;

-- What stands and what disagrees with it, side by side.
CREATE VIEW conflicts AS
SELECT c.series_id, a.name AS area, i.name AS indicator_name, s.coverage, s.subject, c.time_period,
       o.obs_value AS stands, o.source AS stands_source, c.obs_value AS disagrees,
       c.obs_date AS disagrees_date, c.source AS disagrees_source, c.pub_date, c.decision,
       c.settled, c.n_support, f.sentence, f.evidence_id
FROM conflict c
JOIN observation o USING (series_id, time_period)
JOIN series s USING (series_id)
JOIN indicator i USING (indicator)
LEFT JOIN area a ON a.area = s.ref_area
LEFT JOIN fact f ON f.id = c.fact;

-- Every figure with its sentence and the story that it stands in.
CREATE VIEW evidence AS
SELECT f.id, f.evidence_id, t.doc, t.title, t.published, t.source, f.text, f.sentence, f.indicator,
       f.concept, f.measure, f.value, f.unit, f.bound, f.period, f.region, f.zone, f.subject,
       f.status, f.rule, f.confidence
FROM fact f JOIN story t USING (story);
