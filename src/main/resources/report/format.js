'use strict';

// Values, periods and units as people read them.
yuebao.format = (function () {
  const { t, of, isEnglish } = yuebao.texts;
  const BOUNDS = { '>': '>', '>=': '≥', '<': '<', '<=': '≤', '~': '≈' };

  const formats = [];

  function number(value, decimals) {
    const digits = Math.min(Math.max(decimals ?? 2, 0), 6);
    formats[digits] ||= new Intl.NumberFormat('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
    return formats[digits].format(value);
  }

  // 20250331 is a day, 202503 a month, 2025 a year.
  const date = (value) => String(value).replace(/^(\d{4})(\d{2})?(\d{2})?$/, (all, y, m, d) => [y, m, d].filter(Boolean).join('-'));

  // Amounts that are too small for 亿 are told in 万, as papers do; the release says which.
  function readable(item, unit) {
    const { limit, step } = yuebao.data.release.small;
    const largest = Math.max(Math.abs(item.value), Math.abs(item.upper || 0));
    if (!unit.startsWith('亿') || largest === 0 || largest >= limit) {
      return { item, unit };
    }
    const more = (each) => each && Number((each * 10 ** step).toPrecision(12));
    const decimals = Math.max(0, (item.decimals ?? decimalsOf(item.value)) - step);
    const { bound, series } = item;
    return { item: { value: more(item.value), upper: more(item.upper), decimals, bound, series }, unit: '万' + unit.slice(1) };
  }

  // In a column of this unit: what is told in a smaller one says so.
  function value(item, unit) {
    const shown = readable(item, unit);
    return printed(shown.item, shown.unit) + (shown.unit === unit ? '' : ' ' + t('short.wan'));
  }

  // With its unit.
  function amount(item, unit) {
    const shown = readable(item, unit);
    return (printed(shown.item, shown.unit) + ' ' + unitName(shown.unit)).trim();
  }

  // What was printed: bound, number, upper end of a range.
  function printed(item, unit) {
    if (unit === '日期') {
      return date(item.value);
    }
    // What was derived has no printed digits: two are enough.
    const told = Math.max(item.decimals ?? 0, decimalsOf(item.value), decimalsOf(item.upper || 0));
    const decimals = item.series?.formula ? Math.min(told, 2) : told;
    const upper = item.upper ? '–' + number(item.upper, decimals) : '';
    return (BOUNDS[item.bound] || '') + number(item.value, decimals) + upper;
  }

  const decimalsOf = (each) => (String(each).split('.')[1] || '').length;

  // A growth: +6.8%, ≈+6%.
  const signed = (item) => value(item, '').replace(/^([^\d-]*)(?=\d)/, item.value > 0 ? '$1+' : '$1') + '%';

  // A period by its code: first and last month, as years and months.
  const spans = new Map();

  function span(code) {
    if (!spans.has(code)) {
      spans.set(code, spanOf(code));
    }
    return spans.get(code);
  }

  function spanOf(code) {
    const [from, to] = code.includes('/') ? code.split('/') : [code, code];
    const first = edge(from, true);
    const last = edge(to, false);
    return { first, last, months: (last.year - first.year) * 12 + last.month - first.month + 1 };
  }

  function edge(code, isFirst) {
    const year = Number(code.slice(0, 4));
    const rest = code.slice(5);
    if (rest.startsWith('Q')) {
      const quarter = Number(rest[1]);
      return { year, month: isFirst ? quarter * 3 - 2 : quarter * 3 };
    }
    if (/^[HS]\d/.test(rest)) {
      return { year, month: (Number(rest[1]) - 1) * 6 + (isFirst ? 1 : 6) };
    }
    if (rest) {
      return { year, month: Number(rest.slice(0, 2)), day: Number(rest.slice(3, 5)) || 0 };
    }
    return { year, month: isFirst ? 1 : 12 };
  }

  // 2024年1–9月, 2024年三季度, 2024年9月末.
  function period(point, withoutYear) {
    const { first, last, months } = span(point.period);
    const year = withoutYear ? '' : isEnglish() ? last.year + ' ' : last.year + '年';
    if (first.year !== last.year) {
      return first.year + '–' + last.year + (isEnglish() ? '' : '年');
    }
    if (months === 12) {
      return year.trim();
    }
    const part = last.day && months === 1 ? dayOf(last, withoutYear) : partOf(first.month, last.month);
    return year + part;
  }

  function dayOf({ month, day }, withoutYear) {
    if (month === 12 && day === 31) {
      return t(withoutYear ? 'yearEnd' : 'endOfYear');
    }
    const isEnd = day === new Date(2023, month, 0).getDate();
    return isEnd ? t('monthEnd', { month }) : t('day', { month, day });
  }

  function partOf(first, last) {
    if (first === last) {
      return t('month', { month: last });
    }
    if (last - first === 2 && last % 3 === 0 && first > 1) {
      return t('quarter', { quarter: last / 3 });
    }
    return t('months', { first, last });
  }

  const indicator = (code) => {
    const known = yuebao.data.indicators.get(code);
    return known ? (isEnglish() ? known.en || known.name : known.name) : code;
  };

  // An indicator's measure when it is not its level: 占比, 位次.
  const measure = (each) => (each.measure === 'LEVEL' ? '' : of('measure', each.measure));

  const unitName = (text) => (isEnglish() ? of('unit', text) : text);

  // The number of the newspaper's page, where the document's name tells it: …-A01.
  function page(doc) {
    const found = /[-_/]([A-Z]?\d{2})(?:\.\w+)?(?:#\d+)?$/.exec(doc);
    return found && /\d{4}-\d{2}-\d{2}[-_/]/.test(doc) ? found[1] : '';
  }

  return { number, value, amount, signed, date, span, period, indicator, measure, unit: unitName, page };
})();
