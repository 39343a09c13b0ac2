(() => {
  'use strict';
  const {fold, terms, fits, paint, remember, sieve, whenIdle} = window.recoupe;
  const $ = id => document.getElementById(id);
  const {items: cards, passed, apply} = sieve([...document.querySelectorAll('.batch')]);
  const chips = [...document.querySelectorAll('.chip input')];
  const query = $('q');
  const say = text => {
    $('said').textContent = text;
    setTimeout(() => { $('said').textContent = ''; }, 2500);
  };

  // What each card is searched by; put together while the browser has nothing else to do, or when first asked for.
  const texts = [];
  const part = (card, selector) => [...card.querySelectorAll(selector)].map(it => it.textContent).join('\n');
  const states = cards.map(card => card.className.slice(5));
  const labels = {};
  for (const chip of chips) labels[chip.id.slice(5)] = '\n' + fold(chip.id.slice(5).replace(/_/g, '-') + '\n' + chip.parentNode.querySelector('span').textContent.trim());
  const own = card => fold(card.textContent.slice(0, -1 - card.lastElementChild.textContent.length));
  const textOf = at => texts[at] ??= {
    all: own(cards[at]),
    v: labels[states[at]] || '',
    get s() { return (this.from ??= fold(part(cards[at], '.from'))); },
    get r() { return (this.rule ??= fold(part(cards[at], '.rule code'))); },
  };
  let prepared = 0;
  whenIdle(() => {
    if (prepared === cards.length) return false;
    const {s, r} = textOf(prepared++);
    return s + r !== undefined;
  });
  const told = shown => {
    const out = $('shown');
    if (out) out.textContent = shown === cards.length ? '' : shown < 0 ? '…' : out.dataset.all.replace('{0}', shown).replace('{1}', cards.length);
    const nothing = document.querySelector('.nothing');
    if (nothing) nothing.hidden = shown !== 0 || !cards.length;
  };
  const filter = wait => {
    const wanted = query ? terms(query.value) : [];
    const off = new Set(chips.filter(chip => !chip.checked).map(chip => chip.id.slice(5)));
    apply(at => !off.has(states[at]) && fits(() => textOf(at), wanted), told, wait);
  };
  const go = hash => {
    try { history.replaceState(null, '', hash); } catch { /* Some viewers forbid it. */ }
  };
  // The address follows once the typing rests: to write it costs more than many a filter, and browsers count how often it is done.
  let later = 0;
  const follow = () => {
    clearTimeout(later);
    later = setTimeout(() => go(query.value ? '#q=' + encodeURIComponent(query.value) : '#'), 300);
  };
  const search = (text, wait = true) => {
    query.value = text;
    filter(wait);
  };

  // #claim-3, #f-<fingerprint> and #q=<filter> lead somewhere.
  const reveal = () => {
    const hash = decodeURIComponent(location.hash.slice(1));
    if (hash.startsWith('q=') && query) return search(hash.slice(2));
    const target = hash && $(hash);
    const card = target && target.closest('.card');
    if (!card) return;
    const at = cards.indexOf(card);
    if (!passed[at]) {
      for (const chip of chips) if (card.classList.contains(chip.id.slice(5))) chip.checked = true;
      filter(false);
      if (!passed[at]) search('', false);
    }
    card.hidden = false;
    card.scrollIntoView({block: 'nearest'});
  };

  const copy = card => {
    const line = selector => part(card, selector).trim();
    const sources = [...card.querySelectorAll('.evidence li')].map(row => {
      const link = row.querySelector('a.publisher');
      return '– ' + row.innerText.replace(/\s*\n\s*/g, ' — ').trim() + (link ? ' <' + link.href + '>' : '');
    });
    const first = card.querySelector('.judgement');
    const text = [
      '"' + line('blockquote') + '"',
      line('.top .badge') + ' : ' + [...card.querySelectorAll('.why')].map(it => it.textContent.trim()).join(' '),
      line('.arithmetic'),
      ...sources,
      document.title + ' ' + location.href.replace(/#.*/, '') + '#' + (first ? first.id : card.id),
    ].filter(it => it).join('\n');
    const done = () => say($('said').dataset.copied);
    const byHand = () => {
      const area = document.createElement('textarea');
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
      done();
    };
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, byHand);
    else byHand();
  };

  const here = () => {
    const focused = document.activeElement && document.activeElement.closest('.card');
    return focused || cards.find(card => '#' + card.id === location.hash);
  };
  const step = by => {
    const seen = cards.filter((card, at) => passed[at]);
    const at = seen.indexOf(here());
    const next = seen[at < 0 ? 0 : Math.min(Math.max(at + by, 0), seen.length - 1)];
    if (!next) return;
    next.hidden = false;
    go('#' + next.id);
    next.focus({preventScroll: true});
    next.scrollIntoView({block: 'nearest'});
  };
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    y: () => here() && copy(here()),
    '/': () => query && query.focus(),
    '?': () => $('help').showModal(),
  };
  addEventListener('keydown', event => {
    const typing = event.target.closest && event.target.closest('input:not([type=checkbox]), textarea, select, dialog');
    if (event.key === 'Escape' && event.target === query && query) return search(''), follow();
    if (event.ctrlKey || event.metaKey || event.altKey || typing || !$('keys').checked) return undefined;
    const act = keys[event.key];
    if (!act) return undefined;
    event.preventDefault();
    act();
    return undefined;
  });
  addEventListener('click', event => {
    const button = event.target.closest('[data-do]');
    if (!button) return;
    const act = {help: () => $('help').showModal(), copy: () => copy(button.closest('.card'))}[button.dataset.do];
    if (act) act();
  });

  paint();
  $('keys').checked = remember('keys') !== 'off';
  $('keys').addEventListener('change', () => remember('keys', $('keys').checked ? 'on' : 'off'));
  for (const chip of chips) chip.addEventListener('change', () => filter(true));
  if (query) query.addEventListener('input', () => { filter(true); follow(); });
  addEventListener('hashchange', reveal);
  addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  reveal();
  window.recoupe = Object.freeze({...window.recoupe, here, keys, say});
})();
