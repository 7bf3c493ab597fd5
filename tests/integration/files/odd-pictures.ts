import sharp from "sharp";
import { picture } from "../api/send-file";
import { chunk, type OddFile, PNG_BEGINS } from "./made";

const SCRIPT = "<script>alert(1)</script>";

/** A segment of a JPEG behind its first two bytes. */
function withSegment(jpg: Buffer, marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([jpg.subarray(0, 2), head, content, jpg.subarray(2)]);
}

/** A chunk of a PNG behind its head. */
function withChunk(png: Buffer, type: string, content: Buffer | string): Buffer {
  const at = PNG_BEGINS.length + 25;
  return Buffer.concat([png.subarray(0, at), chunk(type, Buffer.from(content)), png.subarray(at)]);
}

/** A JPEG that claims to be so large. */
function claiming(jpg: Buffer, width: number, height: number): Buffer {
  const changed = Buffer.from(jpg);
  const at = changed.indexOf(Buffer.from([0xff, 0xc0]));
  changed.writeUInt16BE(height, at + 5);
  changed.writeUInt16BE(width, at + 7);
  return changed;
}

/** A WebP of nothing but a head that claims to be so large. */
function webpOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(30);
  head.write("RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0", "latin1");
  head.writeUIntLE(width - 1, 24, 3);
  head.writeUIntLE(height - 1, 27, 3);
  return head;
}

const BEGUN = {
  jpg: [0xff, 0xd8, 0xff, 0xe0],
  png: [...PNG_BEGINS],
  webp: [...Buffer.from("RIFF\x10\0\0\0WEBP")],
};
const FOREIGN = ["GIF89a", "%PDF-1.4\n%%EOF", "PK\x03\x04", "MZ\x90\0", "<svg/>", "\0\0\0\x18ftypheic"];

/** Pictures with more beside them, told otherwise than they are, or of which only the beginning is one. */
export async function oddPictures(): Promise<OddFile[]> {
  const jpg = await picture(21, 120, 80).jpeg().toBuffer();
  const png = await picture(21, 120, 80).png().toBuffer();
  const webp = await picture(21, 120, 80).webp().toBuffer();
  const named = (taken: boolean) => (made: readonly (readonly [string, Buffer])[]) =>
    made.map(([about, bytes]) => ({ about, bytes, taken }));
  const turned = [2, 5, 6, 8].map(async (orientation) => {
    const bytes = await picture(orientation, 90, 60).jpeg().withMetadata({ orientation }).toBuffer();
    return { about: `jpg turned the way ${orientation}`, bytes, taken: true };
  });
  const place = { IFD0: { Make: "Camera" }, IFD3: { GPSLatitude: "10/1 22/1 0/1", GPSLatitudeRef: "N" } };
  const located = (["jpeg", "png", "webp"] as const).map(async (format) => ({
    about: `${format} that says where it was taken`,
    bytes: await picture(22).toFormat(format).withExif(place).toBuffer(),
    taken: true,
  }));
  const coloured = (["jpeg", "png", "webp"] as const).map(async (format) => ({
    about: `${format} with a profile of colours`,
    bytes: await picture(23).withIccProfile("p3").toFormat(format).toBuffer(),
    taken: true,
  }));
  const kinds: readonly (readonly [string, Promise<Buffer>])[] = [
    ["jpg that comes step by step", picture(24).jpeg({ progressive: true }).toBuffer()],
    ["jpg in grey", picture(24).greyscale().jpeg().toBuffer()],
    ["png that comes step by step", picture(24).png({ progressive: true }).toBuffer()],
    ["png with a palette", picture(24).png({ palette: true }).toBuffer()],
    ["png that can be seen through", picture(24).ensureAlpha(0).png().toBuffer()],
    ["webp that can be seen through", picture(24).ensureAlpha(0.5).webp().toBuffer()],
    ["webp without loss", picture(24).webp({ lossless: true }).toBuffer()],
    [
      "webp that moves",
      sharp(await picture(24, 8, 16).raw().toBuffer(), {
        raw: { width: 8, height: 16, channels: 3, pageHeight: 8 },
      })
        .webp({ loop: 0 })
        .toBuffer(),
    ],
  ];
  return [
    ...(await Promise.all([...turned, ...located, ...coloured])),
    ...named(true)(await Promise.all(kinds.map(async ([about, made]) => [about, await made] as const))),
    ...named(true)([
      ["jpg with a comment that is a script", withSegment(jpg, 0xfe, Buffer.from(SCRIPT))],
      ["jpg with a program in a comment", withSegment(jpg, 0xfe, Buffer.from("<?php system($_GET[0]);"))],
      [
        "jpg with words of Adobe's",
        withSegment(jpg, 0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${SCRIPT}`)),
      ],
      [
        "jpg with words of the press",
        withSegment(jpg, 0xed, Buffer.from(`Photoshop 3.0\x008BIM\x04\x04${SCRIPT}`)),
      ],
      [
        "jpg with a profile that is none",
        withSegment(jpg, 0xe2, Buffer.from(`ICC_PROFILE\0\x01\x01${SCRIPT}`)),
      ],
      [
        "jpg with a false camera's words",
        withSegment(jpg, 0xe1, Buffer.from(`Exif\0\0MM\0*\xff\xff\xff\xff`, "latin1")),
      ],
      [
        "jpg with another picture in it",
        withSegment(jpg, 0xe1, Buffer.concat([Buffer.from("Exif\0\0"), jpg])),
      ],
      ["jpg with a picture behind it", Buffer.concat([jpg, jpg])],
      ["png with a page in a chunk of its own", withChunk(png, "spAm", SCRIPT)],
      ["png with words in every language", withChunk(png, "iTXt", `XML:com.adobe.xmp\0\0\0\0\0${SCRIPT}`)],
      ["png with a false camera's words", withChunk(png, "eXIf", "MM\0*\xff\xff")],
      ["png with a picture behind it", Buffer.concat([png, png])],
      ["png with a jpg behind it", Buffer.concat([png, jpg])],
      ["webp with a chunk of its own", Buffer.concat([webp, Buffer.from(`XMP \x19\0\0\0${SCRIPT}\0`)])],
      ["jpg taller than it is", claiming(jpg, 120, 8_000)],
      ["webp with a jpg behind it", Buffer.concat([webp, jpg])],
    ]),
    ...named(false)([
      ["jpg as large as one can say", claiming(jpg, 65_500, 65_500)],
      ["jpg of no height", claiming(jpg, 120, 0)],
      ["jpg of no width", claiming(jpg, 0, 80)],
      ["webp as large as one can say", webpOf(16_777_216, 255)],
      ["webp that is a head alone", webpOf(100, 100)],
      ["webp shorter than it says", webp.subarray(0, 40)],
      ["png whose head comes last", Buffer.concat([PNG_BEGINS, png.subarray(33, -12), png.subarray(8, 33)])],
      ["png without a picture", Buffer.concat([png.subarray(0, 33), png.subarray(-12)])],
      [
        "png of three bits",
        Buffer.concat([
          PNG_BEGINS,
          chunk("IHDR", Buffer.from("000000640000006403020000 00".replace(" ", ""), "hex")),
        ]),
      ],
      [
        "png with a length of four gigabytes",
        Buffer.concat([PNG_BEGINS, Buffer.from("ffffffff49484452", "hex")]),
      ],
      ["jpg of markers alone", Buffer.concat([jpg.subarray(0, 3), Buffer.alloc(5_000, 0xff)])],
    ]),
    ...Object.entries(BEGUN).flatMap(([kind, begun]) =>
      FOREIGN.map((foreign) => ({
        about: `${kind}'s first bytes before ${JSON.stringify(foreign.slice(0, 6))}`,
        bytes: Buffer.concat([Buffer.from(begun), Buffer.from(foreign, "latin1"), Buffer.alloc(200)]),
        taken: false,
      })),
    ),
  ];
}
