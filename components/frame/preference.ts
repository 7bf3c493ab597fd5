const ONE_YEAR_S = 31_536_000;

/** Keeps a choice of this browser (language, theme) where the server can read it before the first paint. */
export function keepPreference(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in the older browsers that are supported
  document.cookie = `${name}=${value}; path=/; max-age=${ONE_YEAR_S}; samesite=lax`;
}
