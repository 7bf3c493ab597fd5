/** Longest side of a picture that leaves the device, and its bytes (ux.md §4). */
const LONGEST = 1_600;
const SHORTEST = 400;
const MOST_BYTES = 400 * 1_024;
const QUALITIES = [0.85, 0.7, 0.55] as const;
/** How much smaller the next try is. */
const STEP = 0.75;
/** What the server takes as it is. */
const TAKEN = new Set(["image/jpeg", "image/png", "image/webp"]);

/** A picture as it may leave the device; what is no picture, or none that this browser can open, as it is. */
export async function shrunk(file: Blob): Promise<Blob> {
  if (!file.type.startsWith("image/")) return file;
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => null);
  if (picture === null) return file;
  try {
    const isSmall = Math.max(picture.width, picture.height) <= LONGEST && file.size <= MOST_BYTES;
    return isSmall && TAKEN.has(file.type) ? file : await redrawn(picture);
  } finally {
    picture.close();
  }
}

/** The largest that is light enough; the smallest where none is. */
async function redrawn(picture: ImageBitmap): Promise<Blob> {
  let last: Blob | null = null;
  for (let side = LONGEST; side >= SHORTEST; side *= STEP) {
    const canvas = drawn(picture, Math.min(1, side / Math.max(picture.width, picture.height)));
    for (const quality of QUALITIES) {
      last = await encoded(canvas, quality);
      if (last.size <= MOST_BYTES) return last;
    }
  }
  if (last === null) throw new Error("No picture was drawn");
  return last;
}

function drawn(picture: ImageBitmap, scale: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser draws nothing");
  // What shows through would become black.
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = "high";
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function encoded(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const take = (blob: Blob | null) => (blob ? resolve(blob) : reject(new Error("No picture was encoded")));
    canvas.toBlob(take, "image/jpeg", quality);
  });
}
