// The blocks of the post's body, wherever in the page they stand.
//
// Each block is a comment that holds its id, followed by the block's own nodes. No element is put
// around it, so that style sheets see the article as it will be published. All stand between two
// more comments, `genko` and `/genko`, among whatever the page has beside them. Cleaned HTML has no
// comments: every comment in the page is ours.
//
// When one of thousands of siblings changes, the engine goes through all of them. So a page of more
// blocks than a usual article has stands in parts, which are plain boxes around a stretch of it.
const genkoBlocks = (function () {
  'use strict';

  const first = document.createComment('genko');
  const last = document.createComment('/genko');
  const marks = new Map();
  // What holds blocks, and how many: the place alone, or else its parts.
  const held = new Map();
  const MOST_IN_PLACE = 400;
  const MOST_IN_PART = 128;
  // The images that did not come, by the placeholder that stands for each.
  const lost = new WeakMap();
  // What looks through new nodes before they are shown.
  const readers = [];
  let words = {};
  let images = '';
  let here = null;
  let whyNot = () => 'missing';

  const isComment = (node) => node.nodeType === Node.COMMENT_NODE;
  const isMark = (node) => isComment(node) && marks.has(Number(node.data));
  const place = () => first.parentNode;

  function nodesOf(mark) {
    const nodes = [];
    for (let n = mark.nextSibling; n !== null && !isComment(n); n = n.nextSibling) nodes.push(n);
    return nodes;
  }

  function endOf(mark) {
    let node = mark.nextSibling;
    while (node !== null && !isComment(node)) node = node.nextSibling;
    return node;
  }

  function elementsOf(mark) {
    return nodesOf(mark).filter((node) => node.nodeType === Node.ELEMENT_NODE);
  }

  /** The mark of the block that `node` is in, or null. */
  function markOf(node) {
    while (node !== null && !held.has(node.parentNode)) node = node.parentNode;
    while (node !== null && !isComment(node)) node = node.previousSibling;
    return node !== null && isMark(node) ? node : null;
  }

  /** The mark after `mark`, or null. */
  function markAfter(mark) {
    const end = endOf(mark);
    if (end !== null) return isMark(end) ? end : null;
    const part = mark.parentNode.nextSibling;
    return part === null || isComment(part) ? null : part.firstChild;
  }

  // ---- New nodes

  /** The nodes of `html`. A template's content is inert: nothing in it loads before it is shown. */
  function parse(html) {
    const template = document.createElement('template');
    template.innerHTML = html;
    for (const image of template.content.querySelectorAll('img[data-src]')) load(image);
    for (const span of template.content.querySelectorAll('span.genko-missing')) name(span);
    if (PAIRS.test(html)) box(template.content);
    return template.content;
  }

  /** The nodes of a block. */
  function parseBlock(html) {
    const content = parse(html);
    for (const read of readers) read(content, html);
    return content;
  }

  // ---- Letters beyond the first plane

  // The engine draws a box, which takes no room, behind each letter that is a pair of code units:
  // over the next one. Such a letter stands in a box of its own that cuts it off, and that box in
  // one that keeps the line from breaking where it must not.
  const PAIRS = /[\ud800-\udbff]/;
  const WIDE = new RegExp('(?:[\u{1F1E6}-\u{1F1FF}]{2}|.[\u{E0100}-\u{E01EF}]|[\u{10000}-\u{10FFFF}])'
      + '(?:[\uFE0E\uFE0F\u{1F3FB}-\u{1F3FF}\u{E0100}-\u{E01EF}]|\u200D.)*', 'u');
  const OPENING = /[「『（【〈《〔［｛“‘(\[{]+$/;
  const CLOSING = /^[、。，．・：；？！」』）】〉》〕］｝”’…ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ,.:;?!)\]}]+/;

  function box(content) {
    const texts = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode() !== null) {
      const text = texts.currentNode.data;
      // Formulas are looked for in whole texts, later.
      if (PAIRS.test(text) && !/\\[([]/.test(text)) found.push(texts.currentNode);
    }
    for (const node of found) if (!isDrawn(node.parentNode)) boxIn(node);
  }

  const isDrawn = (parent) => parent.nodeType === Node.ELEMENT_NODE && parent.closest('svg') !== null;

  function boxIn(node) {
    const parts = document.createDocumentFragment();
    let rest = node.data;
    for (let match = WIDE.exec(rest); match !== null; match = WIDE.exec(rest)) {
      const before = rest.slice(0, match.index);
      const after = rest.slice(match.index + match[0].length);
      const opening = (OPENING.exec(before) || [''])[0];
      const closing = (CLOSING.exec(after) || [''])[0];
      parts.append(before.slice(0, before.length - opening.length));
      const letter = element('genko-letter', match[0]);
      if (opening + closing === '') parts.append(letter);
      else {
        const kept = element('genko-kept', '');
        kept.append(opening, letter, closing);
        parts.append(kept);
      }
      rest = after.slice(closing.length);
    }
    parts.append(rest);
    parts.normalize();
    node.replaceWith(parts);
  }

  function element(name, text) {
    const span = document.createElement('span');
    span.className = name;
    span.textContent = text;
    return span;
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
    span.setAttribute('data-kind', whyNot(file));
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
    const content = parseBlock(html);
    content.insertBefore(mark, content.firstChild);
    const next = before === 0 ? null : marks.get(before);
    const whole = held.has(place());
    const holder = next !== null ? next.parentNode : whole ? place() : last.previousSibling;
    holder.insertBefore(content, next === null && whole ? last : next);
    marks.set(id, mark);
    held.set(holder, held.get(holder) + 1);
    if (held.get(holder) > (whole ? MOST_IN_PLACE : MOST_IN_PART)) split(holder);
  }

  /** All that stands between the first and the last comment. */
  function inside() {
    const nodes = [];
    for (let n = first.nextSibling; n !== last; n = n.nextSibling) nodes.push(n);
    return nodes;
  }

  /** Puts the blocks of the place into parts, or the second half of a part into one of its own. */
  function split(holder) {
    const whole = holder === place();
    const nodes = whole ? inside() : Array.from(holder.childNodes);
    const size = Math.floor(MOST_IN_PART / 2);
    let part = whole ? null : holder;
    let count = 0;
    if (whole) held.delete(holder);
    for (const node of nodes) {
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
    place().insertBefore(part, (after === null ? first : after).nextSibling);
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
    if (holder === place() || held.get(holder) > 0) return;
    holder.remove();
    held.delete(holder);
    if (held.size === 0) held.set(place(), 0);
  }

  function replace(id, html) {
    const mark = marks.get(id);
    const marked = here === mark;
    if (marked) unmark();
    morphAll(mark.parentNode, nodesOf(mark), Array.from(parseBlock(html).childNodes), endOf(mark));
    if (marked) setMark(mark);
  }

  function clear() {
    for (const node of inside()) node.remove();
    marks.clear();
    held.clear();
    held.set(place(), 0);
    here = null;
  }

  /** Puts the blocks, as they are, in place of `stand`. */
  function moveTo(stand) {
    const select = keepSelection();
    const count = held.get(place());
    const whole = place() === null || held.delete(place());
    const nodes = place() === null ? [] : inside();
    stand.replaceWith(first, last);
    for (const node of nodes) place().insertBefore(node, last);
    if (whole) held.set(place(), count || 0);
    select();
  }

  /** Nodes lose what is selected in them when they move: brings it back. */
  function keepSelection() {
    const selection = window.getSelection();
    if (selection.isCollapsed || markOf(selection.anchorNode) === null
        || markOf(selection.focusNode) === null) return () => {};
    const {anchorNode, anchorOffset, focusNode, focusOffset} = selection;
    return () => selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  }

  // ---- One tree made another

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

  const sameImage = (old, now) => old.getAttribute('data-src') === now.getAttribute('data-src')
      && old.getAttribute('src') === now.getAttribute('src');

  /** Whether details are open is the reader's choice, not the post's to change back. */
  const isReaders = (element, attribute) => element.nodeName === 'DETAILS' && attribute === 'open'
      || attribute === 'data-genko-eased';

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

  // ---- The block of the caret

  function unmark() {
    if (here !== null) for (const e of elementsOf(here)) e.removeAttribute('data-here');
    here = null;
  }

  function setMark(mark) {
    if (here !== mark) unmark();
    here = mark;
    for (const e of elementsOf(mark)) e.setAttribute('data-here', '');
  }

  return Object.freeze({
    start(json, why) {
      words = JSON.parse(json);
      whyNot = why;
    },
    /** Takes the images from elsewhere, or takes them again. */
    images(address) {
      images = address;
      for (const span of document.querySelectorAll('span.genko-missing')) {
        if (lost.has(span)) span.replaceWith(lost.get(span));
      }
      for (const image of document.querySelectorAll('img[data-src]')) load(image);
    },
    readers,
    first,
    last,
    place,
    holds: (parent) => held.has(parent),
    inParts: () => !held.has(place()),
    count: () => marks.size,
    mark: (id) => marks.get(id),
    nodesOf,
    elementsOf,
    markOf,
    markAfter,
    parse,
    morphAll,
    morphAttributes,
    insert,
    remove,
    replace,
    clear,
    moveTo,
    lose,
    setMark,
    unmark,
    here: () => here,
  });
})();
