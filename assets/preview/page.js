// The page's side of the preview. Java calls what `genko` offers; the page calls back through the
// host that `start` was given, which stays inside this function: nothing of a post can reach it.
//
// Each block stands in the body as a comment that holds its id, followed by the block's own nodes.
// No element is put around it, so that style sheets see the article as it will be published. Cleaned
// HTML has no comments: every comment in the body is a block's.
//
// When one of thousands of siblings changes, the engine goes through all of them. So a page of more
// blocks than a usual article has stands in parts, which are plain boxes around a stretch of it.
var genko = (function () {
  'use strict';

  const head = document.getElementById('genko-head');
  const body = document.getElementById('genko-body');
  const empty = document.getElementById('genko-empty');
  const marks = new Map();
  // What holds blocks, and how many: the body alone, or else its parts.
  const held = new Map([[body, 0]]);
  const MOST_IN_BODY = 400;
  const MOST_IN_PART = 128;
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
    while (node !== null && !held.has(node.parentNode)) node = node.parentNode;
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
    const next = before === 0 ? null : marks.get(before);
    const holder = next !== null ? next.parentNode : held.has(body) ? body : body.lastChild;
    holder.insertBefore(content, next);
    marks.set(id, mark);
    held.set(holder, held.get(holder) + 1);
    if (held.get(holder) > (holder === body ? MOST_IN_BODY : MOST_IN_PART)) split(holder);
  }

  /** Puts the blocks of the body into parts, or the second half of a part into one of its own. */
  function split(holder) {
    const inside = Array.from(holder.childNodes);
    const whole = holder === body;
    const size = Math.floor(MOST_IN_PART / 2);
    let part = whole ? null : holder;
    let count = 0;
    if (whole) held.delete(body);
    for (const node of inside) {
      if (isMark(node) && (part === null || count === size)) {
        if (part !== null) held.set(part, count);
        part = newPart(part);
        count = 0;
      }
      if (isMark(node)) count++;
      if (part !== holder) part.appendChild(node);
    }
    held.set(part, count);
  }

  function newPart(after) {
    const part = document.createElement('div');
    part.className = 'genko-part';
    body.insertBefore(part, after === null ? body.firstChild : after.nextSibling);
    return part;
  }

  function remove(id) {
    const mark = marks.get(id);
    const holder = mark.parentNode;
    for (const node of nodesOf(mark)) node.remove();
    mark.remove();
    marks.delete(id);
    if (here === mark) here = null;
    held.set(holder, held.get(holder) - 1);
    if (holder === body || held.get(holder) > 0) return;
    holder.remove();
    held.delete(holder);
    if (held.size === 0) held.set(body, 0);
  }

  function replace(id, html) {
    const mark = marks.get(id);
    if (here === mark) unmark();
    morphAll(mark.parentNode, nodesOf(mark), Array.from(parse(html).childNodes), endOf(mark));
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
    held.clear();
    held.set(body, 0);
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
    const kept = [];
    if (held.has(body)) keep(body, kept);
    else for (const part of fromSightOn(body)) if (!keep(part, kept)) break;
    return kept.length === 0 ? null : kept;
  }

  /** Adds the first elements of `holder` that are in sight or below; whether more are wanted. */
  function keep(holder, kept) {
    for (const element of fromSightOn(holder)) {
      if (kept.length === 4) return false;
      kept.push({element, top: element.getBoundingClientRect().top});
    }
    return kept.length < 4;
  }

  /** The children of `holder` from the first on that does not lie above what is in sight. */
  function* fromSightOn(holder) {
    const elements = holder.children;
    let low = 0;
    let high = elements.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (elements[middle].getBoundingClientRect().bottom <= 0) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < elements.length; at++) yield elements[at];
  }

  /** Scrolls so that what was in sight is where it was, whatever became of the page above it. */
  function settle(kept) {
    if (kept !== null) {
      for (const {element, top} of kept) {
        if (!held.has(element.parentNode)) continue;
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
