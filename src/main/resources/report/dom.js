'use strict';

// Elements. Text becomes text and nothing else: no part of this page sets markup.
yuebao.el = (function () {
  const SVG = 'http://www.w3.org/2000/svg';

  function fill(node, attributes, children) {
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value === null || value === undefined || value === false) {
        continue;
      }
      if (name.startsWith('on')) {
        node.addEventListener(name.slice(2), value);
      } else if (name === 'value' || name === 'checked' || name === 'disabled') {
        node[name] = value;
      } else if (name !== 'href' || String(value).startsWith('#') || /^report[\w-]*\.html/.test(value)) {
        node.setAttribute(name, value === true ? '' : value);
      }
    }
    for (const child of children.flat(Infinity)) {
      if (child !== null && child !== undefined && child !== false && child !== '') {
        node.append(child instanceof Node ? child : document.createTextNode(String(child)));
      }
    }
    return node;
  }

  const el = (tag, attributes, ...children) =>
    fill(document.createElement(tag), attributes, children);
  el.svg = (tag, attributes, ...children) =>
    fill(document.createElementNS(SVG, tag), attributes, children);

  // A select element: options are [value, text] pairs.
  el.select = (label, options, value, onchange, name) =>
    el(
      'label',
      { class: 'field' },
      el('span', {}, label),
      el(
        'select',
        { name, onchange: (event) => onchange(event.target.value) },
        options.map(([each, text]) =>
          fill(document.createElement('option'), { value: each, selected: each === value }, [text]),
        ),
      ),
    );

  const cellOf = (cell) => (cell instanceof Element && cell.matches('td,th') ? cell : el('td', {}, cell));

  // Where the page is too narrow for heads, each cell shows its own.
  function named(cell, head) {
    cell.dataset.head = head;
    return cell;
  }

  // A table: heads are texts, rows are lists of cells.
  el.table = (caption, heads, rows, attributes) => {
    // Titles stand above their numbers.
    const isNumber = (i) => {
      const cell = rows.length > 0 && (rows[0] instanceof Node ? rows[0].cells[i] : rows[0][i]);
      return cell instanceof Element && cell.matches('td.number');
    };
    return el(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
      el(
        'table',
        attributes || {},
        el('caption', { class: 'unseen' }, caption),
        el('thead', {}, el('tr', {}, heads.map((head, i) => el('th', { scope: 'col', class: isNumber(i) ? 'number' : null }, head)))),
        el(
          'tbody',
          {},
          rows.map((row) => (row instanceof Node ? row : el('tr', {}, row.map((cell, i) => named(cellOf(cell), heads[i]))))),
        ),
      ),
    );
  };

  return el;
})();
