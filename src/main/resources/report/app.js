'use strict';

// Puts the page together: head, views, what the address asks for.
yuebao.app = (function () {
  const { el, data, address, texts, memory } = yuebao;
  const { t, of, isEnglish } = texts;
  const root = document.getElementById('app');
  const VIEWS = ['indicators', 'projects', 'news', 'review', 'compare', 'quality'].filter((each) => yuebao[each]);
  const main = el('main', { id: 'main', tabindex: '-1' });
  const paper = el('div', { class: 'paper' });
  let current = '';

  // What a reason means, in words.
  yuebao.reason = (id) => {
    const known = data.release.reasons[id];
    const chinese = isEnglish() ? '' : t('reason.' + id);
    return chinese && !chinese.startsWith('reason.') ? chinese : known ? known[0] : id;
  };

  const viewOf = (state) => (VIEWS.includes(state.view) ? state.view : 'indicators');

  function head(view) {
    const toggle = (label, text, onclick) => el('button', { class: 'quiet', title: label, 'aria-label': label, onclick }, text);
    return el(
      'header',
      { class: 'top' },
      el('a', { class: 'skip', href: '#main', onclick: (event) => {
        event.preventDefault();
        main.focus();
      } }, t('skip')),
      el('p', { class: 'brand' }, el('strong', {}, t('brand')), el('span', { class: 'soft' }, data.release.name, data.release.asOf ? ' · ' + t('asOf', { day: data.release.asOf }) : '')),
      el(
        'nav',
        { 'aria-label': t('views') },
        VIEWS.map((each) =>
          el('a', { href: address.text({ view: each === 'indicators' ? '' : each }), 'aria-current': each === view ? 'page' : null }, t('view.' + each), badge(each)),
        ),
      ),
      el(
        'div',
        { class: 'tools' },
        toggle(t('print'), t('printShort'), () => window.print()),
        toggle(t('theme.switch'), isDark() ? '☀' : '☾', () => {
          setTheme(isDark() ? 'light' : 'dark');
          again();
        }),
        toggle(t('language'), isEnglish() ? '中文' : 'EN', () => {
          texts.set(isEnglish() ? 'zh' : 'en');
          again();
        }),
      ),
    );
  }

  function badge(view) {
    const n = yuebao[view].count ? yuebao[view].count() : 0;
    return n ? el('span', { class: 'count-badge' }, n) : null;
  }

  // ---- light and dark

  const isDark = () => document.documentElement.dataset.theme === 'dark';

  function setTheme(theme) {
    document.documentElement.dataset.theme = theme;
    memory.set('theme', theme);
  }

  const prefersDark = () => window.matchMedia && matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = memory.get('theme') || (prefersDark() ? 'dark' : 'light');

  // ---- views

  // Makes everything anew: the language or the colours have changed.
  function again() {
    current = '';
    show(address.get());
  }

  function show(state) {
    const view = viewOf(state);
    if (view !== current) {
      current = view;
      document.title = t('brand') + ' · ' + t('view.' + view) + ' · ' + data.release.name;
      root.replaceChildren(head(view), main, foot(), yuebao.drawer.dialog, paper);
      main.replaceChildren(el('h1', { class: 'unseen' }, t('brand') + ' · ' + t('view.' + view)), yuebao[view].make(state));
    }
    yuebao[view].update(state);
    yuebao.drawer.show(state);
  }

  function foot() {
    return el(
      'footer',
      {},
      el('p', { class: 'soft' }, data.release.about),
      el('details', {}, el('summary', {}, t('licences')), el('pre', {}, document.getElementById('licences').textContent)),
    );
  }

  window.addEventListener('beforeprint', () => {
    const view = yuebao[current];
    paper.replaceChildren(...(view.printed ? [view.printed()] : []));
    document.body.classList.toggle('has-paper', Boolean(view.printed));
  });
  let width = window.innerWidth;
  window.addEventListener('resize', () => {
    const wasNarrow = width < 640;
    width = window.innerWidth;
    if (wasNarrow !== width < 640) {
      again();
    }
  });

  texts.set(isEnglish() ? 'en' : 'zh');
  address.listen(show);
  show(address.get());
  return { again, refreshHead: () => root.firstChild && root.firstChild.replaceWith(head(current)) };
})();
