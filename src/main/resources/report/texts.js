'use strict';

// What the page says, in Chinese and in English.
yuebao.texts = (function () {
  const texts = yuebao.block('texts');
  let language = yuebao.memory.get('language') === 'en' ? 'en' : 'zh';

  // A text by its key; {names} in it are filled from values.
  function t(key, values) {
    const both = texts[key];
    const text = both ? both[language === 'en' ? 1 : 0] : key;
    return values ? text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all) : text;
  }

  return {
    t,
    // A text by the code of something, else the code itself.
    of: (kind, code) => (texts[kind + '.' + code] ? t(kind + '.' + code) : code),
    isEnglish: () => language === 'en',
    set(next) {
      language = next;
      yuebao.memory.set('language', next);
      document.documentElement.lang = next === 'en' ? 'en' : 'zh-CN';
    },
  };
})();
