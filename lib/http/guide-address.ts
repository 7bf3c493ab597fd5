/** Whether our own pages may show an address inside themselves: the guide alone, which reads no record (docs/decisions/guide.md). */
export function isGuide(address: string): boolean {
  return /^\/guide(?:\?|$)/.test(address);
}
