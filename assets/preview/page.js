// The page's side of the preview. Java calls what `genko` offers; the page calls back through the
// host that `start` was given, which stays inside this function: nothing of a post can reach it.
// Neither this nor what it offers can be replaced, so that a script of a blog is never handed the
// host when the page is started.
const genko = (function () {
  'use strict';

  const blocks = genkoBlocks;
  const shell = genkoShell;
  let host = null;
  let sentence = '';
  let anchor = null;

  // ---- Patches

  function apply(json) {
    // A script of the blog may have thrown the blocks out.
    if (blocks.place() !== null && !blocks.first.isConnected) throw new Error('no place');
    const patch = JSON.parse(json);
    const keep = patch.afresh ? null : findAnchor();
    genkoMath.begin();
    if (patch.shell) {
      shell.wear(patch.shell, () => {
        settle(anchor);
        genkoEase.lookAfresh();
      });
    }
    if (patch.afresh) clear();
    for (const step of patch.steps) {
      if (step[0] === 'c') blocks.replace(step[1], step[2]);
      else if (step[0] === 'i') blocks.insert(step[1], step[2], step[3]);
      else if (!patch.afresh) blocks.remove(step[1]);
    }
    sayEmpty();
    settle(keep);
    genkoEase.lookSoon();
    if (patch.shell && patch.shell.scripts.length > 0) shell.run(patch.shell.scripts);
  }

  function clear() {
    blocks.clear();
    anchor = null;
    window.scrollTo(0, 0);
  }

  function sayEmpty() {
    const empty = document.getElementById('genko-empty');
    if (empty === null) return;
    empty.textContent = sentence;
    empty.hidden = blocks.count() > 0;
  }

  // ---- Scrolling

  /** The first elements that are in sight and how far from the top they stand, to find them again. */
  function findAnchor() {
    if (window.scrollY <= 0 || blocks.place() === null) return null;
    const kept = [];
    if (!blocks.inParts()) keep(blocks.place(), kept);
    else for (const part of fromSightOn(blocks.place())) if (!keep(part, kept)) break;
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
    if (genkoPlaces.isBringing()) {
      genkoPlaces.bring();
    } else if (kept !== null) {
      for (const {element, top} of kept) {
        if (!blocks.holds(element.parentNode)) continue;
        const moved = element.getBoundingClientRect().top - top;
        if (Math.abs(moved) >= 1) window.scrollBy(0, moved);
        break;
      }
    }
    anchor = findAnchor();
    placeHere();
  }

  // ---- The block of the caret
  //
  // A bar of its own beside it: a shadow of a tall block is painted as a whole with every letter.
  const bar = document.createElement('div');
  bar.id = 'genko-here';

  function placeHere() {
    const elements = blocks.here() === null ? [] : blocks.elementsOf(blocks.here());
    if (elements.length === 0) {
      bar.remove();
      return;
    }
    const first = elements[0].getBoundingClientRect();
    const last = elements[elements.length - 1].getBoundingClientRect();
    const site = document.documentElement.getAttribute('data-genko-page') === 'site';
    const style = bar.style;
    style.left = Math.max(0, first.left + window.scrollX - (site ? 4 : 16)) + 'px';
    style.top = first.top + window.scrollY + 'px';
    style.height = Math.max(0, last.bottom - first.top) + 'px';
    if (bar.parentNode === null) document.documentElement.appendChild(bar);
  }

  function unmark() {
    blocks.unmark();
    placeHere();
  }

  /** Marks the block of the caret; whether it is there. */
  function mark(id) {
    const found = blocks.mark(id);
    if (found === undefined) return false;
    blocks.setMark(found);
    placeHere();
    return true;
  }

  function reveal(id) {
    if (!mark(id)) return;
    const elements = blocks.elementsOf(blocks.mark(id));
    if (elements.length === 0) return;
    const top = elements[0].getBoundingClientRect().top;
    const bottom = elements[elements.length - 1].getBoundingClientRect().bottom;
    if (bottom > covered() && top < window.innerHeight) return;
    genkoPlaces.leave();
    window.scrollBy(0, top - window.innerHeight / 3);
    anchor = findAnchor();
  }

  // ---- Places of the source

  /** The top of what `mark` stands before; of the page's end where nothing comes after. */
  function topOf(mark) {
    for (let m = mark; m !== null; m = blocks.markAfter(m)) {
      const elements = blocks.elementsOf(m);
      if (elements.length > 0) return elements[0].getBoundingClientRect().top;
    }
    return blocks.place().getBoundingClientRect().bottom;
  }

  /** Where a block begins and where the next one does. */
  function stretch(mark) {
    const next = blocks.markAfter(mark);
    const top = topOf(mark);
    if (next !== null) return {top, bottom: Math.max(top, topOf(next))};
    const elements = blocks.elementsOf(mark);
    const last = elements[elements.length - 1];
    return {top, bottom: last === undefined ? top : last.getBoundingClientRect().bottom};
  }

  const room = () => Math.max(0, document.documentElement.scrollHeight - window.innerHeight);

  // So long the upper edge of the view is taken to be covered as it was.
  const COVER_MS = 500;
  let cover = 0;
  let looked = -COVER_MS;

  /** The height at the view's upper edge that lies under a bar which the site keeps there. */
  function covered() {
    if (performance.now() - looked < COVER_MS) return cover;
    looked = performance.now();
    cover = 0;
    let element = document.elementFromPoint(window.innerWidth / 2, 1);
    for (; element !== null; element = element.parentElement) {
      const position = window.getComputedStyle(element).position;
      if (position !== 'fixed' && !position.endsWith('sticky')) continue;
      const bottom = element.getBoundingClientRect().bottom;
      // What is larger is no bar, but a curtain before the page.
      if (bottom <= window.innerHeight / 3) cover = Math.max(cover, bottom);
    }
    return cover;
  }

  /** Where a share of the height in which the page is seen lies in the view. */
  function heightAt(share) {
    const from = covered();
    return from + share * (window.innerHeight - from);
  }

  function scrollTo(id, inside, share) {
    const mark = blocks.mark(id);
    if (mark === undefined) return;
    const {top, bottom} = stretch(mark);
    const by = top + (bottom - top) * inside - heightAt(share);
    const edge = share <= 0 && inside <= 0 && mark === firstMark();
    const y = edge ? 0 : window.scrollY + by;
    genkoPlaces.leave();
    if (Math.abs(y - window.scrollY) < 1) return;
    window.scrollTo(0, Math.min(room(), Math.max(0, y)));
    anchor = findAnchor();
  }

  const firstMark = () => blocks.inParts()
      ? blocks.first.nextSibling.firstChild : blocks.first.nextSibling;

  /** Tells which place of the source stands at the share of the height that the page is scrolled. */
  function tellScroll() {
    if (host === null || blocks.count() === 0) return;
    const share = room() === 0 ? 0 : Math.min(1, Math.max(0, window.scrollY / room()));
    const y = heightAt(share);
    let element = firstBelow(blocks.place(), y);
    if (element !== null && blocks.inParts()) element = firstBelow(element, y) || element;
    let mark = element === null ? null : blocks.markOf(element);
    if (mark === null) {
      const after = element !== null
          && blocks.last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (!after && element !== null) mark = firstMark();
    }
    if (mark === null) mark = lastMark();
    const {top, bottom} = stretch(mark);
    const inside = bottom > top ? Math.min(1, Math.max(0, (y - top) / (bottom - top))) : 0;
    host.scrolled(mark.data, inside, share);
  }

  function lastMark() {
    let node = blocks.last.previousSibling;
    if (blocks.inParts()) node = node.lastChild;
    while (node.nodeType !== Node.COMMENT_NODE) node = node.previousSibling;
    return node;
  }

  /** The first child of `holder` whose lower edge is below `y`, or null. */
  function firstBelow(holder, y) {
    const elements = holder.children;
    let low = 0;
    let high = elements.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (elements[middle].getBoundingClientRect().bottom <= y) low = middle + 1;
      else high = middle;
    }
    return low < elements.length ? elements[low] : null;
  }

  /** Tells the host which place of which block was clicked. */
  function pick(event, target, twice) {
    const mark = blocks.markOf(target);
    if (mark === null) return;
    const range = document.caretRangeFromPoint(event.clientX, event.clientY);
    let shown = '';
    let at = 0;
    for (const node of blocks.nodesOf(mark)) {
      if (range !== null && (node === range.startContainer || node.contains(range.startContainer))) {
        const before = document.createRange();
        before.setStartBefore(node);
        before.setEnd(range.startContainer, range.startOffset);
        at = shown.length + before.cloneContents().textContent.length;
      }
      shown += node.textContent;
    }
    host.clicked(mark.data, shown, at, twice);
  }

  // ---- What the reader does

  function follow(href, inText) {
    if (!href.startsWith('#')) {
      host.link(href);
      return;
    }
    const id = href.slice(1);
    if (id === '') {
      window.scrollTo(0, 0);
      return;
    }
    const target = Array.from(document.body.querySelectorAll('[id], a[name]'))
        .find((e) => e.id === id || e.getAttribute('name') === id);
    if (target === undefined) return;
    if (inText) {
      const mark = blocks.markOf(target);
      if (mark !== null) host.clicked(mark.data, target.textContent, 0, false);
    }
    for (let e = target.parentElement; e !== null; e = e.parentElement) {
      if (e.nodeName === 'DETAILS') e.open = true;
    }
    target.scrollIntoView();
    anchor = findAnchor();
  }

  function click(event) {
    const target = event.target.nodeType === Node.ELEMENT_NODE
        ? event.target : event.target.parentElement;
    const link = target.closest('a[href], area[href]');
    if (link !== null) event.preventDefault();
    // A click that a script makes up does nothing.
    if (!event.isTrusted) return;
    if (link !== null) {
      const inText = event.ctrlKey || event.metaKey || event.detail > 1;
      if (event.button === 0) follow(link.getAttribute('href'), inText);
      return;
    }
    if (event.button !== 0 || target.closest('summary, button, label, input') !== null) return;
    const twice = event.detail === 2;
    if (!twice && !window.getSelection().isCollapsed) return;
    pick(event, target, twice);
  }

  document.addEventListener('click', click, true);
  document.addEventListener('auxclick', (event) => event.preventDefault(), true);
  document.addEventListener('dragstart', (event) => event.preventDefault(), true);
  document.addEventListener('submit', (event) => event.preventDefault(), true);
  let telling = false;
  window.addEventListener('scroll', () => {
    anchor = findAnchor();
    if (telling) return;
    telling = true;
    window.requestAnimationFrame(() => {
      telling = false;
      tellScroll();
    });
  });
  window.addEventListener('resize', placeHere);
  document.addEventListener('load', (event) => {
    if (event.target.nodeName === 'IMG') settle(anchor);
  }, true);
  document.addEventListener('error', (event) => {
    const image = event.target;
    if (image.nodeName !== 'IMG' || !image.hasAttribute('data-src')) return;
    blocks.lose(image);
    settle(anchor);
  }, true);

  /** Whether something in the page moves by itself, or is still to come. */
  function moves() {
    if (document.querySelector('video, audio, marquee, iframe, object, embed, animate') !== null) {
      return true;
    }
    // What is written into blinks.
    const focused = document.activeElement;
    if (focused !== null && /^(INPUT|TEXTAREA|SELECT)$/.test(focused.nodeName)) return true;
    for (const image of document.images) {
      if (!image.complete || /\.gif([?#]|$)|^data:image.gif/i.test(image.src)) return true;
    }
    return typeof document.getAnimations !== 'function'
        || document.getAnimations().some((one) => one.playState === 'running');
  }

  return Object.freeze({
    start(newHost, json) {
      host = newHost;
      sentence = JSON.parse(json).empty;
      blocks.start(json, (file) => host.whyNot(file));
      genkoMath.start(json, () => settle(anchor));
      genkoEase.start((count) => host.eased(count));
    },
    apply,
    /** Shows another post from the next patch on, where the page of that was left. */
    turn: (post) => genkoPlaces.turn(post, findAnchor()),
    mark,
    reveal,
    scrollTo,
    unmark,
    moves,
    /** Whether styles that are slow to paint are left out for now. */
    ease: genkoEase.want,
    dark(dark) {
      document.documentElement.setAttribute('data-genko', dark ? 'dark' : 'light');
    },
    images: blocks.images,
    /** Takes the blog's files from another address. */
    files(address) {
      shell.files(address, () => {
        settle(anchor);
        genkoEase.lookAfresh();
      });
    },
    clear,
  });
})();
