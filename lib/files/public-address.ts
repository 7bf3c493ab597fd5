import { BlockList, isIPv4, isIPv6 } from "node:net";

// IANA's registries of special-purpose addresses: https://www.iana.org/assignments/iana-ipv4-special-registry and
// iana-ipv6-special-registry; multicast and what is reserved too.

const NOT_PUBLIC_V4 = listOf("ipv4", [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
]);
/** All that is given out to be reached; what stands for an IPv4 address lies outside, but for Teredo and 6to4. */
const GIVEN_OUT_V6 = listOf("ipv6", [["2000::", 3]]);
const NOT_PUBLIC_V6 = listOf("ipv6", [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
]);

function listOf(
  family: "ipv4" | "ipv6",
  nets: readonly (readonly [net: string, prefix: number])[],
): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of nets) list.addSubnet(net, prefix, family);
  return list;
}

/** Whether an address is anybody's to reach: not this machine's, its network's, its provider's, nor a stand-in for one. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !NOT_PUBLIC_V4.check(address, "ipv4");
  return isIPv6(address) && GIVEN_OUT_V6.check(address, "ipv6") && !NOT_PUBLIC_V6.check(address, "ipv6");
}
