import { PassageBeside } from "@/components/guide/passages";
import { landingMembership, type Membership, recordsSomewhere } from "@/lib/domain/policy";
import { presentScope } from "@/lib/http/present";
import type { PassageRole } from "@/lib/words/guide";

interface Props {
  params: Promise<{ address: string[] }>;
}

/** The guide of the screen that an address is of: a part of the frame, so that it changes with the screen. */
export default async function GuideOfScreen({ params }: Props) {
  const scope = await presentScope();
  if (scope === null) return null;
  return <PassageBeside address={(await params).address} role={roleOf(scope.memberships)} />;
}

function roleOf(memberships: readonly Membership[]): PassageRole | null {
  const level = landingMembership(memberships)?.level;
  if (level === "GRASSROOTS") return "chair";
  if (!recordsSomewhere(memberships)) return "reader";
  return level === "UPPER" ? "upper" : null;
}
