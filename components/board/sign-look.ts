import { lookOf, type Tone } from "@/components/status/standing";
import { ICON_SHAPES } from "@/components/ui/icon-shapes";
import type { Standing } from "@/lib/domain/screen/standing";

/** The colours of each tone where a picture is drawn without a sheet: what lies under, the sign, the edge. */
const COLOURS: Record<Tone, readonly [fill: string, ink: string, line: string]> = {
  met: ["met-bg", "met-fg", "met-line"],
  near: ["met-bg", "met-fg", "met-line"],
  track: ["track-bg", "track-fg", "track-line"],
  behind: ["behind-bg", "behind-fg", "behind-line"],
  fail: ["fail-bg", "fail-fg", "fail-line"],
  nodata: ["nodata-b", "ink", "na-line"],
  enc: ["bg", "enc-fg", "enc-line"],
  na: ["bg", "na-fg", "na-line"],
  tracked: ["bg", "na-fg", "na-line"],
};

/** How a standing is drawn in a picture. */
export function signLook(standing: Standing) {
  const { tone, icon } = lookOf(standing);
  const [fill, ink, line] = COLOURS[tone];
  return { fill, ink, line, sign: ICON_SHAPES[icon] };
}
