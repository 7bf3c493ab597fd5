import type { IncomingMessage } from "node:http";

const OTHER_HINTS = ["x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "forwarded", "x-real-ip"];

function plainAddress(address: string): string {
  return address.trim().replace(/^::ffff:/, "");
}

/**
 * The address of the client: the connection's own, unless that is one of our proxies; then the nearest one before our
 * proxies in what they forwarded.
 */
export function clientAddress(
  peer: string,
  forwarded: string | undefined,
  proxies: ReadonlySet<string>,
): string {
  const chain = [...(forwarded ?? "").split(",").filter(Boolean), peer].map(plainAddress);
  return chain.findLast((address) => !proxies.has(address)) ?? plainAddress(peer);
}

/**
 * Makes X-Forwarded-For of a request hold what is known, and nothing that a client says of itself: route handlers see
 * headers, never the connection.
 */
export function trustOnly(proxies: readonly string[]): (request: IncomingMessage) => void {
  const trusted = new Set(proxies);
  return ({ socket, headers }) => {
    const peer = socket.remoteAddress ?? "unknown";
    const forwarded = [headers["x-forwarded-for"] ?? []].flat().join(",");
    if (!trusted.has(plainAddress(peer))) for (const name of OTHER_HINTS) delete headers[name];
    headers["x-forwarded-for"] = clientAddress(peer, forwarded, trusted);
  };
}
