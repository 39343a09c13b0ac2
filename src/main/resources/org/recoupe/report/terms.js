// What all pages share: search terms, what the browser remembers, light and dark.
(() => {
  'use strict';
  const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  // v:inconsistent s:insee r:trade "two words" word, each with ! before it for the contrary.
  const terms = text => [...text.matchAll(/(!?)(?:([vsr]):)?(?:"([^"]*)"?|(\S+))/g)]
    .map(([, not, field, quoted, word]) => ({not: !!not, field: field || 'all', word: fold(quoted ?? word ?? '')}))
    .filter(term => term.word);
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
  window.recoupe = {fold, terms, fits, remember, paint};
})();
