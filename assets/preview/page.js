// The page's side of the preview. Java calls what `genko` offers; the page calls back through the
// host that `start` was given, which stays inside this function: nothing of a post can reach it.
//
// Each block stands in the body as a comment that holds its id, followed by the block's own nodes.
// No element is put around it, so that style sheets see the article as it will be published. Cleaned
// HTML has no comments: every comment in the body is a block's.
var genko = (function () {
  'use strict';

  const head = document.getElementById('genko-head');
  const body = document.getElementById('genko-body');
  const empty = document.getElementById('genko-empty');
  const marks = new Map();
  // The images that did not come, by the placeholder that stands for each.
  const lost = new WeakMap();
  let host = null;
  let words = {};
  let images = '';
  let here = null;
  let anchor = null;

  // ---- Blocks

  const isMark = (node) => node !== null && node.nodeType === Node.COMMENT_NODE;

  function nodesOf(mark) {
    const nodes = [];
    for (let n = mark.nextSibling; n !== null && !isMark(n); n = n.nextSibling) nodes.push(n);
    return nodes;
  }

  function endOf(mark) {
    let node = mark.nextSibling;
    while (node !== null && !isMark(node)) node = node.nextSibling;
    return node;
  }

  function elementsOf(mark) {
    return nodesOf(mark).filter((node) => node.nodeType === Node.ELEMENT_NODE);
  }

  /** The mark of the block that `node` is in, or null. */
  function markOf(node) {
    while (node !== null && node.parentNode !== body) node = node.parentNode;
    while (node !== null && !isMark(node)) node = node.previousSibling;
    return node;
  }

  /** The nodes of `html`. A template's content is inert: nothing in it loads before it is shown. */
  function parse(html) {
    const template = document.createElement('template');
    template.innerHTML = html;
    for (const image of template.content.querySelectorAll('img[data-src]')) load(image);
    for (const span of template.content.querySelectorAll('span.genko-missing')) name(span);
    return template.content;
  }

  function load(image) {
    try {
      // One segment, escaped whole: no `..` is left for the engine to resolve.
      image.src = images + encodeURIComponent(image.getAttribute('data-src'));
    } catch (notUnicode) {
      image.removeAttribute('src');
    }
  }

  function name(span) {
    const what = words[span.getAttribute('data-kind')] || '';
    const which = span.textContent || span.getAttribute('data-name') || '';
    span.title = span.getAttribute('data-name') || '';
    span.textContent = which === '' ? what : named(what, which);
  }

  function lose(image) {
    const file = image.getAttribute('data-src');
    const span = document.createElement('span');
    span.className = 'genko-missing';
    span.setAttribute('data-kind', host.whyNot(file));
    span.setAttribute('data-name', file);
    span.textContent = image.alt;
    name(span);
    lost.set(span, image);
    image.replaceWith(span);
  }

  const named = (what, which) => words.named.replace('{0}', () => what).replace('{1}', () => which);

  // ---- Patches

  function insert(before, id, html) {
    const mark = document.createComment(String(id));
    const content = parse(html);
    content.insertBefore(mark, content.firstChild);
    body.insertBefore(content, before === 0 ? null : marks.get(before));
    marks.set(id, mark);
  }

  function remove(id) {
    const mark = marks.get(id);
    for (const node of nodesOf(mark)) node.remove();
    mark.remove();
    marks.delete(id);
    if (here === mark) here = null;
  }

  function replace(id, html) {
    const mark = marks.get(id);
    if (here === mark) unmark();
    morphAll(body, nodesOf(mark), Array.from(parse(html).childNodes), endOf(mark));
    if (here === mark) setMark();
  }

  /**
   * Makes the children `old` of `parent` those of `now`, keeping whatever did not change: an image
   * that was loaded, a selection, details that were opened.
   */
  function morphAll(parent, old, now, end) {
    let head = 0;
    while (head < old.length && head < now.length && alike(old[head], now[head])) head++;
    let oldEnd = old.length;
    let nowEnd = now.length;
    while (oldEnd > head && nowEnd > head && alike(old[oldEnd - 1], now[nowEnd - 1])) {
      oldEnd--;
      nowEnd--;
    }
    const next = oldEnd < old.length ? old[oldEnd] : end;
    let at = head;
    for (; at < oldEnd && at < nowEnd; at++) morph(parent, old[at], now[at]);
    for (let rest = at; rest < oldEnd; rest++) old[rest].remove();
    for (let rest = at; rest < nowEnd; rest++) parent.insertBefore(now[rest], next);
  }

  const alike = (old, now) => (lost.get(old) || old).isEqualNode(now);

  function morph(parent, old, now) {
    if (lost.has(old)) {
      if (!alike(old, now)) parent.replaceChild(now, old);
    } else if (old.nodeType === Node.TEXT_NODE && now.nodeType === Node.TEXT_NODE) {
      if (old.data !== now.data) morphText(old, now.data);
    } else if (old.nodeName !== now.nodeName || old.nodeType !== Node.ELEMENT_NODE) {
      parent.replaceChild(now, old);
    } else if (old.nodeName === 'IMG' && !sameImage(old, now)) {
      parent.replaceChild(now, old);
    } else {
      morphAttributes(old, now);
      morphAll(old, Array.from(old.childNodes), Array.from(now.childNodes), null);
    }
  }

  /** Only what differs: a selection elsewhere in the text stays where it is. */
  function morphText(old, text) {
    const before = old.data;
    const shorter = Math.min(before.length, text.length);
    let head = 0;
    while (head < shorter && before[head] === text[head]) head++;
    let tail = 0;
    while (tail < shorter - head
        && before[before.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
    old.replaceData(head, before.length - head - tail, text.slice(head, text.length - tail));
  }

  const sameImage = (old, now) => old.getAttribute('data-src') === now.getAttribute('data-src');

  /** Whether details are open is the reader's choice, not the post's to change back. */
  const isReaders = (element, attribute) => element.nodeName === 'DETAILS' && attribute === 'open';

  function morphAttributes(old, now) {
    for (const attribute of Array.from(old.attributes)) {
      if (!now.hasAttribute(attribute.name) && !isReaders(old, attribute.name)) {
        old.removeAttribute(attribute.name);
      }
    }
    for (const attribute of Array.from(now.attributes)) {
      if (old.getAttribute(attribute.name) !== attribute.value && !isReaders(old, attribute.name)) {
        old.setAttribute(attribute.name, attribute.value);
      }
    }
  }

  function apply(json) {
    const patch = JSON.parse(json);
    if (patch.header) showHeader(patch.header);
    if (patch.afresh) clear();
    const keep = patch.afresh ? null : findAnchor();
    for (const step of patch.steps) {
      if (step[0] === 'c') replace(step[1], step[2]);
      else if (step[0] === 'i') insert(step[1], step[2], step[3]);
      else if (!patch.afresh) remove(step[1]);
    }
    empty.hidden = marks.size > 0;
    settle(keep);
  }

  function clear() {
    marks.clear();
    body.textContent = '';
    here = null;
    anchor = null;
    window.scrollTo(0, 0);
  }

  function showHeader(header) {
    document.documentElement.lang = header.language;
    head.textContent = '';
    add(head, 'h1', 'title', header.title);
    const line = document.createElement('p');
    line.className = 'line';
    add(line, 'time', 'date', header.date);
    add(line, 'span', 'author', header.author);
    for (const category of header.categories) add(line, 'span', 'category', category);
    for (const tag of header.tags) add(line, 'span', 'tag', tag);
    if (line.firstChild !== null) head.appendChild(line);
    head.hidden = head.firstChild === null;
  }

  function add(parent, tag, className, text) {
    if (text === '') return;
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = text;
    parent.appendChild(element);
  }

  // ---- Scrolling

  /** The first element that is in sight and how far from the top it stands, to find it again. */
  function findAnchor() {
    if (window.scrollY <= 0) return null;
    const elements = body.children;
    let low = 0;
    let high = elements.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (elements[middle].getBoundingClientRect().bottom <= 0) low = middle + 1;
      else high = middle;
    }
    const kept = [];
    for (let at = low; at < elements.length && kept.length < 4; at++) {
      kept.push({element: elements[at], top: elements[at].getBoundingClientRect().top});
    }
    return kept.length === 0 ? null : kept;
  }

  /** Scrolls so that what was in sight is where it was, whatever became of the page above it. */
  function settle(kept) {
    if (kept !== null) {
      for (const {element, top} of kept) {
        if (element.parentNode !== body) continue;
        const moved = element.getBoundingClientRect().top - top;
        if (Math.abs(moved) >= 1) window.scrollBy(0, moved);
        break;
      }
    }
    anchor = findAnchor();
  }

  function unmark() {
    if (here !== null) for (const e of elementsOf(here)) e.removeAttribute('data-here');
  }

  function setMark() {
    for (const e of elementsOf(here)) e.setAttribute('data-here', '');
  }

  function reveal(id) {
    const mark = marks.get(id);
    if (mark === undefined) return;
    if (mark !== here) {
      unmark();
      here = mark;
      setMark();
    }
    const elements = elementsOf(mark);
    if (elements.length === 0) return;
    const top = elements[0].getBoundingClientRect().top;
    const bottom = elements[elements.length - 1].getBoundingClientRect().bottom;
    if (bottom > 0 && top < window.innerHeight) return;
    window.scrollBy(0, top - window.innerHeight / 3);
    anchor = findAnchor();
  }

  // ---- What the reader does

  function follow(href) {
    if (!href.startsWith('#')) {
      host.link(href);
      return;
    }
    const id = href.slice(1);
    if (id === '') {
      window.scrollTo(0, 0);
      return;
    }
    const target = Array.from(body.querySelectorAll('[id], a[name]'))
        .find((e) => e.id === id || e.getAttribute('name') === id);
    if (target === undefined) return;
    for (let e = target.parentElement; e !== body; e = e.parentElement) {
      if (e.nodeName === 'DETAILS') e.open = true;
    }
    target.scrollIntoView();
    anchor = findAnchor();
  }

  function click(event) {
    const target = event.target.nodeType === Node.ELEMENT_NODE
        ? event.target : event.target.parentElement;
    const link = target.closest('a[href]');
    if (link !== null) {
      event.preventDefault();
      if (event.button === 0) follow(link.getAttribute('href'));
      return;
    }
    if (event.button !== 0 || target.closest('summary') !== null) return;
    if (!window.getSelection().isCollapsed) return;
    const mark = markOf(target);
    if (mark !== null) host.clicked(mark.data);
  }

  document.addEventListener('click', click, true);
  document.addEventListener('auxclick', (event) => event.preventDefault(), true);
  document.addEventListener('dragstart', (event) => event.preventDefault(), true);
  document.addEventListener('submit', (event) => event.preventDefault(), true);
  window.addEventListener('scroll', () => { anchor = findAnchor(); });
  document.addEventListener('load', (event) => {
    if (event.target.nodeName === 'IMG') settle(anchor);
  }, true);
  document.addEventListener('error', (event) => {
    const image = event.target;
    if (image.nodeName !== 'IMG' || !image.hasAttribute('data-src')) return;
    lose(image);
    settle(anchor);
  }, true);

  return {
    start(newHost, json) {
      host = newHost;
      words = JSON.parse(json);
      empty.textContent = words.empty;
      empty.hidden = false;
    },
    apply,
    reveal,
    unmark() {
      unmark();
      here = null;
    },
    dark(dark) {
      document.documentElement.className = dark ? 'dark' : '';
    },
    /** Takes the images from elsewhere, or takes them again. */
    images(address) {
      images = address;
      for (const span of body.querySelectorAll('span.genko-missing')) {
        if (lost.has(span)) span.replaceWith(lost.get(span));
      }
      for (const image of body.querySelectorAll('img[data-src]')) load(image);
    },
    clear,
  };
})();
