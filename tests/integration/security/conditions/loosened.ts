/** A function's source with one of its conditions always true, or never. */
export interface Loosened {
  readonly condition: string;
  readonly becomes: boolean;
  readonly source: string;
}

/** What a condition begins behind, as the functions of this schema are written. */
const BEGINS = /(?<!END )\b(?:WHERE|AND|ON|IF|WHEN) (?!CONFLICT|NOT FOUND)/g;
/** What it ends before, and the parentheses between. */
const MARKS =
  /[();]|\s+(?:AND|OR|THEN|RETURNING|GROUP|ORDER|LIMIT|OFFSET|LEFT|CROSS|JOIN|WHERE|UNION)\b|\s*\$function\$/g;

/** Each condition of a function's body, taken out in both ways. */
export function loosened(source: string): Loosened[] {
  return [...source.matchAll(BEGINS)].flatMap(({ index, 0: word }) => {
    const from = index + word.length;
    const to = endOf(source, from);
    const condition = source.slice(from, to);
    const becoming = [true, false].filter((becomes) => condition !== String(becomes));
    return becoming.map((becomes) => ({
      condition,
      becomes,
      source: source.slice(0, from) + becomes + source.slice(to),
    }));
  });
}

/** Where the condition that begins there ends. */
function endOf(source: string, from: number): number {
  let depth = 0;
  for (const { index, 0: mark } of source.matchAll(MARKS)) {
    if (index < from) continue;
    if (mark === "(") depth += 1;
    else if (depth === 0) return index;
    else if (mark === ")") depth -= 1;
  }
  return source.length;
}
