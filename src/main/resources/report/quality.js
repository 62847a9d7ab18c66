'use strict';

// How good the data is: what is covered, what was not kept and why, what was checked.
yuebao.quality = (function () {
  const { el, data, rows, address } = yuebao;
  const { t } = yuebao.texts;
  const STEPS = [1, 5, 20, 60, 150];

  function coverage() {
    const years = rows.years.slice(-12);
    const count = new Map();
    for (const row of rows.all) {
      for (const [year, points] of row.years) {
        const key = row.region + year;
        count.set(key, (count.get(key) || 0) + points.filter((point) => !point.series.formula).length);
      }
    }
    const level = (n) => STEPS.filter((step) => n >= step).length;
    const regions = [...new Set(rows.all.map((row) => row.region))];
    return el.table(
      t('coverage'),
      [t('region'), ...years.map(String)],
      regions.map((region) => [
        el('th', { scope: 'row' }, data.regionName(region)),
        ...years.map((year) => {
          const n = count.get(region + year) || 0;
          return el('td', { class: 'heat heat-' + level(n) }, n ? el('a', { href: address.text({ region, from: year, to: year }) }, n) : '');
        }),
      ]),
      { class: 'coverage' },
    );
  }

  function gates() {
    const own = (both) => both[yuebao.texts.isEnglish() ? 1 : 0];
    return el('ul', { class: 'gates' }, data.release.gates.map((gate) =>
      el('li', {}, el('span', { class: 'badge ' + ({ pass: 'good', warn: 'doubt', fail: 'conflict' }[gate.status] || '') }, t('gate.' + gate.status)), ' ',
        el('strong', {}, own(gate.name)), ' ', el('span', { class: 'soft' }, own(gate.message)),
        gate.rows.length > 0 && el('details', {}, el('summary', {}, t('gateRows', { n: gate.rows.length })),
          el('ul', { class: 'sentences' }, gate.rows.map(([about, file, doc, sentence]) =>
            el('li', {}, sentence && el('blockquote', {}, sentence), el('p', { class: 'place' }, el('code', {}, about), ' ', [file, doc].filter(Boolean).join(' · ')))))))));
  }

  function rejections() {
    const all = [...data.release.rejections].sort((one, other) => other[1] - one[1]);
    return all.length
      ? all.map(([reason, n, examples]) =>
          el('details', { class: 'rejection' },
            el('summary', {}, el('strong', {}, n), ' ', yuebao.reason(reason), ' ', el('code', {}, reason)),
            data.release.reasons[reason] && el('p', { class: 'soft' }, t('whatToDo'), ' ', data.release.reasons[reason][1]),
            el('ul', { class: 'sentences' }, examples.map(([doc, start, sentence, detail]) => el('li', {}, el('blockquote', {}, marked(sentence, detail)), el('p', { class: 'place' }, el('code', {}, doc + (start < 0 ? '' : ':' + start)), detail)))),
          ))
      : el('p', { class: 'soft' }, t('nothing'));
  }

  // The words in question, marked where they stand in the sentence.
  function marked(sentence, words) {
    const at = words ? sentence.indexOf(words) : -1;
    return at < 0 ? sentence : [sentence.slice(0, at), el('mark', {}, words), sentence.slice(at + words.length)];
  }

  function doubted() {
    const count = new Map();
    data.points.forEach((point) => point.reservations.split(' ').filter(Boolean).forEach((id) => count.set(id, (count.get(id) || 0) + 1)));
    const all = [...count.entries()].sort((one, other) => other[1] - one[1]);
    return el.table(t('doubtsByReason'), [t('why'), t('count')], all.map(([id, n]) => [[yuebao.reason(id), ' ', el('code', {}, id)], el('td', { class: 'number' }, n)]));
  }

  function make() {
    const panel = (title, ...children) => el('div', { class: 'panel' }, el('h2', {}, title), children);
    return el(
      'section',
      { class: 'view quality', 'aria-label': t('view.quality') },
      panel(t('gates'), gates()),
      panel(t('coverage'), el('p', { class: 'soft' }, t('coverageHow')), coverage()),
      panel(t('rejections'), rejections()),
      panel(t('doubtsByReason'), doubted()),
    );
  }

  return { make, update() {} };
})();
