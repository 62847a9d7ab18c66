'use strict';

// The release: tables that came column by column, as series that hold their points.
yuebao.data = (function () {
  const release = yuebao.block('release');
  const tables = yuebao.block('tables');

  // Rows that look into their columns when they are asked: a hundred thousand of them are made at once.
  // Columns of texts hold numbers of words.
  function rowsOf(columns, words, textNames) {
    const texts = new Set(textNames);
    function Row(number) {
      this.number = number;
    }
    for (const [name, column] of Object.entries(columns)) {
      Object.defineProperty(Row.prototype, name, {
        enumerable: true,
        get: texts.has(name)
          ? function () {
              return words[column[this.number]];
            }
          : function () {
              return column[this.number];
            },
      });
    }
    return Row;
  }

  const length = (columns) => Object.values(columns)[0].length;

  function rows(columns, words, texts) {
    const Row = rowsOf(columns, words, texts);
    return Array.from({ length: length(columns) }, (_, i) => new Row(i));
  }

  // The same as plain objects, for small tables.
  const all = (columns, words, texts) =>
    rows(columns, words, texts).map((row) => Object.fromEntries(Object.keys(columns).map((name) => [name, row[name]])));

  const indicators = new Map(all(tables.indicators, [], []).map((each) => [each.code, each]));
  const regions = release.regions.map(([code, name, file]) => ({ code, name, file }));
  const regionNames = new Map(regions.map((each) => [each.code, each.name]));

  const seriesTexts = [
    'id', 'region', 'zone', 'subject', 'partner', 'indicator', 'measure', 'base', 'basis', 'type',
    'unit', 'formula',
  ];
  const pointTexts = [
    'time', 'period', 'freq', 'bound', 'status', 'pub', 'source', 'finality', 'decision', 'review',
    'reservations',
  ];
  const points = rows(tables.points, tables.words, pointTexts);
  const series = all(tables.series, tables.words, seriesTexts);
  let next = 0;
  for (const each of series) {
    each.points = points.slice(next, (next += each.points));
    each.points.forEach((point) => (point.series = each));
  }

  // ---- what stands behind the values; read when someone looks closer

  let evidence = null;

  function opened() {
    if (!evidence) {
      const block = yuebao.block('evidence');
      evidence = {
        conflicts: grouped(block.conflicts, [
          'bound', 'pub', 'source', 'finality', 'decision',
        ]),
        vintages: grouped(block.vintages, [
          'bound', 'finality', 'from', 'to', 'source', 'decision',
        ]),
        Fact: rowsOf(block.told.facts, block.told.words, [
          'doc', 'story', 'title', 'pub', 'source', 'text', 'sentence', 'indicator', 'concept',
          'rule', 'reservations',
        ]),
      };
    }
    return evidence;
  }

  function grouped(columns, texts) {
    const byPoint = new Map();
    for (const each of all(columns, tables.words, texts)) {
      if (!byPoint.has(each.point)) {
        byPoint.set(each.point, []);
      }
      byPoint.get(each.point).push(each);
    }
    return byPoint;
  }

  return {
    release,
    tables,
    regions,
    indicators,
    series,
    points,
    all,
    regionName: (code) => regionNames.get(code) || code,
    sourceName: (id) => release.sources[id] || id,
    conflictsOf: (point) => opened().conflicts.get(point.number) || [],
    vintagesOf: (point) => opened().vintages.get(point.number) || [],
    fact(number) {
      const { Fact } = opened();
      const fact = new Fact(number);
      fact.name = fact.doc + ':' + fact.id; // as facts.jsonl names it
      return fact;
    },
  };
})();
