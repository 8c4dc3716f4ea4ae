// The pages work without this; with it they know the viewer's zone, keys, and what happens meanwhile.
(() => {
  'use strict';

  const zoned = new Intl.DateTimeFormat(undefined, {day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit'});
  const withYear = new Intl.DateTimeFormat(undefined, {dateStyle: 'medium', timeStyle: 'short'});

  // Times in the viewer's zone.
  function localise(within) {
    for (const time of within.querySelectorAll('time[datetime]')) {
      const moment = new Date(time.dateTime);
      time.title = time.title || moment.toISOString();
      const thisYear = moment.getFullYear() === new Date().getFullYear();
      time.textContent = (thisYear ? zoned : withYear).format(moment);
    }
  }

  // Sentences say their times in UTC.
  const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
  const UTC = new RegExp('(\\d{1,2}) (' + MONTHS.join('|') + ')( \\d{4})?, (\\d{2}):(\\d{2}) UTC', 'g');

  function localiseSentences(within) {
    for (const sentence of within.querySelectorAll('.sentence')) {
      const text = sentence.textContent;
      const local = text.replace(UTC, (all, day, month, year, hour, minute) => {
        const moment = new Date(Date.UTC(year ? Number(year) : new Date().getUTCFullYear(), MONTHS.indexOf(month), day, hour, minute));
        return (year ? withYear : zoned).format(moment);
      });
      if (local !== text) sentence.textContent = local;
    }
  }

  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const axisOf = () => ({stroke: colour('--quiet'), grid: {stroke: colour('--line'), width: 1}, ticks: {stroke: colour('--line')}});

  // What cost goodwill, week by week: ours as bars, theirs as a line.
  function drawWeeks(weeks) {
    if (typeof uPlot === 'undefined') return;
    const from = Date.parse(weeks.dataset.weeks + 'T00:00:00Z') / 1000;
    const [ours, theirs] = [weeks.dataset.ours, weeks.dataset.theirs].map(text => text.split(',').map(Number));
    const axis = axisOf();
    weeks.replaceChildren();
    new uPlot({
      width: weeks.clientWidth,
      height: 190,
      cursor: {drag: {x: false, y: false}},
      scales: {x: {range: (_, min, max) => [min - 4 * 86400, max + 4 * 86400]}, y: {range: (_, min, max) => [0, Math.max(4, max + 1)]}},
      axes: [axis, {...axis, size: 38, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]}],
      series: [
        {label: 'Week of', value: (_, second) => second == null ? '' : new Date(second * 1000).toLocaleDateString()},
        {label: 'Ours', stroke: colour('--live'), fill: colour('--live'), width: 0, paths: uPlot.paths.bars({size: [.6, 40]}), points: {show: false}},
        {label: 'Theirs', stroke: colour('--accent'), width: 2, points: {show: false}},
      ],
    }, [ours.map((_, week) => from + week * 7 * 86400), ours, theirs], weeks);
  }

  // The health over time: a line, with a dot for each day of live contact.
  function draw(course) {
    if (typeof uPlot === 'undefined') return;
    const from = Date.parse(course.dataset.from + 'T00:00:00Z') / 1000;
    const scores = course.dataset.scores.split(',').map(score => score === '' ? null : Number(score));
    const days = scores.map((_, day) => from + day * 86400);
    const live = new Set(course.dataset.live.split(',').filter(day => day !== '').map(Number));
    const marks = scores.map((score, day) => live.has(day) ? score : null);
    const axis = axisOf();
    course.replaceChildren();
    new uPlot({
      width: course.clientWidth,
      height: 190,
      cursor: {drag: {x: false, y: false}},
      scales: {y: {range: [0, 100]}},
      axes: [axis, {...axis, size: 38}],
      series: [
        {value: (_, second) => second == null ? '' : new Date(second * 1000).toLocaleDateString()},
        {label: 'Health', stroke: colour('--accent'), width: 2, points: {show: false}},
        {label: 'Live contact', stroke: colour('--live'), fill: colour('--live'), width: 0, paths: () => null, points: {show: true, size: 9, fill: colour('--live')}},
      ],
    }, [days, scores, marks], course);
  }

  // A time that somebody fills in is the viewer's, as all others are.
  function present(input) {
    const now = new Date();
    input.value = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
    input.form.elements.zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
    input.form.querySelector('[data-zone]')?.remove();
  }

  // A file is dropped where it is chosen, and how far it is sent is shown.
  const zone = event => event.target.closest?.('[data-drop]');

  for (const type of ['dragenter', 'dragover', 'dragleave', 'drop']) {
    document.addEventListener(type, event => {
      const drop = zone(event);
      if (!drop) return;
      event.preventDefault();
      drop.classList.toggle('over', type === 'dragenter' || type === 'dragover');
      if (type === 'drop' && event.dataTransfer.files.length > 0) {
        drop.control.files = event.dataTransfer.files;
        drop.control.dispatchEvent(new Event('change', {bubbles: true}));
      }
    });
  }

  document.addEventListener('change', event => {
    const form = event.target.closest('form[data-upload]');
    if (!form || event.target.type !== 'file') return;
    const name = (event.target.files[0]?.name ?? '').toLowerCase();
    const holds = /\.(ics|mbox|mbx|eml)$/.test(name) ? 'touches' : /linkedin.*\.zip$/.test(name) ? 'both' : 'people';
    form.elements.holds.value = holds;
  });

  document.addEventListener('submit', event => {
    const form = event.target.closest('form[data-upload]');
    if (!form) return;
    event.preventDefault();
    const sent = form.querySelector('progress');
    const call = new XMLHttpRequest();
    sent.parentElement.hidden = false;
    form.querySelector('button').disabled = true;
    call.upload.addEventListener('progress', step => { if (step.lengthComputable) sent.value = 100 * step.loaded / step.total; });
    call.addEventListener('error', () => form.submit());
    call.addEventListener('load', () => {
      const page = new DOMParser().parseFromString(call.responseText, 'text/html').getElementById('main');
      if (!page) {
        form.submit();
        return;
      }
      document.getElementById('main').replaceWith(page);
      htmx.process(page);
      show(page);
      page.focus();
    });
    call.open('POST', form.action);
    call.send(new FormData(form));
  });

  function show(within) {
    localise(within);
    localiseSentences(within);
    const course = within.id === 'course' ? within : within.querySelector('#course');
    if (course) draw(course);
    within.querySelectorAll('[data-weeks]').forEach(drawWeeks);
  }

  // Keys move to a decision; Enter makes it.
  function press(key) {
    const target = document.querySelector('[data-key="' + key + '"]');
    if (!target) return false;
    target.focus();
    if (target.dataset.opens) target.click();
    return true;
  }

  function move(steps) {
    const rows = [...document.querySelectorAll('#queue a.row')];
    const at = rows.findIndex(row => row.getAttribute('aria-current'));
    const next = rows[at + steps];
    if (next) location.assign(next.href);
  }

  function open(form, button) {
    form.removeAttribute('data-closed');
    button?.setAttribute('aria-expanded', 'true');
    form.querySelector('textarea').focus();
  }

  function close(form) {
    form.setAttribute('data-closed', '');
    const button = document.querySelector('[data-opens="' + form.id + '"]');
    button?.setAttribute('aria-expanded', 'false');
    button?.focus();
  }

  document.addEventListener('click', event => {
    const button = event.target.closest('[data-opens]');
    if (button) open(document.getElementById(button.dataset.opens), button);
  });

  document.addEventListener('keydown', event => {
    const field = event.target.closest('input:not([type=checkbox]), textarea, select');
    const form = event.target.closest('form.edit');
    if (form && event.key === 'Escape') {
      close(form);
    } else if (form && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit(form.querySelector('button[name=action]'));
    } else if (!field && !event.ctrlKey && !event.metaKey && !event.altKey && keysAreUsed()) {
      if (event.key === 'j' || event.key === 'k') move(event.key === 'j' ? 1 : -1);
      else if (/^[a-z]$/.test(event.key) && press(event.key)) event.preventDefault();
    }
  });

  const keysAreUsed = () => localStorage.getItem('keys') !== 'off';

  // What happens meanwhile: lists load themselves anew, and a message that is being looked at says so.
  const TYPES = ['dev.rapport.verdict.given.v1', 'dev.rapport.review.decided.v1', 'dev.rapport.relationship.changed.v1', 'missed'];

  let telling = null;
  let touched = false;

  // However much happens, lists are loaded anew once in a while, and once more at its end.
  function tell(ofShown) {
    touched ||= ofShown;
    telling ??= setTimeout(() => {
      telling = null;
      document.body.dispatchEvent(new CustomEvent('live'));
      if (touched) document.body.dispatchEvent(new CustomEvent('touched'));
      touched = false;
    }, 600);
  }

  function heard(event) {
    const review = document.getElementById('review');
    const told = event.data ? JSON.parse(event.data) : {};
    const shown = document.querySelector('[data-contact]')?.dataset.contact;
    tell(event.type === 'missed' || (told.contactId ?? told.verdict?.contactId) === shown);
    const message = told.messageId ?? told.verdict?.messageId;
    const revision = told.verdict?.revision ?? Infinity;
    if (review && message === review.dataset.message && revision > Number(review.dataset.revision)) {
      document.getElementById('changed').hidden = false;
    }
  }

  function follow() {
    const sign = document.getElementById('live');
    if (!sign) return;
    const stream = new EventSource('/live');
    stream.onopen = () => { sign.hidden = false; sign.textContent = 'live'; };
    stream.onerror = () => { sign.textContent = 'reconnecting'; };
    TYPES.forEach(type => stream.addEventListener(type, heard));
    window.addEventListener('pagehide', () => stream.close());
  }

  document.addEventListener('DOMContentLoaded', () => {
    const keys = document.getElementById('keys');
    if (keys) {
      keys.checked = keysAreUsed();
      keys.addEventListener('change', () => localStorage.setItem('keys', keys.checked ? 'on' : 'off'));
    }
    document.querySelector('form[data-at-once]')?.requestSubmit();
    document.querySelector('[data-whole]')?.select();
    document.querySelectorAll('input[data-now]').forEach(present);
    show(document);
    follow();
  });
  document.addEventListener('htmx:load', event => show(event.target));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => show(document));
})();
