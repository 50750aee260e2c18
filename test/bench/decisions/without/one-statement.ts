import { write } from "../../../../services/kit/write";
import * as writeNew from "../../../../services/kit/write-new";

const inSeveral: typeof writeNew.writeNew = (context, entity, call, { make, action }) =>
  write(context, entity, call, (tx) => tx.add(make(), action));
Object.assign(writeNew, { writeNew: inSeveral });
