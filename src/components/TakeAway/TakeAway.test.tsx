import { act, cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { chooseVariable, setSource } from '../../state/sandbox/changes';
import { decodeLink, readAddress } from '../../state/sandbox/link';
import { presets } from '../../state/sandbox/presets';
import { sandboxStore } from '../../state/sandbox/store';
import { latexText, programText, targets } from '../../state/sandbox/take';
import { TakeAway } from './TakeAway';
// The sheets come when they are opened; here they are waited for before.
import './CodeSheet';
import './LatexSheet';

configure({ asyncUtilTimeout: 20_000 });

const writeText = vi.fn<(text: string) => Promise<void>>();

function show() {
  const store = sandboxStore(presets[0].state);
  render(<TakeAway store={store} />);
  return store;
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const sheet = () => screen.findByRole('dialog');
const area = () => screen.findByRole<HTMLTextAreaElement>('textbox');

/** What the document lacks of dialogs here: open and shut, with the event. */
function lendDialogs(): void {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.setAttribute('open', '');
  };
  HTMLDialogElement.prototype.close = function close() {
    this.removeAttribute('open');
    this.dispatchEvent(new Event('close'));
  };
}

beforeEach(() => {
  lendDialogs();
  writeText.mockReset().mockResolvedValue();
  vi.stubGlobal('navigator', { clipboard: { writeText } });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a copied link opens the same state again, and that it is copied is said', async () => {
  const store = show();
  act(() => store.getState().look({ focus: { node: 'X*W' } }));
  press('Copy link');
  await screen.findByText('The link is copied: it holds the whole state.');
  expect(screen.getByRole('status').textContent).toContain('copied');
  const address = new URL(writeText.mock.calls[0][0]);
  expect(address.pathname).toBe('/sandbox/');
  const { link = '' } = readAddress(address);
  const { state, view } = store.getState();
  expect(await decodeLink(link)).toEqual({ state, view });
});

test('where the clipboard is closed the link stands selected in a field', async () => {
  writeText.mockRejectedValue(new Error('denied'));
  show();
  press('Copy link');
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Link' });
  expect(document.activeElement).toBe(field);
  expect(field.value).toBe(writeText.mock.calls[0][0]);
  expect(field.selectionEnd).toBe(field.value.length);
  fireEvent.blur(field);
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('the LaTeX of the derivation is shown in a dialog and copied', async () => {
  const store = show();
  press('LaTeX');
  expect((await sheet()).getAttribute('aria-labelledby')).not.toBeNull();
  const { value } = await area();
  expect(value).toBe(latexText(store.getState().shown));
  expect(value).toMatch(/^\\begin\{align\*\}[\s\S]*\\tag\{1\}/);
  press('Copy');
  await screen.findByText('Copied.');
  expect(writeText).toHaveBeenCalledWith(value);
});

test('a long text is selected for the reader where the clipboard is closed', async () => {
  writeText.mockRejectedValue(new Error('denied'));
  show();
  press('LaTeX');
  const box = await area();
  press('Copy');
  await screen.findByText(/the text is selected/);
  expect(document.activeElement).toBe(box);
  expect([box.selectionStart, box.selectionEnd]).toEqual([0, box.value.length]);
});

test('each language shows its program, with a word on what it asserts, and hands it over as a file', async () => {
  const { shown } = show().getState();
  const files: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    files.push(this.download);
  });
  const blobs: Blob[] = [];
  vi.stubGlobal(
    'URL',
    Object.assign(class extends URL {}, {
      createObjectURL: (blob: Blob) => {
        blobs.push(blob);
        return 'blob:program';
      },
      revokeObjectURL: vi.fn(),
    }),
  );
  press('Code');
  await area();
  for (const { value, label, file, judge } of targets) {
    fireEvent.click(screen.getByRole('radio', { name: label }));
    const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: `Program in ${label}` });
    expect(box.value).toBe(programText(shown, value));
    screen.getByText(new RegExp(`asserts the gradient against ${judge}\\.$`));
    press(`Download ${file}`);
    expect(files.at(-1)).toBe(file);
    expect(blobs.at(-1)?.size).toBe(new TextEncoder().encode(box.value).length);
    // MATLAB finds a function by the name of its file.
    const own = /^function (\w+)\(\)$/m.exec(box.value)?.[1];
    if (value === 'matlab') expect(file).toBe(`${own}.m`);
  }
});

test('a dialog shuts by its button and by a press outside of it, not by one inside', async () => {
  show();
  press('Code');
  fireEvent.click(await area());
  fireEvent.click(await sheet());
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  press('Code');
  await sheet();
  press('Close');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('while f has a fault the last that was read is taken, and that is said', async () => {
  const store = show();
  act(() => store.getState().change(setSource('norm2(')));
  press('Code');
  await area();
  screen.getByText(/the last f that could be read/);
});

test('without a gradient only a link can be taken, and the reason is there', () => {
  const store = show();
  act(() => store.getState().change(setSource('g(X*W)')));
  for (const name of ['LaTeX', 'Code']) {
    const button = screen.getByRole('button', { name });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button.title).toContain('f has no gradient yet');
    press(name);
    expect(screen.queryByRole('dialog')).toBeNull();
  }
  act(() => store.getState().change(setSource('sum(g(X*W))')));
  act(() => store.getState().change(chooseVariable('X')));
  expect(screen.getByRole('button', { name: 'Code' }).getAttribute('aria-disabled')).toBe('false');
});
