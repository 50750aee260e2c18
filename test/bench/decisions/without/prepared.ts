import * as prepared from "../../../../services/kit/prepared";

Object.assign(prepared, { preparedStatements: () => () => undefined });
