// The page in a browser of the writer's: it does what the server tells it.
(function () {
  'use strict';

  const host = Object.freeze({
    scrolled() {},
    clicked() {},
    eased() {},
    whyNot: () => 'missing',
    link(href) {
      if (/^(https?|mailto):/i.test(href)) window.open(href, '_blank', 'noopener');
    },
  });
  let begun = false;
  const events = new EventSource('events');
  events.addEventListener('start', (event) => {
    // The connection was lost, and what the page shows is not known any more.
    if (begun) {
      window.location.reload();
      return;
    }
    begun = true;
    const told = JSON.parse(event.data);
    genko.start(host, told.words);
    genko.dark(false);
    genko.images('image/');
    genko.files(told.files);
    genko.ease(false);
  });
  events.addEventListener('patch', (event) => genko.apply(event.data));
  events.addEventListener('scroll', (event) => genko.scrollTo(...JSON.parse(event.data)));
  events.addEventListener('end', () => events.close());
})();
