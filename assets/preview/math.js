// Formulas, set by KaTeX. kramdown writes them as text between `\(` and `\)` or `\[` and `\]`; code
// is left alone. KaTeX is loaded when the first formula is met. A formula of an unknown author gets
// little room: no links, no HTML, few expansions, nothing wider than a page; and formulas get
// little time at once, so that many of them hold nothing up.
const genkoMath = (function () {
  'use strict';

  const FORMULA = /\\\(([^]*?)\\\)|\\\[([^]*?)\\\]/g;
  const LONGEST = 5000;
  const AT_ONCE_MS = 60;
  const OPTIONS = {
    throwOnError: true,
    trust: false,
    strict: 'ignore',
    maxExpand: 200,
    maxSize: 30,
    output: 'html',
  };
  const blocks = genkoBlocks;
  let words = {};
  let asked = false;
  let spentUntil = 0;
  let waiting = false;
  let after = () => {};

  const mayHold = (text) => text.indexOf('\\(') >= 0 || text.indexOf('\\[') >= 0;
  const isLoaded = () => typeof katex !== 'undefined';

  /** Sets the formulas of a block that is not shown yet. */
  function read(content, html) {
    if (!mayHold(html)) return;
    if (!isLoaded()) load();
    else setIn(content);
  }

  function load() {
    if (asked) return;
    asked = true;
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = 'genko-page://app/katex/katex.min.css';
    document.head.insertBefore(style, document.head.firstChild);
    const script = document.createElement('script');
    script.src = 'genko-page://app/katex/katex.min.js';
    script.onload = setRest;
    document.head.appendChild(script);
  }

  /** Sets what is left in the page, a little at a time. */
  function setRest() {
    waiting = false;
    begin();
    setIn(blocks.place());
    after();
  }

  function setIn(root) {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, {
      acceptNode: (node) => mayHold(node.data) && isProse(node)
          ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
    });
    const found = [];
    while (texts.nextNode() !== null) found.push(texts.currentNode);
    for (const node of found) setText(node);
  }

  function isProse(node) {
    const parent = node.parentElement;
    return parent === null || parent.closest('code, pre, kbd, samp, .genko-math') === null;
  }

  function setText(node) {
    const out = document.createDocumentFragment();
    const text = node.data;
    let from = 0;
    let set = 0;
    for (const match of text.matchAll(FORMULA)) {
      if (isSpent()) break;
      out.append(text.slice(from, match.index), formula(match[0], match[1], match[2]));
      from = match.index + match[0].length;
      set++;
    }
    if (set === 0) return;
    out.append(text.slice(from));
    node.replaceWith(out);
  }

  /** Gives formulas their time anew. */
  function begin() {
    spentUntil = performance.now() + AT_ONCE_MS;
  }

  /** Whether the time is over; then the rest waits for its turn. */
  function isSpent() {
    if (performance.now() < spentUntil) return false;
    if (!waiting) {
      waiting = true;
      window.setTimeout(setRest, 50);
    }
    return true;
  }

  function formula(source, inline, display) {
    const span = document.createElement('span');
    span.className = 'genko-math';
    span.setAttribute('data-genko-tex', source);
    const tex = inline === undefined ? display : inline;
    try {
      if (tex.length > LONGEST) throw new Error(words.long);
      katex.render(tex, span, Object.assign({displayMode: inline === undefined}, OPTIONS));
    } catch (broken) {
      span.classList.add('genko-math-broken');
      span.textContent = source;
      const why = document.createElement('small');
      const what = String(broken.message).replace('KaTeX parse error: ', '');
      why.textContent = words.math.replace('{0}', () => what);
      span.append(' ', why);
    }
    return span;
  }

  blocks.readers.push(read);
  return Object.freeze({
    begin,
    start(json, then) {
      words = JSON.parse(json);
      after = then;
    },
  });
})();
