const LOOKED_AT = 4_096;

/**
 * Which byte comes first of text with two bytes a character: its mark says so, or every other byte of plain text is NUL.
 * Null for what is no such text.
 */
export function utf16In(bytes: Buffer): "low" | "high" | null {
  const mark = bytes.length < 2 ? 0 : bytes.readUInt16BE(0);
  if (mark === 0xfffe) return "low";
  if (mark === 0xfeff) return "high";
  const start = bytes.subarray(0, LOOKED_AT);
  const nul = (parity: number) => start.filter((byte, index) => index % 2 === parity && byte === 0).length;
  const [first, second] = [nul(0), nul(1)];
  const most = Math.max(first, second);
  // What has NULs at either place is no text.
  if (most <= start.length / 4 || first + second - most > most / 10) return null;
  return second > first ? "low" : "high";
}
