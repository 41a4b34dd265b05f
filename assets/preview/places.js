// Where the page of each post was left when another post was turned to, and where the page is being
// brought to. A place is how far the page is scrolled and the first block in sight with its distance
// from the top, which stays right when something above it comes out higher than before. The page is
// brought there again until the reader moves it: images and styles may still be on their way.
const genkoPlaces = (function () {
  'use strict';

  const blocks = genkoBlocks;
  const left = new Map();
  let post = '';
  let goal = null;

  /** The place that is in sight, of which `kept` are the first elements. */
  function here(kept) {
    if (goal !== null) return goal;
    if (window.scrollY <= 0 || blocks.count() === 0) return null;
    for (const {element, top} of kept || []) {
      const mark = blocks.markOf(element);
      if (mark === null || blocks.elementsOf(mark)[0] !== element) continue;
      return {y: window.scrollY, id: Number(mark.data), top};
    }
    return {y: window.scrollY, id: 0, top: 0};
  }

  const leave = () => { goal = null; };

  for (const moved of ['wheel', 'mousedown', 'keydown', 'touchstart']) {
    window.addEventListener(moved, leave, {capture: true, passive: true});
  }

  return Object.freeze({
    /** Another post is shown from now on; `kept` are the first elements in sight of the last one. */
    turn(next, kept) {
      if (next === post) return;
      left.set(post, here(kept));
      post = next;
      goal = left.get(post) || null;
    },
    /** The reader, or the text, has moved the page. */
    leave,
    isBringing: () => goal !== null && blocks.count() > 0,
    bring() {
      const mark = blocks.mark(goal.id);
      const element = mark === undefined ? undefined : blocks.elementsOf(mark)[0];
      const y = element === undefined
          ? goal.y : window.scrollY + element.getBoundingClientRect().top - goal.top;
      if (Math.abs(y - window.scrollY) >= 1) window.scrollTo(0, y);
    },
  });
})();
