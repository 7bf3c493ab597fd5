/** Letters that are written from right to left, and the marks that turn a direction around. */
const TURNING = /[\u0590-\u08FF\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFEFC]/;
const OPEN = "\u2068";
const CLOSE = "\u2069";

/**
 * Text that turns nothing around beside it: what could is shut in between the marks of an isolate, with its own
 * isolates closed. All other text stays as it is.
 */
export function isolated(text: string): string {
  if (!TURNING.test(text)) return text;
  let depth = 1;
  const shut = text.replace(/[\u2066-\u2069]/g, (mark) => {
    if (mark !== CLOSE) depth++;
    else if (depth > 1) depth--;
    else return "";
    return mark;
  });
  return OPEN + shut + CLOSE.repeat(depth);
}
