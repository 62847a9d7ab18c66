'use strict';

// The one name that the scripts of this page share; each file adds one part to it.
const yuebao = {};

// What a block of data of this page holds.
yuebao.block = (id) => JSON.parse(document.getElementById(id).textContent);

// Remembers little things in this browser; a browser that keeps nothing is fine.
yuebao.memory = {
  get(key) {
    try {
      return localStorage.getItem('yuebao.' + key);
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      localStorage.setItem('yuebao.' + key, value);
      return true;
    } catch {
      return false;
    }
  },
};
