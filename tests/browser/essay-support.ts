import type { Locator, Page } from '@playwright/test';
import type { Rows } from './card-support';
import { expect } from './support';

/*
 * The essay is a long page, on which a search by role goes through every element each time: what is read often is found by the
 * attribute that gives it its name.
 */

/** Opens the essay and waits until one of its figures is live: the group of this name, in an island of this one. */
export async function openFigure(page: Page, island: string, name: string): Promise<Locator> {
  await page.goto('./');
  const figure = page.locator(`[role="group"][aria-label="${name}"]`);
  // An island that is far away holds nothing yet by which it could be told from others of its kind.
  for (const place of await page.locator(`[data-island="${island}"]`).all()) {
    await place.evaluate((element) => element.scrollIntoView());
    await expect(place).toHaveAttribute('data-live', '');
    if ((await place.locator(figure).count()) > 0) break;
  }
  return figure;
}

/** The text box of an entry, counted from 1. */
export const entry = (figure: Locator, name: string, row: number, column: number): Locator =>
  figure.locator(`input[aria-label="${name} row ${row} column ${column}"]`);

/** Names with what is read under each: places, counted from 1, with their numbers. */
function rowsOf(entries: readonly (readonly [label: string, text: string])[]): Rows {
  const rows: Rows = [];
  for (const [label, text] of entries) {
    const place = / row (\d+) column (\d+)(?:: |$)/.exec(label);
    if (!place) continue;
    const [row, column] = [Number(place[1]) - 1, Number(place[2]) - 1];
    rows[row] ??= [];
    rows[row][column] = Number(text.replaceAll('−', '-'));
  }
  return rows;
}

/** Tables with their names, in their order, and the full values of their cells, from the names of these. */
export async function readTables(tables: Locator): Promise<(readonly [name: string, value: Rows])[]> {
  const read = await tables.evaluateAll((all) =>
    all.map((table) => ({
      name: table.getAttribute('aria-label') ?? '',
      cells: [...table.querySelectorAll('td')].map((cell) => cell.getAttribute('aria-label') ?? ''),
    })),
  );
  return read.map(({ name, cells }) => [
    name,
    rowsOf(cells.map((label) => [label, label.slice(label.lastIndexOf(': ') + 2)] as const)),
  ]);
}

/** The full values of one table. */
export async function readCells(table: Locator): Promise<Rows> {
  await expect(table).toHaveCount(1);
  return (await readTables(table))[0][1];
}

/** The values in the text boxes of an editor. */
export async function readEntries(figure: Locator, name: string): Promise<Rows> {
  const entries = await figure
    .locator(`fieldset[aria-label="${name}"] input`)
    .evaluateAll((inputs) =>
      (inputs as HTMLInputElement[]).map(
        (input) => [input.getAttribute('aria-label') ?? '', input.title || input.value] as const,
      ),
    );
  return rowsOf(entries);
}

/** Types a number into an entry and leaves it there. */
export async function typeEntry(figure: Locator, name: string, row: number, column: number, text: string) {
  const box = entry(figure, name, row, column);
  await box.focus();
  await box.pressSequentially(text);
  await box.press('Enter');
  await expect.poll(async () => (await readEntries(figure, name))[row - 1][column - 1]).toBe(Number(text));
}
