/** The text under a key such as `date.malformed`; undefined where there is none. */
export function textAt(messages: unknown, key: string): string | undefined {
  let found = messages;
  for (const part of key.split(".")) {
    found = Object.entries(found ?? {}).find(([name]) => name === part)?.[1];
  }
  return typeof found === "string" ? found : undefined;
}
