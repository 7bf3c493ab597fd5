import { segmentOf } from "@/lib/domain/address";
import { landingMembership, readsAll } from "@/lib/domain/policy";
import type { Scope } from "./scope";

/** Where somebody begins: who reads the whole federation at its overview, a grassroots chair at what is to be done, everybody else at their highest unit. */
export function landingPath({ memberships }: Pick<Scope, "memberships">): string {
  if (readsAll(memberships)) return "/overview";
  const landing = landingMembership(memberships);
  if (landing?.level === "GRASSROOTS") return "/todo";
  return landing === null ? "/account" : `/units/${segmentOf(landing.unit)}`;
}

/** The path of this site that somebody wanted before they had to sign in; anything that leads elsewhere is none. */
export function ownPath(wanted: string | null | undefined): string | undefined {
  if (!wanted?.startsWith("/")) return undefined;
  const here = "http://here.invalid";
  const url = URL.parse(wanted, here);
  if (url?.origin !== here || /^\/(api|signin|invitation)(\/|$)/.test(url.pathname)) return undefined;
  return `${url.pathname}${url.search}${url.hash}`;
}
