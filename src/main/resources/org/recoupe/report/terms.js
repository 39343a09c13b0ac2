// What all pages share: search terms, what the browser remembers, light and dark.
(() => {
  'use strict';
  // Letters without their accents. Most are plain, and the others are few: each is looked at once.
  const bare = {};
  const fold = text => text.toLowerCase().replace(/[\u00c0-\u052f\u1e00-\u1fff]/g, letter => bare[letter] ??= letter.normalize('NFD').replace(/\p{M}/gu, ''));
  // v:inconsistent s:insee r:trade "two words" word, each with ! before it for the contrary. A verdict is meant by how it begins:
  // v:consistent is not v:inconsistent.
  const terms = text => [...text.matchAll(/(!?)(?:([vsr]):)?(?:"([^"]*)"?|(\S+))/g)]
    .map(([, not, field, quoted, word]) => ({not: !!not, field: field || 'all', word: fold(quoted ?? word ?? '')}))
    .filter(term => term.word)
    .map(term => term.field === 'v' ? {...term, word: '\n' + term.word} : term);
  const fits = (texts, wanted) => wanted.every(term => texts()[term.field].includes(term.word) !== term.not);
  const remember = (key, value) => {
    try {
      if (value === undefined) return localStorage.getItem('recoupe.' + key) || '';
      localStorage.setItem('recoupe.' + key, value);
    } catch { /* A browser may forbid it; then nothing is remembered. */ }
    return '';
  };
  const paint = () => {
    const theme = document.getElementById('theme');
    const show = () => {
      if (theme.value) document.documentElement.dataset.theme = theme.value;
      else delete document.documentElement.dataset.theme;
    };
    theme.value = remember('theme');
    theme.addEventListener('change', () => { remember('theme', theme.value); show(); });
    show();
  };
  const idle = window.requestIdleCallback || (work => setTimeout(() => work({timeRemaining: () => 5}), 50));
  // Goes on with some work whenever the browser has nothing else to do, until there is none left.
  const whenIdle = next => idle(time => {
    while (time.timeRemaining() > 2) if (!next()) return;
    whenIdle(next);
  });
  // Shows those of the boxes' children that pass. Of many, the boxes in sight are shown at once, the others when they
  // come into sight or the browser is idle: until then the browser does not draw them, and hiding a box is enough.
  const sieve = boxes => {
    const items = [];
    const spans = boxes.map(box => {
      const from = items.length;
      items.push(...box.children);
      return {box, from, to: items.length, stale: false, near: false};
    });
    const passed = new Uint8Array(items.length).fill(1);
    const settle = span => {
      span.stale = false;
      for (let at = span.from; at < span.to; at++) {
        const hidden = !passed[at];
        if (items[at].hidden !== hidden) items[at].hidden = hidden;
      }
    };
    for (const span of spans) {
      span.box.addEventListener('contentvisibilityautostatechange', event => {
        if (event.target !== span.box) return;
        span.near = !event.skipped;
        if (span.near && span.stale) settle(span);
      });
    }
    let resting = false;
    const rest = () => {
      if (resting) return;
      resting = true;
      let at = 0;
      whenIdle(() => {
        while (at < spans.length && !spans[at].stale) at++;
        if (at < spans.length) settle(spans[at]);
        else resting = false;
        return resting;
      });
    };
    // Goes through the items for as long as an answer may take, shows what passed of them, and goes on after the browser has drawn:
    // what is not yet gone through is not shown. Tells how many passed: once all are gone through, or at once where it may not wait.
    const enough = 30;
    let runs = 0;
    const apply = (test, tell, wait = true) => {
      const run = ++runs;
      let at = 0;
      let all = 0;
      const go = () => {
        if (run !== runs) return;
        const until = wait ? performance.now() + 25 : Infinity;
        const first = at === 0 && wait;
        for (; at < spans.length && performance.now() < until && !(first && all >= enough); at++) {
          const span = spans[at];
          let some = 0;
          for (let item = span.from; item < span.to; item++) some += passed[item] = test(item) ? 1 : 0;
          if (span.box.hidden !== !some) span.box.hidden = !some;
          span.stale = true;
          if (some && (span.near || all < enough || items.length <= 300)) settle(span);
          all += some;
        }
        for (const {box} of spans.slice(at)) if (!box.hidden) box.hidden = true;
        tell(at < spans.length ? -1 : all);
        if (at < spans.length) setTimeout(go);
        else rest();
      };
      go();
    };
    return {items, passed, apply};
  };
  window.recoupe = {sieve, whenIdle, fold, terms, fits, remember, paint};
})();
