import { setTimeout } from "node:timers/promises";

import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";

import { describeInBrowser, launchBrowser } from "../support/browser";
import { startWorld, type World } from "../support/world";

jest.setTimeout(60_000);

describeInBrowser("A visitor in the explorer", () => {
  let hub: World;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let errors: string[];
  let origins: Set<string>;

  beforeAll(async () => {
    [hub, browser] = await Promise.all([startWorld({ pages: true }), launchBrowser()]);
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
  });

  beforeEach(async () => {
    // axe opens a second page, which Playwright allows only in a context made by hand.
    context = await browser.newContext({ locale: "en-US", viewport: { width: 1280, height: 800 } });
    page = await context.newPage();
    errors = [];
    origins = new Set();
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("request", (request) => origins.add(new URL(request.url()).origin));
    await page.goto(hub.url);
    await page.getByRole("tab").nth(2).waitFor();
  });

  afterEach(async () => {
    expect(errors).toEqual([]);
    expect([...origins]).toEqual([new URL(hub.url).origin]);
    await context.close();
  });

  it("finds three ready queries", async () => {
    expect(await page.getByRole("tab").count()).toBe(3);
  });

  it("runs the secretariat's query and reads of eleven countries, then in Spanish", async () => {
    await page.getByRole("tab").nth(2).click();
    // For a tenth of a second GraphiQL would still name the former tab's operation; it stores the tab later.
    await until(page, `JSON.parse(localStorage.getItem("graphiql:tabState"))?.activeTabIndex === 2`);
    await run(page);
    expect(await countries(page)).toHaveLength(11);
    expect(await countries(page)).toContainEqual(expect.objectContaining({ name: "Mexico" }));

    await page.getByRole("button", { name: "ES, español" }).click();
    expect(await page.getAttribute("html", "lang")).toBe("es");
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toMatch(/^Centro de Intercambio/);
    await run(page);
    expect(await countries(page)).toContainEqual(expect.objectContaining({ name: "México" }));
  });

  it("keeps the language and the tabs until the next visit", async () => {
    await page.getByRole("button", { name: "ES, español" }).click();
    // GraphiQL stores its tabs half a second after the last change.
    await until(page, `localStorage.getItem("graphiql:tabState") !== null`);
    await page.reload();
    await page.getByRole("tab").nth(2).waitFor();
    expect(await page.getAttribute("html", "lang")).toBe("es");
    expect(await page.getByRole("tab").count()).toBe(3);
  });

  it.each(["light", "dark"] as const)("meets no serious barrier in the %s theme", async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    // What stands inside GraphiQL is GraphiQL's; everything around it is ours.
    const { violations } = await new AxeBuilder({ page }).exclude(".graphiql-container").analyze();
    expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
  });
});

async function run(page: Page): Promise<void> {
  const answered = page.waitForResponse(
    (response) => response.url().endsWith("/graphql") && !response.request().postData()?.includes("__schema"),
  );
  await page.getByRole("button", { name: /^Execute query/ }).click();
  await answered;
  await until(page, `${RESPONSE}.includes('"data"')`);
}

// Playwright's own waitForFunction evaluates inside the page, which the page's policy forbids.
async function until(page: Page, condition: string): Promise<void> {
  while (!(await page.evaluate(condition))) await setTimeout(50);
}

async function countries(page: Page): Promise<Array<{ name: string }>> {
  return JSON.parse(await page.evaluate<string>(RESPONSE)).data.countries.nodes.map(
    (country: { name: { text: string } }) => ({ name: country.name.text }),
  );
}

// The editor draws only the lines in sight, so the answer is read from its model.
const RESPONSE = `__MONACO.editor.getModels()
  .find(({ uri }) => uri.path.endsWith("response.json")).getValue()`;
