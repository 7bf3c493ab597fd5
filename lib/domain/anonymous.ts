/** What names a person in a text that is to name nobody. */
export type Trace = "phone" | "profile";

/** An address, with or without its protocol: host, then path and query. */
const ADDRESS = /(?<![\w@.-])(?:[a-z]+:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,})(\/[^\s<>"'“”]*)?/g;
const DATE =
  /(?<!\d)(?:[0-3]?\d[./-][01]?\d[./-](?:19|20)\d\d|(?:19|20)\d\d[./-][01]?\d[./-][0-3]?\d)(?!\d)/g;
/** `84.500.000.000 đồng`: a sum begins as the country's number does. */
const SUM = /(?<!\d)\d{1,3}(?:[. ]\d{3}){2,}\s*(?:đ(?![\p{L}])|đồng|vnđ|vnd|người|lượt)/gu;
/** 0 or the country's 84, then nine digits (ten of a land line and of an old mobile), in whatever groups people write them. */
const PHONE =
  /(?<![\p{L}\d])(?:\(?(?:\+|00)?\s?84\)?(?:[\s.()–-]{0,2}0)?(?:[\s.()–-]{0,3}[35789]|[\s.()–-]{0,3}[12]\d)|\(?0[\s.)–-]{0,2}[1-9])(?:[\s.()–-]{0,3}\d){8}(?:[\s.()–-]{0,3}\d)?(?![\p{L}\d])/u;

/** The networks of people, and what their addresses say that is no person's own page; null = every path is one's. */
const NETWORKS: readonly { readonly hosts: readonly string[]; readonly shared: RegExp | null }[] = [
  {
    hosts: ["facebook.com", "fb.com", "fb.watch"],
    shared:
      /^(?:groups(?!\/[^/]+\/user)|watch|events|hashtag|reels?|share|sharer|videos?|photos?(?!.*[?&]id=)|photo\.php|gaming|marketplace|help|policies|login|pages|business)(?:[/.?]|$)/,
  },
  { hosts: ["zalo.me"], shared: /^(?:g|pc|oa)(?:\/|$)/ },
  { hosts: ["m.me", "fb.me", "wa.me", "messenger.com"], shared: null },
  { hosts: ["tiktok.com", "threads.net"], shared: /^(?!@)/ },
  { hosts: ["youtube.com"], shared: /^(?!@|channel\/|user\/|c\/)/ },
  { hosts: ["instagram.com"], shared: /^(?:p|reels?|explore|stories\/highlights)(?:\/|$)/ },
  { hosts: ["t.me", "telegram.me"], shared: /^(?:joinchat|\+|s\/)/ },
  { hosts: ["x.com", "twitter.com"], shared: /^(?:search|hashtag|i|explore)(?:[/?]|$)/ },
];

/**
 * The first thing in a text that tells who somebody is: a phone number, a link to a person's own page. Null where there is
 * none: dates, sums, numbers of decisions and links to articles, groups and videos name nobody.
 */
export function traceOf(text: string): Trace | null {
  const plain = text.normalize("NFKC").toLowerCase();
  for (const [, host = "", path = ""] of plain.matchAll(ADDRESS))
    if (isProfile(host, path.slice(1))) return "profile";
  const rest = plain.replace(ADDRESS, " ; ").replace(DATE, " ; ").replace(SUM, " ; ");
  return PHONE.test(rest) ? "phone" : null;
}

function isProfile(host: string, path: string): boolean {
  const network = NETWORKS.find(({ hosts }) => hosts.some((own) => host === own || host.endsWith(`.${own}`)));
  return network !== undefined && path !== "" && (network.shared === null || !network.shared.test(path));
}
