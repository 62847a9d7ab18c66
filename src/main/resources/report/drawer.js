'use strict';

// What stands behind a row: its chart, its values, and of one value everything that was told.
yuebao.drawer = (function () {
  const { el, data, format, rows, evidence, chart, address } = yuebao;
  const { t, of } = yuebao.texts;
  const dialog = el('dialog', { class: 'drawer', 'aria-labelledby': 'drawer-title' });
  let shown = null;

  // Points that belong in one chart: those of years, of years to date, of quarters and so on.
  function groups(row) {
    const found = new Map();
    for (const point of row.series.flatMap((series) => series.points)) {
      const id = point.freq[0] === 'A' ? 'A' : point.series.basis === 'YTD' ? 'YTD' : point.freq[0];
      if (!found.has(id)) {
        found.set(id, { id, count: 0, has: null });
      }
      found.get(id).count++;
      point.group = id;
    }
    const all = [...found.values()].sort((one, other) => 'A YTD S Q M D'.indexOf(one.id) - 'A YTD S Q M D'.indexOf(other.id));
    all.forEach((group) => (group.has = (point) => point.group === group.id));
    return all;
  }

  function open(row, state) {
    const all = groups(row);
    const point = chosen(row, state);
    const wanted = state.freq || (point && point.group);
    const group = all.find((each) => each.id === wanted) || [...all].sort((one, other) => other.count - one.count)[0];
    const isNew = shown !== row.key;
    shown = row.key;
    const canvas = el('div', { class: 'chart' });
    dialog.replaceChildren(
      head(row),
      el(
        'div',
        { class: 'drawer-body' },
        tabs(all, group),
        canvas,
        values(row, group, point),
        point ? story(row, point) : el('p', { class: 'soft hint' }, t('chooseValue')),
      ),
    );
    if (!dialog.open) {
      dialog.showModal();
    }
    const label = t('chartOf', { what: rows.place(row) + ' ' + rows.name(row) });
    const drawn = chart.draw(canvas, chart.ofRow(row, group), label);
    drawn.on('click', (event) => chart.pointOf(event.data) && pick(chart.pointOf(event.data)));
    if (isNew) {
      dialog.querySelector('h2').focus();
      dialog.querySelector('.drawer-body').scrollTop = 0;
    }
    if (point) {
      dialog.querySelector('.story')?.scrollIntoView({ block: 'nearest' });
    }
  }

  function chosen(row, state) {
    const points = row.series.flatMap((series) => series.points);
    return points.find((point) => idOf(point) === state.point);
  }

  const idOf = (point) => point.series.id + '@' + point.time;
  const pick = (point) => address.set({ row: rows.keyOf(point.series), point: idOf(point), freq: point.group });

  function close() {
    address.set({ row: '', point: '', freq: '' });
  }

  function head(row) {
    const step = (by) => () => {
      const next = yuebao.indicators.neighbour(row, by);
      next && address.set({ row: next.key, point: '', freq: '' }, true);
    };
    return el(
      'div',
      { class: 'drawer-head' },
      el(
        'div',
        {},
        el('p', { class: 'soft' }, rows.place(row)),
        el('h2', { id: 'drawer-title', tabindex: '-1' }, rows.name(row), ' ', el('small', {}, format.unit(row.unit))),
      ),
      el(
        'div',
        { class: 'tools' },
        yuebao.compare && el('button', { onclick: () => yuebao.compare.add(row) }, t('addToCompare')),
        el('button', { 'aria-label': t('previousRow'), title: t('previousRow'), onclick: step(-1) }, '↑'),
        el('button', { 'aria-label': t('nextRow'), title: t('nextRow'), onclick: step(1) }, '↓'),
        el('button', { 'aria-label': t('close'), title: t('close'), class: 'close', onclick: close }, '✕'),
      ),
    );
  }

  function tabs(all, group) {
    return all.length < 2
      ? null
      : el(
          'div',
          { class: 'segments', role: 'group', 'aria-label': t('frequency') },
          all.map((each) =>
            el('button', { 'aria-pressed': String(each === group), onclick: () => address.set({ freq: each.id, point: '' }, true) }, t('freq.' + each.id), el('small', {}, each.count)),
          ),
        );
  }

  // ---- the values as a table

  function values(row, group, point) {
    const points = row.series.flatMap((series) => series.points).filter(group.has).sort(byTime);
    return el.table(
      t('valuesOf', { what: rows.name(row) }),
      [t('period'), t('value'), t('what'), t('standing'), t('published'), t('source')],
      points.map((each) => line(each, each === point)),
      { class: 'values' },
    );
  }

  const byTime = (one, other) =>
    other.span.last.year - one.span.last.year || other.span.last.month - one.span.last.month ||
    one.series.measure.localeCompare(other.series.measure) * -1 || one.series.type.localeCompare(other.series.type);

  const shownValue = (point) =>
    point.series.measure.startsWith('GROWTH') && point.series.unit === '%'
      ? format.signed(point)
      : format.amount(point, point.series.unit);

  const whatOf = (series) =>
    [series.measure === 'LEVEL' ? t('level') : of('measure', series.measure), series.base && of('base', series.base),
      series.type !== 'ACT' && t('type.' + series.type), series.formula && t('derived')].filter(Boolean).join(' · ');

  function line(point, isChosen) {
    return el(
      'tr',
      { class: isChosen ? 'chosen' : null },
      el('th', { scope: 'row' }, format.period(point)),
      el('td', { class: 'number' }, el('button', { class: 'link', 'aria-expanded': String(isChosen), onclick: () => pick(point) }, shownValue(point))),
      el('td', {}, whatOf(point.series)),
      el('td', {}, badges(point)),
      el('td', {}, point.pub),
      el('td', {}, point.series.formula ? '' : data.sourceName(point.source)),
    );
  }

  function badges(point) {
    return [
      point.review && el('span', { class: 'badge good' }, t('reviewed')),
      point.disputes > 0 && el('span', { class: 'badge conflict' }, t('nConflicts', { n: point.disputes })),
      point.reservations && el('span', { class: 'badge doubt' }, t('doubtful')),
      !point.series.formula && el('span', { class: 'soft' }, t('nSources', { n: point.sources })),
    ];
  }

  // ---- one value, with everything that was told of it

  function story(row, point) {
    const conflicts = data.conflictsOf(point);
    const vintages = data.vintagesOf(point);
    return el(
      'section',
      { class: 'story', 'aria-label': t('evidence') },
      el('h3', {}, format.period(point), ' · ', whatOf(point.series)),
      standing(point),
      conflicts.map((conflict) => competing(point, conflict)),
      vintages.length > 0 && history(point, vintages),
    );
  }

  function standing(point) {
    const { series } = point;
    return el(
      'article',
      { class: 'telling stands' },
      el(
        'header',
        {},
        el('strong', { class: 'figure' }, shownValue(point)),
        el('span', { class: 'badge good' }, t('stands')),
        point.decision !== 'UNOPPOSED' && el('span', { class: 'badge' }, of('decision', point.decision)),
        el('span', { class: 'badge' }, of('finality', point.finality)),
        el('span', { class: 'soft' }, t('support', { facts: point.support, sources: point.sources, confidence: point.confidence })),
      ),
      series.formula && el('p', {}, t('formula'), ' ', el('code', {}, series.formula)),
      point.review && el('p', {}, t('review'), ' ', point.review),
      doubts(point.reservations),
      yuebao.review && !series.formula && yuebao.review.controls(point),
      evidence.list(point.facts),
    );
  }

  function doubts(reservations) {
    return reservations.split(' ').filter(Boolean).map((id) => el('p', { class: 'doubt-line' }, yuebao.reason(id)));
  }

  function competing(point, conflict) {
    const like = { ...conflict, decimals: Math.max(point.decimals, 0), series: point.series };
    return el(
      'article',
      { class: 'telling ' + (conflict.settled ? 'settled' : 'disputes') },
      el(
        'header',
        {},
        el('strong', { class: 'figure' }, shownValue(like)),
        el('span', { class: conflict.settled ? 'badge' : 'badge conflict' }, t(conflict.settled ? 'settled' : 'disputed')),
        el('span', { class: 'badge' }, t('behindBy', { rule: of('decision', conflict.decision) })),
        el('span', { class: 'badge' }, of('finality', conflict.finality)),
        el('span', { class: 'soft' }, [data.sourceName(conflict.source), conflict.pub].filter(Boolean).join(' ')),
      ),
      yuebao.review && conflict.facts.length > 0 && yuebao.review.controls(point, conflict.facts[0]),
      evidence.list(conflict.facts),
    );
  }

  function history(point, vintages) {
    return el(
      'details',
      { open: true },
      el('summary', {}, t('history')),
      el.table(
        t('history'),
        [t('since'), t('until'), t('value'), t('source'), t('decidedBy')],
        vintages.map((each) => [
          each.from || t('unknown'), each.to || t('today'),
          shownValue({ ...each, decimals: point.decimals, series: point.series }),
          data.sourceName(each.source), of('decision', each.decision) + ' · ' + of('finality', each.finality),
        ]),
      ),
    );
  }

  // ---- opened and closed by the address

  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });
  dialog.addEventListener('click', (event) => event.target === dialog && close());

  function show(state) {
    const row = state.row && rows.get(state.row);
    if (row) {
      open(row, state);
    } else if (dialog.open) {
      const key = shown;
      shown = null;
      dialog.close();
      yuebao.indicators.focus(key);
    }
  }

  return { dialog, show, pick, idOf, shownValue, whatOf, doubts };
})();
