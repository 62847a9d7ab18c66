'use strict';
(() => {
  const FILTERS = ['kind', 'level', 'genre', 'document', 'indicator', 'rule'];
  const KINDS = ['missed', 'spurious', 'indicator', 'measure', 'value', 'unit', 'bound', 'period', 'region', 'status'];
  const SORTS = {
    document: () => 0,
    surest: (a, b) => Number(b.dataset.confidence) - Number(a.dataset.confidence),
    rule: (a, b) => a.dataset.rule < b.dataset.rule ? -1 : a.dataset.rule > b.dataset.rule ? 1 : 0,
  };
  const cards = [...document.querySelectorAll('.error')];
  const words = new Map(cards.map((card) => [card, card.textContent.toLowerCase()]));
  const holder = document.getElementById('cards');
  const count = document.getElementById('count');
  const form = document.getElementById('filters');
  const kinds = document.getElementById('kinds');
  const choices = document.getElementById('choices');
  const controls = {};
  let state = {};
  let last = '';

  const values = (card, filter) => card.dataset[filter] ? card.dataset[filter].split('\t') : [];

  function passes(card, except) {
    return FILTERS.every((filter) => filter === except || !state[filter]
        || values(card, filter).includes(state[filter]))
      && (!state.q || words.get(card).includes(state.q.toLowerCase()));
  }

  // How often each value occurs among the errors that pass all other filters.
  function counts(filter) {
    const counted = new Map();
    for (const card of cards) {
      const passed = passes(card, filter);
      for (const value of values(card, filter)) {
        counted.set(value, (counted.get(value) || 0) + (passed ? 1 : 0));
      }
    }
    return counted;
  }

  // ---- the address: #kind=period&genre=news&at=e12, or the id of a place

  function read() {
    const hash = location.hash.slice(1);
    if (!hash.includes('=')) {
      return hash ? { ...state, at: decodeURIComponent(hash) } : {};
    }
    const read = {};
    for (const [key, value] of new URLSearchParams(hash)) {
      if ((FILTERS.includes(key) || ['q', 'sort', 'at'].includes(key)) && value) {
        read[key] = value;
      }
    }
    return read;
  }

  function go(change) {
    state = { ...state, ...change };
    const address = new URLSearchParams();
    for (const key of [...FILTERS, 'q', 'sort', 'at']) {
      if (state[key]) {
        address.set(key, state[key]);
      }
    }
    const hash = '#' + address;
    const same = Object.keys(change).every((key) => key === 'at' || key === 'q');
    history[same ? 'replaceState' : 'pushState'](null, '', hash);
    show();
  }

  // ---- what shows

  function show() {
    const shown = cards.filter((card) => passes(card));
    cards.forEach((card) => { card.hidden = true; });
    shown.forEach((card) => { card.hidden = false; });
    const sorted = [...cards].sort(SORTS[state.sort] || SORTS.document);
    if (sorted.some((card, i) => holder.children[i] !== card)) {
      holder.append(...sorted);
    }
    count.textContent = shown.length === cards.length
      ? cards.length + (cards.length === 1 ? ' error' : ' errors')
      : shown.length + ' of ' + cards.length + ' errors';
    FILTERS.forEach(fill);
    controls.q.value = state.q || '';
    controls.q.classList.toggle('set', Boolean(state.q));
    controls.sort.value = SORTS[state.sort] ? state.sort : 'document';
    place();
  }

  function place() {
    document.querySelectorAll('.at').forEach((one) => one.classList.remove('at'));
    const target = state.at && document.getElementById(state.at);
    if (!target) {
      return;
    }
    if (target.classList.contains('error') && target.hidden) {
      clear(state.at);
      return;
    }
    const text = target.closest('details.text');
    if (text) {
      text.open = true;
    }
    target.classList.add('at');
    last = target.classList.contains('error') ? target.id : last;
    target.scrollIntoView({ block: target.classList.contains('error') ? 'nearest' : 'center' });
    if (target.classList.contains('error') && document.activeElement !== controls.q) {
      target.focus({ preventScroll: true });
    }
  }

  function fill(filter) {
    const counted = counts(filter);
    if (filter === 'kind') {
      for (const button of kinds.children) {
        const number = counted.get(button.dataset.value) || 0;
        button.querySelector('b').textContent = number;
        button.disabled = number === 0 && state.kind !== button.dataset.value;
        button.setAttribute('aria-pressed', String(state.kind === button.dataset.value));
      }
      return;
    }
    const select = controls[filter];
    select.replaceChildren(new Option('all', ''));
    for (const value of [...counted.keys()].sort()) {
      const number = counted.get(value);
      if (number > 0 || state[filter] === value) {
        select.add(new Option(value + ' (' + number + ')', value));
      }
    }
    if (state[filter] && !counted.has(state[filter])) {
      select.add(new Option(state[filter] + ' (0)', state[filter]));
    }
    select.value = state[filter] || '';
    select.classList.toggle('set', Boolean(state[filter]));
  }

  function step(by) {
    const shown = [...holder.children].filter((card) => !card.hidden);
    const at = shown.findIndex((card) => card.id === last);
    const next = at < 0 ? shown[by > 0 ? 0 : shown.length - 1] : shown[at + by];
    if (next) {
      go({ at: next.id });
    }
  }

  // ---- controls

  function element(tag, attributes, ...children) {
    const made = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
    made.append(...children);
    return made;
  }

  function build() {
    const labels = new Map();
    for (const card of cards) {
      const shown = [...card.querySelectorAll('.kind')].map((kind) => kind.textContent);
      values(card, 'kind').forEach((kind, i) => labels.set(kind, shown[i]));
    }
    for (const kind of KINDS.filter((one) => labels.has(one))) {
      const button = element('button', { type: 'button', 'data-value': kind }, labels.get(kind), element('b', {}));
      button.addEventListener('click', () => go({ kind: state.kind === kind ? '' : kind, at: '' }));
      kinds.append(button);
    }
    for (const filter of FILTERS.slice(1)) {
      controls[filter] = element('select', { name: filter });
      controls[filter].addEventListener('change', (event) => go({ [filter]: event.target.value, at: '' }));
      choices.append(element('label', {}, filter, controls[filter]));
    }
    controls.sort = element('select', { name: 'sort' });
    Object.keys(SORTS).forEach((name) => controls.sort.add(new Option(name, name)));
    controls.sort.addEventListener('change', (event) => go({ sort: event.target.value }));
    choices.append(element('label', {}, 'order', controls.sort));
    controls.q = element('input', { type: 'search', name: 'q', size: '14' });
    controls.q.addEventListener('input', (event) => go({ q: event.target.value, at: '' }));
    choices.append(element('label', {}, 'search', controls.q));
    const all = element('button', { type: 'button' }, 'show all');
    all.addEventListener('click', () => clear());
    choices.append(all);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.hidden = false;
  }

  function clear(at) {
    const none = Object.fromEntries(FILTERS.map((filter) => [filter, '']));
    go({ ...none, q: '', at: at || '' });
  }

  function key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === 'Escape') {
      controls.q.blur();
      clear();
    } else if (!typing && event.key === 'j') {
      step(1);
    } else if (!typing && event.key === 'k') {
      step(-1);
    } else if (!typing && event.key === '/') {
      event.preventDefault();
      controls.q.focus();
    } else if (!typing && event.key === 'd' && state.at) {
      document.getElementById(state.at)?.querySelector('a.doc')?.click();
    }
  }

  build();
  document.addEventListener('keydown', key);
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-filter]');
    if (link) {
      event.preventDefault();
      go({ [link.dataset.filter]: link.dataset.value, at: '' });
      document.getElementById('errors').scrollIntoView();
    }
  });
  const follow = () => { state = read(); show(); };
  addEventListener('hashchange', follow);
  addEventListener('popstate', follow);
  follow();
})();
