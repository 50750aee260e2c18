export default async function tearDown() {
  await globalThis.hubTestPostgres?.stop();
}
