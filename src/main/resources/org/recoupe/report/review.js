// Decisions: kept in the browser until they are exported, or sent to the review server that the page came from.
(() => {
  'use strict';
  const {here, keys, remember, say} = window.recoupe;
  const $ = id => document.getElementById(id);
  const {report, desk} = document.documentElement.dataset;
  const dialog = $('decide');
  const shelf = 'decisions.' + report;
  const drafts = new Map();
  let chosen = null;

  const outcome = () => dialog.querySelector('[name=outcome]:checked');
  const nameOf = label => [...dialog.querySelectorAll('[name=outcome]')].find(it => it.value === label)?.dataset.name ?? '';
  const lines = () => [...drafts.values()].flat();
  const show = () => {
    const count = drafts.size;
    const bar = document.querySelector('.drafts');
    bar.hidden = !count;
    const text = $('drafts');
    text.textContent = text.dataset[count === 1 ? 'one' : 'other'].replace('{0}', count);
    for (const card of document.querySelectorAll('.card')) {
      const first = card.querySelector('.judgement');
      const draft = first && drafts.get(first.dataset.f);
      const state = card.querySelector('.decided');
      if (draft || state.textContent) state.textContent = draft ? nameOf(draft[0].decision) : '';
    }
  };
  const keep = () => {
    remember(shelf, JSON.stringify([...drafts]));
    show();
  };
  // The decision on a card is one on each of its findings that says the same: all of them would ask again.
  const decisions = card => {
    const correction = {};
    for (const field of ['value', 'quote', 'measure']) {
      if (outcome().value === 'corrected' && $('c-' + field).value.trim()) correction[field] = $('c-' + field).value.trim();
    }
    const found = [...card.querySelectorAll('.judgement')];
    return found.filter(it => it.dataset.v === found[0].dataset.v).map(it => ({
      article: report,
      fingerprint: it.dataset.f,
      decision: outcome().value,
      reason: $('reason').value.trim(),
      reviewer: $('reviewer').value.trim(),
      at: new Date().toISOString(),
      rule: it.querySelector('.rule code').textContent,
      verdict: it.dataset.v,
      quote: card.querySelector('.quote').textContent,
      ...(Object.keys(correction).length ? {correction} : {}),
    }));
  };
  const toLines = all => all.map(it => JSON.stringify(it) + '\n').join('');
  const send = async all => {
    const answer = await fetch('/decisions', {
      method: 'POST', headers: {'X-Recoupe-Token': desk, 'Content-Type': 'application/jsonl'}, body: toLines(all),
    });
    if (!answer.ok) throw new Error(await answer.text());
  };
  const fail = text => { dialog.querySelector('.error').textContent = text; };
  const correcting = () => { $('correction').hidden = outcome()?.value !== 'corrected'; };
  const decide = (card, label) => {
    if (!card || !card.querySelector('.judgement')) return;
    chosen = card;
    fail('');
    $('decide-quote').textContent = card.querySelector('.quote').textContent;
    for (const radio of dialog.querySelectorAll('[name=outcome]')) radio.checked = radio.value === label;
    for (const field of ['reason', 'c-value', 'c-quote', 'c-measure']) $(field).value = '';
    $('reviewer').value = remember('reviewer');
    correcting();
    dialog.showModal();
  };
  const save = async () => {
    const error = dialog.querySelector('.error').dataset;
    if (!outcome()) return fail(error.choose);
    remember('reviewer', $('reviewer').value.trim());
    const all = decisions(chosen);
    if (desk) {
      try {
        await send(all);
      } catch (problem) {
        return fail(error.fail + ' ' + problem.message);
      }
      chosen.querySelector('.decided').textContent = nameOf(all[0].decision);
      say($('said').dataset.saved);
    } else {
      drafts.set(all[0].fingerprint, all);
      keep();
    }
    return dialog.close();
  };
  const exportFile = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([toLines(lines())], {type: 'application/jsonl'}));
    link.download = 'reviews.jsonl';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  dialog.addEventListener('change', correcting);
  dialog.querySelector('form').addEventListener('submit', event => {
    if (event.submitter && event.submitter.value === 'cancel') return;
    event.preventDefault();
    save();
  });
  addEventListener('click', event => {
    const act = event.target.closest('[data-do]')?.dataset.do;
    if (act === 'decide') decide(event.target.closest('.card'), '');
    if (act === 'export') exportFile();
    if (act === 'discard') { drafts.clear(); keep(); }
  });
  for (const [key, label] of [['a', 'accept'], ['r', 'false-positive'], ['w', 'wont-fix'], ['c', 'corrected']]) {
    keys[key] = () => decide(here(), label);
  }
  try {
    for (const [key, value] of JSON.parse(remember(shelf) || '[]')) drafts.set(key, value);
  } catch { /* What is no draft of ours is left alone. */ }
  if (drafts.size) show();
})();
