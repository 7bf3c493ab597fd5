import { targetPath } from "@/components/compliance/links";

/** Who is missing at a target. */
export function owedPath(code: string): string {
  return `${targetPath(code)}/missing`;
}
