import { getOperationAST, parse } from "graphql";

import { createEngine } from "../../../gateway/engine/engine";
import { valuesIn } from "../../../gateway/engine/variables";
import { compose, type Feature } from "./support/federated";

const library: Pick<Feature, "subgraphs"> = {
  subgraphs: {
    books: `type Query { books: [Book!]! book: Book }
      type Book @key(fields: "id") { id: ID! title: String pages: Int price: Float kind: Kind tags: [String!] shelf: Shelf }
      type Shelf { floor: Int! label: String } enum Kind { NOVEL ATLAS }`,
    authors: `type Book @key(fields: "id") { id: ID! author: Author }
      type Author { name: String! born: Int }`,
  },
};
/** The same under a key of two numbers. */
const board: typeof library = {
  subgraphs: {
    books: `type Query { books: [Square!]! } type Square @key(fields: "row column") { row: Int! column: Int! title: String }`,
    authors: `type Square @key(fields: "row column") { row: Int! column: Int! author: String }`,
  },
};
const BOOK = '{"__typename":"Book","id":"1","title":"Uno"}';
const AUTHOR = '{"author":{"name":"Ana","born":1950}}';

/** The engine over two subgraphs that answer these very texts. */
function libraryOf(texts: { books: string; authors?: string }, graph = library) {
  const asked: { subgraph: string; variables: unknown }[] = [];
  const engine = createEngine({
    supergraphSdl: compose(graph as Feature),
    async ask({ subgraph, variables, read }) {
      asked.push({ subgraph, variables: valuesIn(variables) });
      const text = texts[subgraph as "books"] ?? "{}";
      const told = read?.(Buffer.from(text).toString("latin1"));
      const parsed = () => JSON.parse(text) as object;
      return told === undefined ? parsed() : { told, parse: parsed };
    },
  });
  return {
    asked,
    /** The answer, which must be the same whether texts are woven or objects made. */
    async ask(query: string) {
      const document = parse(query);
      const asking = { key: query, document, operation: getOperationAST(document)!, context: {} };
      const answer = await engine.answer(asking);
      const objects = plain(await engine.execute(asking));
      if (!("text" in answer)) {
        expect(plain(answer)).toEqual(objects);
        return { ...objects, isWoven: false, text: undefined };
      }
      const text = Buffer.from(answer.text, "latin1").toString();
      expect({ data: JSON.parse(text) }).toEqual(objects);
      return { ...objects, isWoven: true, text };
    },
  };
}
const plain = (answer: object) => JSON.parse(JSON.stringify(answer)) as { data: unknown; errors?: object[] };
const entities = (...list: string[]) => `{"data":{"_entities":[${list.join(",")}]}}`;
const books = (...list: string[]) => `{"data":{"books":[${list.join(",")}]}}`;

describe("a plain answer is woven from texts", () => {
  it("in the client's order, under the client's names, without what others were told", async () => {
    const { ask } = libraryOf({ books: books(BOOK), authors: entities(AUTHOR) });
    const { text } = await ask("{ books { author { name born } name: title } all: __typename }");
    expect(text).toBe('{"books":[{"author":{"name":"Ana","born":1950},"name":"Uno"}],"all":"Query"}');
  });

  it("with every letter as it came", async () => {
    const title = String.raw`"«Ñandú» \"\\\/\b\f\n\r\t\u00e9 😀 \ud83d\ude00 \ud800"`;
    const { ask } = libraryOf({ books: books(`{"id":"1","title":${title}}`) });
    const { isWoven, data } = await ask("{ books { id title } }");
    expect(isWoven).toBe(true);
    expect(data).toEqual({ books: [{ id: "1", title: JSON.parse(title) }] });
  });

  it("and asks about each entity once", async () => {
    const texts = { books: books(BOOK, BOOK, BOOK.replace('"1"', '"2"')), authors: entities(AUTHOR, AUTHOR) };
    const { ask, asked } = libraryOf(texts);
    const { isWoven } = await ask("{ books { author { name born } title } }");
    expect(isWoven).toBe(true);
    expect(asked[1]!.variables).toEqual({
      representations: [
        { __typename: "Book", id: "1" },
        { __typename: "Book", id: "2" },
      ],
    });
  });

  it("and takes no two entities for one whose keys are of several numbers", async () => {
    const squares = books(
      '{"__typename":"Square","title":"a","row":1,"column":23}',
      '{"__typename":"Square","title":"b","row":12,"column":3}',
    );
    const { ask } = libraryOf(
      { books: squares, authors: entities('{"author":"x"}', '{"author":"y"}') },
      board,
    );
    const { isWoven, data } = await ask("{ books { title author } }");
    expect(data).toEqual({
      books: [
        { title: "a", author: "x" },
        { title: "b", author: "y" },
      ],
    });
    expect(isWoven).toBe(true);
  });

  it("also where there is nobody to ask about", async () => {
    const { ask, asked } = libraryOf({ books: books() });
    expect(await ask("{ books { title author { name } } }")).toMatchObject({ text: '{"books":[]}' });
    expect(asked.map(({ subgraph }) => subgraph)).toEqual(["books", "books"]);
  });
});

describe("what is not plain is parsed and judged: the same answers, asked once", () => {
  const fields = "id title pages price kind tags shelf { floor label }";
  const book = (more: object) =>
    JSON.stringify({
      id: "1",
      title: "t",
      pages: 1,
      price: 1.5,
      kind: "NOVEL",
      tags: ["a"],
      shelf: null,
      ...more,
    });
  it.each<[string, string]>([
    ["a key that is not text", book({ id: 1 })],
    ["a number where text belongs", book({ title: 7 })],
    ["a text where a number belongs", book({ pages: "7" })],
    ["a number that is no Int", book({ pages: 3e10 })],
    ["a fraction that is no Int", book({ pages: 1.5 })],
    ["a number written with an exponent", book({}).replace("1.5", "15e-1")],
    ["a value that the enum has not", book({ kind: "SECRET" })],
    ["a null in a list that has none", book({ tags: ["a", null] })],
    ["a list where an object belongs", book({ shelf: [] })],
    ["an object that lacks what it must have", book({ shelf: { floor: null, label: "x" } })],
    [
      "another order",
      '{"title":"t","id":"1","pages":1,"price":1.5,"kind":"NOVEL","tags":["a"],"shelf":null}',
    ],
    ["more than was asked", book({}).replace("}", ',"secret":"x"}')],
    ["less than was asked", '{"id":"1"}'],
    ["blanks", book({}).replaceAll(",", ", ")],
  ])("%s", async (_what, text) => {
    const { ask, asked } = libraryOf({ books: books(text) });
    expect((await ask(`{ books { ${fields} } }`)).isWoven).toBe(false);
    expect(asked).toHaveLength(2);
  });

  it.each<[string, string]>([
    ["an unknown entity", entities("null")],
    ["a type that was not asked for", entities(AUTHOR.replace("{", '{"__typename":"Film",'))],
    ["more entities than it was asked about", entities(AUTHOR, AUTHOR)],
    ["an error beside its data", entities(AUTHOR).replace(/}$/, ',"errors":[{"message":"half"}]}')],
    ["extensions", entities(AUTHOR).replace(/}$/, ',"extensions":{}}')],
    ["something after its end", `${entities(AUTHOR)} `],
    ["nothing", "{}"],
  ])("%s", async (_what, authors) => {
    const { ask, asked } = libraryOf({ books: books(BOOK), authors });
    expect((await ask("{ books { author { name born } title } }")).isWoven).toBe(false);
    expect(asked).toHaveLength(4);
  });

  it.each(['"\u0001"', '"\\x"', '"\\u12"', "01", "+1", ".5", "1.", "NaN", '{"a":1', "[1,]", '"a""b"', "'a'"])(
    "what is no JSON (%s) is never put out",
    async (broken) => {
      const { ask } = libraryOf({ books: books(`{"id":"1","title":${broken},"pages":${broken}}`) });
      const { isWoven, data, errors } = await ask("{ books { id title pages } }");
      expect({ isWoven, data }).toEqual({ isWoven: false, data: null });
      expect(errors).toMatchObject([{ path: ["books"], extensions: { subgraph: "books" } }]);
    },
  );

  it("a long answer that is wrong at its end", async () => {
    const one = (id: string, title: string) => `{"id":"${id}","title":"${title}","tags":["a","b"]}`;
    const many = Array.from({ length: 50_000 }, (_, i) => one(String(i), "x".repeat(20)));
    const fine = libraryOf({ books: books(...many) });
    expect((await fine.ask("{ books { id title tags } }")).isWoven).toBe(true);
    const { ask } = libraryOf({ books: books(...many, one("x", "\u0001")) });
    expect((await ask("{ books { id title tags } }")).data).toBeNull();
  });
});
