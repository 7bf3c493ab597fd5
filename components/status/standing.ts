import type { IconName } from "@/components/ui/icon-shapes";
import type { Status } from "@/lib/domain/compliance/result";
import { drawnAsEncouraged, type Standing } from "@/lib/domain/screen/standing";

export type Tone = "met" | "near" | "track" | "behind" | "fail" | "nodata" | "enc" | "na" | "tracked";

interface Look {
  tone: Tone;
  icon: IconName;
}

const LOOKS: Record<Status, Look> = {
  MET: { tone: "met", icon: "check" },
  NEAR: { tone: "near", icon: "equal-approximately" },
  ON_TRACK: { tone: "track", icon: "circle-dot" },
  BEHIND: { tone: "behind", icon: "triangle-alert" },
  NOT_MET: { tone: "fail", icon: "x" },
  NO_DATA: { tone: "nodata", icon: "circle-question-mark" },
  TRACKED: { tone: "tracked", icon: "eye" },
  NOT_APPLICABLE: { tone: "na", icon: "minus" },
  WAIVED: { tone: "na", icon: "ban" },
};

/** Sign and colours of a standing: the only place that knows them. */
export function lookOf(standing: Standing): Look {
  return drawnAsEncouraged(standing) ? { tone: "enc", icon: "plus" } : LOOKS[standing.status];
}
