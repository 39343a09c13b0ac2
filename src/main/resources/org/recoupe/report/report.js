(() => {
  'use strict';
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const card = target && target.closest('.card');
    if (!card) return;
    for (const chip of document.querySelectorAll('.chip input')) {
      if (card.classList.contains(chip.id.slice(5))) chip.checked = true;
    }
    card.scrollIntoView({block: 'nearest'});
  };
  addEventListener('hashchange', reveal);
  reveal();
  addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input')) return;
    const step = {j: 1, k: -1}[event.key];
    if (!step) return;
    const cards = [...document.querySelectorAll('.card')].filter(card => card.offsetParent);
    const here = cards.findIndex(card => '#' + card.id === location.hash);
    const next = cards[here < 0 ? 0 : Math.min(Math.max(here + step, 0), cards.length - 1)];
    if (next) {
      location.hash = next.id;
      next.focus();
    }
  });
})();
