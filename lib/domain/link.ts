/** Names of parameters that follow readers around and change nothing about the page, whatever their case. */
const TRACKING =
  /^(utm_.*|(fb|g|d|y|tw|tt)clid|msclkid|[gw]braid|gad_source|mc_[ce]id|_g[al]|igsh(id)?|zarsrc|gidzl|mibextid|ref_src)$/i;

/** Sub-domains under which the same pages are served for other devices. */
const DEVICE = /^(www|m|mobile|amp)\./;

/** A site whose pages have several addresses: all that names a page is kept, in one form. */
interface Site {
  readonly hosts: RegExp;
  readonly pageOf: (url: URL) => string;
}

/** Facebook's own parameters that name a page; all others say who came from where. */
const FACEBOOK_NAMES = ["fbid", "v", "id", "multi_permalinks"];

const SITES: readonly Site[] = [
  { hosts: /^([a-z-]+\.)?(facebook|fb)\.com$/, pageOf: facebookPage },
  { hosts: /^([a-z-]+\.)?youtube(-nocookie)?\.com$|^youtu\.be$/, pageOf: youtubePage },
  { hosts: /^([a-z-]+\.)?tiktok\.com$/, pageOf: ({ pathname }) => `tiktok.com${withoutEnd(pathname)}` },
];

/** A post has an address of its author's or group's, and one made of two numbers, under either of two names. */
function facebookPage({ pathname, searchParams }: URL): string {
  const [, owner, post] =
    /^\/(groups\/[^/]+|[^/]+)\/(?:posts|permalink)\/(?:[^/]+\/)?(\w+)\/?$/.exec(pathname) ?? [];
  if (owner !== undefined) return `facebook.com/${owner}/posts/${post}`;
  const story = searchParams.get("story_fbid");
  if (story !== null) return `facebook.com/${searchParams.get("id")}/posts/${story}`;
  const clip = /^\/[^/]+\/videos\/(?:[^/]+\/)?(\d+)\/?$/.exec(pathname)?.[1];
  if (clip !== undefined) return `facebook.com/watch?v=${clip}`;
  const named = [...searchParams].filter(([name]) => FACEBOOK_NAMES.includes(name));
  return `facebook.com${withoutEnd(pathname).replace(/\.php$/, "")}${queryOf(named)}`;
}

/** A video by its id, from whichever second and whatever list it is watched. */
function youtubePage({ hostname, pathname, searchParams }: URL): string {
  const short =
    hostname === "youtu.be" ? pathname.slice(1) : /^\/(?:shorts|live|embed|v)\/(.+)$/.exec(pathname)?.[1];
  const video = short ?? (pathname === "/watch" ? searchParams.get("v") : null);
  if (video) return `youtube.com/watch?v=${withoutEnd(video)}`;
  const list = [...searchParams].filter(([name]) => name === "list");
  return `youtube.com${withoutEnd(pathname)}${queryOf(list)}`;
}

/**
 * A link in the form in which two links to one page are equal: no scheme, no sub-domain for a device, no tracking or
 * closing slash, parameters in order; a fragment only where it is a route. Null when it is no web address.
 */
export function comparableUrl(link: string): string | null {
  const url = parsedUrl(link.trim());
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  const site = SITES.find(({ hosts }) => hosts.test(url.hostname));
  if (site !== undefined) return site.pageOf(url);
  const parameters = [...url.searchParams].filter(([name]) => !TRACKING.test(name));
  const route = /^#!?\//.test(url.hash) ? url.hash : "";
  return `${url.host.replace(DEVICE, "")}${withoutEnd(url.pathname)}${queryOf(parameters)}${route}`;
}

function queryOf(parameters: readonly [string, string][]): string {
  const query = new URLSearchParams(parameters.toSorted(([a], [b]) => (a < b ? -1 : 1))).toString();
  return query === "" ? "" : `?${query}`;
}

function withoutEnd(path: string): string {
  return path.replace(/\/+$/, "");
}

/** URL.parse is younger than many phones. */
function parsedUrl(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}
