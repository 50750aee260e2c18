import { confusions } from "../../../services/kit/texts/glossary";
import { freshDatabase } from "../../support/database";

const words = (es: string, en: string) =>
  confusions({ es, en }).map(({ spanishWord, englishWord }) => [spanishWord, englishWord]);

describe("the glossary guard", () => {
  it.each([
    ["El tráfico de personas", "Trafficking in persons", "tráfico", "Trafficking"],
    ["Tráfico ilícito de mujeres", "The traffickers of women", "Tráfico ilícito", "traffickers"],
    ["Los traficantes fueron condenados", "The traffickers were convicted", "traficantes", "traffickers"],
    ["Fueron traficadas", "They were trafficked", "traficadas", "trafficked"],
    ["Contra la trata", "Against smuggling", "trata", "smuggling"],
    ["Los tratantes", "The smugglers", "tratantes", "smugglers"],
    ["La trata de migrantes", "Smuggled migrants", "trata", "Smuggled"],
    ["Víctimas de trata", "Smuggling and trafficking", "trata", "Smuggling"],
    ["Trata y tráfico ilícito", "Trafficking", "tráfico ilícito", "Trafficking"],
  ])("warns: %s / %s", (es, en, spanish, english) => {
    expect(words(es, en)).toEqual([[spanish, english]]);
  });

  it.each([
    ["La trata de personas", "Trafficking in persons"],
    ["El tráfico ilícito de migrantes", "The smuggling of migrants"],
    [
      "La trata de personas y el tráfico ilícito de migrantes",
      "Trafficking in persons and migrant smuggling",
    ],
    ["El texto trata de la protección", "The text is about smuggling"],
    ["Se trata de traficantes", "These are smugglers"],
    ["No se trata de un delito de tráfico", "It is not an offence of smuggling"],
    ["Cómo se trata a las personas objeto de tráfico", "How smuggled persons are treated"],
    ["El tráfico de drogas y la trata", "Drug trafficking and trafficking in persons"],
    ["Tráfico de armas", "Trafficking in firearms"],
    ["Contra estos delitos", "Against smuggling"],
    ["La trata", ""],
  ])("is silent: %s / %s", (es, en) => {
    expect(words(es, en)).toEqual([]);
  });

  it("finds nothing in what the hub starts with but what the sources say so", async () => {
    const database = await freshDatabase();
    const columns = await database.query<{ name: string; column: string }>(`
      SELECT table_schema || '.' || quote_ident(table_name) AS name, quote_ident(column_name) AS column
      FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
      WHERE table_type = 'BASE TABLE' AND data_type = 'jsonb' AND table_name <> 'revision'`);
    const warned: unknown[] = [];
    for (const { name, column } of columns)
      for (const { text } of await database.query<{ text: { es?: string; en?: string } }>(
        `SELECT jsonb_path_query(${column}, 'strict $.** ? (exists(@.es) && exists(@.en))') AS text FROM ${name}`,
      ))
        for (const found of confusions(text)) warned.push({ name, column, ...found, text });
    await database.drop();
    expect(warned).toEqual([]);
  });
});
