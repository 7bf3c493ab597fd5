import { Resolver } from "node:dns/promises";
import { request as overHttp } from "node:http";
import { request as overTls } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { LinkOutcome } from "@/lib/domain/link-check";
import { isPublicAddress } from "./public-address";

/** Where a link may lead, and how its host is found. */
export interface Reach {
  /** @throws where there is no such host, with the code of `NO_HOST`; with another where that cannot be told */
  resolve(host: string): Promise<readonly string[]>;
  mayReach(address: string, port: number): boolean;
}

const PATIENCE_MS = 10_000;
const MOST_HOPS = 5;
const PORTS: Readonly<Record<string, number>> = { "http:": 80, "https:": 443 };

/** The public internet, at the ports of the web. */
export const PUBLIC: Reach = {
  resolve: resolved,
  mayReach: (address, port) => isPublicAddress(address) && Object.values(PORTS).includes(port),
};

/** What is not there; any other refusal may be one of machines alone. */
const GONE: readonly number[] = [404, 410];
/** Its own network is away, and not the other's server. */
const OWN_TROUBLE: readonly string[] = ["ENETDOWN", "ENETUNREACH", "EHOSTUNREACH", "EMFILE", "ENOBUFS"];

/**
 * Tries whether a link opens, wherever it leads on to; of what it answers only the head is read. No address is asked that
 * `reach` refuses, at any step: a host is resolved once for each, and exactly what was found is connected to.
 */
export async function tryLink(url: string, reach: Reach = PUBLIC): Promise<LinkOutcome> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    return await followed(url, reach, signal);
  } catch (error) {
    return error instanceof Unreachable || OWN_TROUBLE.includes(codeOf(error)) ? "UNCLEAR" : "FAILS";
  }
}

/** It leads where nothing may be asked, or nobody says where. */
class Unreachable extends Error {}

const NO_HOST: readonly string[] = ["ENOTFOUND", "ENODATA"];
/** Not by the system's own look-up: its few threads are what passwords and files wait for. */
const resolver = new Resolver({ timeout: 3_000, tries: 2 });

async function resolved(host: string): Promise<readonly string[]> {
  const asked = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  const found = asked.flatMap((each) => (each.status === "fulfilled" ? each.value : []));
  const [v4] = asked;
  if (found.length === 0 && v4.status === "rejected") throw v4.reason;
  return found;
}

async function addressesOf(host: string, { resolve }: Reach): Promise<readonly string[]> {
  if (isIP(host)) return [host];
  return resolve(host).catch((error: unknown) => {
    throw NO_HOST.includes(codeOf(error)) ? error : new Unreachable();
  });
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

async function followed(first: string, reach: Reach, signal: AbortSignal): Promise<LinkOutcome> {
  let url = first;
  for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
    const answer = await asked(url, reach, signal);
    const next = answer.status >= 300 && answer.status < 400 ? answer.location : undefined;
    if (next === undefined) return outcomeOf(answer.status);
    url = new URL(next, url).href;
  }
  return "FAILS";
}

function outcomeOf(status: number): LinkOutcome {
  if (status < 400) return "OPENS";
  return status >= 500 || GONE.includes(status) ? "FAILS" : "UNCLEAR";
}

interface Answer {
  readonly status: number;
  readonly location: string | undefined;
}

/** Many servers answer a mere HEAD otherwise than what people see: a refusal of it is asked about again. */
async function asked(url: string, reach: Reach, signal: AbortSignal): Promise<Answer> {
  const head = await headOf("HEAD", url, reach, signal);
  return head.status < 400 ? head : headOf("GET", url, reach, signal);
}

async function headOf(
  method: "HEAD" | "GET",
  url: string,
  reach: Reach,
  signal: AbortSignal,
): Promise<Answer> {
  const target = new URL(url);
  const port = Number(target.port || PORTS[target.protocol]);
  if (PORTS[target.protocol] === undefined || target.username !== "") throw new Unreachable();
  const host = target.hostname.replace(/^\[(.*)\]$/, "$1");
  const addresses = await addressesOf(host, reach);
  const [address] = addresses;
  if (address === undefined || !addresses.every((each) => reach.mayReach(each, port)))
    throw new Unreachable();
  const send = target.protocol === "https:" ? overTls : overHttp;
  return new Promise((resolve, reject) => {
    const sent = send(
      target,
      { method, signal, agent: false, lookup: pinnedTo(address), headers: SAID },
      (answer) => {
        resolve({ status: answer.statusCode ?? 0, location: answer.headers.location });
        answer.destroy();
      },
    );
    sent.on("error", reject);
    sent.end();
  });
}

const SAID = { "User-Agent": "Mozilla/5.0 (compatible; link check)", Accept: "*/*" };

/** What a name was found to be stays what is connected to, whatever it is found to be meanwhile. */
function pinnedTo(address: string): LookupFunction {
  const family = isIP(address);
  return (_, { all }, told) => (all ? told(null, [{ address, family }]) : told(null, address, family));
}
