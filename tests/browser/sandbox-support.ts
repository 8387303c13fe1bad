import { expect, type Locator, type Page } from '@playwright/test';
import { type CardFacts, type Rows, readEditor } from './card-support';

/** What the tests know of one of the article's examples, on their own. */
export interface ExampleFacts {
  readonly preset: string;
  /** What a reader types for it. */
  readonly f: string;
  /** The value of `f`, by plain sums over entries. */
  value(of: Readonly<Record<string, Rows>>): number;
  /** The article's last lines for each variable, its brackets corrected: factored, and multiplied out. */
  readonly answers: Readonly<Record<string, { readonly factored: string; readonly expanded: string }>>;
}

const squares = (rows: Rows, entry: (row: number, column: number) => number): number =>
  rows.reduce(
    (total, values, row) => total + values.reduce((sum, _, column) => sum + entry(row, column) ** 2, 0),
    0,
  );

/** The entry of a product of two matrices. */
const productAt = (left: Rows, right: Rows, row: number, column: number): number =>
  left[row].reduce((sum, value, inner) => sum + value * right[inner][column], 0);

export const EXAMPLES: readonly ExampleFacts[] = [
  {
    preset: 'neural-network',
    f: 'norm2(g(X*W) - Y)^2',
    value: ({ X, W, Y }) => squares(Y, (i, j) => Math.tanh(productAt(X, W, i, j)) - Y[i][j]),
    answers: {
      W: {
        factored: "2*(X'*((g(X*W)-Y).*g'(X*W)))",
        expanded: "2*(X'*(g(X*W).*g'(X*W)))-2*(X'*(Y.*g'(X*W)))",
      },
      X: {
        factored: "2*(((g(X*W)-Y).*g'(X*W))*W')",
        expanded: "2*((g(X*W).*g'(X*W))*W')-2*((Y.*g'(X*W))*W')",
      },
      Y: { factored: '-2*(g(X*W)-Y)', expanded: '-2*g(X*W)+2*Y' },
    },
  },
  {
    preset: 'dictionary-learning',
    f: 'norm2(X - D*R)^2',
    value: ({ X, D, R }) => squares(X, (i, j) => X[i][j] - productAt(D, R, i, j)),
    answers: {
      D: { factored: "-2*((X-D*R)*R')", expanded: "-2*(X*R')+2*(D*R*R')" },
      R: { factored: "-2*(D'*(X-D*R))", expanded: "-2*(D'*X)+2*(D'*(D*R))" },
      X: { factored: '2*(X-D*R)', expanded: '2*X-2*(D*R)' },
    },
  },
];

/** An example as the cards' central differences take a step: from its matrices to `f`. */
export function stepTo({ value, answers }: ExampleFacts, variable: string): CardFacts {
  return {
    id: 'f',
    variable,
    constants: Object.keys(answers).filter((name) => name !== variable),
    result: 'f',
    forward: (of) => [[value(of)]],
  };
}

/** Opens the sandbox at an address and waits until it is live. */
export async function openSandbox(page: Page, address = ''): Promise<void> {
  await page.goto(`sandbox/${address}`);
  await live(page);
}

/** Waits until the sandbox is live, after whatever brought it here. */
export async function live(page: Page): Promise<void> {
  await page.locator('[data-island="Sandbox"][data-live]').waitFor({ state: 'attached' });
}

/** The text box of `f`. */
export const box = (page: Page): Locator => page.getByRole('textbox', { name: 'f', exact: true });

/** One of the variables that can be differentiated by. */
export const variable = (page: Page, name: string): Locator =>
  page
    .getByRole('group', { name: 'Differentiate with respect to' })
    .getByRole('radio', { name, exact: true });

/** A button of the page, by its name. */
export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** The graph with the matrices in it. */
export const graph = (page: Page): Locator => page.getByRole('group', { name: 'Graph of f', exact: true });

/** The sentence that a box refers to. */
export function sentenceOf(asked: Locator): Promise<string> {
  return asked.evaluate((element) => {
    const id = element.getAttribute('aria-errormessage') ?? element.getAttribute('aria-describedby') ?? '';
    return document.getElementById(id.split(' ')[0])?.textContent ?? '';
  });
}

/** The lines of the derivation, as they are heard; what is folded away is not. */
export function lines(page: Page): Promise<string[]> {
  return page
    .getByRole('list', { name: 'Derivation' })
    .locator(':scope > li')
    .evaluateAll((items) =>
      items.map((item) => {
        const copy = item.cloneNode(true) as Element;
        for (const silent of copy.querySelectorAll('[aria-hidden="true"], details > :not(summary)'))
          silent.remove();
        return (copy.textContent ?? '').replace(/\s+/g, ' ').replaceAll(' ,', ',').trim();
      }),
    );
}

/** Expects the derivation to end with this gradient: its last line says it, then why. */
export async function expectAnswer(page: Page, name: string, gradient: string): Promise<void> {
  const escaped = gradient.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const whole = new RegExp(
    String.raw`^(\(\d+\) )?df/d${name} = ${escaped}, (by|simplified by|multiplied out by) `,
  );
  await expect.poll(async () => (await lines(page)).at(-1)).toMatch(whole);
}

/** Every matrix that is edited in the graph, by its name. */
export async function readMatrices(page: Page, names: readonly string[]): Promise<Record<string, Rows>> {
  const read: Record<string, Rows> = {};
  for (const name of names) read[name] = await readEditor(page, name);
  return read;
}

/** All that a reader sees of the sandbox, to the last digit, with what is chosen and looked at. */
export function everything(page: Page): Promise<Record<string, unknown>> {
  return page.getByRole('group', { name: 'Sandbox', exact: true }).evaluate((root) => {
    const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
    // What a status says comes a moment later, and is said only once.
    const SILENT = '[aria-hidden="true"], [role="status"], details > :not(summary)';
    const heard = (element: Element): string => {
      const copy = element.cloneNode(true) as Element;
      for (const silent of copy.querySelectorAll(SILENT)) silent.remove();
      return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
    };
    const frame = root.querySelector('[role="group"][aria-label="Graph of f"]') ?? root;
    return {
      f: root.querySelector<HTMLTextAreaElement>('textarea[aria-label="f"]')?.value,
      example: root.querySelector('select')?.value,
      chosen: all('fieldset input[type="radio"]:checked').map((radio) => radio.getAttribute('aria-label')),
      sizes: all('ul input').map((size) => [
        size.getAttribute('aria-label'),
        (size as HTMLInputElement).value,
      ]),
      functions: all('ul[aria-label="Functions"] button').map((item) => item.getAttribute('aria-label')),
      entries: [...frame.querySelectorAll('input')].map((entry) => [
        entry.getAttribute('aria-label'),
        // What was typed has the minus sign of the keyboard until the cell is left.
        (entry.title || entry.value).replaceAll('-', '−'),
      ]),
      cells: [...frame.querySelectorAll('td')].map((cell) => cell.getAttribute('aria-label')),
      folded: [...frame.querySelectorAll('button[aria-expanded="false"]')].map((fold) =>
        fold.getAttribute('aria-label'),
      ),
      lookedAt: [
        ...[...frame.querySelectorAll('[data-focused] table, [data-focused] fieldset')].map((one) =>
          one.getAttribute('aria-label'),
        ),
        ...[...frame.querySelectorAll('[data-mark]')].map((one) => one.getAttribute('aria-label')),
        ...[...frame.querySelectorAll('[data-marked] input')].map((one) => one.getAttribute('aria-label')),
      ],
      derivation: all('ol[aria-label="Derivation"] > li').map((line) => [
        heard(line),
        line.hasAttribute('data-focused'),
        line.hasAttribute('data-ahead'),
      ]),
      step: heard(root.querySelector('[aria-label="Play the derivation"] p') ?? root),
    };
  });
}

/** The names and shapes of the matrices in the graph, in the order of the page. */
export function nodes(page: Page): Promise<string[]> {
  return graph(page)
    .locator('table, fieldset')
    .evaluateAll((matrices) =>
      matrices.map((matrix) => {
        const name = matrix.getAttribute('aria-label');
        if (matrix instanceof HTMLTableElement)
          return `${name} ${matrix.rows.length} x ${matrix.rows[0].cells.length}`;
        const last = [...matrix.querySelectorAll('input')].at(-1)?.getAttribute('aria-label');
        return `${name} ${/ row (\d+) column (\d+)$/
          .exec(last ?? '')
          ?.slice(1)
          .join(' x ')}`;
      }),
    );
}

/** More presses of Tab than the page has places. */
const MOST_PRESSES = 400;

/** Goes on with Tab until an element has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  // Found once: to look for it by its name after each press takes far longer than the press.
  const element = await target.elementHandle();
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    if (await element?.evaluate((wanted) => wanted === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${target}.`);
}

/** Reaches something with Tab and presses Enter. */
export async function pressByKeyboard(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}
