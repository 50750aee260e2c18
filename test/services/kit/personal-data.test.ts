import fc from "fast-check";

import { cui, dui, luhn } from "../../../services/kit/privacy/check-digits";
import { isPersonColumn } from "../../../services/kit/privacy/person-fields";
import { personalData } from "../../../services/kit/privacy/personal-data";
import { personalDataInTable } from "../../../services/kit/privacy/table";
import { freshDatabase } from "../../support/database";

const kinds = (text: string) => personalData(text).map(({ kind }) => kind);
const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(""));
const within = (min: number, max: number, width: number) =>
  fc.integer({ min, max }).map((n) => String(n).padStart(width, "0"));
const completed = (start: string, right: (number: string) => boolean) =>
  [..."0123456789"].map((digit) => start + digit).find(right);
const around = (text: string) => [text, `Llegó con ${text}.`, `(${text})`, `La víctima, ${text}, declaró.`];

describe("numbers of persons", () => {
  const found = (kind: string, text: string) => {
    for (const sentence of around(text))
      expect({ sentence, kinds: kinds(sentence) }).toEqual({ sentence, kinds: [kind] });
  };

  it("are found in every form that the Member Countries write", () => {
    for (const number of [
      "GOMC900101HDFLRR05",
      "0801-1990-12345",
      "0801199012345",
      "1-0234-0567",
      "001-010190-0001A",
      "0010101900001A",
      "8-123-456",
      "PE-12-3456",
      "E-8-123456",
      "123-45-6789",
      "046-454-286",
      "046 454 286",
      "123-456-789",
      "123.45.6789",
      "912-78-1234",
      "A012345678",
      "1 0234 0567",
      "2548 96316 0101",
      "2548.96316.0101",
      "08011990123456",
      "0801-1990-123456",
      "04567891-1",
      "0614-150589-101-3",
      "001-1234567-1",
      "GOMC850512AB1",
      "GOMC-850512-AB1",
      "GMRRCR85051209H400",
    ])
      found("NATIONAL_ID", number);
  });

  it("are found by their check digits", () => {
    const place = fc.tuple(within(1, 22, 2), within(1, 5, 2)).map((parts) => parts.join(""));
    fc.assert(
      fc.property(digits(7), place, (start, born) => {
        const number = [..."0123456789"]
          .flatMap((eighth) => [..."0123456789"].map((check) => `${start}${eighth}${check}${born}`))
          .find((one) => cui(one) && !/^97[89]/.test(one))!;
        fc.pre(number !== undefined);
        found("NATIONAL_ID", number.replace(/^(\d{4})(\d{5})(\d{4})$/, "$1 $2 $3"));
      }),
      { numRuns: 50 },
    );
    fc.assert(
      fc.property(digits(8), (start) => {
        fc.pre(!/^(19|20)\d\d(0[1-9]|1[0-2])/.test(start));
        found("NATIONAL_ID", completed(`${start}-`, dui)!);
      }),
      { numRuns: 50 },
    );
    fc.assert(
      fc.property(digits(10), (start) => {
        const number = completed(start, luhn)!.replace(/^(\d{3})(\d{7})(\d)$/, "$1-$2-$3");
        found("NATIONAL_ID", number);
      }),
      { numRuns: 50 },
    );
    fc.assert(
      fc.property(digits(8), (start) => {
        const number = completed(start, luhn)!;
        fc.pre(!number.endsWith("000"));
        found("NATIONAL_ID", number.replace(/^(\d{3})(\d{3})(\d{3})$/, "$1 $2 $3"));
      }),
      { numRuns: 50 },
    );
  });

  it("are found after the name of their document, whatever their form", () => {
    for (const text of [
      "cédula 123456789",
      "DUI: 01234567",
      "DPI No. 1234567890",
      "Passport number X1234567",
      "pasaporte n.º G12345678",
      "SIN 123456789",
      "Social Security number: 123456789",
      "RTN 1234567",
      "licencia de conducir 1234567",
      "A-number 12345678",
    ])
      expect(kinds(`Su ${text} figura en el acta.`).length).toBe(1);
  });

  it("are found as telephone numbers", () => {
    for (const number of [
      "+502 2222 3333",
      "+1 (202) 555-0123",
      "(502) 2222-3333",
      "2222-3333",
      "5551 2345",
      "55512345",
      "809-555-1234",
      "555.123.4567",
      "1-800-555-1234",
      "01 800 553 3000",
      "55 1234 5678",
      "(55) 1234-5678",
      "800 5533 000",
      "507 314-1234",
      "00 502 2222 3333",
      "50255512345",
      "tel. 314-1234",
      "Llame al 223 4567",
      "whatsapp: 8765.4321",
      "２２２２－３３３３",
      "2222\u20113333",
    ])
      found("TELEPHONE_NUMBER", number);
  });

  it("are found as e-mail addresses, a role's too", () => {
    for (const address of [
      "maria.lopez@example.org",
      "secretariado@crmsv.org",
      "josé.peña@correo.gob.mx",
      "maria (at) example.org",
      "maria [arroba] example [punto] org",
      "maria arroba example punto org",
      "maria arroba example.org",
      "maria at example dot org",
      "maria at gmail.com",
      "maria-at-example-dot-org",
      "maria_at_example.org",
      "maria<at>example.org",
      "maria @ example.org",
      "maria&#64;example.org",
      "maria%40example.org",
      "maria＠example.org",
    ])
      found("EMAIL_ADDRESS", address);
  });

  it("are told by place, in characters, and one finding for each place", () => {
    expect(personalData("👩 Ángela: 2222–3333 y a@b.org")).toEqual([
      { kind: "TELEPHONE_NUMBER", what: "a telephone number", offset: 10, length: 9 },
      { kind: "EMAIL_ADDRESS", what: "an e-mail address", offset: 22, length: 7 },
    ]);
  });
});

describe("fields of a person's record", () => {
  it("are found as labels, in both languages and however they are written", () => {
    for (const label of [
      "first name",
      "First Name",
      "first_name",
      "firstName",
      "Middle name",
      "second name",
      "last name",
      "date of birth",
      "birthdate",
      "identity number",
      "mailing address",
      "case worker",
      "case owner",
      "salutation",
      "support plan",
      "e-mail",
      "fecha de nacimiento",
      "Primer nombre",
      "segundo apellido",
      "número de identidad",
      "correo electrónico",
      "dirección postal",
      "nombre de la víctima",
    ])
      expect({ label, kinds: kinds(`Caso 7; ${label}: Ana`) }).toEqual({ label, kinds: ["PERSON_FIELD"] });
    expect(kinds("latitud: 14.6349")).toEqual(["PERSON_FIELD"]);
    expect(kinds("DOB 12/05/1985")).toEqual(["PERSON_FIELD"]);
    expect(kinds('{"birthdate": "1990"}')).toEqual(["PERSON_FIELD"]);
  });

  it("may be spoken of", () => {
    for (const text of [
      "The register keeps the date of birth and the first name of nobody.",
      "Se registran nombres y apellidos de las instituciones.",
      "La latitud con que se interpreta la norma.",
      "Teléfono: 911. Línea 110.",
      "Sin 300 personas no hay taller.",
      "@OIM_Mexico in social networks",
      "More at iom.int and at www.unodc.org; look at crmsv.org.",
      "Una arroba de maíz. At the border, at two points.",
      "Ley 8-2015-1234, expediente 12345678-9, sentencia 123-456-789",
      "Una empresa tiene el RFC IOM850512AB1",
    ])
      expect({ text, found: kinds(text) }).toEqual({ text, found: [] });
  });

  it("are found as columns of a table, and what is in its cells by row and column", () => {
    for (const column of [
      "First Name",
      "first_name",
      "firstName",
      "FECHA DE NACIMIENTO",
      "Teléfono",
      "e-mail",
      "lat",
      "Case Owner",
    ])
      expect({ column, person: isPersonColumn(column) }).toEqual({ column, person: true });
    for (const column of HTCDS.flatMap((field) => [field, `prs_${field}`, field.toLowerCase()]))
      expect({ column, person: isPersonColumn(column) }).toEqual({ column, person: true });
    for (const column of ["phone_1", "Teléfono móvil", "National ID", "Case Worker Name", "contact_email"])
      expect({ column, person: isPersonColumn(column) }).toEqual({ column, person: true });
    for (const column of [
      "question",
      "category",
      "2014",
      "sources",
      "name",
      "country",
      "axisEs",
      "sex",
      "age",
    ])
      expect({ column, person: isPersonColumn(column) }).toEqual({ column, person: false });
    expect(personalDataInTable('question,2014,dob\nA1,12,\n"A,2","ask\na@b.org",x')).toEqual([
      {
        kind: "PERSON_FIELD",
        what: "a column of a person's record",
        offset: 0,
        length: 3,
        row: 1,
        column: 3,
      },
      { kind: "EMAIL_ADDRESS", what: "an e-mail address", offset: 4, length: 7, row: 3, column: 2 },
    ]);
    expect(personalDataInTable("pregunta;2014\nA1;2222-3333")).toMatchObject([{ row: 2, column: 2 }]);
  });
});

describe("what is nobody's", () => {
  const year = fc.integer({ min: 1900, max: 2035 });
  const grouped = (by: string) =>
    fc.integer({ min: 0, max: 2_000_000_000 }).map((n) => String(n).replace(/\B(?=(\d{3})+$)/g, by));
  const number = fc.integer({ min: 1, max: 99_999 });
  const article = fc.integer({ min: 1, max: 600 });
  const harmless: Record<string, fc.Arbitrary<string>> = {
    laws: fc
      .tuple(
        fc.constantFrom("Decreto", "Ley", "Acuerdo Gubernativo", "Law", "D.L.", "Decreto Legislativo No."),
        fc.integer({ min: 1, max: 9999 }),
        year,
      )
      .chain(([word, n, y]) =>
        fc.constantFrom(`${word} ${n}-${y}`, `${word} ${n}`, `${word} ${n} de ${y}`, `${word} ${n}/${y}`),
      ),
    gazettes: number.map((n) => `GO ${n}`),
    codes: article.chain((n) =>
      fc.constantFrom(
        `18 USC ${n + 1000}`,
        `8 U.S.C. § 1324(a)(${n})`,
        `S-GTM${n}`,
        `P.L. 106-${n}`,
        `A/RES/55/${n}`,
        `CTOC/COP/2010/${n}`,
      ),
    ),
    dates: fc
      .date({ min: new Date("1900-01-01"), max: new Date("2035-12-31"), noInvalidDate: true })
      .chain((day) => {
        const iso = day.toISOString();
        const [y, m, d] = iso.slice(0, 10).split("-") as [string, string, string];
        return fc.constantFrom(
          iso,
          iso.slice(0, 10),
          `${d}/${m}/${y}`,
          `${d}-${m}-${y}`,
          `${Number(d)}.${Number(m)}.${y}`,
          `${d}-${m}-${y.slice(2)}`,
          `${y}${m}${d}`,
        );
      }),
    years: fc
      .tuple(year, year)
      .chain(([a, b]) =>
        fc.constantFrom(
          `${a}-${b}`,
          `${a}–${b}`,
          `${a}/${b}`,
          `${a}, ${b}`,
          `${a} y ${b}`,
          `${a}-${String(b).slice(2)}`,
        ),
      ),
    amounts: fc
      .tuple(
        fc.constantFrom(",", ".", " "),
        fc.constantFrom("Q", "US$", "$", "€", "B/.", "L ", "USD ", "EUR "),
      )
      .chain(([by, money]) =>
        fc
          .tuple(grouped(by), grouped(by))
          .chain(([a, b]) =>
            fc.constantFrom(`${money}${a}`, `${money}${a}–${b}`, `${a} EUR`, `${a} personas`, `${a} dólares`),
          ),
      ),
    counts: grouped(",").chain((n) => fc.constantFrom(n, `${n} victims`, `${n} %`)),
    "bare amounts": fc
      .integer({ min: 0, max: 2_000_000_000 })
      .chain((n) => fc.constantFrom(`Q${n}`, `USD ${n}`, `${n} EUR`, `${n} habitantes`)),
    books: digits(9).map((n) => {
      const start = `978${n}`;
      const sum = [...start].reduce((all, digit, i) => all + Number(digit) * (i % 2 ? 3 : 1), 0);
      return `${start.slice(0, 3)}-${start.slice(3, 4)}-${start.slice(4, 8)}-${start.slice(8)}-${(10 - (sum % 10)) % 10}`;
    }),
    uuids: fc.uuid(),
    addresses: fc
      .tuple(fc.webUrl({ withQueryParameters: true }), digits(8))
      .map(([url, n]) => `${url}/${n}.pdf`)
      .filter((url) => !url.includes("@")),
    articles: fc
      .array(article, { minLength: 2, maxLength: 8 })
      .chain((all) =>
        fc.constantFrom(
          `arts. ${all.join(", ")}`,
          `artículos ${all.join(", ")} y 10`,
          `TIP ${all[0]}(3)`,
          `arts. ${all[0]}-${all[1]}`,
          `art. 367-A, ${all[0]} bis`,
        ),
      ),
  };

  it.each(Object.entries(harmless))("passes: %s", (_name, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (text) => {
        for (const sentence of [text, `Véase ${text}.`, `(${text})`, `Según ${text}, entre otros.`])
          expect({ sentence, kinds: kinds(sentence) }).toEqual({ sentence, kinds: [] });
      }),
      { numRuns: 300 },
    );
  });

  it("passes: every text that the hub starts with", async () => {
    const database = await freshDatabase();
    const columns = await database.query<{ name: string; column: string }>(`
      SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS name, quote_ident(column_name) AS column
      FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
      WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema', 'public')
        AND (data_type IN ('text', 'jsonb') OR udt_name = '_text') AND table_name <> 'migration'`);
    let texts = 0;
    const caught: unknown[] = [];
    for (const { name, column } of columns)
      for (const { value } of await database.query<{ value: unknown }>(
        `SELECT ${column} AS value FROM ${name} WHERE ${column} IS NOT NULL`,
      ))
        for (const text of stringsIn(value)) {
          texts += 1;
          if (personalData(text).length > 0) caught.push({ name, column, text, found: personalData(text) });
        }
    await database.drop();
    expect(caught).toEqual([]);
    expect(texts).toBeGreaterThan(2_000);
  });

  it("costs little, whatever a text consists of", () => {
    for (const part of [
      "a",
      "1",
      "1 ",
      "1-",
      "a@",
      "first name ",
      "(502) ",
      "[at] ",
      "2222 ",
      "1.000.",
      "a.b-",
    ]) {
      const text = part.repeat(Math.ceil(20_000 / part.length));
      const from = performance.now();
      personalData(text);
      expect({ part, slow: performance.now() - from > 500 }).toEqual({ part, slow: false });
    }
  });
});

/** The fields of a person in IOM's Human Trafficking Case Data Standard, by their system names. */
const HTCDS = [
  ...[
    "Salutation",
    "FirstName",
    "MiddleName",
    "SecondName",
    "Birthdate",
    "Email",
    "HomePhone",
    "MobilePhone",
  ],
  ...["MailingStreet", "MailingCity", "MailingState", "MailingPostalCode", "MailingCountry"],
  ...["MailingLatitude", "MailingLongitude", "ReferringPrimaryCaseWorker", "DetailsOfVulnerabilities"],
];

const stringsIn = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : value && typeof value === "object"
      ? Object.values(value).flatMap(stringsIn)
      : [];
