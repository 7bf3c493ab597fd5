import { expect } from "vitest";
import { beginSecondStep, confirmSecondStep } from "@/lib/actions/second-step/form";
import { secondStepOf } from "@/lib/auth/second-step";
import type { Person } from "./people";
import { cookiesSet, signIn, type Typed } from "./session";
import { codeAt } from "./telephone";

/** The password of whoever has a second step. @returns the cookie with which the code is sent */
export async function typePassword(typed: Typed): Promise<string> {
  const response = await signIn(typed);
  expect(await response.json()).toEqual({ url: "/signin/code" });
  const cookies = cookiesSet(response);
  expect([...cookies.keys()]).toEqual(["pending"]);
  expect(cookies.get("pending")?.flags).toMatch(/Max-Age=600; Path=\/; HttpOnly; SameSite=Lax/);
  return `pending=${cookies.get("pending")?.value}`;
}

/** Sets up a second step in the browser of a person. @returns its secret, and the codes to fall back on */
export async function setUp({ userId }: Person, password: string) {
  expect(await beginSecondStep({ current: password })).toEqual({ ok: true, data: {} });
  const shown = await secondStepOf(userId);
  const secret = shown.standing === "BEGUN" ? shown.secret : "";
  const reply = await confirmSecondStep({ code: codeAt(secret, -1) });
  return { secret, codes: reply.ok ? reply.data.codes : [] };
}

export async function told(response: Response): Promise<unknown[]> {
  return [response.status, await response.json()];
}
