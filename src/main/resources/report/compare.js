'use strict';

// Two to five rows in one chart, as they are or with their first common period as 100.
yuebao.compare = (function () {
  const { el, data, format, rows, address, chart } = yuebao;
  const { t } = yuebao.texts;
  const MOST = 5;
  const MARK = '~~';
  let root = null;
  let drawn = null;

  const keys = (state) => (state.rows || '').split(MARK).filter((key) => rows.get(key)).slice(0, MOST);

  function add(row) {
    const chosen = [...new Set([...keys({ rows: yuebao.memory.get('compare') || '' }), row.key])].slice(-MOST);
    yuebao.memory.set('compare', chosen.join(MARK));
    address.set({ view: 'compare', rows: chosen.join(MARK), row: '', point: '', freq: '' });
  }

  function make() {
    root = el('section', { class: 'view', 'aria-label': t('view.compare') });
    return root;
  }

  function update(state) {
    if (!state.rows && yuebao.memory.get('compare')) {
      address.set({ rows: yuebao.memory.get('compare') }, true);
      return;
    }
    const chosen = keys(state).map(rows.get);
    const table = aligned(chosen, state);
    root.replaceChildren(chooser(chosen, state), chosen.length ? figure(chosen, state, table) : el('p', { class: 'panel soft' }, t('compareHow')));
    if (chosen.length) {
      drawn = chart.draw(root.querySelector('.chart'), options(chosen, state, table), t('chartOf', { what: chosen.map(title).join('、') }));
    }
  }

  const title = (row) => rows.place(row) + ' ' + rows.name(row);

  function change(next) {
    yuebao.memory.set('compare', next.map((row) => row.key).join(MARK));
    address.set({ rows: next.map((row) => row.key).join(MARK) }, true);
    next.length || update(address.get());
  }

  // ---- what is compared

  function chooser(chosen, state) {
    const input = el('input', { list: 'all-rows', placeholder: t('searchHint'), disabled: chosen.length >= MOST, onchange: (event) => {
      const found = rows.all.find((row) => title(row) === event.target.value);
      found && change([...chosen.filter((row) => row !== found), found]);
    } });
    const set = (name, value) => address.set({ [name]: value }, true);
    const choice = (name, values, now) =>
      el('div', { class: 'segments', role: 'group', 'aria-label': t(name) }, values.map((each) => el('button', { type: 'button', 'aria-pressed': String(each === now), onclick: () => set(name, each === values[0] ? '' : each) }, t(name + '.' + each))));
    return el(
      'div',
      { class: 'panel compare' },
      el('div', { class: 'chips' }, chosen.map((row, i) => el('span', { class: 'chip series-' + (i + 1) }, title(row), el('button', { class: 'quiet', 'aria-label': t('remove', { what: title(row) }), onclick: () => change(chosen.filter((each) => each !== row)) }, '✕')))),
      el('div', { class: 'filters' },
        el('label', { class: 'field wide' }, el('span', {}, t('addRow', { n: MOST })), input),
        el('datalist', { id: 'all-rows' }, rows.all.filter((row) => row.points.length > 1 || row.growths.length).slice(0, 3000).map((row) => el('option', { value: title(row) }))),
        choice('scale', ['absolute', 'indexed', 'growth'], state.scale || 'absolute'),
        choice('grain', ['year', 'part'], state.grain || 'year')),
    );
  }

  // ---- aligned by period: one row a period, one column a series

  function aligned(chosen, state) {
    const isYear = state.grain !== 'part';
    const columns = chosen.map((row) => {
      const values = new Map();
      const list = state.scale === 'growth' ? row.growths : row.levels;
      for (const point of list.flatMap((series) => series.points)) {
        const fits = point.series.type === 'ACT' && (point.freq === 'A') === isYear;
        if (fits && (!values.has(point.period) || !point.series.formula)) {
          values.set(point.period, point);
        }
      }
      return values;
    });
    const periods = [...new Map(columns.flatMap((values) => [...values.values()]).map((point) => [point.period, point])).values()].sort(
      (one, other) => one.span.last.year - other.span.last.year || one.span.last.month - other.span.last.month || one.span.months - other.span.months,
    );
    return { periods, columns, base: periods.find((period) => columns.every((values) => values.get(period.period)?.value)) };
  }

  function value(table, i, period, state) {
    const point = table.columns[i].get(period.period);
    if (!point) {
      return null;
    }
    return state.scale === 'indexed' ? (table.base ? (100 * point.value) / table.columns[i].get(table.base.period).value : null) : point.value;
  }

  function options(chosen, state, table) {
    const base = chart.base();
    const units = [...new Set(chosen.map((row) => row.unit))];
    const isOne = state.scale === 'indexed' || state.scale === 'growth' || units.length === 1;
    const name = (unit) => (state.scale === 'indexed' ? t('indexOf', { period: table.base ? format.period(table.base) : '' }) : state.scale === 'growth' ? '%' : format.unit(unit));
    return {
      ...base,
      grid: { ...base.grid, top: 30 + 22 * chosen.length },
      legend: { ...base.legend, type: 'plain', orient: 'vertical' },
      tooltip: { ...base.tooltip, formatter: (items) => [items[0].axisValue, ...items.filter((each) => each.value != null).map((each) => each.seriesName + '  ' + format.number(each.value, 2))].join('\n') },
      xAxis: { type: 'category', data: table.periods.map((period) => format.period(period)), ...base.axis, splitLine: { show: false } },
      yAxis: (isOne ? units.slice(0, 1) : units.slice(0, 2)).map((unit, i) => ({ type: 'value', scale: true, name: name(unit), ...base.axis, splitLine: { ...base.axis.splitLine, show: i === 0 } })),
      series: chosen.map((row, i) => ({
        name: title(row), type: 'line', symbolSize: 7, symbol: ['circle', 'rect', 'triangle', 'diamond', 'pin'][i], connectNulls: true,
        yAxisIndex: isOne ? 0 : Math.min(units.indexOf(row.unit), 1),
        data: table.periods.map((period) => value(table, i, period, state)), itemStyle: { color: chart.colour('series-' + (i + 1)) }, lineStyle: { width: 2.5 },
      })),
    };
  }

  // ---- chart, table and what can be taken along

  function figure(chosen, state, table) {
    const said = el('span', { role: 'status', class: 'soft' });
    const shown = (i, period) => {
      const each = value(table, i, period, state);
      return each === null ? '' : format.number(each, state.scale === 'indexed' ? 1 : table.columns[i].get(period.period).decimals);
    };
    const heads = [t('period'), ...chosen.map((row) => title(row) + (state.scale === 'absolute' || !state.scale ? '（' + format.unit(row.unit) + '）' : ''))];
    const lines = table.periods.map((period) => [format.period(period), ...chosen.map((_, i) => shown(i, period))]);
    return el(
      'div',
      { class: 'panel' },
      el('div', { class: 'tools' },
        el('button', { onclick: () => copy([heads, ...lines].map((line) => line.join('\t')).join('\n'), said) }, t('copyTable')),
        el('button', { onclick: () => download(picture(), 'compare.png') }, t('savePng')),
        el('button', { onclick: () => download(vector(options(chosen, state, table)), 'compare.svg') }, t('saveSvg')),
        said),
      el('div', { class: 'chart tall' }),
      el.table(t('view.compare'), heads, lines.map((line) => [el('th', { scope: 'row' }, line[0]), ...line.slice(1).map((each) => el('td', { class: 'number' }, each))])),
    );
  }

  async function copy(text, said) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = el('textarea', { value: text });
      root.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
    }
    said.textContent = t('copied');
  }

  const picture = () => drawn.getDataURL({ pixelRatio: 2, backgroundColor: chart.colour('surface') });

  function vector(given) {
    const still = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 960, height: 480 });
    still.setOption({ ...given, backgroundColor: chart.colour('surface'), textStyle: { ...given.textStyle, fontFamily: 'sans-serif' } });
    const text = still.renderToSVGString();
    still.dispose();
    return 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(text);
  }

  function download(url, name) {
    const link = el('a', { download: name });
    link.href = url;
    link.click();
  }

  return { make, update, add, picture, vector: () => vector(options(keys(address.get()).map(rows.get), address.get(), aligned(keys(address.get()).map(rows.get), address.get()))) };
})();
