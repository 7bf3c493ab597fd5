import "server-only";
import sharp, { type Sharp } from "sharp";
import { Failure } from "@/lib/db/failure";
import type { PictureType } from "@/lib/domain/file";

/** Points of the largest picture that is opened, which may need four bytes each: what a good telephone's camera gives. */
const MOST_POINTS = 50_000_000;
/** Longest side of a picture that is kept: more than a screen shows. */
const KEPT_SIDE = 2_560;
const SMALL_SIDE = 640;
const SECONDS = 20;

// Whatever a file claims to be: no other decoder is ever asked.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp"],
});
sharp.cache(false);

/** Upright, without what a camera writes beside the picture: where, when and with what it was taken. */
function opened(source: Buffer, side: number): Sharp {
  return sharp(source, { limitInputPixels: MOST_POINTS, failOn: "truncated", sequentialRead: true })
    .timeout({ seconds: SECONDS })
    .autoOrient()
    .resize(side, side, { fit: "inside", withoutEnlargement: true });
}

const ENCODED: Readonly<Record<PictureType, (picture: Sharp) => Sharp>> = {
  jpg: (picture) => picture.jpeg({ quality: 85 }),
  png: (picture) => picture.png(),
  webp: (picture) => picture.webp({ quality: 85 }),
};

/**
 * Makes a picture anew from its points alone.
 * @throws Failure UNSUPPORTED_TYPE where it is none or cut short, TOO_LARGE where it has too many points to be opened
 */
export async function redrawn(picture: Buffer, type: PictureType): Promise<Buffer> {
  try {
    return await ENCODED[type](opened(picture, KEPT_SIDE)).toBuffer();
  } catch (cause) {
    const isLarge = cause instanceof Error && /pixel limit|timeout/i.test(cause.message);
    if (!isLarge) throw new Failure("UNSUPPORTED_TYPE", { cause });
    throw new Failure("TOO_LARGE", { cause, excess: { of: "points", most: MOST_POINTS } });
  }
}

/** A picture as a page shows it beside a text; of one that `redrawn` made. */
export function small(picture: Buffer): Promise<Buffer> {
  return opened(picture, SMALL_SIDE).webp({ quality: 75 }).toBuffer();
}
