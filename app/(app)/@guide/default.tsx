/** Of an address that no screen is of. */
export default function NoGuide() {
  return null;
}
