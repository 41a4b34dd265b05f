// The document around the blocks: the built-in article or a blog's layout. A change of it is worked
// into what stands there, so that the blocks need not move as long as the way down to them is one
// of the same elements; where it is another, they are moved over as they are.
const genkoShell = (function () {
  'use strict';

  const root = document.documentElement;
  const article = document.getElementById('genko-article');
  const blocks = genkoBlocks;
  // Longer than this the page does not stay out of sight for styles that do not come.
  const STYLES_MS = 1500;
  let site = 'about:blank#';
  let shown = null;
  // The nodes of the head that are the shell's, by the HTML that each was made of.
  let styles = [];

  const addressed = (text) => text.split('genko-site://here').join(site);

  function wear(shell, then) {
    shown = shell;
    setAttributes(root, shell.html, ['data-genko']);
    root.setAttribute('data-genko-page', shell.site ? 'site' : 'article');
    article.disabled = shell.site;
    dress(shell.head, then);
    const content = blocks.parse(addressed(shell.body));
    const stand = findStand(content);
    setAttributes(document.body, shell.attributes, ['data-genko']);
    if (blocks.place() === null) {
      document.body.textContent = '';
      document.body.appendChild(content);
      blocks.moveTo(stand);
    } else {
      reshape(document.body, content, stand);
    }
  }

  function findStand(content) {
    const comments = document.createTreeWalker(content, NodeFilter.SHOW_COMMENT);
    return comments.nextNode();
  }

  function setAttributes(element, wanted, kept) {
    for (const attribute of Array.from(element.attributes)) {
      const own = kept.some((prefix) => attribute.name.startsWith(prefix));
      if (!own && !(attribute.name in wanted)) element.removeAttribute(attribute.name);
    }
    for (const name of Object.keys(wanted)) {
      if (name === 'style') element.style.cssText = addressed(wanted[name]);
      else if (element.getAttribute(name) !== wanted[name]) element.setAttribute(name, wanted[name]);
    }
  }

  /** Puts the style sheets in; those that stay are not loaded again. */
  function dress(head, then) {
    const template = document.createElement('template');
    template.innerHTML = addressed(head);
    const now = Array.from(template.content.children);
    const kept = styles.slice();
    const next = [];
    const fresh = [];
    for (const node of now) {
      const html = node.outerHTML;
      const at = kept.findIndex((one) => one.html === html);
      if (at >= 0) next.push(kept.splice(at, 1)[0]);
      else {
        next.push({html, node});
        fresh.push(node);
      }
    }
    // Those that stay are not moved: the engine would load them again.
    let before = null;
    for (const one of next.slice().reverse()) {
      if (one.node.parentNode === null || fresh.includes(one.node)) {
        document.head.insertBefore(one.node, before);
      }
      before = one.node;
    }
    styles = next;
    const old = kept.map((one) => one.node);
    const links = fresh.filter((node) => node.nodeName === 'LINK');
    whenLoaded(links, () => {
      for (const node of old) node.remove();
      then();
    });
  }

  /** Hides the page until `links` have come, so that it is never seen undressed. */
  function whenLoaded(links, then) {
    if (links.length === 0) {
      then();
      return;
    }
    let left = links.length;
    const done = () => {
      if (left < 0) return;
      left = -1;
      root.removeAttribute('data-genko-waits');
      then();
    };
    const one = () => { if (--left === 0) done(); };
    for (const link of links) {
      link.addEventListener('load', one);
      link.addEventListener('error', one);
    }
    root.setAttribute('data-genko-waits', '');
    window.setTimeout(done, STYLES_MS);
  }

  /** Makes the children of `old` those of `now`, where the blocks go in place of `stand`. */
  function reshape(old, now, stand) {
    const parts = childWith(now, stand);
    if (parts === stand && blocks.place() === old) {
      morphAround(old, now, blocks.first, blocks.last, stand);
      return;
    }
    const spine = blocks.place() === old ? null : childWith(old, blocks.first);
    if (spine !== null && parts !== stand && spine.nodeName === parts.nodeName) {
      morphAround(old, now, spine, spine, parts);
      blocks.morphAttributes(spine, parts);
      reshape(spine, parts, stand);
      return;
    }
    const leaving = Array.from(old.childNodes);
    old.appendChild(now);
    blocks.moveTo(stand);
    // The blocks that stood here themselves have gone to their new place.
    for (const node of leaving) if (node.parentNode === old) node.remove();
  }

  function childWith(parent, node) {
    while (node.parentNode !== parent) node = node.parentNode;
    return node;
  }

  /** Makes what stands before `from` and after `to` what stands before and after `stand`. */
  function morphAround(old, now, from, to, stand) {
    const oldNodes = Array.from(old.childNodes);
    const nowNodes = Array.from(now.childNodes);
    const at = nowNodes.indexOf(stand);
    blocks.morphAll(old, oldNodes.slice(0, oldNodes.indexOf(from)), nowNodes.slice(0, at), from);
    blocks.morphAll(
        old, oldNodes.slice(oldNodes.indexOf(to) + 1), nowNodes.slice(at + 1), null);
  }

  return Object.freeze({
    wear,
    /** Takes the blog's files from elsewhere, or takes them again. */
    files(address, then) {
      if (address === site) return;
      site = address;
      if (shown !== null && shown.site) wear(shown, then);
    },
    /** Runs the scripts of the blog that its shell names, one after the other. */
    run(scripts) {
      let last = Promise.resolve();
      for (const address of scripts) {
        last = last.then(() => new Promise((next) => {
          const script = document.createElement('script');
          script.src = addressed(address);
          script.onload = next;
          script.onerror = next;
          document.body.appendChild(script);
        }));
      }
    },
  });
})();
