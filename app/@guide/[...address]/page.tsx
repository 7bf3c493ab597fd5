import { isChairsFrame } from "@/app/(app)/navigation";
import { Guide } from "@/components/guide/guide";
import { landingMembership, readsAll } from "@/lib/domain/policy";
import { presentScope } from "@/lib/http/present";
import type { Audience } from "@/lib/words/guide";

interface Props {
  params: Promise<{ readonly address: readonly string[] }>;
}

/**
 * The guide of whatever screen is shown: it changes with the address, as the frame around it does not. The slot is the whole
 * product's: one of a group of routes would be laid over the addresses of the others.
 */
export default async function GuideSlot({ params }: Props) {
  const scope = await presentScope();
  if (!scope?.person) return null;
  const { address } = await params;
  return <Guide address={address.map(decodeURIComponent)} audience={audienceOf(scope.memberships)} />;
}

function audienceOf(memberships: Parameters<typeof isChairsFrame>[0]): Audience {
  if (isChairsFrame(memberships)) return "chair";
  if (landingMembership(memberships)?.role === "READER") return "reader";
  return readsAll(memberships) ? "province" : "upper";
}
