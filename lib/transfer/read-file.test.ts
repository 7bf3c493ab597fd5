import { describe, expect, it } from "vitest";
import type { FileId } from "./bundle";
import { readFileContent } from "./read-file";

const HEADER = "code,name,level,kind,parent,from,to";

function read(text: string) {
  return readFileContent("units", Buffer.from(text));
}

function problemsOf(text: string, id: FileId = "units"): string[] {
  return readFileContent(id, Buffer.from(text)).problems.map(
    ({ line, column, key }) => `${line}:${column}: ${key}`,
  );
}

describe("readFileContent", () => {
  it("reads columns in any order, a byte-order mark, CR LF, and cells of several lines", () => {
    const content = read(
      '\uFEFFname,code,kind,level\r\n"Huyện ""A"",\r\nmột",A,ZONE_UNION,UPPER\r\nB,B,ZONE_UNION,UPPER\r\n',
    );
    const absent = { parent: null, from: null, to: null };
    expect(content.problems).toEqual([]);
    expect(content.rows).toEqual([
      { code: "A", name: 'Huyện "A",\r\nmột', kind: "ZONE_UNION", level: "UPPER", ...absent },
      { code: "B", name: "B", kind: "ZONE_UNION", level: "UPPER", ...absent },
    ]);
    expect(content.lines).toEqual([2, 4]);
  });

  it("keeps texts as they are but for NFC", () => {
    const content = read(
      `${HEADER}\nA, =Đạt ,UPPER,ZONE_UNION,,,\nB,${"Đạt".normalize("NFD")},UPPER,ZONE_UNION,,,\n`,
    );
    expect(content.rows.map(({ name }) => name)).toEqual([" =Đạt ", "Đạt"]);
  });

  it("takes a file without a row, or without anything, for empty", () => {
    expect(read(HEADER).rows).toEqual([]);
    expect(read("")).toMatchObject({ rows: [], problems: [] });
  });

  it("tells every wrong cell of every row by line and column", () => {
    const text = `${HEADER}\nA b,,upper,ZONE_UNION,,2021-02-30,\n\nB,B,UPPER,ZONE_UNION,x y,2021-01-01,2021-01-01\n`;
    expect(problemsOf(text)).toEqual([
      "2:code: code.malformed",
      "2:name: required",
      "2:level: choice.unknown",
      "2:from: date.malformed",
      "4:parent: code.malformed",
      "4:to: interval.empty",
    ]);
  });

  it("refuses an interval that does not end after it begins", () => {
    expect(problemsOf(`${HEADER}\nB,B,UPPER,ZONE_UNION,,2021-01-01,2021-01-01\n`)).toEqual([
      "2:to: interval.empty",
    ]);
  });

  it("refuses unknown and repeated columns, and then judges no row", () => {
    expect(problemsOf("code,naem,code\nA b,,\n")).toEqual([
      "1:naem: bundle.unknownColumn",
      "1:code: bundle.repeatedColumn",
    ]);
  });

  it("refuses a row with more or fewer cells than the header", () => {
    expect(problemsOf("code,name,kind,level\nA,A,ZONE_UNION\nB,B,ZONE_UNION,UPPER,\n")).toEqual([
      "2:: bundle.cellCount",
      "3:: bundle.emptyColumns",
    ]);
  });

  it.each([";", "\t"])("tells of another separator (%j) once, and judges no row", (separator) => {
    const text = `${HEADER}\nA,A,UPPER,ZONE_UNION,,,\nB,B,UPPER,ZONE_UNION,,,\n`.replaceAll(",", separator);
    expect(problemsOf(text)).toEqual(["1:: bundle.otherSeparator"]);
    expect(problemsOf(`\uFEFF${text}`)).toEqual(["1:: bundle.otherSeparator"]);
  });

  it.each(["utf16le", "utf16be"])("tells of %s once, with a byte-order mark and without", (encoding) => {
    for (const mark of ["", "\uFEFF"]) {
      const little = Buffer.from(`${mark}${HEADER}\nA,Đạt,UPPER,ZONE_UNION,,,\n`, "utf16le");
      const bytes = encoding === "utf16le" ? little : little.swap16();
      expect(readFileContent("units", bytes).problems.map(({ key }) => key)).toEqual(["bundle.utf16"]);
    }
  });

  it("tells of rows of commas once, with their number", () => {
    const { problems, rows } = read(`${HEADER}\nA,A,UPPER,ZONE_UNION,,,\n,,,,,,\n,, ,,,,\n,,,,,,\n`);
    expect(problems).toMatchObject([{ line: 3, key: "bundle.blankRows", values: { rows: 3 } }]);
    expect(rows).toHaveLength(1);
  });

  it("tells of empty columns at the end once", () => {
    const { problems } = read(`${HEADER},,\nA,A,UPPER,ZONE_UNION,,,,,\nB,B,UPPER,ZONE_UNION,,,,,\n`);
    expect(problems).toMatchObject([{ line: 1, key: "bundle.emptyColumns" }]);
  });

  it("tells of days with a time once a column", () => {
    const row = (code: string) => `${code},A,UPPER,ZONE_UNION,,2021-11-05 00:00:00,2022-01-01T00:00:00`;
    const { problems } = read(`${HEADER}\n${row("A")}\n${row("B")}\n`);
    expect(problems.map(({ column, key, values }) => [column, key, values.rows])).toEqual([
      ["from", "bundle.dateWithTime", 2],
      ["to", "bundle.dateWithTime", 2],
    ]);
  });

  it.each([
    ["an Excel workbook", "PK\u0003\u0004 rest", "bundle.otherKind"],
    ["a PDF", "%PDF-1.7\n", "bundle.otherKind"],
    ["a page", "<html><table>", "bundle.otherKind"],
    ["a JSON file", '[{"code": "A"}]', "bundle.otherKind"],
    [
      "a line that names the separator",
      `sep=,\n${HEADER}\nA,A,UPPER,ZONE_UNION,,,\n`,
      "bundle.separatorLine",
    ],
    ["that line and another separator", "sep=;\ncode;name\nA;A\n", "bundle.separatorLine"],
    ["whole lines in quotes", `"${HEADER}"\n"A,A,UPPER,ZONE_UNION,,,"\n`, "bundle.quotedLines"],
    [
      "names of columns in capitals",
      `${HEADER.toUpperCase()}\nA,A,UPPER,ZONE_UNION,,,\n`,
      "bundle.columnCase",
    ],
    ["names with blanks, and another separator", "Code ;Name;Level\nA;A;UPPER\n", "bundle.otherSeparator"],
    ["blanks around names", "code, name, level, kind\nA,A,UPPER,ZONE_UNION\n", "bundle.columnCase"],
    ["no header", "A,A,UPPER,ZONE_UNION,,,\nB,B,UPPER,ZONE_UNION,,,\n", "bundle.noHeader"],
    ["a title above", `Danh sách đơn vị,,,,,,\n${HEADER}\nA,A,UPPER,ZONE_UNION,,,\n`, "bundle.noHeader"],
    ["a row of commas above", `,,,,,,\n${HEADER}\nA,A,UPPER,ZONE_UNION,,,\n`, "bundle.noHeader"],
    ["columns without names", "code,,name,level,,kind\nA,,A,UPPER,,ZONE_UNION\n", "bundle.namelessColumn"],
  ])("tells of %s once, and judges no row", (_, text, key) => {
    const { problems, rows } = read(text);
    expect(problems.map((problem) => problem.key)).toEqual([key]);
    expect(rows).toEqual([]);
  });

  it.each([
    ["enquiries", "id,unit,received_at", "2021-11-05 08:30:00", "bundle.instantWithoutOffset"],
    ["enquiries", "id,unit,received_at", "05/11/2021 08:30", "bundle.instantAsShown"],
    ["facilities", "id,unit,installed", "05/11/2021", "bundle.dateAsShown"],
    ["facilities", "id,unit,installed", "5/11/21", "bundle.dateAsShown"],
    ["facilities", "id,unit,installed", "2021-1-5", "bundle.dateAsShown"],
    ["facilities", "id,unit,installed", "44505", "bundle.dateAsNumber"],
    ["facilities", "id,unit,installed", "NaT", "bundle.nothingInWords"],
    ["headcounts", "unit,as_of,workers", "1.234", "bundle.groupedDigits"],
    ["headcounts", "unit,as_of,workers", "12.0", "bundle.wholeWithPoint"],
    ["headcounts", "unit,as_of,workers", "1.2E+05", "bundle.groupedDigits"],
    ["headcounts", "unit,as_of,workers", "#N/A", "bundle.nothingInWords"],
    ["overrides", "unit,target,waived", "TRUE", "bundle.flagCase"],
  ] as const)(
    "tells of a column of %s that holds days, moments or numbers as %s, %s, once",
    (id, header, cell, key) => {
      const [, second = ""] = header.split(",");
      const at = second === "as_of" ? ["2021-01-01", "2021-01-02"] : ["A", "B"];
      const text = `${header}\na,${at[0]},${cell}\nb,${at[1]},${cell}\n`;
      const { problems } = readFileContent(id, Buffer.from(text));
      const told = problems.filter(({ column }) => column === header.split(",").at(-1));
      expect(told).toMatchObject([{ line: 2, key, values: { rows: 2 } }]);
    },
  );

  it("refuses a key that came before, of all columns of the key", () => {
    const rows =
      "channel,as_of,audience,connected\nc,2021-01-01,WORKERS,1\nc,2021-01-01,GROUP_LEADERS,1\nc,2021-01-01,WORKERS,2\n";
    const content = readFileContent("coverage", Buffer.from(rows));
    expect(content.problems).toMatchObject([
      { line: 4, column: "channel", key: "bundle.repeatedKey", values: { line: 2 } },
    ]);
    expect(content.rows).toHaveLength(2);
  });

  it("refuses bytes that are not UTF-8, on their line", () => {
    const bytes = Buffer.concat([
      Buffer.from("code,name\nA,B\nC,"),
      Buffer.from([0xc3, 0x28]),
      Buffer.from("\n"),
    ]);
    expect(readFileContent("outlets", bytes).problems).toMatchObject([{ line: 3, key: "bundle.notUtf8" }]);
  });

  it("refuses a quotation mark out of place, on its line, also behind cells of several lines", () => {
    expect(problemsOf('code,name,kind\nA,"a\r\nb\r\nc",OTHER\nB,x"y,OTHER\n', "outlets")).toEqual([
      "5:: bundle.quoting",
    ]);
  });

  it("refuses NUL, which no database stores", () => {
    expect(problemsOf("code,name,kind\nA,a\u0000b,OTHER\n", "outlets")).toEqual(["2:name: text.malformed"]);
  });

  it("tells where in a JSON cell something is wrong", () => {
    const measure = '{"type":"count","activityType":"X","minimum":"3","scope":"own","hours":1}';
    const text = `year,code,title,level,force,measure\n2021,A,A,UPPER,SOFT,"${measure.replaceAll('"', '""')}"\n`;
    const { problems } = readFileContent("targets", Buffer.from(text));
    expect(problems.map(({ column, key, values }) => `${column} ${key} ${values.at}`)).toEqual([
      "measure number.notWhole minimum",
      "measure required countsFrom",
      "measure object.unknownKey hours",
    ]);
  });

  it.each([
    [
      "enquiries",
      "id,unit,received_at,answered_at\ne,U,2021-01-01T00:00:00Z,2021-01-01T06:59:59+07:00\n",
      "2:answered_at: enquiry.answeredBeforeReceived",
    ],
    ["overrides", "unit,target,year,required,waived\nU,A,2021,1,true\n", "2:required: override.notOneOfTwo"],
    ["overrides", "unit,target,year,required,waived\nU,A,2021,,\n", "2:required: override.notOneOfTwo"],
    [
      "plans",
      'year,title,classes\n2021,A,"[[90,""A""],[10,""B""]]"\n',
      "2:classes: plan.classesNotDownToZero",
    ],
    [
      "plans",
      'year,title,classes\n2021,A,"[[50,""A""],[50,""B""],[0,""C""]]"\n',
      "2:classes: plan.classesNotDownToZero",
    ],
    [
      "targets",
      "year,code,title,level,force,weight\n2021,A,A,UPPER,SOFT,0.125\n",
      "2:weight: number.tooFine",
    ],
    ["targets", "year,code,title,level,force,weight\n2021,A,A,UPPER,SOFT,0\n", "2:weight: number.tooSmall"],
    [
      "targets",
      "year,code,title,level,force,due_on\n2021,A,A,UPPER,SOFT,2021-06-30\n",
      "2:due_on: target.dueOnWithoutMilestone",
    ],
    [
      "activities",
      "id,unit,type,occurred_on,title,status,quantity\na,U,X,2021-01-01,A,DRAFT,0\n",
      "2:quantity: number.tooSmall",
    ],
    [
      "activities",
      "id,unit,type,occurred_on,title,status,audiences\na,U,X,2021-01-01,A,DRAFT,MEMBERS;MEMBERS\n",
      "2:audiences: list.repeated",
    ],
    [
      "successions",
      "predecessor,successor,kind,on\nA,A,MERGED,2021-01-01\n",
      "2:successor: succession.ofItself",
    ],
    ["headcounts", "unit,as_of,workers\nA,2021-01-01,-1\n", "2:workers: number.tooSmall"],
  ] as const)("refuses in %s: %j", (id, text, problem) => {
    expect(problemsOf(text, id)).toEqual([problem]);
  });
});
