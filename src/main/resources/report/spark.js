'use strict';

// A row's whole years as a line of a few pixels.
yuebao.spark = (function () {
  const { el } = yuebao;
  const WIDTH = 88;
  const HEIGHT = 26;
  const EDGE = 3;

  function annual(row) {
    const points = row.points.filter(
      (point) => point.freq === 'A' && point.series.type === 'ACT' && !point.series.formula,
    );
    return points
      .map((point) => ({ year: point.span.last.year, value: point.value }))
      .sort((one, other) => one.year - other.year);
  }

  function draw(row) {
    const values = annual(row);
    if (values.length < 3) {
      return el('span', {});
    }
    const low = Math.min(...values.map((each) => each.value));
    const high = Math.max(...values.map((each) => each.value));
    const from = values[0].year;
    const years = values[values.length - 1].year - from || 1;
    const x = (each) => EDGE + ((each.year - from) / years) * (WIDTH - 2 * EDGE);
    const y = (each) => HEIGHT - EDGE - ((each.value - low) / (high - low || 1)) * (HEIGHT - 2 * EDGE);
    const path = values.map((each, i) => (i ? 'L' : 'M') + x(each).toFixed(1) + ' ' + y(each).toFixed(1));
    const last = values[values.length - 1];
    return el.svg(
      'svg',
      { class: 'spark', width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true' },
      el.svg('path', { d: path.join('') }),
      el.svg('circle', { cx: x(last).toFixed(1), cy: y(last).toFixed(1), r: 2.2 }),
    );
  }

  return draw;
})();
