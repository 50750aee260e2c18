import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

import type { Plugin } from "vite";

const COMPRESSIBLE = /\.(js|css|html|svg|ttf)$/;

/** Writes `.br` and `.gz` beside every text file, so that nothing is compressed while somebody waits. */
export function precompress(): Plugin {
  return {
    name: "precompress",
    apply: "build",
    async writeBundle({ dir = "." }) {
      const names = (await readdir(dir, { recursive: true })).filter((name) => COMPRESSIBLE.test(name));
      await Promise.all(names.map((name) => squeeze(join(dir, name))));
    },
  };
}

async function squeeze(path: string): Promise<void> {
  const bytes = await readFile(path);
  // A tenth larger than at the highest quality, in a tenth of the time.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 7 };
  await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes, { params }));
  await writeFile(`${path}.gz`, await promisify(gzip)(bytes));
}
