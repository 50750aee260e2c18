import fc from "fast-check";

import { dueOn, shifted } from "../../services/indicators/deadline.rules";
import { MONTHS } from "../../services/indicators/deadline.words";

const refusal = (words: string, from = "2016-06-08") => {
  try {
    return dueOn(words, from);
  } catch (error) {
    return (error as { extensions: Record<string, unknown> }).extensions;
  }
};

describe("the last day, from the words of a resolution", () => {
  it.each<[string, string, string]>([
    [
      "2016-06-08",
      "to submit it to the Technical Secretariat within a period of two months, at the latest",
      "2016-08-08",
    ],
    ["2016-06-08", "within two months at the latest", "2016-08-08"],
    ["2016-06-08", "Within a maximum period of 2 months", "2016-08-08"],
    ["2016-06-08", "en un plazo de dos meses, a más tardar", "2016-08-08"],
    ["2016-06-08", "en el plazo máximo de 60 días", "2016-08-07"],
    ["2016-06-08", "within 60 days", "2016-08-07"],
    ["2016-06-08", "dentro de los 15 días", "2016-06-23"],
    ["2016-06-08", "dentro de un plazo de una semana", "2016-06-15"],
    ["2016-06-08", "within a year", "2017-06-08"],
    ["2017-06-21", "by 21 July 2017", "2017-07-21"],
    ["2017-06-21", "By 21 July", "2017-07-21"],
    ["2017-06-21", "no later than July 21, 2017", "2017-07-21"],
    ["2017-06-21", "not later than the 21st of July 2017", "2017-07-21"],
    ["2017-06-21", "a más tardar el 21 de julio de 2017", "2017-07-21"],
    ["2017-06-21", "A más tardar el día 1º de setiembre del 2017", "2017-09-01"],
    ["2017-12-20", "by 5 January", "2018-01-05"],
    ["2017-03-01", "by 29 February", "2020-02-29"],
    ["2016-12-31", "within two months", "2017-02-28"],
    ["2015-12-31", "within two months", "2016-02-29"],
    ["2016-02-29", "within one year", "2017-02-28"],
    ["2016-08-31", "within one month", "2016-09-30"],
    ["2016-06-08", "within two months, that is by 8 August 2016", "2016-08-08"],
    ["2016-06-08", "within two (2) months", "2016-08-08"],
    ["2016-06-08", "within a period of no more than two months", "2016-08-08"],
    ["2016-06-08", "within the next two months", "2016-08-08"],
    ["2016-06-08", "in two months", "2016-08-08"],
    ["2016-06-08", "no later than two months after this meeting", "2016-08-08"],
    ["2016-06-08", "within forty-five days", "2016-07-23"],
    ["2016-06-08", "within thirty (30) days", "2016-07-08"],
    ["2016-06-08", "within the following three weeks", "2016-06-29"],
    ["2016-06-08", "en un plazo no mayor de dos (2) meses", "2016-08-08"],
    ["2016-06-08", "en un plazo no superior a dos meses", "2016-08-08"],
    ["2016-06-08", "en un término de veinte días", "2016-06-28"],
    ["2016-06-08", "dentro de los próximos dos meses", "2016-08-08"],
    ["2016-06-08", "a más tardar en cuarenta y cinco días", "2016-07-23"],
    ["2016-06-08", "en dos meses", "2016-08-08"],
    ["2017-06-21", "a más tardar el primero de julio", "2017-07-01"],
    ["2017-06-21", "a más tardar el 1.º de julio", "2017-07-01"],
    ["2017-06-21", "para el 21 de julio de 2017", "2017-07-21"],
  ])("from %s, “%s” is %s", (from, words, day) => {
    expect(dueOn(words, from)).toBe(day);
  });

  it.each([
    "as soon as possible",
    "within a reasonable period",
    "within 60 working days",
    "within two (3) months",
    "within two business days",
    "en veinte días hábiles",
    "in two countries",
    "before 21 July 2017",
    "en un plazo de 60 días hábiles",
    "within 0 days",
    "by 31 June 2016",
    "by 30 February",
    "before the next meeting",
    "within two months or by 30 September 2016",
    "by 8 June 2015",
    "without two months",
    "",
  ])("refuses “%s” and tells the accepted forms", (words) => {
    expect(refusal(words)).toMatchObject({ code: "BAD_USER_INPUT", field: "words", fix: expect.any(String) });
  });

  it("names the forms that it takes where it takes none", () => {
    expect(refusal("soon")).toMatchObject({ fix: expect.stringContaining("within two months") });
    expect(refusal("soon")).toMatchObject({
      fix: expect.stringContaining("a más tardar el 21 de julio de 2017"),
    });
  });

  const day = fc
    .date({ min: new Date("1996-01-01"), max: new Date("2096-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it("falls in the right month and never past its end, whatever the day", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, months) => {
        const due = shifted(from, months, "month");
        const [y, m, d] = from.split("-").map(Number) as [number, number, number];
        const [dueY, dueM, dueD] = due.split("-").map(Number) as [number, number, number];
        expect(dueY * 12 + dueM).toBe(y * 12 + m + months);
        const last = new Date(Date.UTC(dueY, dueM, 0)).getUTCDate();
        expect(dueD).toBe(Math.min(d, last));
      }),
    );
  });

  it("reads back every day that it can write, in both languages", () => {
    const names = Object.entries(MONTHS);
    const english = (month: number) => names.find(([, n]) => n === month)![0];
    const spanish = (month: number) => names.find(([name, n]) => n === month && name !== english(month))![0];
    fc.assert(
      fc.property(day, (due) => {
        const [y, m, d] = due.split("-").map(Number) as [number, number, number];
        expect(dueOn(`by ${d} ${english(m)} ${y}`, "1996-01-01")).toBe(due);
        expect(dueOn(`a más tardar el ${d} de ${spanish(m)} de ${y}`, "1996-01-01")).toBe(due);
      }),
    );
  });
});
