import { registerEnumType } from "type-graphql";

export enum IndicatorKind {
  STRUCTURE = "STRUCTURE",
  PROCESS = "PROCESS",
  RESULT = "RESULT",
}

registerEnumType(IndicatorKind, {
  name: "IndicatorKind",
  description: "What an indicator looks at.",
  valuesConfig: {
    STRUCTURE: { description: "Structure (estructura): law and institutions." },
    PROCESS: { description: "Process (proceso): what is done." },
    RESULT: { description: "Result (resultado): what comes of it." },
  },
});

export enum AnswerScale {
  YES_PARTLY_NO = "YES_PARTLY_NO",
  ORDINAL = "ORDINAL",
  COUNT = "COUNT",
  RATE = "RATE",
  DATE = "DATE",
  TEXT = "TEXT",
  MULTI = "MULTI",
}

registerEnumType(AnswerScale, {
  name: "AnswerScale",
  description: "How an indicator is answered: which part of an answer's value is filled in.",
  valuesConfig: {
    YES_PARTLY_NO: { description: "Yes, partly or no: `choice`." },
    ORDINAL: { description: "A whole number from 1 to 5, where 5 is the best: `ordinal`." },
    COUNT: { description: "A whole number from 0: `count`, where asked with its `cells`." },
    RATE: { description: "A number from 0, in the indicator's unit: `rate`." },
    DATE: { description: "The days from and to which something holds: `startsOn`, `endsOn`." },
    TEXT: { description: "A text: `text`." },
    MULTI: { description: "Some of the indicator's options: `selected`." },
  },
});

export enum Disaggregation {
  SEX = "SEX",
  AGE = "AGE",
}

registerEnumType(Disaggregation, {
  name: "Disaggregation",
  description: "A line along which a count is split.",
  valuesConfig: {
    SEX: { description: "By sex." },
    AGE: { description: "By adults and children." },
  },
});

export enum Sex {
  FEMALE = "FEMALE",
  MALE = "MALE",
  NOT_SPECIFIED = "NOT_SPECIFIED",
}

registerEnumType(Sex, {
  name: "Sex",
  description: "The sex by which a count is split.",
  valuesConfig: {
    FEMALE: { description: "Women and girls." },
    MALE: { description: "Men and boys." },
    NOT_SPECIFIED: { description: "Another, or not recorded." },
  },
});

export enum AgeGroup {
  ADULT = "ADULT",
  CHILD = "CHILD",
  NOT_SPECIFIED = "NOT_SPECIFIED",
}

registerEnumType(AgeGroup, {
  name: "AgeGroup",
  description: "The age group by which a count is split.",
  valuesConfig: {
    ADULT: { description: "18 years or more." },
    CHILD: { description: "Under 18 (niñas, niños y adolescentes)." },
    NOT_SPECIFIED: { description: "Not recorded." },
  },
});
