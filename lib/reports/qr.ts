import encodeQR from "qr";

/** Dark squares must have as much white around them to be read. */
const DRAWN = { ecc: "medium", border: 4 } as const;
const [PRINTED_SCALE, SHOWN_SCALE] = [8, 4];

/** An address as a picture for a document. */
export function qrPicture(address: string): Uint8Array<ArrayBuffer> {
  return encodeQR(address, "gif", { ...DRAWN, scale: PRINTED_SCALE });
}

/** The same as a drawing for a page of its own. */
export function qrDrawing(address: string): string {
  return encodeQR(address, "svg", { ...DRAWN, scale: SHOWN_SCALE });
}
