import DataLoader from "dataloader";
import { type FindOptionsWhere, In, type ObjectLiteral, type Repository } from "typeorm";

/** Rows by their keys, batched as DataLoader's documentation shows it and found as TypeORM's does. */
export const byId = <Row extends ObjectLiteral>(repository: Repository<Row>, key: keyof Row & string) =>
  new DataLoader<string, Row | null>(async (ids) => {
    const rows = await repository.findBy({ [key]: In([...ids]) } as FindOptionsWhere<Row>);
    const found = new Map(rows.map((row) => [row[key] as string, row]));
    return ids.map((id) => found.get(id) ?? null);
  });

/** Short lists under their parents, batched alike: all rows at once, then each to its parent. */
export const listsUnder = <Row>(find: (ids: string[]) => Promise<Row[]>, parentOf: (row: Row) => string) =>
  new DataLoader<string, Row[]>(async (ids) => {
    const rows = await find([...ids]);
    return ids.map((id) => rows.filter((row) => parentOf(row) === id));
  });
