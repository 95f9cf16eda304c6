/* The search on home: what is typed and ticked, what is found, and the address that says so. */
'use strict';

(function () {
  const form = document.getElementById('search');
  const box = form.elements.q;
  const openers = [...form.querySelectorAll('[aria-controls]')];
  const choices = [...form.querySelectorAll('input[type=checkbox]')];
  const reset = form.querySelector('[type=reset]');
  const status = form.querySelector('[role=status]');
  const results = document.getElementById('results');
  const [list, empty, more] = results.querySelectorAll('ul, .no-results, button');
  const template = results.querySelector('template').content;
  const others = document.querySelectorAll('[data-browse]');
  const pageLength = 12;

  const language = document.documentElement.lang;
  const plurals = new Intl.PluralRules(language);
  const pieces = steckbrief.pieces = new steckbrief.Pieces(form.dataset.index, form.dataset.version);
  let index = null, found = [], shown = 0, round = 0, timer;

  // MARK: - What is asked

  const groupOf = opener => document.getElementById(opener.getAttribute('aria-controls'));
  const isOpen = opener => opener.getAttribute('aria-expanded') === 'true';
  const ticked = () => choices.filter(choice => choice.checked);
  const isActive = () => box.value.trim() !== '' || ticked().length > 0;

  function address() {
    const query = new URLSearchParams();
    if (box.value.trim()) query.append('q', box.value.trim());
    for (const choice of ticked()) query.append(choice.name, choice.value);
    const text = query.toString();
    return location.pathname + (text ? '?' + text : '');
  }

  function readAddress() {
    const query = new URLSearchParams(location.search);
    box.value = query.get('q') || '';
    for (const choice of choices) choice.checked = query.getAll(choice.name).includes(choice.value);
  }

  // The latest question alone is answered.
  async function ask() {
    const current = ++round;
    results.setAttribute('aria-busy', 'true');
    const wasActive = !results.hidden;
    reset.hidden = !isActive();
    for (const opener of openers) {
      const number = groupOf(opener).querySelectorAll(':checked').length;
      opener.querySelector('.count').textContent = number ? written(number) : '';
    }
    try {
      if (isActive()) {
        if (!index) say(form.dataset.searching);
        const answer = await answered();
        if (current !== round) return;
        if (answer) await show(answer, current);
        else if (!wasActive) say('');
      } else {
        say('');
        toggle(false);
      }
      if (openers.some(isOpen)) await count(current);
    } catch (error) {
      if (current === round) say(form.dataset.failed);
    }
    if (current === round) results.removeAttribute('aria-busy');
  }

  async function ready() {
    if (!index) index = new steckbrief.Index(pieces, await pieces.load('index'));
    return index;
  }

  // All profiles that are asked for, best first; null if too little was typed to know.
  async function answered() {
    const {manifest} = await ready();
    const hits = box.value.trim() ? await index.search(box.value) : [...Array(manifest.documents).keys()];
    if (!hits) return null;
    const allowed = await Promise.all(sections().map(name => members(name)));
    return hits.filter(number => allowed.every(set => !set || set.has(number)));
  }

  const sections = () => [...new Set(choices.map(choice => choice.name))];
  const valueOf = choice => index.values.findIndex(value => value.section === choice.name && value.id === choice.value);

  // The profiles that have one of the ticked choices of a section; null if none is ticked.
  async function members(name) {
    const lists = ticked().filter(choice => choice.name === name).map(choice => index.members(valueOf(choice)));
    return lists.length ? new Set([].concat(...await Promise.all(lists))) : null;
  }

  // MARK: - What is shown

  const say = text => { if (status.textContent !== text) status.textContent = text; };

  // As the page itself writes numbers.
  function written(number) {
    const digits = String(number);
    const grouped = digits.length > 4 ? digits.replace(/\B(?=(\d{3})+$)/g, form.dataset.separator) : digits;
    return grouped.replace(/\d/g, digit => [...form.dataset.digits][digit]);
  }

  function toggle(isSearching) {
    results.hidden = !isSearching;
    for (const other of others) other.hidden = isSearching;
  }

  async function show(numbers, current) {
    const first = numbers.slice(0, pageLength);
    const cards = await index.cards(first);
    if (current !== round) return;
    found = numbers;
    shown = first.length;
    list.replaceChildren(...cards.map(card));
    empty.hidden = numbers.length > 0;
    more.hidden = shown >= found.length;
    toggle(true);
    const forms = status.dataset;
    say((forms[plurals.select(numbers.length)] || forms.other).replace('{count}', written(numbers.length)));
  }

  async function showMore() {
    const current = round;
    const next = found.slice(shown, shown + pageLength);
    const cards = await index.cards(next);
    if (current !== round) return;
    const items = cards.map(card);
    list.append(...items);
    shown += items.length;
    more.hidden = shown >= found.length;
    items[0].querySelector('a').focus();
  }

  // Beside each choice how many there would be with it, whatever else is ticked in its section.
  async function count(current) {
    await ready();
    const hits = box.value.trim() ? await index.search(box.value) : null;
    const allowed = new Map(await Promise.all(sections().map(async name => [name, await members(name)])));
    const numbers = await Promise.all(choices.map(choice => index.members(valueOf(choice))));
    if (current !== round) return;
    const asked = hits && new Set(hits);
    choices.forEach((choice, place) => {
      const left = numbers[place].filter(number => (!asked || asked.has(number)) &&
        [...allowed].every(([name, set]) => name === choice.name || !set || set.has(number)));
      const label = choice.closest('label');
      label.querySelector('.count').textContent = written(left.length);
      label.classList.toggle('is-empty', !left.length);
    });
  }

  // A text in its own language, if that is not the page's.
  function write(element, text, itsLanguage, direction) {
    element.textContent = text;
    if (itsLanguage && itsLanguage !== language) {
      element.lang = itsLanguage;
      element.dir = direction;
    }
    return element;
  }

  // What the form calls a value.
  function label(number, tag) {
    const {section, id} = index.values[number];
    const choice = choices.find(each => each.name === section && each.value === id);
    const name = choice.closest('label').querySelector('[data-label]');
    return write(document.createElement(tag), name.textContent, name.lang, name.dir);
  }

  function card([slug, name, source, summaries, district, languages, topics, isPaused, logo]) {
    const item = template.cloneNode(true).firstElementChild;
    const part = selector => item.querySelector(selector);
    const link = part('h3 a');
    link.href = 'associations/' + slug + '.html';
    link.firstElementChild.textContent = name;
    if (source !== language) part('h3').lang = source;
    if (Array.isArray(logo)) part('.mark').replaceWith(picture(logo));
    else Object.assign(part('.mark'), {className: 'mark mark-' + logo[0], textContent: logo.slice(1)});
    if (district >= 0) part('.place').prepend(label(district, 'span'));
    if (!isPaused) part('.flag').remove();
    const itsLanguage = summaries[language] ? language : source;
    write(part('.summary'), summaries[itsLanguage] || '', itsLanguage, direction(itsLanguage));
    part('dl').append(...languages.map(number => label(number, 'dd')));
    part('.chips').append(...topics.map(number => label(number, 'li')));
    return item;
  }

  function picture([stem, small, fallback, width, height]) {
    const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
    const path = form.dataset.root + stem;
    const element = document.createElement('picture');
    element.append(
      make('source', {type: 'image/webp', srcset: path + small}),
      make('img', {className: 'mark', alt: '', loading: 'lazy', decoding: 'async', width, height, src: path + fallback}),
    );
    return element;
  }

  const direction = code => index.manifest.rightToLeft.includes(code) ? 'rtl' : 'ltr';

  // MARK: - What people do

  box.addEventListener('input', () => {
    results.setAttribute('aria-busy', 'true');
    clearTimeout(timer);
    timer = setTimeout(() => {
      history.replaceState(null, '', address());
      ask();
    }, 150);
  });
  box.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !box.value) return;
    event.preventDefault();
    box.value = '';
    history.replaceState(null, '', address());
    ask();
  });
  // What is needed first is there when the first letter is typed.
  box.addEventListener('focus', () => ready().catch(() => {}), {once: true});
  form.addEventListener('submit', event => {
    event.preventDefault();
    clearTimeout(timer);
    history.replaceState(null, '', address());
    ask();
  });
  form.addEventListener('reset', event => {
    event.preventDefault();
    box.value = '';
    for (const choice of choices) choice.checked = false;
    history.pushState(null, '', address());
    ask();
    box.focus();
  });
  for (const choice of choices) {
    choice.addEventListener('change', () => {
      history.pushState(null, '', address());
      ask();
    });
  }
  // One group is open at a time. What it counts is loaded when somebody looks.
  for (const opener of openers) {
    opener.addEventListener('click', () => {
      const willOpen = !isOpen(opener);
      for (const each of openers) {
        each.setAttribute('aria-expanded', willOpen && each === opener);
        groupOf(each).hidden = !isOpen(each);
      }
      if (willOpen) count(round).catch(() => say(form.dataset.failed));
    });
  }
  more.addEventListener('click', () => showMore().catch(() => say(form.dataset.failed)));
  addEventListener('popstate', () => {
    readAddress();
    ask();
  });

  form.hidden = false;
  readAddress();
  if (isActive()) ask();
})();
