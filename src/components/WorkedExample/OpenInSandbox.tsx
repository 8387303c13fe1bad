import { type MouseEvent, useState } from 'react';
import { useStore } from 'zustand';
import type { ExampleStore } from '../../state/example/store';
import type { SandboxState } from '../../state/sandbox/state';
import { link } from '../link';
import styles from './WorkedExample.module.css';

/** What is opened. */
export interface OpenInSandboxProps {
  readonly store: ExampleStore;
  /** The preset's state, whose address needs no link. */
  readonly first: SandboxState;
}

interface Made {
  readonly of: SandboxState;
  readonly address: string;
}

/** The way to the sandbox with the numbers that stand here. Their link is made when the reader comes near, and the code for it comes then. */
export function OpenInSandbox({ store, first }: OpenInSandboxProps) {
  const state = useStore(store, (example) => example.state);
  const [made, setMade] = useState<Made>();
  const [problem, setProblem] = useState<string>();
  const preset = link(`/sandbox/?preset=${first.preset}`);
  const ready = state === first ? preset : made?.of === state ? made.address : undefined;

  async function make(): Promise<string | undefined> {
    const { state: of, view } = store.getState();
    if (of === first) return preset;
    const { encodeLink, linkAddress } = await import('../../state/sandbox/link');
    try {
      const address = link('/sandbox/') + linkAddress(await encodeLink(of, view));
      setMade({ of, address });
      setProblem(undefined);
      return address;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      setProblem(error.message);
      return undefined;
    }
  }

  async function open(event: MouseEvent): Promise<void> {
    if (ready !== undefined) return;
    event.preventDefault();
    const address = await make();
    if (address !== undefined) window.location.assign(address);
  }

  return (
    <>
      <a className={styles.open} href={ready ?? preset} onPointerEnter={make} onFocus={make} onClick={open}>
        Open in the sandbox
      </a>
      {problem && (
        <span className={styles.problem} role="alert">
          {problem}
        </span>
      )}
    </>
  );
}
