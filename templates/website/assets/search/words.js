/* Cuts what is typed into words, in the one spelling that all their spellings share.
   The tables come with the index, and SearchFolding.swift, which made it, reads texts in the same way. */
'use strict';

// Pieces of the index call it with their name and what they hold.
function steckbrief(name, data) { steckbrief.receive(name, data); }

steckbrief.reader = function (tables) {
  const overlooked = /[\p{Mn}\p{Me}\p{Cf}\p{Lm}'`´‘’]/u;
  const letter = /[\p{L}\p{N}\p{Mc}]/u;
  const letters = new Map();
  for (const group of tables.letters.split(' ')) {
    const colon = group.indexOf(':');
    for (const each of group.slice(colon + 1)) letters.set(each, group.slice(0, colon));
  }

  function isUnspaced(char) {
    const code = char.codePointAt(0);
    return tables.unspaced.some(([first, last]) => first <= code && code <= last);
  }

  function allows(after, before) {
    return !after || (before !== '' && after.includes(before)) !== (after[0] === '^');
  }

  function ruled(word) {
    let result = '';
    for (let place = 0; place < word.length;) {
      const rule = tables.rules.find(([piece, , after]) =>
        word.startsWith(piece, place) && allows(after, result.slice(-1)));
      result += rule ? rule[1] : word[place];
      place += rule ? rule[0].length : 1;
    }
    return result;
  }

  function finished(word) {
    let result = ruled(word);
    if (result > '\x7F' && [...result].length >= tables.shortestWithArticle) {
      const article = tables.articles.find(each => result.startsWith(each));
      if (article) result = result.slice(article.length);
    }
    return [...result].slice(0, tables.longestWord).join('');
  }

  // A run of a script without spaces is looked up in pieces, one behind the other.
  return function words(text) {
    const found = [];
    let word = '', run = [];
    function end() {
      if (word) found.push(finished(word));
      for (let at = 0; at < run.length; at += tables.unspacedLength) {
        found.push(run.slice(at, at + tables.unspacedLength).join(''));
      }
      word = '';
      run = [];
    }
    for (const original of text) {
      for (const char of original.toLowerCase()) {
        if (overlooked.test(char)) continue;
        const folded = letters.has(char) ? letters.get(char) : char;
        if (!letter.test(char)) {
          end();
        } else if (isUnspaced(char)) {
          if (word) end();
          run.push(folded);
        } else {
          if (run.length) end();
          word += folded;
        }
      }
    }
    end();
    return found;
  };
};
