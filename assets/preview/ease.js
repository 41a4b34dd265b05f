// What a page costs to paint. The engine paints in software: where an element as tall as the page
// casts a shadow, rounds off what it cuts, filters or mixes, or moves without an end, a letter in it
// has all of it painted anew. While the page is eased such styles of large elements are left out.
// Nothing of it changes where things stand.
const genkoEase = (function () {
  'use strict';

  const root = document.documentElement;
  const EASED = 'data-genko-eased';
  // Smaller than this share of the window an element is painted fast enough.
  const SMALL = 0.6;
  // How long the page is left alone before it is looked at again.
  const PAUSE_MS = 400;
  let wanted = true;
  let tell = () => {};
  let told = -1;
  let timer = 0;
  let afresh = true;

  const COSTLY = [
    ['shadow', (style) => style.boxShadow !== 'none'],
    ['round', (style) => style.overflow !== 'visible' && style.borderRadius !== '0px'],
    ['filter', (style) => (style.filter || style.webkitFilter || 'none') !== 'none'],
    ['clear', (style) => style.opacity !== '1'],
    ['mix', (style) => (style.mixBlendMode || 'normal') !== 'normal'],
    ['mask', (style) => (style.webkitMaskImage || 'none') !== 'none'],
    ['fixed', (style) => style.backgroundAttachment === 'fixed'],
  ];

  const ENDLESS = [
    ['endless', (style) => style.animationName !== 'none'
        && style.animationIterationCount.includes('infinite')],
  ];

  /** Looks at `element`, which is tall, and at the tall ones in it. */
  function walk(element, large) {
    if (!element.hasAttribute(EASED)) mark(element, COSTLY.concat(ENDLESS));
    for (const child of element.children) {
      if (child.getBoundingClientRect().height >= large) walk(child, large);
    }
  }

  function mark(element, kinds) {
    const style = window.getComputedStyle(element);
    const names = kinds.filter((one) => one[1](style)).map((one) => one[0]);
    if (names.length > 0) element.setAttribute(EASED, names.join(' '));
  }

  function look() {
    timer = 0;
    if (afresh) lookAtAll();
    else walk(document.body, SMALL * window.innerHeight);
    const count = document.querySelectorAll('[' + EASED + ']').length;
    if (count !== told) tell(count);
    told = count;
  }

  /** As the styles would have it; what moves is seldom in the post itself. */
  function lookAtAll() {
    afresh = false;
    root.setAttribute('data-genko-ease', 'off');
    for (const element of document.querySelectorAll('[' + EASED + ']')) {
      element.removeAttribute(EASED);
    }
    walk(document.body, SMALL * window.innerHeight);
    for (const element of document.querySelectorAll('body *')) {
      if (!element.hasAttribute(EASED)) mark(element, ENDLESS);
    }
    root.setAttribute('data-genko-ease', wanted ? 'on' : 'off');
  }

  /** Looks at the page again once nothing more is changed in it. */
  function lookSoon() {
    if (timer !== 0) window.clearTimeout(timer);
    timer = window.setTimeout(look, PAUSE_MS);
  }

  /** The same after styles have changed. */
  function lookAfresh() {
    afresh = true;
    lookSoon();
  }

  window.addEventListener('resize', lookAfresh);

  return Object.freeze({
    /** Tells {@code teller} how many elements are painted more simply than their style says. */
    start(teller) {
      tell = teller;
      told = -1;
    },
    want(ease) {
      wanted = ease;
      root.setAttribute('data-genko-ease', wanted ? 'on' : 'off');
    },
    lookSoon,
    lookAfresh,
  });
})();
