import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useStore } from 'zustand';
import type { Shown } from '../../state/sandbox/shown';
import type { SandboxStore } from '../../state/sandbox/store';
import { whyNothingToTake } from '../../state/sandbox/take';
import { TextButton } from '../TextButton/TextButton';
import { CopyLink } from './CopyLink';
import { Sheet } from './Sheet';
import sheet from './Sheet.module.css';
import styles from './TakeAway.module.css';

const LatexSheet = lazy(() => import('./LatexSheet').then((module) => ({ default: module.LatexSheet })));
const CodeSheet = lazy(() => import('./CodeSheet').then((module) => ({ default: module.CodeSheet })));

/** The sheets that can lie over the page. */
type SheetName = 'latex' | 'code';

/** What a reader takes along: a link to this state, the derivation as LaTeX, the gradient as a program that asserts it. */
export function TakeAway({ store }: { readonly store: SandboxStore }) {
  const shown = useStore(store, (sandbox) => sandbox.shown);
  const faulty = useStore(store, ({ error }) => error !== undefined);
  const [open, setOpen] = useState<SheetName>();
  const unavailable = whyNothingToTake(shown);
  return (
    <div className={styles.takeAway}>
      <CopyLink store={store} />
      <TextButton opensDialog unavailable={unavailable} onPress={() => setOpen('latex')}>
        LaTeX
      </TextButton>
      <TextButton opensDialog unavailable={unavailable} onPress={() => setOpen('code')}>
        Code
      </TextButton>
      {open && (
        <Sheet
          title={open === 'latex' ? 'LaTeX of the derivation' : 'Code that asserts the gradient'}
          onClose={() => setOpen(undefined)}
        >
          {faulty && (
            <p className={sheet.words}>
              The text of f has a fault now: this is of the last f that could be read.
            </p>
          )}
          <Suspense fallback={<p className={sheet.words}>Printing…</p>}>{contentOf(open, shown)}</Suspense>
        </Sheet>
      )}
    </div>
  );
}

function contentOf(name: SheetName, shown: Shown): ReactNode {
  return name === 'latex' ? <LatexSheet shown={shown} /> : <CodeSheet shown={shown} />;
}
