'use strict';

// Rows of the main table: one a region and indicator, its growth beside its level.
yuebao.rows = (function () {
  const { data, format } = yuebao;

  // Levels and their growth over a year share a row; other measures have their own.
  function kind(series) {
    const isMain = series.measure === 'LEVEL' || (series.measure === 'GROWTH' && !series.base);
    return isMain ? '' : series.measure + (series.base ? '@' + series.base : '');
  }

  const keyOf = (series) =>
    [series.region, series.zone, series.subject, series.partner, series.indicator, kind(series)].join('|');

  function build() {
    const rows = new Map();
    for (const series of data.series) {
      if (data.indicators.get(series.indicator)?.ofProject) {
        continue;
      }
      const key = keyOf(series);
      if (!rows.has(key)) {
        rows.set(key, newRow(key, series));
      }
      rows.get(key).series.push(series);
    }
    return [...rows.values()].map(complete);
  }

  function newRow(key, series) {
    const { region, zone, subject, partner, indicator, measure } = series;
    return { key, region, zone, subject, partner, indicator, measure: kind(series) ? measure : 'LEVEL', series: [] };
  }

  function complete(row) {
    const isGrowth = (series) => row.measure === 'LEVEL' && series.measure === 'GROWTH';
    row.growths = row.series.filter(isGrowth);
    row.levels = row.series.filter((series) => !isGrowth(series));
    row.points = row.levels.flatMap((series) => series.points);
    row.unit = row.levels.length ? row.levels[0].unit : '%';
    row.years = byYear(row.points, true);
    row.growthYears = byYear(row.growths.flatMap((series) => series.points), false);
    row.allYears = new Set([...row.years.keys(), ...row.growthYears.keys()]);
    row.cells = new Map();
    row.text = [
      data.regionName(row.region), row.zone, row.subject, row.partner, row.indicator,
      data.indicators.get(row.indicator)?.name, data.indicators.get(row.indicator)?.en,
    ].join(' ').toLowerCase();
    row.theme = data.indicators.get(row.indicator)?.theme || '';
    row.disputes = row.series.some((series) => series.points.some((point) => point.disputes));
    return row;
  }

  function byYear(points) {
    const years = new Map();
    for (const point of points) {
      point.span = point.span || format.span(point.period);
      const year = point.span.last.year;
      if (!years.has(year)) {
        years.set(year, []);
      }
      years.get(year).push(point);
    }
    return years;
  }

  // ---- what a cell shows

  const TYPES = ['ACT', 'FCT', 'TGT'];

  // Printed before derived, happened before expected before wanted, whole before part, later before earlier.
  function rank(point) {
    const { series, span } = point;
    return [
      TYPES.indexOf(series.type),
      point.freq[0] === 'A' ? 0 : 1,
      series.formula ? 1 : 0,
      -(span.last.month * 40 + (span.last.day || 31)),
      -span.months,
    ];
  }

  function compare(one, other) {
    const [a, b] = [rank(one), rank(other)];
    const differs = a.findIndex((each, i) => each !== b[i]);
    return differs < 0 ? 0 : a[differs] - b[differs];
  }

  function fits(point, choice) {
    const isPart = !choice.month || (point.span.last.month === choice.month && point.freq[0] !== 'A');
    return (
      isPart &&
      (!choice.type || point.series.type === choice.type) &&
      (choice.derived || !point.series.formula)
    );
  }

  // The value of a year, or of the part of it that ends in a month, with its growth.
  // choice: year, month (0 for the year), type (empty for all), derived.
  function cell(row, choice) {
    const key = choice.year + '-' + choice.month + choice.type + choice.derived;
    if (!row.cells.has(key)) {
      row.cells.set(key, newCell(row, choice));
    }
    return row.cells.get(key);
  }

  function best(points, choice) {
    return (points || []).filter((point) => fits(point, choice)).sort(compare)[0];
  }

  function newCell(row, choice) {
    const level = best(row.years.get(choice.year), choice);
    const growths = row.growthYears.get(choice.year) || [];
    const same = (point) =>
      !level || (point.period === level.period && point.series.type === level.series.type);
    const ofLevel = growths.filter(same);
    const growth = best(ofLevel, { ...choice, month: 0 });
    return level || growth ? { level, growth: level || fits(growth, choice) ? growth : null } : null;
  }

  // Regions of which most is known first, indicators as the catalogue has them.
  function ordered(built) {
    const weight = new Map();
    built.forEach((row) => weight.set(row.region, (weight.get(row.region) || 0) + row.points.length));
    const places = new Map([...data.indicators.keys()].map((code, place) => [code, place]));
    const own = (row) => (row.zone || row.subject || row.partner || row.measure !== 'LEVEL' ? 1 : 0);
    return built.sort(
      (one, other) =>
        weight.get(other.region) - weight.get(one.region) ||
        own(one) - own(other) ||
        places.get(one.indicator) - places.get(other.indicator),
    );
  }

  const all = ordered(build());
  const byKey = new Map(all.map((row) => [row.key, row]));

  return {
    all,
    cell,
    keyOf,
    get: (key) => byKey.get(key),
    years: [...new Set(all.flatMap((row) => [...row.years.keys(), ...row.growthYears.keys()]))].sort(),
    // The last year of which something is told as it was, not as it shall be.
    newestYear: all.reduce(
      (last, row) => row.points.reduce((max, point) => (point.series.type === 'ACT' ? Math.max(max, point.span.last.year) : max), last),
      0,
    ),
    // Region and what of it: 武进区 · 高新区 · 某公司.
    place: (row) =>
      [data.regionName(row.region), row.zone, row.subject, row.partner].filter(Boolean).join(' · '),
    name(row) {
      const measure = row.measure === 'LEVEL' ? '' : format.measure(row);
      return format.indicator(row.indicator) + (measure ? ' · ' + measure : '');
    },
  };
})();
