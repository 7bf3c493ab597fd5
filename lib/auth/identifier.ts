import { plainSigns } from "@/lib/domain/text";
import { trimmed } from "@/lib/domain/unseen";

const PHONE = /^\+?[\d .()-]{8,20}$/;

/**
 * An e-mail or login name as it is stored: lower case, signs of full width as the usual ones, without what is not seen and
 * what people put between a phone number's digits, and with its national 0.
 */
export function identifierOf(typed: string): string {
  const name = trimmed(plainSigns(typed)).toLowerCase();
  if (!PHONE.test(name)) return name;
  return name.replaceAll(/[ .()-]/g, "").replace(/^(\+84|84(?=\d{9}$))0?/, "0");
}
