-- What is believed now, with the sentence that it was read from; a derived value shows its first.
CREATE VIEW current AS
SELECT o.*, e.sentence, e.doc
FROM observations o
LEFT JOIN evidence e ON e.evidence_id = split_part(o.evidence_id, ' ', 1);

-- Sources that disagree today, side by side.
CREATE VIEW open_conflicts AS
SELECT c.*, e.sentence, e.doc
FROM conflicts c
LEFT JOIN evidence e ON e.evidence_id = c.evidence_id
WHERE c.settled = 0;
