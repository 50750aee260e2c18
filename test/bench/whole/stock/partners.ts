import { type Asker } from "../../../../services/kit/context";
import { type Loaders } from "../../../../services/partners/loaders";
import { Partner } from "../../../../services/partners/partner.entity";
import { byId } from "./by-id";

/** Partners, read as TypeORM's documentation reads. */
export const partners = ({ db: { source } }: Asker, ours: Loaders): Loaders => ({
  ...ours,
  partner: byId(source.getRepository(Partner), "id"),
});
