import type { Messages, NamespaceKeys, NestedKeyOf } from "next-intl";
import { getTranslations as getMessages } from "next-intl/server";
import { isolating } from "./isolating";

/** The interface's words, for what is no part of a page. */
export async function getTranslations<Name extends NamespaceKeys<Messages, NestedKeyOf<Messages>> = never>(
  namespace?: Name,
) {
  return isolating(await getMessages<Name>(namespace));
}
