import { trimmed } from "./unseen";

/** What follows readers around and changes nothing about the page, whatever its case: families, then single names. */
const TRACKING = new RegExp(
  `^(?:${[
    "(?:utm|itm|mtm|hsa|vero|oly)_.*",
    "(?:pk|piwik|ga|int)_(?:campaign|cpn|cmp_.*|source|medium|term|keyword|kwd|content|cid|place)",
    "_{1,2}hs[a-z]+|hsctatracking|elq[a-z]*",
    "(?:fb|g|d|y|tw|tt|li_fat_|ir)cl(?:ick)?id|msclkid|gclsrc|[gw]braid|gad_.*|_g[al]|mc_[ce]id|mkt_tok|rdt_cid",
    "__s|ncid|cmpid|mbid|igsh(?:id)?|zarsrc|gidzl|mibextid|ref_src",
  ].join("|")})$`,
  "i",
);

/** Sub-domains under which the same pages are served for other devices. */
const DEVICE = /^(?:(?:www\d?|m|mobile|amp)\.)+(?=[^.]+\.)/;

/** A site whose pages have several addresses: all that names a page is kept, in one form. */
interface Site {
  readonly hosts: RegExp;
  readonly pageOf: (url: URL) => string;
}

/** What a post is told by, whoever is named before it and in whatever place it is shown. */
const CLIP_OF_TIKTOK = /^\/(?:@[^/]*\/(?:video|photo)|(?:share\/)?video|v|embed(?:\/v2)?)\/(\d+)(?:\.html)?$/;
const PICTURE_OF_INSTAGRAM = /^\/(?:[^/]+\/)?(?:p|reel|reels|tv)\/([\w-]+)(?:\/embed(?:\/captioned)?)?$/;
const WORDS_OF_X = /^\/(?:i\/web|[^/]+)\/status(?:es)?\/(\d+)(?:\/(?:photo|video)\/\d+)?$/;

const SITES: readonly Site[] = [
  { hosts: /^(?:[a-z0-9-]+\.)*(?:facebook|fb)\.com$/, pageOf: facebookPage },
  { hosts: /^(?:[a-z0-9-]+\.)*(?:youtube(?:-nocookie)?\.com|youtu\.be)$/, pageOf: youtubePage },
  { hosts: /^(?:[a-z0-9-]+\.)*tiktok\.com$/, pageOf: numbered("tiktok.com", "video", CLIP_OF_TIKTOK) },
  {
    hosts: /^(?:[a-z0-9-]+\.)*instagram\.com$/,
    pageOf: numbered("instagram.com", "p", PICTURE_OF_INSTAGRAM),
  },
  { hosts: /^(?:[a-z0-9-]+\.)*(?:x|twitter)\.com$/, pageOf: numbered("x.com", "status", WORDS_OF_X) },
  { hosts: /^(?:[a-z0-9-]+\.)*zalo\.me$/, pageOf: zaloPage },
];

/** Where a post, a clip or a picture stands in the path: whose it is, and its number. */
const POST = /^\/(groups\/[^/]+|[^/]+)\/(?:posts|permalink)\/(?:[^/]+\/)?(\w+)$/;
const CLIP = /^\/(?:[^/]+\/videos|reel|reels)\/(?:[^/]+\/)*(\d+)$/;
const PICTURE = /^\/[^/]+\/photos\/(?:[^/]+\/)*(\d+)$/;

/** Names of Facebook's parameters that name a page; all others say who came from where. */
const FACEBOOK_NAMES = ["fbid", "v", "id", "story_fbid", "multi_permalinks"];

/** A post has an address of its author's or group's, and one made of two numbers, under several names. */
function facebookPage({ pathname, searchParams }: URL): string {
  const at = path(pathname).replace(/\.php$/, "");
  const said = (name: string) => searchParams.get(name) ?? "";
  const owned = POST.exec(at) ?? groupPost(at, said) ?? storyPost(said);
  if (owned) return `facebook.com/${owned[1]}/posts/${owned[2]}`;
  const clip = CLIP.exec(at)?.[1] ?? (/^\/(?:watch|video)(?:\/live)?$/.test(at) ? said("v") : "");
  if (clip !== "") return `facebook.com/watch?v=${clip}`;
  const picture = PICTURE.exec(at)?.[1] ?? (/^\/photos?$/.test(at) ? said("fbid") : "");
  if (picture !== "") return `facebook.com/photo?fbid=${picture}`;
  if (at === "/profile" && said("id") !== "") return `facebook.com/${said("id")}`;
  const named = [...searchParams].filter(([name]) => FACEBOOK_NAMES.includes(name));
  return `facebook.com${at}${queryOf(named)}`;
}

type Owned = readonly [unknown, string, string] | null;

function groupPost(at: string, said: (name: string) => string): Owned {
  const group = /^\/(groups\/[^/]+)$/.exec(at)?.[1];
  const post = said("view") === "permalink" ? said("id") : said("multi_permalinks");
  return group !== undefined && post !== "" ? [at, group, post] : null;
}

function storyPost(said: (name: string) => string): Owned {
  const [owner, post] = [said("id"), said("story_fbid")];
  return owner !== "" && post !== "" ? [null, owner, post] : null;
}

/** A site whose posts have a name of their own: by that, all else by its path. */
function numbered(host: string, place: string, post: RegExp): Site["pageOf"] {
  return ({ pathname }) => {
    const at = path(pathname);
    const named = post.exec(at)?.[1];
    return named === undefined ? `${host}${at}` : `${host}/${place}/${named}`;
  };
}

/** A group by its code, also where it is opened in the browser's chat; `src` says only where the link was read. */
function zaloPage({ hostname, pathname, searchParams }: URL): string {
  const group = hostname.startsWith("chat.") ? searchParams.get("g") : null;
  if (group) return `zalo.me/g/${group}`;
  return `zalo.me${path(pathname)}${queryOf(telling(searchParams).filter(([name]) => name !== "src"))}`;
}

/** A video by its id, from whichever second and whatever list it is watched. */
function youtubePage({ hostname, pathname, searchParams }: URL): string {
  const at = path(pathname);
  const short = hostname.endsWith("youtu.be")
    ? at.slice(1)
    : /^\/(?:shorts|live|embed|v|e|watch)\/(.+)$/.exec(at)?.[1];
  const video = short ?? (at === "/watch" ? searchParams.get("v") : null);
  if (video) return `youtube.com/watch?v=${video}`;
  const list = [...searchParams].filter(([name]) => name === "list");
  return `youtube.com${at}${queryOf(list)}`;
}

/**
 * A link in the form in which two links to one page are equal: no scheme, no sub-domain for a device, no tracking or
 * closing slash, parameters in order; a fragment only where it is a route. Null when it is no web address.
 */
export function comparableUrl(link: string): string | null {
  // Copied out of a page's source, "&" stands as it is written there.
  const url = parsedUrl(trimmed(link).replace(/&amp;/gi, "&"));
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  const leadsTo = forwarded(url);
  if (leadsTo !== null) return comparableUrl(leadsTo);
  const host = url.host.replace(/\.(?=:|$)/, "");
  const site = SITES.find(({ hosts }) => hosts.test(host));
  if (site !== undefined) return site.pageOf(url);
  return `${host.replace(DEVICE, "")}${path(url.pathname)}${queryOf(telling(url.searchParams))}${routeOf(url)}`;
}

/** Where a link leads that others have wrapped to count its readers. */
function forwarded({ hostname, pathname, searchParams }: URL): string | null {
  if (/^lm?\.facebook\.com$/.test(hostname)) return searchParams.get("u");
  if (/^(?:www\.)?google\.[a-z.]+$/.test(hostname) && pathname === "/url")
    return searchParams.get("q") ?? searchParams.get("url");
  if (/^(?:www\.)?youtube\.com$/.test(hostname) && pathname === "/redirect") return searchParams.get("q");
  return null;
}

/** A fragment that an application of one page takes for a path: `#/bai/1`. */
function routeOf({ hash }: URL): string {
  const [, sign, at = "", query = ""] = /^#(!?)(\/[^?]*)(?:\?(.*))?$/.exec(hash) ?? [];
  if (sign === undefined || path(at) === "") return "";
  return `#${path(at)}${queryOf(telling(new URLSearchParams(query)))}`;
}

/** Parameters that say something of the page. */
function telling(parameters: URLSearchParams): [string, string][] {
  return [...parameters].filter(([name]) => !TRACKING.test(name));
}

function queryOf(parameters: readonly [string, string][]): string {
  const query = new URLSearchParams(parameters.toSorted(([a], [b]) => (a < b ? -1 : 1))).toString();
  return query === "" ? "" : `?${query}`;
}

/** A path without closing slashes, its escapes in one case. */
function path(pathname: string): string {
  return pathname.replace(/\/+$/, "").replace(/%[0-9a-f]{2}/gi, (escaped) => escaped.toUpperCase());
}

/** URL.parse is younger than many phones. */
function parsedUrl(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}
