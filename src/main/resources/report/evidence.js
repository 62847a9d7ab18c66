'use strict';

// Sentences with their number marked, and where they were printed.
yuebao.evidence = (function () {
  const { el, data, format } = yuebao;
  const { t } = yuebao.texts;
  const MOST = 6;

  function sentence(fact) {
    const { sentence: text, start, end } = fact;
    return el(
      'blockquote',
      {},
      text.slice(0, start),
      el('mark', {}, text.slice(start, end)),
      text.slice(end),
    );
  }

  function place(fact) {
    const page = format.page(fact.doc);
    return el(
      'p',
      { class: 'place' },
      el('strong', {}, data.sourceName(fact.source) || t('unknownSource')),
      fact.pub && el('time', { datetime: fact.pub }, fact.pub),
      page && el('span', {}, t('page', { page })),
      fact.title && el('cite', {}, fact.title),
      el('code', {}, fact.doc),
    );
  }

  const shown = (number) => {
    const fact = data.fact(number);
    return el('li', { 'data-fact': fact.name }, sentence(fact), place(fact));
  };

  // The sentences of facts by their numbers; the first few, the others on demand.
  function list(numbers) {
    if (!numbers.length) {
      return el('p', { class: 'soft' }, t('noSentence'));
    }
    const items = el('ol', { class: 'sentences' }, numbers.slice(0, MOST).map(shown));
    const rest = numbers.slice(MOST);
    const more = rest.length
      ? el('button', { class: 'quiet', onclick: () => {
          items.append(...rest.map(shown));
          more.remove();
        } }, t('moreSentences', { n: rest.length }))
      : null;
    return el('div', {}, items, more);
  }

  return { list, sentence, place };
})();
