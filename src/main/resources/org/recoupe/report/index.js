(() => {
  'use strict';
  const {fold, terms, fits, paint, sieve, whenIdle} = window.recoupe;
  const $ = id => document.getElementById(id);
  const {items: rows, apply} = sieve([...document.querySelectorAll('.reports')]);
  const months = [...document.querySelectorAll('.month')].map(box => ({box, lists: [...box.querySelectorAll('.reports')]}));
  const labels = {};
  const label = state => labels[state] ??= '\n' + fold(state.replace(/_/g, '-') + '\n' + document.querySelector('.badge.' + state + ' .hush').textContent.trim());
  const texts = [];
  const textOf = at => texts[at] ??= {
    all: fold(rows[at].textContent),
    r: '',
    get v() { return (this.verdicts ??= rows[at].dataset.v.split(' ').filter(it => it).map(label).join('')); },
    get s() { return (this.source ??= fold(rows[at].querySelector('.source').textContent)); },
  };
  let prepared = 0;
  whenIdle(() => {
    if (prepared === rows.length) return false;
    const {v, s} = textOf(prepared++);
    return v + s !== undefined;
  });
  const told = shown => {
    for (const month of months) {
      const hidden = month.lists.every(list => list.hidden);
      if (month.box.hidden !== hidden) month.box.hidden = hidden;
    }
    $('shown').textContent = shown === rows.length ? '' : shown < 0 ? '…' : $('shown').dataset.all.replace('{0}', shown).replace('{1}', rows.length);
  };
  const filter = () => {
    const wanted = terms($('q').value);
    const open = $('open').checked;
    apply(at => (!open || rows[at].className === 'open') && (!wanted.length || fits(() => textOf(at), wanted)), told);
    try { history.replaceState(null, '', $('q').value ? '#q=' + encodeURIComponent($('q').value) : '#'); } catch { /* Some viewers forbid it. */ }
  };
  paint();
  $('q').addEventListener('input', filter);
  $('open').addEventListener('change', filter);
  addEventListener('keydown', event => {
    if (event.key === 'Escape' && event.target === $('q')) { $('q').value = ''; filter(); }
  });
  const hash = decodeURIComponent(location.hash.slice(1));
  if (hash.startsWith('q=')) { $('q').value = hash.slice(2); filter(); }
})();
