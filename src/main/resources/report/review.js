'use strict';

// Review: deciding on a value where it is shown, and the list of decisions.
yuebao.review = (function () {
  const { el, data, format, rows, decisions, memory, drawer } = yuebao;
  const { t } = yuebao.texts;
  const drafts = new Map();
  let root = null;

  const seriesId = (point) => point.freq + '.' + point.series.id;

  // ---- beside a value

  // Buttons to decide on a point, or on a fact that tells another value.
  function controls(point, fact) {
    const target = fact === undefined ? seriesId(point) : data.fact(fact).name;
    const period = fact === undefined ? point.time : '';
    const box = el('div', { class: 'decide' });
    show(box, { target, period, point });
    return box;
  }

  function show(box, place, open) {
    const made = decisions.of(place.target, place.period);
    const verdicts = place.period ? ['accept', 'correct', 'reject'] : ['accept', 'reject'];
    const verdict = open || drafts.get(place.target + place.period)?.verdict;
    box.replaceChildren(
      el(
        'div',
        { class: 'segments', role: 'group', 'aria-label': t('review') },
        verdicts.map((each) =>
          el('button', { type: 'button', class: 'verdict ' + each, 'aria-pressed': String((verdict || made?.verdict) === each), onclick: () => show(box, place, each) }, t((place.period ? 'verdict.' : 'factVerdict.') + each))),
        made && !verdict && el('span', { class: 'badge good' }, t('decided', { who: made.reviewer, day: made.date })),
      ),
      verdict ? form(box, place, verdict, made) : '',
    );
  }

  function form(box, place, verdict, made) {
    const key = place.target + place.period;
    const draft = drafts.get(key) || { reason: made?.reason || '', value: made?.value || '', reviewer: memory.get('reviewer') || '', date: decisions.today() };
    const keep = (name) => (event) => drafts.set(key, Object.assign(draft, { verdict, [name]: event.target.value }));
    const message = el('p', { role: 'alert', class: 'problem' });
    const field = (name, label, type) => el('label', { class: 'field' }, el('span', {}, label), el('input', { type, name, value: draft[name], oninput: keep(name), inputmode: name === 'value' ? 'decimal' : null }));
    return el(
      'form',
      { class: 'decision', onsubmit: (event) => {
        event.preventDefault();
        const decision = { target: place.target, period: place.period, verdict, value: verdict === 'correct' ? draft.value.trim() : '', reason: draft.reason, reviewer: draft.reviewer, date: draft.date };
        const problem = decisions.problem(decision);
        message.textContent = problem ? t(problem) : '';
        if (!problem) {
          drafts.delete(key);
          memory.set('reviewer', draft.reviewer);
          decisions.put(decision);
          show(box, place);
          box.querySelector('button').focus();
        }
      } },
      verdict === 'correct' && field('value', t('rightValue', { unit: format.unit(place.point.series.unit) }), 'text'),
      field('reason', t('reason'), 'text'),
      field('reviewer', t('reviewer'), 'text'),
      field('date', t('validFrom'), 'date'),
      el('button', { class: 'primary', type: 'submit' }, t('decide')),
      el('button', { type: 'button', class: 'quiet', onclick: () => {
        drafts.delete(key);
        show(box, place);
      } }, t('cancel')),
      message,
    );
  }

  // ---- the list

  function make() {
    root = el('section', { class: 'view', 'aria-label': t('view.review') });
    return root;
  }

  function update() {
    root.replaceChildren(
      decisions.isKept() ? '' : el('p', { class: 'doubt-line' }, t('notKept')),
      el(
        'div',
        { class: 'panel' },
        el('h2', {}, t('decisionsMade')),
        el('p', { class: 'soft' }, t('decisionsHow')),
        el('div', { class: 'filters' },
          el('button', { class: 'primary', id: 'export', disabled: !decisions.list().length, onclick: save }, t('export')),
          el('label', { class: 'field' }, el('span', {}, t('import')), el('input', { type: 'file', accept: '.csv,text/csv', onchange: (event) => read(event.target.files[0]) })),
          decisions.isUnsaved() ? el('span', { class: 'badge doubt', role: 'status' }, t('unsaved')) : decisions.list().length ? el('span', { class: 'badge good', role: 'status' }, t('allSaved')) : '',
          el('span', { role: 'status', id: 'imported' })),
        decisions.list().length ? list() : el('p', { class: 'soft hint' }, t('noDecisions')),
      ),
      el('div', { class: 'panel' }, el('h2', {}, t('nextToReview')), queue()),
    );
  }

  const pointOf = (target, period) => data.points.find((point) => point.time === period && seriesId(point) === target);

  function list() {
    return el.table(
      t('decisionsMade'),
      [t('what'), t('verdict'), t('value'), t('reason'), t('reviewer'), t('validFrom'), ''],
      decisions.list().map((each) => {
        const point = pointOf(each.target, each.period);
        return [
          point ? [yuebao.news.toPoint(point, yuebao.news.what(point.series)), ' ', el('span', { class: 'soft' }, format.period(point) + ' · ' + drawer.shownValue(point))] : el('code', {}, each.target + ' ' + each.period),
          el('span', { class: 'badge ' + (each.verdict === 'reject' ? 'conflict' : 'good') }, t('verdict.' + each.verdict)),
          each.value, each.reason, each.reviewer, each.date,
          el('button', { class: 'quiet', 'aria-label': t('dropDecision'), onclick: () => decisions.drop(each) }, t('drop')),
        ];
      }),
    );
  }

  function queue() {
    const next = yuebao.doubts.ranked().filter(({ point }) => !decisions.of(seriesId(point), point.time)).slice(0, 12);
    return next.length
      ? el('ol', { class: 'queue' }, next.map(({ point }) => el('li', {}, yuebao.news.toPoint(point, yuebao.news.what(point.series) + ' · ' + format.period(point)), ' ', el('strong', {}, drawer.shownValue(point)), ' ', point.disputes ? el('span', { class: 'badge conflict' }, t('nConflicts', { n: point.disputes })) : el('span', { class: 'badge doubt' }, t('doubtful')))))
      : el('p', { class: 'soft' }, t('nothing'));
  }

  function save() {
    const url = URL.createObjectURL(new Blob([decisions.csv()], { type: 'text/csv;charset=utf-8' }));
    const link = el('a', { download: 'reviews.csv' });
    link.href = url;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
    decisions.saved();
  }

  async function read(file) {
    const found = file ? decisions.take(await file.text()) : 0;
    document.getElementById('imported').textContent = found < 0 ? t('otherFile') : t('nImported', { n: found });
  }

  decisions.listen(() => {
    root && root.isConnected && update();
    yuebao.app.refreshHead();
  });

  return { make, update, controls, count: () => decisions.list().length };
})();
