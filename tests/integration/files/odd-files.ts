import { gzipSync } from "node:zlib";
import { pdf, picture } from "../api/send-file";
import { chunk, docx, hugePng, type OddFile, PNG_BEGINS, withText, xlsx, zip } from "./made";
import { KEPT_DOCUMENTS, REFUSED_DOCUMENTS } from "./odd-documents";
import { ODD_KINDS } from "./odd-kinds";
import { oddPictures } from "./odd-pictures";

const SCRIPT = "<script>alert(1)</script>";
const HTML = Buffer.from(`<!doctype html>${SCRIPT}`);
const SVG = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">${SCRIPT}</svg>`);

/** Content that says itself what it is, by its first bytes or its whole; none of it is evidence. */
const FOREIGN: Readonly<Record<string, Buffer>> = {
  html: HTML,
  svg: SVG,
  svgz: gzipSync(SVG),
  "xml with entities": Buffer.from('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'),
  gif: Buffer.from("GIF89a/*\0\0\0\0\0\0*/=1;alert(1)//", "latin1"),
  bmp: Buffer.concat([Buffer.from("BM"), Buffer.alloc(60)]),
  tiff: Buffer.concat([Buffer.from("II*\0", "latin1"), Buffer.alloc(60)]),
  ico: Buffer.from("00000100010010100000010020006804000016000000", "hex"),
  psd: Buffer.concat([Buffer.from("8BPS\0\x01", "latin1"), Buffer.alloc(60)]),
  heic: Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"),
  avif: Buffer.from("\0\0\0\x18ftypavif\0\0\0\0mif1avif", "latin1"),
  mp4: Buffer.from("\0\0\0\x18ftypisom\0\0\0\0isomiso2", "latin1"),
  mp3: Buffer.from("ID3\x03\0\0\0\0\0\0", "latin1"),
  wav: Buffer.from("RIFF\x24\0\0\0WAVEfmt ", "latin1"),
  "Windows program": Buffer.concat([Buffer.from("MZ\x90\0", "latin1"), Buffer.alloc(200)]),
  "Linux program": Buffer.from("7f454c4602010100000000000000000002003e00", "hex"),
  "Java class": Buffer.from("cafebabe00000034", "hex"),
  "shell script": Buffer.from("#!/bin/sh\nrm -rf /\n"),
  "batch file": Buffer.from("@echo off\r\ndel *.*\r\n"),
  shortcut: Buffer.from("4c0000000114020000000000c000000000000046", "hex"),
  rtf: Buffer.from("{\\rtf1\\ansi {\\object\\objocx}}"),
  "old document": Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]),
  postscript: Buffer.from("%!PS-Adobe-3.0\n(x) run\n"),
  flash: Buffer.from("CWS\x09\0\0\0\0", "latin1"),
  gzip: gzipSync(Buffer.alloc(1_000)),
  rar: Buffer.from("Rar!\x1a\x07\0", "latin1"),
  "7z": Buffer.from("377abcaf271c0004", "hex"),
  "plain zip": zip([{ name: "a.txt" }]),
  "zip of a page": zip([{ name: "index.html", content: HTML }]),
  jar: zip([{ name: "META-INF/MANIFEST.MF" }, { name: "A.class" }]),
  odt: zip([{ name: "mimetype" }, { name: "content.xml" }]),
  presentation: zip([{ name: "[Content_Types].xml" }, { name: "ppt/presentation.xml" }]),
  csv: Buffer.from("=cmd|' /C calc'!A0,1\n"),
  json: Buffer.from('{"a":1}'),
  nothing: Buffer.alloc(0),
  "one byte": Buffer.from("x"),
  "only NULs": Buffer.alloc(4_096),
  "a PDF's page in HTML": Buffer.concat([HTML, Buffer.from("%PDF-1.4 %%EOF")]),
  ...ODD_KINDS,
};

const PROGRAMS = "word/vbaProject.bin";
const BOMB = Buffer.alloc(1_048_576);

/** Archives that look like a document and are none that can be trusted. */
function documents(): Readonly<Record<string, Buffer>> {
  const whole = docx();
  return {
    "with programs": docx({ name: PROGRAMS }),
    "with programs in capitals": docx({ name: PROGRAMS.toUpperCase() }),
    "with a control": docx({ name: "word/activeX/activeX1.bin" }),
    "with a way out": docx({ name: "../../etc/cron.d/x" }),
    "with a way out on Windows": docx({ name: "..\\..\\x.dll" }),
    "that claims four gigabytes": docx({ name: "word/media/a.bin", claims: 0xfffffffe }),
    "that unfolds to 256 MB": docx(
      ...Array.from({ length: 256 }, (_, nth) => ({ name: `word/media/${nth}.bin`, content: BOMB })),
    ),
    "of 6000 entries": docx(...Array.from({ length: 6_000 }, (_, nth) => ({ name: `word/${nth}.xml` }))),
    "and a workbook at once": docx({ name: "xl/workbook.xml" }),
    "without its list of types": zip([{ name: "word/document.xml" }]),
    "cut in half": whole.subarray(0, whole.length / 2),
    "without its end": whole.subarray(0, -4),
    "with bytes behind it": Buffer.concat([whole, HTML]),
    "whose directory lies beyond it": Buffer.concat([
      whole.subarray(0, -6),
      Buffer.from("ffffff7f0000", "hex"),
    ]),
    "whose directory is empty": zip([]),
    "of which the magic is all": whole.subarray(0, 4),
  };
}

/** Pictures that are broken, too large, or more than pictures. */
async function pictures(): Promise<OddFile[]> {
  const whole = {
    png: await picture(7, 200, 150).png().toBuffer(),
    jpg: await picture(7, 200, 150).jpeg().toBuffer(),
    webp: await picture(7, 200, 150).webp().toBuffer(),
  };
  const cut = Object.entries(whole).flatMap(([name, bytes]) =>
    [0.1, 0.3, 0.5, 0.7, 0.9].map((part) => ({
      about: `${name} cut at ${part}`,
      bytes: bytes.subarray(0, Math.floor(bytes.length * part)),
      taken: false,
    })),
  );
  const tail = Object.entries(whole).flatMap(([name, bytes]) =>
    [HTML, SVG, zip([{ name: "a.html", content: HTML }]), Buffer.from("MZ\x90\0<?php system($_GET[0]);")].map(
      (more, nth) => ({
        about: `${name} with tail ${nth}`,
        bytes: Buffer.concat([bytes, more]),
        taken: true,
      }),
    ),
  );
  const exif = { IFD0: { Make: SCRIPT, Copyright: "x".repeat(30_000) } };
  const bad = chunk("IHDR", Buffer.alloc(13), 1);
  return [
    ...cut,
    ...tail,
    { about: "png with a script in a text", bytes: withText(whole.png, SCRIPT), taken: true },
    {
      about: "png with 50 MB of text",
      bytes: withText(whole.png, "a".repeat(50_000_000), "zTXt"),
      taken: true,
    },
    {
      about: "jpg with a script beside it",
      bytes: await picture(8).jpeg().withExif(exif).toBuffer(),
      taken: true,
    },
    {
      about: "png of sixteen bits",
      bytes: await picture(9).toColourspace("rgb16").png().toBuffer(),
      taken: true,
    },
    {
      about: "jpg for printers",
      bytes: await picture(9).toColourspace("cmyk").jpeg().toBuffer(),
      taken: true,
    },
    { about: "png of one point", bytes: await picture(9, 1, 1).png().toBuffer(), taken: true },
    { about: "png as wide as a street", bytes: hugePng(100_000, 1), taken: true },
    { about: "png of 49 million points", bytes: hugePng(10_000, 4_900), taken: true },
    { about: "png of 51 million points", bytes: hugePng(10_000, 5_100), taken: false },
    { about: "png of 900 million points", bytes: hugePng(30_000, 30_000, 10), taken: false },
    { about: "png of four thousand million points", bytes: hugePng(65_500, 65_500, 1), taken: false },
    { about: "png larger than there are numbers", bytes: hugePng(0x7fffffff, 0x7fffffff, 0), taken: false },
    { about: "png of no points", bytes: hugePng(0, 0, 0), taken: false },
    { about: "png with fewer rows than it says", bytes: hugePng(100, 100, 3), taken: false },
    { about: "png with a false sum", bytes: Buffer.concat([PNG_BEGINS, bad]), taken: false },
    { about: "png's magic alone", bytes: PNG_BEGINS, taken: false },
    { about: "jpg's magic alone", bytes: Buffer.from("ffd8ff", "hex"), taken: false },
    { about: "webp's magic alone", bytes: Buffer.from("RIFF\x04\0\0\0WEBP", "latin1"), taken: false },
    {
      about: "jpg's magic and a page",
      bytes: Buffer.concat([Buffer.from("ffd8ffe0", "hex"), HTML]),
      taken: false,
    },
    {
      about: "webp's magic and a page",
      bytes: Buffer.concat([Buffer.from("RIFF\x04\0\0\0WEBP", "latin1"), HTML]),
      taken: false,
    },
  ];
}

/** Endings of a document that its name claims. */
const ENDINGS = [
  "pdf.exe",
  "exe.pdf",
  "docm",
  "xlsm",
  "pdf.js",
  "pdf.lnk",
  "svg",
  "heic",
  "pdf ",
  "pdf.",
  "p\u202efdp",
];

const EVERY_NAME = [
  ...[
    "../../../etc/passwd.png",
    "..\\..\\boot.ini",
    "C:\\Windows\\x.png",
    "/etc/shadow",
    "....//x.png",
    "%2e%2e%2fx.png",
  ],
  ...[
    "anh\u202Egnp.exe",
    "a\u200Bb.png",
    "\u2066x\u2069.png",
    "a\0.png",
    "a%00.png",
    "a\r\nSet-Cookie: x=1.png",
    "a\tb.png",
  ],
  ...[
    'a"; x="b.png',
    "a;b.png",
    "a'b.png",
    "<img src=x onerror=alert(1)>.png",
    "{{7*7}}.png",
    "$(reboot).png",
    "`id`.png",
  ],
  ...[
    " ",
    ".",
    "..",
    ".htaccess",
    "CON.png",
    "nul",
    "x.php",
    "x.png.html",
    "x.html",
    "x.PNG",
    "đơn đề nghị.png",
    "😀.png",
  ],
  // What is not seen, or turns what follows it.
  ...[
    0xad, 0x34f, 0x61c, 0x115f, 0x180e, 0x200d, 0x200f, 0x202b, 0x2060, 0x2067, 0x3164, 0xfeff, 0xe0041,
  ].map((sign) => `a${String.fromCodePoint(sign)}b.png`),
  ...["\u200b\u200b\u200b", "\u200b.png", "\u3164.\u3164", "a\x1b[2Jb.png", "a\x7fb.png", "a\u0085b.png"],
  ...["\ud800.png", "\ufffe.png", "a".repeat(5_000), "ă".repeat(3_000), "=cmd|' /C calc'!A0.png"],
];

/** Every odd file; what is taken must be harmless. */
export async function oddFiles(): Promise<OddFile[]> {
  const named = (about: string, bytes: Buffer, taken = false): OddFile => ({ about, bytes, taken });
  const plain = await picture(10).png().toBuffer();
  return [
    ...Object.entries(FOREIGN).map(([kind, bytes], nth) => ({
      ...named(`${kind} as evidence`, bytes),
      name: `x.${["pdf", "png", "jpg", "docx"][nth % 4]}`,
    })),
    ...Object.entries(documents()).map(([kind, bytes]) => named(`docx ${kind}`, bytes)),
    ...(await pictures()),
    named("pdf that is a page behind its first line", pdf(SCRIPT), true),
    named("pdf that opens a program", pdf("/OpenAction<</S/Launch/F(cmd.exe)>>"), true),
    named("pdf without an end", pdf().subarray(0, 30)),
    named("pdf whose end lies far before its last bytes", Buffer.concat([pdf(), Buffer.alloc(5_000)])),
    named("docx", docx(), true),
    named(
      "docx with a comment",
      zip([{ name: "[Content_Types].xml" }, { name: "word/document.xml" }], "x".repeat(60_000)),
      true,
    ),
    named("docx with a page in it", docx({ name: "word/x.html", content: HTML }), true),
    named("xlsx", xlsx(), true),
    ...Object.entries(REFUSED_DOCUMENTS).map(([about, bytes]) => named(about, bytes)),
    ...Object.entries(KEPT_DOCUMENTS).map(([about, bytes]) => named(about, bytes, true)),
    ...(await oddPictures()),
    ...ENDINGS.map((ending) => ({
      ...named(`pdf as ${ending}`, pdf(ending), true),
      name: `bien-ban.${ending}`,
    })),
    ...EVERY_NAME.map((name) => ({
      about: `named ${JSON.stringify(name).slice(0, 40)}`,
      bytes: plain,
      name,
      taken: true,
    })),
  ];
}
