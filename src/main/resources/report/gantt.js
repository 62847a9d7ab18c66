'use strict';

// Projects on a line of time: what was planned first, how the plan moved, what happened.
yuebao.gantt = (function () {
  const { el, data } = yuebao;
  const { t } = yuebao.texts;

  // A date as a number of years; of a month or a year its end when it ends something.
  function at(text, isEnd) {
    if (!text) {
      return null;
    }
    const quarter = /^(\d{4})-Q(\d)/.exec(text);
    if (quarter) {
      return Number(quarter[1]) + (Number(quarter[2]) - (isEnd ? 0 : 1)) / 4;
    }
    const [year, month, day] = text.split('-').map(Number);
    if (!month) {
      return year + (isEnd ? 1 : 0);
    }
    return year + (month - 1) / 12 + (day ? day / 372 : isEnd ? 1 / 12 : 0);
  }

  function spans(project, plans) {
    const told = plans(project).map((each) => at(each, true));
    const start = at(project.start_actual || project.start_planned || project.first_told, false);
    return { start, isStarted: Boolean(project.start_actual), told, finish: at(project.finish_actual, true) };
  }

  function draw(projects, link, plans) {
    const rows = projects.map((project) => ({ project, ...spans(project, plans) }));
    const now = at(data.points.reduce((last, point) => (point.pub > last ? point.pub : last), ''), false) || 2000;
    const ends = rows.flatMap((row) => [row.start, row.finish, ...row.told, row.finish ? null : now]).filter((each) => each !== null);
    const from = Math.floor(Math.min(...ends));
    const to = Math.ceil(Math.max(...ends) + 0.05);
    const x = (each) => ((100 * (each - from)) / (to - from)).toFixed(2) + '%';
    const width = (a, b) => Math.max(0.15, (100 * (b - a)) / (to - from)).toFixed(2) + '%';
    const years = Array.from({ length: to - from }, (_, i) => from + i);
    const step = Math.ceil(years.length / 12);
    const lines = () => years.map((year) => el.svg('line', { x1: x(year), x2: x(year), y1: 0, y2: '100%' }));
    const axis = el.svg('svg', { class: 'axis', 'aria-hidden': 'true' }, lines(), years.filter((_, i) => i % step === 0).map((year) => el.svg('text', { x: x(year), dx: 4, y: 14 }, year)));
    return el(
      'div',
      {},
      el('div', { class: 'scroll gantt', tabindex: '0', role: 'region', 'aria-label': t('as.gantt') },
        el('table', {},
          el('caption', { class: 'unseen' }, t('ganttCaption')),
          el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, t('project')), el('th', { scope: 'col' }, el('span', { class: 'unseen' }, t('ganttCaption')), axis))),
          el('tbody', {}, rows.map((row) => el('tr', {}, el('th', { scope: 'row' }, link(row.project)), el('td', {}, el('span', { class: 'unseen' }, words(row.project, plans)), line(row))))))),
      el('p', { class: 'legend soft' }, ['done', 'plan', 'slip', 'now'].map((each) => [el('i', { class: each }), t('gantt.' + each)])),
    );

    function line(row) {
      const { start, told, finish, project } = row;
      const end = finish || Math.max(start, Math.min(now, told.length ? Math.max(now, start) : now));
      const first = told[0];
      const share = finish ? 1 : project.progress === null ? null : project.progress / 100;
      return el.svg(
        'svg',
        { class: 'lane', 'aria-hidden': 'true' },
        lines(),
        first && first > start && el.svg('rect', { class: 'plan', x: x(start), y: 4, width: width(start, first), height: 8, rx: 3 }),
        told.slice(1).map((each, i) => el.svg('rect', { class: 'slip', x: x(Math.min(each, told[i])), y: 4, width: width(Math.min(each, told[i]), Math.max(each, told[i])), height: 8, rx: 3 })),
        el.svg('rect', { class: 'life' + (row.isStarted ? '' : ' unsure'), x: x(start), y: 16, width: width(start, end), height: 10, rx: 3 }),
        share !== null && el.svg('rect', { class: 'done', x: x(start), y: 16, width: width(start, start + (end - start) * share), height: 10, rx: 3 }),
        el.svg('line', { class: 'now', x1: x(now), x2: x(now), y1: 0, y2: '100%' }),
      );
    }
  }

  const words = (project, plans) =>
    t('ganttRow', { start: project.start_actual || t('unknown'), plan: plans(project).join(' → ') || t('unknown'), finish: project.finish_actual || t('notYet') });

  return draw;
})();
