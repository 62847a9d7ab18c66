'use strict';

// Charts: options for ECharts, in the colours of the page.
yuebao.chart = (function () {
  const { data, format } = yuebao;
  const { t } = yuebao.texts;
  const UP = 'path://M4 30 L4 8 L0 8 L5 0 L10 8 L6 8 L6 30 Z';
  const DOWN = 'path://M4 0 L4 22 L0 22 L5 30 L10 22 L6 22 L6 0 Z';

  const colour = (name) =>
    getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();

  function base() {
    const soft = colour('soft');
    const line = colour('line');
    return {
      animation: false,
      backgroundColor: 'transparent',
      textStyle: { fontFamily: 'inherit', color: soft },
      grid: { left: 8, right: 8, top: 44, bottom: 8, containLabel: true },
      legend: { type: 'scroll', top: 0, left: 0, right: 0, itemWidth: 18, itemHeight: 8, textStyle: { color: soft } },
      tooltip: {
        trigger: 'axis',
        renderMode: 'richText', // no markup: what it shows is text
        backgroundColor: colour('surface'),
        borderColor: line,
        textStyle: { color: colour('ink'), fontSize: 12 },
      },
      axis: {
        axisLine: { lineStyle: { color: line } },
        axisTick: { show: false },
        axisLabel: { color: soft, hideOverlap: true },
        splitLine: { lineStyle: { color: line, type: 'dashed' } },
        nameTextStyle: { color: soft },
      },
    };
  }

  // ECharts copies what it is given, so that an item names its point by number.
  const pointOf = (item) => data.points[item.number];

  // A point as a mark: an arrow where its true value lies beyond it.
  function mark(point) {
    const item = { value: point.value, number: point.number };
    if (point.bound.startsWith('>')) {
      return { ...item, symbol: UP, symbolSize: [9, 24], symbolOffset: [0, -11] };
    }
    if (point.bound.startsWith('<')) {
      return { ...item, symbol: DOWN, symbolSize: [9, 24], symbolOffset: [0, 11] };
    }
    return point.bound === '~' ? { ...item, symbol: 'emptyCircle', symbolSize: 9 } : item;
  }

  const GAP = { value: null };

  // The series of a row whose points come with one frequency.
  function ofRow(row, group) {
    const points = (list) => list.flatMap((series) => series.points).filter(group.has);
    const levels = points(row.levels);
    const growths = points(row.growths);
    const periods = [...new Map([...levels, ...growths].map((point) => [point.period, point])).values()].sort(
      (one, other) => one.span.last.year - other.span.last.year || one.span.last.month - other.span.last.month,
    );
    const at = (list, filter) =>
      periods.map((period) => {
        const found = list.find((point) => point.period === period.period && filter(point));
        return found ? mark(found) : GAP;
      });
    const options = base();
    const lines = drawn(levels, growths, at, row);
    const hasGrowth = growths.length > 0 && levels.length > 0;
    return {
      ...options,
      xAxis: { type: 'category', data: periods.map((point) => format.period(point)), ...options.axis, splitLine: { show: false } },
      yAxis: [
        { type: 'value', scale: true, name: format.unit(row.unit), ...options.axis },
        { type: 'value', scale: true, show: hasGrowth, name: '%', ...options.axis, splitLine: { show: false } },
      ],
      tooltip: { ...options.tooltip, formatter: told },
      series: lines.filter((line) => line.data.some((each) => each.value !== null)),
    };
  }

  function drawn(levels, growths, at, row) {
    const is = (type, derived) => (point) => point.series.type === type && Boolean(point.series.formula) === derived;
    const level = (name, type, look) => ({ name, type: 'line', connectNulls: false, symbolSize: 7, data: at(levels, is(type, false)), ...look });
    const onRight = levels.length ? 1 : 0;
    const growthTarget = { name: t('growthTarget'), type: 'line', yAxisIndex: levels.length ? 1 : 0, symbol: 'diamond', symbolSize: 8, data: at(growths, is('TGT', false)), lineStyle: { opacity: 0 }, itemStyle: { color: colour('series-5') } };
    const growth = (name, derived, type) => ({
      name, type: 'line', yAxisIndex: onRight, symbolSize: 5, data: at(growths, is('ACT', derived)),
      lineStyle: { width: 1.5, type }, itemStyle: { color: colour('series-2') },
    });
    return [
      level(t('actual'), 'ACT', { lineStyle: { width: 2.5 }, itemStyle: { color: colour('series-1') }, connectNulls: true, z: 5 }),
      level(t('type.FCT'), 'FCT', { symbol: 'emptyCircle', lineStyle: { type: 'dotted' }, itemStyle: { color: colour('series-3') } }),
      level(t('type.TGT'), 'TGT', { symbol: 'diamond', symbolSize: 10, lineStyle: { opacity: 0 }, itemStyle: { color: colour('series-4') } }),
      { name: t('derived'), type: 'line', symbol: 'emptyCircle', symbolSize: 4, data: at(levels, is('ACT', true)), lineStyle: { width: 1, type: 'dotted' }, itemStyle: { color: colour('soft') } },
      growth(t('growth'), false, 'solid'),
      growth(t('growthDerived'), true, 'dotted'),
      growthTarget,
      ...vintages(levels, at),
    ];
  }

  // What was believed before, as faint lines: the first telling, the second, and so on.
  function vintages(levels, at) {
    const revised = levels.filter((point) => data.vintagesOf(point).length > 1);
    const most = Math.max(0, ...revised.map((point) => data.vintagesOf(point).length - 1));
    return Array.from({ length: Math.min(most, 3) }, (_, i) => ({
      name: t('vintage', { n: i + 1 }),
      type: 'line',
      symbolSize: 5,
      z: 1,
      data: at(levels, (point) => !point.series.formula && point.series.type === 'ACT').map((each) => {
        const told = pointOf(each) ? data.vintagesOf(pointOf(each)) : [];
        const earlier = told[i];
        return pointOf(each) ? { value: earlier && told.length > i + 1 ? earlier.value : each.value } : GAP;
      }),
      lineStyle: { width: 1, type: 'dashed', opacity: 0.55 },
      itemStyle: { color: colour('soft'), opacity: 0.55 },
      connectNulls: true,
    }));
  }

  function told(items) {
    const lines = items.filter((each) => each.data.value !== null && each.data.value !== undefined).map((each) => {
      const point = pointOf(each.data);
      return each.seriesName + '  ' + (point ? format.amount(point, point.series.unit) : format.number(each.data.value));
    });
    return [items[0] ? items[0].axisValue : '', ...lines].join('\n');
  }

  const charts = new Map();

  // Draws into an element; the same element is drawn anew.
  function draw(element, options, label) {
    charts.get(element)?.dispose();
    element.setAttribute('role', 'img');
    element.setAttribute('aria-label', label);
    const chart = echarts.init(element, null, { renderer: 'canvas' });
    chart.setOption(options);
    charts.set(element, chart);
    return chart;
  }

  window.addEventListener('resize', () => {
    for (const [element, chart] of charts) {
      if (element.isConnected) {
        chart.resize();
      } else {
        chart.dispose();
        charts.delete(element);
      }
    }
  });

  return { base, colour, mark, pointOf, ofRow, draw, GAP };
})();
