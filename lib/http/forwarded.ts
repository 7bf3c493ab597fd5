import { type IncomingMessage, Server } from "node:http";

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

function rewrite(request: IncomingMessage, proxies: ReadonlySet<string>): void {
  const peer = request.socket.remoteAddress ?? "unknown";
  const forwarded = [request.headers["x-forwarded-for"] ?? []].flat().join(",");
  if (!proxies.has(plainAddress(peer))) for (const name of OTHER_HINTS) delete request.headers[name];
  request.headers["x-forwarded-for"] = clientAddress(peer, forwarded, proxies);
}

/**
 * Makes X-Forwarded-For hold what is known, and nothing that a client says of itself, before Next reads a request:
 * route handlers see headers, never the connection.
 */
export function trustOnly(proxies: readonly string[]): void {
  const trusted = new Set(proxies);
  const emit = Server.prototype.emit as (this: Server, ...event: unknown[]) => boolean;
  Server.prototype.emit = function (this: Server, ...event: unknown[]) {
    if (event[0] === "request") rewrite(event[1] as IncomingMessage, trusted);
    return emit.apply(this, event);
  };
}
