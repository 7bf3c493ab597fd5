import * as z from "zod";
import { comparableUrl } from "@/lib/domain/link";
import { completedLink } from "@/lib/domain/typed-link";
import { trimmed } from "@/lib/domain/unseen";
import type { Field } from "@/lib/records/field";
import { missingOr } from "./missing";
import { link, namesNobody } from "./text";

const named = link.superRefine(namesNobody);

/** What is wrong with one of several, of which only its place in the list is known. */
const WRONG: Readonly<Record<string, string>> = {
  "text.tooLong": "links.tooLong",
  "anonymous.profile": "links.profile",
};

/**
 * Links of evidence, each page at most once. A form has one field for all of them, so a wrong one is told of the list, with
 * its place.
 */
export function links({ most, anonymous }: Extract<Field, { kind: "links" }>) {
  const one = anonymous ? named : link;
  return z
    .array(
      z
        .string({ error: missingOr("list.malformed") })
        .overwrite((typed) => completedLink(trimmed(typed)).normalize("NFC")),
      { error: missingOr("list.malformed") },
    )
    .max(most, { error: "list.tooLong" })
    .superRefine((list, { addIssue }) => {
      for (const [index, each] of list.entries()) {
        const [wrong] = one.safeParse(each).error?.issues ?? [];
        if (wrong === undefined) continue;
        const message = WRONG[wrong.message] ?? "links.malformed";
        addIssue({ code: "custom", message, params: { nth: index + 1 } });
      }
    })
    .refine((list) => new Set(list.map((each) => comparableUrl(each) ?? each)).size === list.length, {
      error: "list.repeated",
    });
}
