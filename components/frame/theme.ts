/** Light, dark, or what the device says. */
export const THEMES = ["light", "dark", "system"] as const;
export type Theme = (typeof THEMES)[number];

/** Cookie that keeps a person's choice; read on the server, so the first paint has the right colours. */
export const THEME_COOKIE = "theme";

/** The theme that a cookie's value names; anything unknown follows the device. */
export function themeOf(cookie: string | undefined): Theme {
  return THEMES.find((theme) => theme === cookie) ?? "system";
}
