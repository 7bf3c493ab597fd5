import { createTranslator } from "next-intl";
import { vi as messages } from "@/lib/i18n/vi";

// In place of next-intl/server, which outside a request does not know the reader's language:
// vi.mock("next-intl/server", () => import("@/tests/support/server-words")).

export async function getTranslations(namespace: never) {
  return createTranslator({ locale: "vi", messages, namespace });
}

export async function getLocale(): Promise<string> {
  return "vi";
}

export async function getMessages() {
  return messages;
}
