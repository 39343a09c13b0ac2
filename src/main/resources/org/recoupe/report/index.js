(() => {
  'use strict';
  const {fold, terms, fits, paint} = window.recoupe;
  const $ = id => document.getElementById(id);
  const rows = [...document.querySelectorAll('.reports li')];
  const texts = rows.map(() => null);
  const textOf = at => {
    if (!texts[at]) {
      const row = rows[at];
      texts[at] = {
        all: fold(row.textContent),
        r: '',
        get v() { return (this.verdicts ??= fold([...row.querySelectorAll('.badge')].map(it => it.className + '\n' + it.textContent).join('\n').replace(/_/g, '-'))); },
        get s() { return (this.source ??= fold(row.querySelector('.source').textContent)); },
      };
    }
    return texts[at];
  };
  const idle = window.requestIdleCallback || (work => setTimeout(() => work({timeRemaining: () => 5}), 50));
  const prepare = at => idle(time => {
    while (at < rows.length && time.timeRemaining() > 1) textOf(at++);
    if (at < rows.length) prepare(at);
  });
  prepare(0);
  const filter = () => {
    const wanted = terms($('q').value);
    const open = $('open').checked;
    let shown = 0;
    rows.forEach((row, at) => {
      const visible = (!open || row.classList.contains('open')) && (!wanted.length || fits(() => textOf(at), wanted));
      if (row.hidden === visible) row.hidden = !visible;
      shown += visible;
    });
    for (const month of document.querySelectorAll('.month')) month.hidden = !month.querySelector('li:not([hidden])');
    $('shown').textContent = shown === rows.length ? '' : $('shown').dataset.all.replace('{0}', shown).replace('{1}', rows.length);
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
