import type { Page } from '@playwright/test';
import {
  box,
  button,
  EXAMPLES,
  expectAnswer,
  lines,
  nodes,
  openSandbox,
  pressByKeyboard,
  tabTo,
  variable,
} from './sandbox-support';
import { expect, test } from './support';

/** A step of the list, and what is typed into the boxes of its form; the form is sent with Enter. */
interface Built {
  readonly step: string;
  readonly boxes?: Readonly<Record<string, string>>;
}

/** How each example is built. The matrices that a step brings have the sizes that it fixes; the others are typed. */
const BUILDS: Readonly<Record<string, { readonly start: Built; readonly steps: readonly Built[] }>> = {
  'neural-network': {
    start: {
      step: 'Start again from a matrix…',
      boxes: { Name: 'X', 'rows of X': '4', 'columns of X': '3' },
    },
    steps: [
      {
        step: 'Multiply from the right by a matrix…',
        boxes: { Name: 'W', 'columns of W': '2' },
      },
      { step: 'Apply a function to every entry…', boxes: { Name: 'g' } },
      { step: 'Subtract a matrix…', boxes: { Name: 'Y' } },
      { step: 'Squared Frobenius norm' },
    ],
  },
  'dictionary-learning': {
    start: {
      step: 'Start again from a matrix…',
      boxes: { Name: 'D', 'rows of D': '4', 'columns of D': '3' },
    },
    steps: [
      {
        step: 'Multiply from the right by a matrix…',
        boxes: { Name: 'R', 'columns of R': '5' },
      },
      { step: 'Subtract it from a matrix…', boxes: { Name: 'X' } },
      { step: 'Squared Frobenius norm' },
    ],
  },
};

async function fillByKeyboard(page: Page, { boxes = {} }: Built): Promise<void> {
  for (const [name, text] of Object.entries(boxes)) {
    await tabTo(page, page.getByRole('textbox', { name, exact: true }));
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(text);
  }
  await page.keyboard.press('Enter');
}

for (const { preset, answers } of EXAMPLES) {
  const { start, steps } = BUILDS[preset];
  const [name] = Object.keys(answers);

  test(`${preset}: built step by step with the keyboard alone, f is the same tree`, async ({ page }) => {
    await openSandbox(page, `?preset=${preset}`);
    await expectAnswer(page, name, answers[name].factored);
    const wanted = { nodes: await nodes(page), lines: await lines(page) };
    await openSandbox(page, '?preset=quadratic-form');

    await pressByKeyboard(page, page.getByText('Build it step by step'));
    await pressByKeyboard(page, button(page, start.step));
    await fillByKeyboard(page, start);
    await expect(button(page, 'Apply a step…')).toBeFocused();
    for (const built of steps) {
      const before = await box(page).inputValue();
      await pressByKeyboard(page, button(page, 'Apply a step…'));
      await pressByKeyboard(page, button(page, built.step));
      if (built.boxes) await fillByKeyboard(page, built);
      await expect(box(page)).not.toHaveValue(before);
      await expect(button(page, 'Apply a step…')).toBeFocused();
    }

    await tabTo(page, page.locator('fieldset:has-text("Differentiate with respect to") input:checked'));
    for (let presses = 0; presses < 6 && !(await variable(page, name).isChecked()); presses += 1)
      await page.keyboard.press('ArrowRight');
    await expect(variable(page, name)).toBeChecked();
    await expectAnswer(page, name, answers[name].factored);
    expect(await nodes(page)).toEqual(wanted.nodes);
    expect(await lines(page)).toEqual(wanted.lines);
  });
}

test('a node of the graph is wrapped, replaced and taken out, and text and blocks stay in step', async ({
  page,
}) => {
  await openSandbox(page, '?preset=neural-network');
  await page.getByText('Build it step by step').click();
  await page.getByRole('radio', { name: 'X*W, 4 x 2' }).check();
  await button(page, 'Apply a step…').click();
  const invert = button(page, 'Invert');
  await expect(invert).toHaveAttribute('aria-disabled', 'true');
  await expect(invert).toHaveAccessibleDescription(/takes a square matrix/);
  await expect(button(page, 'Transpose')).toHaveAccessibleDescription(/subtracts 4 x 2 from 2 x 4/);
  await button(page, 'Scale by a number…').click();
  await page.getByRole('textbox', { name: 'Value' }).fill('3');
  await button(page, 'Apply').click();
  await expect(box(page)).toHaveValue('norm2(g(3*(X*W))-Y)^2');
  await button(page, 'Take out…').click();
  await button(page, 'X*W, 4 x 2').click();
  await expect(box(page)).toHaveValue('norm2(g(X*W)-Y)^2');
  await box(page).fill('norm2(g(X*W))^2');
  await expect(page.getByRole('radio', { name: 'g(X*W), 4 x 2' })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Y, 4 x 2' })).toHaveCount(0);
});
