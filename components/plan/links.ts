import { address } from "@/components/compliance/links";

export function planPath(year: number, target?: string): string {
  return address(`/plans/${year}`, { target });
}
