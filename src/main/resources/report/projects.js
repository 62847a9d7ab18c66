'use strict';

// Projects: as a table, as a Gantt chart, and each with its whole story.
yuebao.projects = (function () {
  const { el, data, format, address, gantt } = yuebao;
  const { t, of, isEnglish } = yuebao.texts;
  const changes = data.all(data.tables.changes, [], []);
  const doubts = data.all(data.tables.doubts, [], []);
  const all = data.all(data.tables.projects, [], []).map((project, number) => ({
    ...project,
    number,
    changes: changes.filter((change) => change.project === number),
    doubts: doubts.filter((doubt) => doubt.project === number),
  }));
  const CURRENCIES = { CNY: '亿元', USD: '亿美元', EUR: '亿欧元', JPY: '亿日元', HKD: '亿港元' };
  let root = null;

  // ---- what a project shows

  const money = (value, bound, unit) =>
    value === null ? '' : format.amount({ value, bound }, CURRENCIES[unit] || '亿 ' + unit);

  const stage = (project) => (project.stage && isEnglish() ? of('stage', project.stage) : project.stage_name);

  function bar(percent, label) {
    const width = Math.max(0, Math.min(100, percent));
    return el(
      'span',
      { class: 'bar' },
      el.svg('svg', { 'aria-hidden': 'true' }, el.svg('rect', { class: 'whole', width: '100%', height: '100%' }), el.svg('rect', { class: 'done', width: width + '%', height: '100%' })),
      el('span', {}, label),
    );
  }

  // Told progress, else the share of the money that was spent.
  function progress(project) {
    if (project.finish_actual) {
      return bar(100, t('finished'));
    }
    if (project.progress !== null) {
      return bar(project.progress, project.progress + '%');
    }
    const spent = spentShare(project);
    return spent === null ? '' : bar(spent, t('spentShare', { n: Math.round(spent) }));
  }

  const spentShare = (project) =>
    project.inv_done !== null && project.total_inv && project.inv_done_unit === project.total_inv_unit
      ? (100 * project.inv_done) / project.total_inv
      : null;

  // The plans for the finish in the order in which they were told: 2017-06 -> 2018-03.
  function plans(project) {
    return project.changes
      .filter((change) => change.indicator === 'PROJ_FINISH' && change.type !== 'ACT')
      .sort((one, other) => one.first.localeCompare(other.first))
      .map((change) => change.value)
      .filter((value, i, values) => value !== values[i - 1]);
  }

  function delay(project) {
    const months = project.delay_months;
    if (months === null) {
      return '';
    }
    const look = months > 0 ? 'conflict' : 'good';
    return el('span', { class: 'badge ' + look }, months > 0 ? t('late', { n: months }) : months < 0 ? t('early', { n: -months }) : t('onTime'));
  }

  // The number of its phase, where the name does not say it.
  const phase = (project) => (project.phase && !project.name.includes('期') ? ' ' + t('phase', { n: project.phase }) : '');

  const place = (project) => [project.ref_area_name, project.coverage].filter(Boolean).join(' · ');

  // ---- which are shown

  function shown(state) {
    const words = (state.q || '').toLowerCase();
    return all
      .filter(
        (project) =>
          (!state.region || project.ref_area === state.region) &&
          (!state.stage || project.stage === state.stage) &&
          (state.late !== 'yes' || project.delay_months > 0) &&
          (!words || (project.name + project.other_names + place(project)).toLowerCase().includes(words)),
      )
      .sort(ORDERS[state.order] || ORDERS.told);
  }

  const ORDERS = {
    told: (one, other) => other.last_told.localeCompare(one.last_told),
    money: (one, other) => (other.total_inv || 0) - (one.total_inv || 0),
    late: (one, other) => (other.delay_months ?? -999) - (one.delay_months ?? -999),
    name: (one, other) => one.name.localeCompare(other.name, 'zh'),
  };

  // ---- the views

  function make() {
    root = el('section', { class: 'view', 'aria-label': t('view.projects') });
    return root;
  }

  function update(state) {
    const project = all.find((each) => each.project_id === state.project);
    if (project) {
      root.replaceChildren(...page(project));
      drawStory(project);
      return;
    }
    const filters = root.querySelector('.filters');
    const body = el('div', {}, list(state));
    if (filters) {
      root.replaceChildren(filters, body);
    } else {
      root.replaceChildren(controls(state), body);
    }
    root.querySelectorAll('.segments button').forEach((button) => button.setAttribute('aria-pressed', String(button.dataset.as === (state.as || 'table'))));
  }

  function controls(state) {
    const set = (name) => (value) => address.set({ [name]: value }, true);
    const regions = [...new Map(all.map((each) => [each.ref_area, each.ref_area_name])).entries()];
    const stages = [...new Map(all.filter((each) => each.stage).map((each) => [each.stage, stage(each)])).entries()];
    return el(
      'form',
      { class: 'filters', onsubmit: (event) => event.preventDefault(), 'aria-label': t('filters') },
      el('div', { class: 'segments', role: 'group', 'aria-label': t('shownAs') },
        ['table', 'gantt'].map((as) => el('button', { type: 'button', 'data-as': as, onclick: () => address.set({ as: as === 'table' ? '' : as }) }, t('as.' + as)))),
      el('label', { class: 'field wide' }, el('span', {}, t('search')), el('input', { type: 'search', value: state.q || '', oninput: (event) => set('q')(event.target.value) })),
      el.select(t('region'), [['', t('all')], ...regions], state.region || '', set('region')),
      el.select(t('stage'), [['', t('all')], ...stages], state.stage || '', set('stage')),
      el.select(t('order'), ['told', 'money', 'late', 'name'].map((each) => [each === 'told' ? '' : each, t('order.' + each)]), state.order || '', set('order')),
      el('label', { class: 'check' }, el('input', { type: 'checkbox', checked: state.late === 'yes', onchange: (event) => set('late')(event.target.checked ? 'yes' : '') }), t('lateOnly')),
    );
  }

  function list(state) {
    const some = shown(state);
    if (!some.length) {
      return el('p', { class: 'panel soft' }, t('nothing'));
    }
    return el('div', { class: 'panel' }, state.as === 'gantt' ? gantt(some, link, plans) : table(some), el('p', { class: 'soft count', role: 'status' }, t('nProjects', { n: some.length, all: all.length })));
  }

  const link = (project) =>
    el('a', { href: address.text({ view: 'projects', project: project.project_id }) }, project.name, phase(project));

  function table(some) {
    return el.table(
      t('view.projects'),
      [t('project'), t('totalInvestment'), t('invested'), t('progress'), t('stage'), t('start'), t('plannedFinish'), t('finish'), t('delay')],
      some.map((project) => [
        el('th', { scope: 'row', class: 'project-name' }, link(project), el('div', { class: 'soft' }, place(project))),
        el('td', { class: 'number' }, money(project.total_inv, project.total_inv_bound, project.total_inv_unit)),
        el('td', { class: 'number' }, money(project.inv_done, project.inv_done_bound, project.inv_done_unit)),
        progress(project),
        stage(project),
        project.start_actual || (project.start_planned ? t('planned', { day: project.start_planned }) : ''),
        slips(project),
        project.finish_actual,
        delay(project),
      ]),
      { class: 'projects stacks' },
    );
  }

  function slips(project) {
    const told = plans(project);
    return told.length > 0 && el('span', { class: 'slips' }, told.map((value, i) => [i ? ' → ' : '', i < told.length - 1 ? el('s', {}, value) : value]));
  }

  // ---- a project's own page

  function page(project) {
    const fact = (label, ...value) => el('div', { class: 'tile' }, el('dt', {}, label), el('dd', {}, value));
    return [
      el('p', {}, el('a', { href: address.text({ view: 'projects' }) }, '← ' + t('allProjects'))),
      el(
        'div',
        { class: 'panel' },
        el('h2', { tabindex: '-1' }, project.name, phase(project), ' ', el('small', {}, place(project))),
        project.other_names && el('p', { class: 'soft' }, t('alsoNamed'), ' ', project.other_names.replaceAll(';', '、')),
        el(
          'dl',
          { class: 'tiles' },
          fact(t('totalInvestment'), money(project.total_inv, project.total_inv_bound, project.total_inv_unit) || '—'),
          fact(t('invested'), money(project.inv_done, project.inv_done_bound, project.inv_done_unit) || '—', project.inv_done_date && el('small', {}, t('asOf', { day: project.inv_done_date }))),
          fact(t('progress'), progress(project) || '—', project.progress_date && el('small', {}, t('asOf', { day: project.progress_date }))),
          fact(t('stage'), stage(project) || '—'),
          fact(t('start'), project.start_actual || (project.start_planned ? t('planned', { day: project.start_planned }) : '—')),
          fact(t('plannedFinish'), slips(project) || '—'),
          fact(t('finish'), project.finish_actual || '—'),
          fact(t('delay'), delay(project) || '—'),
        ),
        project.reservations && project.reservations.split(';').map((id) => el('p', { class: 'doubt-line' }, yuebao.reason(id))),
        project.doubts.map((doubt) => el('p', { class: 'doubt-line' }, t('maybeSame'), ' ', el('a', { href: address.text({ view: 'projects', project: doubt.other }) }, doubt.name), ' · ', yuebao.reason(doubt.reason))),
      ),
      el('div', { class: 'panel' }, el('h3', {}, t('planAndFact')), gantt([project], (each) => el('span', {}, each.name), plans)),
      el('div', { class: 'panel' }, el('h3', {}, t('progressOverTime')), el('div', { class: 'chart', id: 'project-chart' })),
      el('div', { class: 'panel' }, el('h3', {}, t('wholeStory')), timeline(project)),
    ];
  }

  function timeline(project) {
    const steps = [...project.changes].sort((one, other) => other.first.localeCompare(one.first));
    return el(
      'ol',
      { class: 'timeline' },
      steps.map((step) =>
        el(
          'li',
          {},
          el('div', { class: 'when' }, el('time', { datetime: step.first }, step.first || t('unknown')), step.last !== step.first && el('small', {}, t('lastTold', { day: step.last }))),
          el(
            'div',
            {},
            el('p', {}, el('strong', {}, format.indicator(step.indicator)), ' ', told(step), ' ', step.type !== 'ACT' && el('span', { class: 'badge' }, t('type.' + step.type))),
            step.reservations && step.reservations.split('; ').map((each) => el('p', { class: 'doubt-line' }, yuebao.reason(each.split(':')[0]), each.includes(': ') ? ' ' + each.slice(each.indexOf(': ') + 2) : '')),
            yuebao.evidence.list(step.facts),
          ),
        ),
      ),
    );
  }

  const told = (step) =>
    step.unit === '日期' ? step.value : format.amount({ value: Number(step.value), upper: step.upper, bound: step.bound, decimals: (step.value.split('.')[1] || '').length }, step.unit);

  // Progress in percent and money spent, by the day that they were told of.
  function drawStory(project) {
    const { chart } = yuebao;
    const canvas = root.querySelector('#project-chart');
    const of = (code) => project.changes.filter((each) => each.indicator === code && each.type === 'ACT').map((each) => [each.first, Number(each.value)]).sort();
    const lines = [['PROJ_PROGRESS', 1, 'series-2'], ['PROJ_INV_DONE', 0, 'series-1'], ['PROJ_TOTAL_INV', 0, 'series-4']]
      .map(([code, axis, colour]) => ({ name: format.indicator(code), type: 'line', step: code === 'PROJ_TOTAL_INV' ? 'end' : false, yAxisIndex: axis, data: of(code), itemStyle: { color: chart.colour(colour) } }))
      .filter((line) => line.data.length);
    if (!lines.length) {
      canvas.parentElement.remove();
      return;
    }
    const options = chart.base();
    chart.draw(
      canvas,
      {
        ...options,
        tooltip: { ...options.tooltip, trigger: 'item', formatter: (item) => item.seriesName + '\n' + item.value[0] + '  ' + item.value[1] },
        xAxis: { type: 'time', ...options.axis, splitLine: { show: false } },
        yAxis: [{ type: 'value', name: '亿', ...options.axis }, { type: 'value', name: '%', max: 100, min: 0, ...options.axis, splitLine: { show: false } }],
        series: lines,
      },
      t('chartOf', { what: project.name }),
    );
  }

  return { make, update, all };
})();
