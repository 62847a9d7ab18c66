'use strict';

// The release: tables that came column by column, as series that hold their points.
yuebao.data = (function () {
  const release = yuebao.block('release');
  const tables = yuebao.block('tables');

  // Columns of texts hold numbers of words.
  function reader(columns, words, textNames) {
    const names = Object.keys(columns);
    const texts = new Set(textNames);
    return (i) => {
      const row = {};
      for (const name of names) {
        const value = columns[name][i];
        row[name] = texts.has(name) ? words[value] : value;
      }
      return row;
    };
  }

  const length = (columns) => Object.values(columns)[0].length;
  const all = (columns, words, texts) => {
    const read = reader(columns, words, texts);
    return Array.from({ length: length(columns) }, (_, i) => read(i));
  };

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
  const points = all(tables.points, tables.words, pointTexts);
  const series = all(tables.series, tables.words, seriesTexts);
  let next = 0;
  for (const each of series) {
    each.points = points.slice(next, (next += each.points));
    each.points.forEach((point) => (point.series = each));
  }
  points.forEach((point, number) => (point.number = number));

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
        fact: reader(block.told.facts, block.told.words, [
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
      const fact = opened().fact(number);
      fact.id = fact.doc + ':' + fact.id;
      return fact;
    },
  };
})();
