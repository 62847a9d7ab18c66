'use strict';

// The main table: regions x indicators x periods, with filters.
yuebao.indicators = (function () {
  const { el, data, format, rows, spark, address } = yuebao;
  const { t, of, isEnglish } = yuebao.texts;
  const NARROW = 640;
  const WIDE = 1900;
  const YEARS = window.innerWidth >= WIDE ? 10 : 6;
  let table = null;
  let isBuilt = false;
  let root = null;
  let columnsKey = '';
  let cellsKey = '';
  let filterKey = '';
  let choice = null;

  // ---- what the address says

  function read(state) {
    const last = rows.newestYear;
    const to = Number(state.to) || last;
    const isNarrow = window.innerWidth < NARROW;
    return {
      region: state.region || '',
      theme: state.theme || '',
      indicator: state.indicator || '',
      type: ['ACT', 'FCT', 'TGT'].includes(state.status) ? state.status : '',
      special: ['conflict', 'doubt', 'single', 'revised'].includes(state.status) ? state.status : '',
      q: (state.q || '').toLowerCase(),
      by: state.by === 'part' ? 'part' : 'year',
      derived: state.derived !== 'no',
      to,
      from: isNarrow ? to - 1 : Number(state.from) || Math.max(to - YEARS + 1, rows.years[0] || to),
      isNarrow,
    };
  }

  function columnsOf() {
    if (choice.by === 'part') {
      const months = new Set();
      for (const row of rows.all) {
        for (const point of row.years.get(choice.to) || []) {
          point.freq[0] !== 'A' && months.add(point.span.last.month);
        }
      }
      return [...months].sort((one, other) => one - other).map((month) => ({ year: choice.to, month }));
    }
    return rows.years.filter((year) => year >= choice.from && year <= choice.to).map((year) => ({ year, month: 0 }));
  }

  const cellOf = (row, column) => rows.cell(row, { ...column, type: choice.type, derived: choice.derived });

  // ---- which rows are shown

  // Most filters ask nothing of the values themselves.
  let isPlain = true;

  function isShown(row) {
    return (
      (!choice.region || row.region === choice.region) &&
      (!choice.theme || row.theme === choice.theme) &&
      (!choice.indicator || row.indicator === choice.indicator) &&
      (!choice.q || choice.q.split(/\s+/).every((word) => row.text.includes(word))) &&
      columns.some(isPlain ? (column) => row.allYears.has(column.year) : (column) => isSpecial(cellOf(row, column)))
    );
  }

  const SPECIAL = {
    conflict: (point) => point.disputes > 0,
    doubt: (point) => point.reservations !== '',
    single: (point) => point.sources === 1 && !point.series.formula,
    revised: (point) => data.vintagesOf(point).length > 1,
  };

  function isSpecial(cell) {
    const test = SPECIAL[choice.special];
    return cell && (!test || [cell.level, cell.growth].some((point) => point && test(point)));
  }

  // ---- cells

  function figure(row, column) {
    const cell = cellOf(row, column);
    if (!cell) {
      return el('span', { class: 'none' }, '·');
    }
    const main = cell.level || cell.growth;
    const isGrowth = !cell.level;
    const note = notes(main, column, isGrowth);
    const classes = ['figure-cell', note && cell.level && cell.growth && 'full', main.series.type !== 'ACT' && 'expected', main.series.formula && 'derived', main.disputes && 'disputed'];
    return el(
      'div',
      { class: classes.filter(Boolean).join(' '), title: hint(main) },
      el('span', { class: 'level' }, isGrowth ? format.signed(main) : format.value(main, row.unit)),
      cell.level && cell.growth
        ? el('span', { class: 'growth ' + (cell.growth.value < 0 ? 'fall' : 'rise') }, format.signed(cell.growth))
        : null,
      note,
    );
  }

  function notes(point, column, isGrowth) {
    const all = [
      point.freq[0] !== 'A' && column.month === 0 && format.period(point, true),
      point.series.type !== 'ACT' && t('short.' + point.series.type),
      point.series.formula && t('short.derived'),
      isGrowth && t('growthOnly'),
    ].filter(Boolean);
    return all.length ? el('span', { class: 'notes' }, all.join(' ')) : null;
  }

  function hint(point) {
    return [
      format.period(point), yuebao.drawer.shownValue(point), data.sourceName(point.source), point.pub,
      point.disputes ? t('nConflicts', { n: point.disputes }) : '',
    ].filter(Boolean).join(' · ');
  }

  function name(row) {
    return el(
      'div',
      { class: 'name-cell' },
      el(
        'button',
        { class: 'link', 'data-row': row.key, onclick: (event) => {
          event.stopPropagation();
          address.set({ row: row.key, point: '', freq: '' });
        } },
        rows.name(row),
      ),
      el('span', { class: 'soft' }, choice.isNarrow ? rows.place(row) + ' · ' : '', format.unit(row.unit)),
    );
  }

  // ---- the table

  const sortable = (of) => (a, b, one, other) => of(one.getData()) - of(other.getData());
  const sortText = (of) => (a, b, one, other) => of(one.getData()).localeCompare(of(other.getData()), 'zh');

  function tableColumns() {
    const heads = [
      { title: t('region'), field: 'region', minWidth: 110, width: 140, frozen: true, formatter: (cell) => document.createTextNode(rows.place(cell.getData())), tooltip: (event, cell) => rows.place(cell.getData()), sorter: sortText(rows.place), visible: !choice.isNarrow },
      { title: t('indicator'), field: 'indicator', minWidth: 150, width: choice.isNarrow ? 150 : 210, frozen: true, formatter: (cell) => name(cell.getData()), sorter: sortText(rows.name) },
      { title: t('trend'), field: 'key', width: 104, headerSort: false, formatter: (cell) => spark(cell.getData()), visible: !choice.isNarrow },
    ];
    return heads.concat(
      columns.map((column) => ({
        title: column.month ? t('toMonth', { month: column.month }) : String(column.year),
        field: 'c' + column.year + '-' + column.month,
        minWidth: choice.isNarrow ? 100 : 120,
        hozAlign: 'right',
        headerHozAlign: 'right',
        headerSortStartingDir: 'desc',
        formatter: (cell) => figure(cell.getData(), column),
        sorter: sortable((row) => {
          const cell = cellOf(row, column);
          return cell ? (cell.level || cell.growth).value : -Infinity;
        }),
        cellClick: (event, cell) => openCell(cell.getData(), column),
      })),
    );
  }

  function openCell(row, column) {
    const cell = cellOf(row, column);
    cell ? yuebao.drawer.pick(cell.level || cell.growth) : address.set({ row: row.key, point: '', freq: '' });
  }

  let columns = [];

  function make(state) {
    table = null;
    isBuilt = false;
    choice = read(state);
    columns = columnsOf();
    isPlain = !choice.type && !choice.special && choice.by === 'year' && choice.derived;
    root = el('div', { class: 'table', id: 'indicators' });
    const count = el('p', { class: 'soft count', role: 'status' });
    const view = el('section', { class: 'view fills', 'aria-label': t('view.indicators') }, glance(), filters(state), root, count);
    const own = root;
    requestAnimationFrame(() => own === root && start(count));
    return view;
  }

  // Names of three lines where the page is narrow; page.css gives cells the same heights.
  const rowHeight = () => (choice.isNarrow ? 66 : 50);

  function start(count) {
    columnsKey = keyOfColumns();
    cellsKey = keyOfCells();
    filterKey = JSON.stringify(choice);
    const own = new Tabulator(root, {
      data: rows.all,
      index: 'key',
      height: '100%',
      rowHeight: rowHeight(),
      renderVerticalBuffer: 150,
      layout: 'fitColumns',
      columnHeaderSortMulti: false,
      columns: tableColumns(),
      placeholder: t('nothing'),
    });
    table = own;
    oneHeight(own);
    table.on('dataFiltered', (filters, shown) => (count.textContent = t('nRows', { n: shown.length, all: rows.all.length })));
    table.on('tableBuilt', () => {
      isBuilt = table === own;
      own.setFilter(isShown);
      // A grid holds groups of rows, and these hold rows: what lies between them is nothing.
      const roles = { 'header-contents': 'presentation', tableholder: 'rowgroup', table: 'presentation' };
      Object.entries(roles).forEach(([part, role]) => root.querySelector('.tabulator-' + part).setAttribute('role', role));
    });
    table.on('rowClick', (event, row) => event.target.closest('[tabulator-field="region"],[tabulator-field="key"]') && address.set({ row: row.getData().key, point: '', freq: '' }));
    root.addEventListener('keydown', arrows);
  }

  // All rows are of one height: to measure each lays out the page once a row, and of twenty, the least
  // that Tabulator draws, ten are seen. Tabulator 6.3 has no option for either.
  function oneHeight(own) {
    let outer = 0;
    let inner = 0;
    function height() {
      outer = inner === this.table.options.rowHeight ? outer : 0;
      inner = this.table.options.rowHeight;
      this.height = inner;
      this.heightStyled = this.height + 'px';
      this.outerHeight = outer = outer || this.element.offsetHeight;
    }
    own.on('renderStarted', () => {
      own.rowManager.renderer.vDomWindowMinTotalRows = 1;
      own.rowManager.rows.forEach((row) => (row.calcHeight = height));
    });
  }

  const keyOfCells = () => choice.type + choice.derived;
  const keyOfColumns = () => JSON.stringify([columns, choice.isNarrow, isEnglish()]);

  // Up and down lead from row to row.
  function arrows(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const key = event.target.dataset?.row;
    if (!step || !key) {
      return;
    }
    event.preventDefault();
    const next = neighbour(rows.get(key), step);
    next && focus(next.key);
  }

  function neighbour(row, by) {
    const shown = table ? table.getRows('active').map((each) => each.getData()) : rows.all;
    return shown[shown.findIndex((each) => each.key === row.key) + by];
  }

  function focus(key) {
    const row = key && table && table.getRow(key);
    if (row) {
      table.scrollToRow(row, 'nearest', false).catch(() => {}).then(() => {
        root.querySelector('[data-row="' + CSS.escape(key) + '"]')?.focus();
      });
    }
  }

  function update(state) {
    choice = read(state);
    columns = columnsOf();
    isPlain = !choice.type && !choice.special && choice.by === 'year' && choice.derived;
    if (!isBuilt || filterKey === JSON.stringify(choice)) {
      return;
    }
    filterKey = JSON.stringify(choice);
    if (columnsKey !== keyOfColumns()) {
      columnsKey = keyOfColumns();
      cellsKey = keyOfCells();
      table.options.rowHeight = rowHeight();
      table.setColumns(tableColumns());
    }
    table.setFilter(isShown);
    if (cellsKey !== keyOfCells()) {
      cellsKey = keyOfCells();
      table.getRows('visible').forEach((row) => row.reformat());
    }
    sync(state);
  }

  // The controls say what the address says.
  function sync(state) {
    for (const control of document.querySelectorAll('.filters [name]')) {
      if (control.type === 'checkbox') {
        control.checked = choice.derived;
      } else if (control !== document.activeElement) {
        control.value = state[control.name] || '';
      }
    }
  }

  // ---- filters

  const distinct = (values) => [...new Set(values)];

  function filters(state) {
    const set = (name) => (value) => address.set({ [name]: value }, true);
    const years = rows.years.map((year) => [String(year), String(year)]);
    const codes = distinct(rows.all.map((row) => row.indicator));
    const themes = distinct(rows.all.map((row) => row.theme)).filter(Boolean).sort();
    return el(
      'form',
      { class: 'filters', onsubmit: (event) => event.preventDefault(), 'aria-label': t('filters') },
      el('label', { class: 'field wide' }, el('span', {}, t('search')), el('input', { type: 'search', name: 'q', value: state.q || '', placeholder: t('searchHint'), oninput: (event) => set('q')(event.target.value) })),
      el.select(t('region'), [['', t('all')], ...regionOptions()], choice.region, chooseRegion, 'region'),
      el.select(t('theme'), [['', t('all')], ...themes.map((each) => [each, of('theme', each)])], choice.theme, set('theme'), 'theme'),
      el.select(t('indicator'), [['', t('all')], ...codes.map((each) => [each, format.indicator(each)]).sort((one, other) => one[1].localeCompare(other[1], 'zh'))], choice.indicator, set('indicator'), 'indicator'),
      el.select(t('periods'), [['', t('byYear')], ['part', t('byPart')]], state.by || '', set('by'), 'by'),
      el.select(t('from'), [['', t('lastYears', { n: YEARS })], ...years], state.from || '', set('from'), 'from'),
      el.select(t('to'), [['', t('newest')], ...years], state.to || '', set('to'), 'to'),
      el.select(
        t('status'),
        [['', t('all')], ...['ACT', 'FCT', 'TGT'].map((each) => [each, t('type.' + each)]), ...['conflict', 'doubt', 'single', 'revised'].map((each) => [each, t('special.' + each)])],
        state.status || '', set('status'), 'status',
      ),
      el('label', { class: 'check' }, el('input', { type: 'checkbox', name: 'derived', checked: choice.derived, onchange: (event) => set('derived')(event.target.checked ? '' : 'no') }), t('withDerived')),
      el('button', { type: 'reset', class: 'quiet', onclick: (event) => {
        event.preventDefault();
        event.target.form.elements.q.value = '';
        address.set({ q: '', region: '', theme: '', indicator: '', by: '', from: '', to: '', status: '', derived: '' });
      } }, t('clear')),
    );
  }

  function regionOptions() {
    return data.regions.map(({ code, name, file }) => [code, name + (file === data.release.file ? '' : ' ↗')]);
  }

  // A region of another page is opened there.
  function chooseRegion(code) {
    const region = data.regions.find((each) => each.code === code);
    if (region && region.file !== data.release.file) {
      location.href = region.file + '#region=' + code;
    } else {
      address.set({ region: code }, true);
    }
  }

  // ---- the morning's glance

  function glance() {
    const points = data.points.filter((point) => !point.series.formula);
    const disputed = points.filter((point) => point.disputes).length;
    const doubtful = yuebao.doubts.count();
    const newest = points.reduce((last, point) => (point.pub > last ? point.pub : last), '');
    const kinds = { NEW: 0, REVISED: 0, WITHDRAWN: 0 };
    data.tables.news.kind.forEach((kind) => kind in kinds && kinds[kind]++);
    const card = (n, text, to, look) =>
      el('a', { class: 'card ' + (look || ''), href: address.text(to) }, el('strong', {}, n), el('span', {}, text));
    return el(
      'div',
      { class: 'glance' },
      card(rows.all.length, t('glance.rows'), { view: '' }),
      data.release.before && card(kinds.NEW, t('glance.new'), { view: 'news' }),
      data.release.before && card(kinds.REVISED, t('glance.revised'), { view: 'news' }),
      card(disputed, t('glance.conflicts'), { view: 'news', part: 'conflicts' }, disputed ? 'conflict' : ''),
      card(doubtful, t('glance.doubts'), { view: 'news', part: 'doubts' }, doubtful ? 'doubt' : ''),
      card(data.tables.projects.name.length, t('glance.projects'), { view: 'projects' }),
      el('p', { class: 'soft' }, t('newestPaper', { day: newest })),
    );
  }

  // For paper: a plain table of what is shown, whole.
  function printed() {
    const shown = table ? table.getRows('active').map((each) => each.getData()) : rows.all;
    return el.table(
      t('view.indicators'),
      [t('region'), t('indicator'), t('unit'), ...columns.map((column) => (column.month ? t('toMonth', { month: column.month }) : String(column.year)))],
      shown.slice(0, 2000).map((row) => [rows.place(row), rows.name(row), format.unit(row.unit), ...columns.map((column) => el('td', { class: 'number' }, figure(row, column)))]),
    );
  }

  return { make, update, focus, neighbour, printed };
})();
