/** What fits one message of a chat: chosen, for Zalo publishes no limit of what people paste, and this much is still read. */
const MOST_IN_MESSAGE = 2_000;

/** Which of how many a message is. */
export interface MessagePart {
  readonly part: number;
  readonly parts: number;
}

/**
 * Lines in as few messages as hold them, each whole: with its own head and foot, and no line divided. A line that is
 * longer than a message has one to itself.
 */
export function messageParts(
  lines: readonly string[],
  { head, foot }: { readonly head: (at: MessagePart) => string; readonly foot: string },
  most: number = MOST_IN_MESSAGE,
): string[] {
  const widest = { part: lines.length, parts: lines.length };
  const room = most - head(widest).length - foot.length - 2;
  const groups: string[][] = [];
  let left = 0;
  for (const line of lines) {
    const last = groups.at(-1);
    if (last === undefined || line.length + 1 > left) {
      groups.push([line]);
      left = room - line.length;
    } else {
      last.push(line);
      left -= line.length + 1;
    }
  }
  return groups.map((group, index) =>
    [head({ part: index + 1, parts: groups.length }), ...group, foot].join("\n"),
  );
}
