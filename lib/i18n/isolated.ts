/** Letters that are written from right to left, and the marks that turn a direction around. */
const TURNING =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200F\u202A-\u202E\u2066-\u2069]/u;
const [OPEN, CLOSE] = ["\u2068", "\u2069"];
const OPENS = "\u2066\u2067\u2068";

/**
 * Text that turns nothing around beside it: what could is shut in between the marks of an isolate, with its own
 * isolates closed. All other text stays as it is.
 */
export function isolated(text: string): string {
  if (!TURNING.test(text)) return text;
  let depth = 0;
  let shut = "";
  for (const letter of text) {
    if (letter === CLOSE && depth === 0) continue;
    if (OPENS.includes(letter)) depth++;
    if (letter === CLOSE) depth--;
    shut += letter;
  }
  return OPEN + shut + CLOSE.repeat(depth + 1);
}
