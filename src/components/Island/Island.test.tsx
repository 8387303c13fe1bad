import { cleanup, render } from '@testing-library/react';
import { act, useId } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { Island, IslandRenderer, type Islands } from './Island';
import { IslandBoundary } from './IslandBoundary';
import { unfold } from './unfold';

function Widget({ label }: { label: string }) {
  const id = useId();
  return (
    <label htmlFor={id}>
      {label} <input id={id} />
    </label>
  );
}

const page = (children: React.ReactNode, far = false) =>
  renderToString(
    <IslandRenderer
      value={(_, props, identifierPrefix) => ({
        html: renderToString(<Widget {...(props as { label: string })} />, { identifierPrefix }),
        far,
      })}
    >
      {children}
    </IslandRenderer>,
  );

// The registry is in a layer above; here the name stands for the widget of this test.
const place = { name: 'Widget', props: { label: '"W" <b>' } } as unknown as Parameters<
  typeof Island<keyof Islands>
>[0];

afterEach(cleanup);

test('an island comes to life with the ids and the HTML that it was prerendered with', async () => {
  document.body.innerHTML = page([<Island key="1" {...place} />, <Island key="2" {...place} />]);
  const complaints = vi.fn();
  const islands = [...document.querySelectorAll<HTMLElement>('[data-island]')];
  const before = islands.map((island) => island.innerHTML);
  for (const island of islands) {
    const { props = '', prefix } = island.dataset;
    await act(() => {
      hydrateRoot(
        island,
        <IslandBoundary>
          <Widget {...JSON.parse(props)} />
        </IslandBoundary>,
        { identifierPrefix: prefix, onRecoverableError: complaints },
      );
    });
  }
  expect(complaints).not.toHaveBeenCalled();
  expect(islands.map((island) => island.innerHTML)).toEqual(before);
  const ids = [...document.querySelectorAll('input')].map((input) => input.id);
  expect(new Set(ids).size).toBe(2);
});

test('a far island is one text, and becomes the HTML that it would have been', () => {
  const near = page(<Island {...place} />);
  document.body.innerHTML = near;
  const island = () => document.querySelector('[data-island]') as HTMLElement;
  const wanted = island().innerHTML;
  document.body.innerHTML = page(<Island {...place} />, true);
  // A browser with scripts reads what stands in a noscript as text.
  const [{ firstElementChild: still }] = [island()];
  if (still) still.textContent = still.innerHTML;
  unfold(island());
  expect(island().innerHTML).toBe(wanted);
  unfold(island());
  expect(island().innerHTML).toBe(wanted);
});

test('an island outside a prerendered page, or in another island, is an error', () => {
  expect(() => renderToString(<Island {...place} />)).toThrow(/Widget/);
});

test('an island that fails says so, and what stands beside it goes on', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const Broken = (): never => {
    throw new Error('broken');
  };
  const { getByRole, getByText } = render(
    <>
      <IslandBoundary>
        <Broken />
      </IslandBoundary>
      <IslandBoundary>beside</IslandBoundary>
    </>,
  );
  expect(getByRole('alert').textContent).toMatch(/stopped/);
  expect(getByText(/beside/)).toBeTruthy();
  vi.restoreAllMocks();
});
