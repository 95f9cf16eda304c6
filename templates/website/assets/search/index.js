/* Looks words up in the index: which profiles they lead to, and how well. */
'use strict';

// Loads the pieces of the index: scripts, because nothing else may be loaded by a page opened from a folder.
steckbrief.Pieces = class {
  constructor(folder, version) {
    this.folder = folder;
    this.version = version;
    this.pieces = new Map();
    this.waiting = new Map();
    steckbrief.receive = (name, data) => this.waiting.get(name)(data);
  }

  load(name) {
    if (!this.pieces.has(name)) {
      this.pieces.set(name, new Promise((resolve, reject) => {
        const script = document.createElement('script');
        this.waiting.set(name, resolve);
        script.src = this.folder + name + '.js?v=' + this.version;
        script.onload = () => script.remove();
        script.onerror = () => {
          script.remove();
          this.pieces.delete(name);
          reject(new Error(name));
        };
        document.head.append(script);
      }));
    }
    return this.pieces.get(name);
  }
};

// Ascending numbers, written as SearchNumbers.swift does.
steckbrief.numbers = function (text) {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const result = [];
  let last = -1, number = 0, shift = 0;
  for (const char of text) {
    const digit = digits.indexOf(char);
    number += (digit & 31) << shift;
    shift += 5;
    if (digit < 32) {
      last += number + 1;
      result.push(last);
      number = shift = 0;
    }
  }
  return result;
};

// The terms of a piece: [word, what it leads to].
steckbrief.terms = function (text) {
  let last = '';
  return (text ? text.split(' ') : []).map(entry => {
    const mark = entry.search(/[!#$%&*=~]/);
    last = last.slice(0, steckbrief.numbers(entry[0])[0]) + entry.slice(1, mark);
    return [last, entry.slice(mark)];
  });
};

// Whether one mistake makes one word of the other: a letter too many, too few, another, or two in the wrong order.
steckbrief.isNear = function (left, right) {
  if (left.length > right.length) [left, right] = [right, left];
  if (right.length - left.length > 1) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start++;
  if (left.length < right.length) return left.slice(start) === right.slice(start + 1);
  return left.slice(start + 1) === right.slice(start + 1) ||
    (left[start] === right[start + 1] && left[start + 1] === right[start] &&
      left.slice(start + 2) === right.slice(start + 2));
};

steckbrief.Index = class {
  constructor(pieces, manifest) {
    this.pieces = pieces;
    this.manifest = manifest;
    this.words = steckbrief.reader(manifest);
    this.values = [];
    for (const section of Object.keys(manifest.values)) {
      for (const id of manifest.values[section]) this.values.push({section, id});
    }
  }

  // The profiles that have a value, ascending.
  async members(value) {
    const files = this.manifest.valueFiles;
    let file = files.length - 1;
    while (files[file] > value) file--;
    const lists = (await this.pieces.load('values-' + file)).split(' ');
    return steckbrief.numbers(lists[value - files[file]]);
  }

  async cards(numbers) {
    const size = this.manifest.cardsPerFile;
    return Promise.all(numbers.map(async number =>
      (await this.pieces.load('cards-' + Math.floor(number / size)))[number % size]));
  }

  // The profiles that a text leads to, best first; null if there is no word in it yet.
  async search(text) {
    const found = await Promise.all([...new Set(this.words(text))].map(async word =>
      ({isSmall: /^[a-z]{1,3}$/.test(word), hits: await this.find(word)})));
    const known = found.filter(({hits}) => hits);
    return known.length ? this.ranked(known) : null;
  }

  // Those that have all words, small ones beside others not counted; of a longer question also those that have most of
  // it, and where none has all, those that have the most. The rarer a word, the more it counts.
  ranked(found) {
    const long = found.filter(({isSmall}) => !isSmall);
    const needed = long.length ? long : found;
    const totals = new Map();
    let all = 0;
    for (const word of found) {
      const rarity = Math.log2(1 + this.manifest.documents / Math.max(1, word.hits.size));
      const isNeeded = needed.includes(word);
      if (isNeeded) all += rarity;
      for (const [number, score] of word.hits) {
        const total = totals.get(number) || {words: 0, weight: 0, score: 0};
        if (isNeeded) {
          total.words++;
          total.weight += rarity;
        }
        total.score += rarity * score;
        totals.set(number, total);
      }
    }
    const entries = [...totals];
    const isComplete = ([, total]) => total.words === needed.length;
    const least = 0.7 * (entries.some(isComplete) ? all : Math.max(...entries.map(([, total]) => total.weight)));
    const isLoose = needed.length > 2 || !entries.some(isComplete);
    return entries.filter(entry => isComplete(entry) || (isLoose && entry[1].weight >= least))
      .sort(([a, one], [b, other]) => other.score - one.score || a - b).map(([number]) => number);
  }

  // Profiles with their score for one word; null if the word is too short to be looked up yet.
  async find(word) {
    const [first, last] = this.range(word);
    const isShort = word.length < 3 && last - first > 1;
    let hits = await this.gather(isShort ? [first, first] : [first, Math.min(last, first + 3)], term =>
      term === word ? 3 : !isShort && term.startsWith(word) ? 2 : 0);
    if (hits.size || word.length < 5) return isShort && !hits.size ? null : hits;
    const near = this.near(word);
    hits = await this.gather(this.around(word), near);
    for (const range of hits.size ? [] : this.elsewhere(word)) {
      hits = await this.gather(range, near);
      if (hits.size) return hits;
    }
    return hits.size ? hits : this.halves(word);
  }

  // How a term fits a word with a mistake or another ending.
  near(word) {
    const stem = word.slice(0, -2);
    return term => steckbrief.isNear(word, term) ||
      (term.length > word.length &&
        [-1, 0, 1].some(more => steckbrief.isNear(word, term.slice(0, word.length + more)))) ? 1
      : word.length > 5 && term.startsWith(stem) && term.length <= word.length + 2 ? 1 : 0;
  }

  // A compound that is in no text as one word: both halves, of profiles that have both.
  async halves(word) {
    for (let at = 4; at <= word.length - 4; at++) {
      const exactly = half => this.gather([this.place(half), this.place(half)], term => term === half ? 3 : 0);
      const hits = await exactly(word.slice(0, at));
      if (!hits.size) continue;
      const others = await exactly(word.slice(at));
      const both = new Map([...hits].filter(([number]) => others.has(number)));
      if (both.size) return both;
    }
    return new Map();
  }

  // The piece in which a word would be.
  place(word) {
    const beginnings = this.manifest.terms;
    let [low, high] = [0, beginnings.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (beginnings[middle] <= word) low = middle; else high = middle;
    }
    return low;
  }

  // The pieces in which what begins with it would be.
  range(beginning) { return [this.place(beginning), this.place(beginning + '\uFFFF')]; }

  // Those in which a word would be with a mistake that is not at its beginning.
  around(word) {
    const [first, last] = this.range(word.slice(0, 3));
    const middle = this.place(word);
    return [Math.max(first, middle - 2), Math.min(last, middle + 2)];
  }

  // Those in which it would be with one at its beginning.
  elsewhere(word) {
    const confused = {
      a: 'eo', b: 'p', c: 'ksz', d: 't', e: 'ai', f: 'v', g: 'k', i: 'e', k: 'qcg', o: 'ua', p: 'b', q: 'k', s: 'zc',
      t: 'd', u: 'o', v: 'f', z: 's',
    };
    const beginnings = [word.slice(1), word[1] + word[0] + word.slice(2), word[0] + word.slice(2)];
    for (const other of confused[word[0]] || '') beginnings.push(other + word.slice(1));
    const places = new Set(beginnings.map(each => this.place(each)));
    if (this.manifest.terms.length <= 8) this.manifest.terms.forEach((_, place) => places.add(place));
    return [...places].slice(0, 8).map(place => [place, place]);
  }

  // Looks through the terms of some pieces. `fit` says how well each fits: 3 the word, 2 its beginning, 1 nearly, 0 not.
  async gather([first, last], fit) {
    const hits = new Map();
    const values = new Map();
    const note = (number, score) => { if (!(hits.get(number) >= score)) hits.set(number, score); };
    const loading = [];
    for (let place = first; place <= last; place++) loading.push(this.pieces.load('terms-' + place));
    for (const text of this.manifest.terms.length ? await Promise.all(loading) : []) {
      for (const [term, leads] of this.parsed(text)) {
        const how = fit(term);
        if (!how) continue;
        // A mark, then numbers, and so on.
        const parts = leads.split(/([!#$%&*=~])/);
        for (let at = 1; at < parts.length; at += 2) {
          const score = steckbrief.scores[parts[at]] + how * 2;
          const leadsToValues = parts[at] === '=' || parts[at] === '~';
          for (const number of steckbrief.numbers(parts[at + 1])) {
            if (leadsToValues) values.set(number, Math.max(score, values.get(number) || 0));
            else note(number, score);
          }
        }
      }
    }
    await Promise.all([...values].map(async ([value, score]) => {
      for (const number of await this.members(value)) note(number, score);
    }));
    return hits;
  }

  // Each piece is taken apart once.
  parsed(text) {
    this.cache = this.cache || new Map();
    if (!this.cache.has(text)) this.cache.set(text, steckbrief.terms(text));
    return this.cache.get(text);
  }
};

// Name before topic before summary before text; in each a word before the part of one.
steckbrief.scores = {'!': 40, '#': 37, '=': 30, '~': 27, '$': 20, '%': 17, '&': 10, '*': 7};
