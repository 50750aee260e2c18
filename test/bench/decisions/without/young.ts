import * as heap from "../../../../services/kit/heap";

Object.assign(heap, { keepYoung: () => {} });
