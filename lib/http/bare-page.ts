import type { Locale } from "@/lib/i18n/locale";

/** What a page says that has nothing of the product around it. */
export interface BarePage {
  readonly title: string;
  readonly body: string;
  /** Seconds until it loads itself again, and the words of the link that does so at once. */
  readonly reload?: { readonly seconds: number; readonly label: string };
}

/** Of the page below: no script, no picture, nothing to fetch from a server that is in trouble. */
export const BARE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

const STYLE =
  "body{max-width:34rem;margin:18vh auto 0;padding:0 1.25rem;font:1rem/1.6 system-ui,sans-serif}h1{font-size:1.5rem;line-height:1.3}a{color:inherit}:root{color-scheme:light dark}";

/** A page without scripts, for when the product's own cannot be made. All words are ours. */
export function barePage({ title, body, reload }: BarePage, locale: Locale): string {
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    reload ? `<meta http-equiv="refresh" content="${reload.seconds}">` : "",
    `<title>${title}</title><style>${STYLE}</style></head>`,
    `<body><main><h1>${title}</h1><p>${body}</p>`,
    // An empty address is the present one, its query included.
    reload ? `<p><a href="">${reload.label}</a></p>` : "",
    "</main></body></html>",
  ].join("");
}
