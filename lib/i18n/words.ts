import { useTranslations as useMessages } from "next-intl";
import { isolating } from "./isolating";

/** The interface's words, for pages and their parts; what they are bound to stands isolated in them. */
export const useTranslations: typeof useMessages = (namespace) => isolating(useMessages(namespace));
