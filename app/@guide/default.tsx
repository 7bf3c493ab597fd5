/** Where no address is known there is no guide. */
export default function NoGuide(): null {
  return null;
}
