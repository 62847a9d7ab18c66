'use strict';

// Planners' decisions as they are made: kept in this browser, told as the file that the next run reads.
yuebao.decisions = (function () {
  const { data, memory } = yuebao;
  const COLUMNS = ['target', 'period', 'verdict', 'value', 'reason', 'reviewer', 'date'];
  const KEY = 'decisions.' + data.release.name;
  const listeners = [];
  let held = load();
  let isKept = true;

  function load() {
    try {
      const { list, saved } = JSON.parse(memory.get(KEY)) || {};
      return { list: Array.isArray(list) ? list : [], saved: saved || '' };
    } catch {
      return { list: [], saved: '' };
    }
  }

  function keep() {
    isKept = memory.set(KEY, JSON.stringify(held));
    listeners.forEach((each) => each());
  }

  const same = (one, other) => one.target === other.target && one.period === other.period;
  const today = () => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((each) => String(each).padStart(2, '0')).join('-');
  };

  // What is wrong with a decision; empty when the run will take it.
  function problem(decision) {
    if (!decision.reason.trim() || !decision.reviewer.trim()) {
      return 'reasonMissing';
    }
    if (!/^\d{4}-\d{2}-\d{2}$/.test(decision.date)) {
      return 'dateMissing';
    }
    return decision.verdict === 'correct' && !/^-?\d+(\.\d+)?$/.test(decision.value) ? 'valueMissing' : '';
  }

  function put(decision) {
    held.list = held.list.filter((each) => !same(each, decision)).concat([decision]);
    keep();
  }

  // ---- as CSV

  const quoted = (text) => (/[",\n\r]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text);
  const plain = (text) => String(text).replace(/[\r\n]+/g, ' ').trim();
  const csv = () => [COLUMNS, ...held.list.map((each) => COLUMNS.map((name) => quoted(plain(each[name] || ''))))].map((cells) => cells.join(',')).join('\n') + '\n';

  function cells(text) {
    const lines = [[]];
    let cell = '';
    let isQuoted = false;
    for (let i = 0; i < text.length; i++) {
      const each = text[i];
      if (isQuoted) {
        if (each === '"' && text[i + 1] === '"') {
          cell += text[++i];
        } else if (each === '"') {
          isQuoted = false;
        } else {
          cell += each;
        }
      } else if (each === '"') {
        isQuoted = true;
      } else if (each === ',' || each === '\n') {
        lines[lines.length - 1].push(cell);
        cell = '';
        each === '\n' && lines.push([]);
      } else if (each !== '\r') {
        cell += each;
      }
    }
    lines[lines.length - 1].push(cell);
    return lines.filter((line) => line.length === COLUMNS.length);
  }

  // Takes the decisions of a file that are not yet here; how many, or -1 for another kind of file.
  function take(text) {
    const [head, ...lines] = cells(text.replace(/^\uFEFF/, ''));
    if (!head || head.join() !== COLUMNS.join()) {
      return -1;
    }
    const found = lines.map((line) => Object.fromEntries(COLUMNS.map((name, i) => [name, line[i]])));
    const fresh = found.filter((each) => !held.list.some((other) => same(each, other)));
    held.list = [...fresh, ...held.list];
    keep();
    return fresh.length;
  }

  const isUnsaved = () => held.list.length > 0 && held.saved !== csv();

  window.addEventListener('beforeunload', (event) => {
    if (isUnsaved()) {
      event.preventDefault();
      event.returnValue = '';
    }
  });

  return {
    list: () => held.list,
    of: (target, period) => held.list.find((each) => same(each, { target, period })),
    put,
    drop(decision) {
      held.list = held.list.filter((each) => !same(each, decision));
      keep();
    },
    saved() {
      held.saved = csv();
      keep();
    },
    problem, csv, take, today, isUnsaved,
    isKept: () => isKept,
    listen: (each) => listeners.push(each),
  };
})();
