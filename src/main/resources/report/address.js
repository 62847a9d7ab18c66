'use strict';

// The address bar keeps the view: #view=projects&region=CN320412.
yuebao.address = (function () {
  const listeners = [];

  const get = () => Object.fromEntries(new URLSearchParams(location.hash.slice(1)));

  function text(state) {
    const kept = Object.entries(state).filter(([, value]) => value !== '' && value != null);
    return '#' + new URLSearchParams(kept).toString();
  }

  // Changes some of it; what is empty goes. A replaced address makes no step for the back button.
  function set(changes, replace) {
    const next = text({ ...get(), ...changes });
    if (next === location.hash || (next === '#' && !location.hash)) {
      return;
    }
    history[replace ? 'replaceState' : 'pushState'](null, '', next);
    tell();
  }

  function tell() {
    const state = get();
    listeners.forEach((each) => each(state));
  }

  window.addEventListener('popstate', tell);
  return { get, set, text, tell, listen: (each) => listeners.push(each) };
})();
