/** What is made of an object (and a word), made once for as long as the object lives. */
export function once<Source extends object, Word extends [] | [string], Made>(
  make: (source: Source, ...word: Word) => Made,
): (source: Source, ...word: Word) => Made {
  const all = new WeakMap<Source, Map<string | undefined, Made>>();
  return (source, ...word) => {
    const made = all.get(source) ?? new Map<string | undefined, Made>();
    all.set(source, made);
    const known = made.get(word[0]) ?? make(source, ...word);
    made.set(word[0], known);
    return known;
  };
}
