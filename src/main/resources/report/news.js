'use strict';

// New since the last release: changes, conflicts side by side, doubtful values.
yuebao.news = (function () {
  const { el, data, format, rows, address, drawer, evidence } = yuebao;
  const { t, of } = yuebao.texts;
  const KINDS = ['NEW', 'REVISED', 'WITHDRAWN', 'CONFLICT', 'SUPPORTED'];
  const MOST = 200;
  const MOST_CARDS = 20;
  const news = data.all(data.tables.news, data.tables.words, [
    'series', 'region', 'indicator', 'time', 'period', 'unit', 'beforeBound', 'beforeSource', 'beforePub', 'afterBound', 'afterSource', 'afterPub', 'decision',
  ]);
  const byId = new Map(data.series.map((series) => [series.id, series]));
  let root = null;

  function make() {
    root = el('section', { class: 'view', 'aria-label': t('view.news') });
    return root;
  }

  function update(state) {
    const part = ['conflicts', 'doubts'].includes(state.part) ? state.part : 'changes';
    root.replaceChildren(
      el('div', { class: 'segments', role: 'group', 'aria-label': t('view.news') },
        ['changes', 'conflicts', 'doubts'].map((each) =>
          el('button', { 'aria-pressed': String(each === part), onclick: () => address.set({ part: each === 'changes' ? '' : each, kind: '' }) }, t('part.' + each), el('small', {}, count(each))))),
      { changes, conflicts, doubts }[part](state),
    );
  }

  const disputed = data.points.filter((point) => point.disputes);
  const count = (part) => (part === 'conflicts' ? disputed.length : part === 'doubts' ? yuebao.doubts.count() : data.release.before ? news.length : '');

  // A link to a value's drawer; text where this page does not hold it.
  function toPoint(point, text) {
    const key = rows.keyOf(point.series);
    return rows.get(key)
      ? el('button', { class: 'link', onclick: () => address.set({ row: key, point: drawer.idOf(point), freq: '' }) }, text)
      : text;
  }

  const what = (series) => rows.place(series) + ' · ' + format.indicator(series.indicator) + (series.subject && !rows.place(series).includes(series.subject) ? ' · ' + series.subject : '');

  // ---- changes

  function changes(state) {
    if (!data.release.before) {
      return el('div', { class: 'panel' }, el('p', {}, t('firstRelease')), newest());
    }
    const kind = KINDS.includes(state.kind) ? state.kind : '';
    const some = news.filter((each) => !kind || each.kind === kind);
    return el(
      'div',
      { class: 'panel' },
      el('p', { class: 'soft' }, t('comparedWith', { release: data.release.before })),
      el('div', { class: 'segments', role: 'group', 'aria-label': t('kind') },
        ['', ...KINDS].map((each) =>
          el('button', { 'aria-pressed': String(each === kind), onclick: () => address.set({ kind: each }, true) }, each ? t('kind.' + each) : t('all'), el('small', {}, each ? news.filter((one) => one.kind === each).length : news.length)))),
      some.length ? changed(some) : el('p', { class: 'soft hint' }, t('noChanges')),
      some.length > MOST && el('p', { class: 'soft' }, t('andMore', { n: some.length - MOST })),
    );
  }

  function changed(some) {
    return el.table(
      t('part.changes'),
      [t('kind'), t('region'), t('indicator'), t('period'), t('before'), t('after'), t('moved'), t('source'), t('decidedBy')],
      some.slice(0, MOST).map((each) => {
        const point = byId.get(each.series)?.points.find((one) => one.time === each.time);
        const name = format.indicator(each.indicator) + (point && point.series.measure !== 'LEVEL' ? ' · ' + format.measure(point.series) : '');
        return [
          el('span', { class: 'badge ' + ({ WITHDRAWN: 'conflict', CONFLICT: 'conflict', REVISED: 'doubt', NEW: 'good', SUPPORTED: 'good' }[each.kind]) }, t('kind.' + each.kind)),
          point ? rows.place(point.series) : data.regionName(each.region),
          point ? toPoint(point, name) : name,
          format.period(each),
          side(each, 'before'), side(each, 'after'),
          each.percent === null || each.percent === 0 ? '' : (each.percent > 0 ? '+' : '') + each.percent + '%',
          data.sourceName(each.afterSource || each.beforeSource),
          each.decision === 'UNOPPOSED' ? '' : of('decision', each.decision),
        ];
      }),
      { class: 'stacks' },
    );
  }

  function side(each, name) {
    const value = each[name];
    return el('td', { class: 'number' }, value === null ? '—' : format.amount({ value, bound: each[name + 'Bound'], decimals: each.decimals }, each.unit));
  }

  // Without a release before: what was printed last.
  function newest() {
    const last = data.points.filter((point) => point.pub && !point.series.formula).sort((one, other) => other.pub.localeCompare(one.pub)).slice(0, 60);
    return el.table(
      t('newestValues'),
      [t('published'), t('region'), t('indicator'), t('period'), t('value'), t('source')],
      last.map((point) => [point.pub, rows.place(point.series), toPoint(point, format.indicator(point.series.indicator) + ' · ' + drawer.whatOf(point.series)), format.period(point), el('td', { class: 'number' }, drawer.shownValue(point)), data.sourceName(point.source)]),
      { class: 'stacks' },
    );
  }

  // ---- conflicts

  function conflicts() {
    if (!disputed.length) {
      return el('p', { class: 'panel soft' }, t('noConflicts'));
    }
    const list = el('div', { class: 'cards' });
    let next = 0;
    const more = el('button', { onclick: add }, t('showMore'));
    function add() {
      list.append(...disputed.slice(next, (next += MOST_CARDS)).map(card));
      more.hidden = next >= disputed.length;
    }
    add();
    return el('div', { class: 'view-part' }, list, more);
  }

  function card(point) {
    const open = data.conflictsOf(point).filter((conflict) => !conflict.settled);
    return el(
      'article',
      { class: 'panel' },
      el('h2', {}, toPoint(point, what(point.series)), ' ', el('small', { class: 'soft' }, format.period(point) + ' · ' + drawer.whatOf(point.series))),
      el('div', { class: 'sides' }, telling(point, point, null), open.map((conflict) => telling(point, conflict, conflict.decision))),
    );
  }

  function telling(point, item, rule) {
    const like = rule ? { ...item, decimals: point.decimals, series: point.series } : point;
    return el(
      'div',
      { class: 'telling ' + (rule ? 'disputes' : 'stands') },
      el('header', {}, el('strong', { class: 'figure' }, drawer.shownValue(like)), el('span', { class: 'badge ' + (rule ? 'conflict' : 'good') }, rule ? t('behindBy', { rule: of('decision', rule) }) : t('stands'))),
      el('p', { class: 'soft' }, [data.sourceName(item.source), item.pub, of('finality', item.finality)].filter(Boolean).join(' · ')),
      evidence.list(item.facts.slice(0, 2)),
    );
  }

  // ---- doubtful values

  function doubts() {
    const ranked = yuebao.doubts.ranked();
    return el(
      'div',
      { class: 'panel' },
      el('p', { class: 'soft' }, t('doubtsOrder')),
      el.table(
        t('part.doubts'),
        ['#', t('region'), t('indicator'), t('period'), t('value'), t('why'), t('couldMove'), t('rests'), t('confidence')],
        ranked.slice(0, MOST).map(({ point, moved, rests }, i) => [
          i + 1, rows.place(point.series), toPoint(point, format.indicator(point.series.indicator) + ' · ' + drawer.whatOf(point.series)), format.period(point),
          el('td', { class: 'number' }, drawer.shownValue(point)),
          el('td', { class: 'why' }, point.disputes ? el('span', { class: 'badge conflict' }, t('nConflicts', { n: point.disputes })) : '', ' ', point.reservations.split(' ').filter(Boolean).map((id) => el('div', {}, yuebao.reason(id)))),
          el('td', { class: 'number' }, moved === null ? '' : '±' + (100 * moved).toFixed(1) + '%'),
          el('td', { class: 'number' }, rests || ''),
          el('td', { class: 'number' }, point.confidence + '%'),
        ]),
        { class: 'stacks' },
      ),
    );
  }

  return { make, update, toPoint, what, count: () => (data.release.before ? news.length : 0) };
})();
