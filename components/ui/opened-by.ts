/** What says who opened the page, beside what is sent past the forms: it is then not taken in another's name. */
export function openedBy(person: string | null): Record<string, string> {
  return person === null ? {} : { "Opened-By": person };
}
