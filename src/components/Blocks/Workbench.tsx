import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Expression } from '../../math';
import type { Argument } from '../../state/sandbox/blocks/argument';
import { type BlockStep, replacement } from '../../state/sandbox/blocks/catalogue';
import { begin, build, sourceOf, whyUnreadable } from '../../state/sandbox/blocks/changes';
import { applyStep, type Outcome, startFrom } from '../../state/sandbox/blocks/tree';
import { focusedNode, nodeText } from '../../state/sandbox/focus';
import type { SandboxStore } from '../../state/sandbox/store';
import { Announcement } from '../Announcement/Announcement';
import { Actions, type Task } from './Actions';
import styles from './Blocks.module.css';
import { Chain } from './Chain';
import { StartForm } from './StartForm';
import { StepForm } from './StepForm';
import { StepList } from './StepList';
import { TakeOutList } from './TakeOutList';

/** What can be reached in a part of the page. */
const REACHABLE = 'select, input, button:not([aria-disabled="true"])';

/** The nodes of `f`, one of them selected, and what can be done with it. */
export function Workbench({ store }: { readonly store: SandboxStore }) {
  const shown = useStore(store, (sandbox) => sandbox.shown);
  const view = useStore(store, (sandbox) => sandbox.view);
  const state = useStore(store, (sandbox) => sandbox.state);
  const faulty = useStore(store, (sandbox) => sandbox.error !== undefined);
  const [task, setTask] = useState<Task>();
  const [chosen, setChosen] = useState<BlockStep>();
  const [said, setSaid] = useState<{ sentence: string; wrong: boolean }>();
  const opener = useRef<HTMLButtonElement>(null);
  const work = useRef<HTMLDivElement>(null);
  const { f } = shown;
  const selected = focusedNode(shown, view) ?? f;
  const step = task === 'replace' ? replacement(selected.shape) : chosen;

  // What opens is reached at once: the keyboard goes on inside it.
  useEffect(() => {
    if (task || chosen) work.current?.querySelector<HTMLElement>(REACHABLE)?.focus();
  }, [task, chosen]);

  function close(): void {
    setTask(undefined);
    setChosen(undefined);
    opener.current?.focus();
  }

  function settle(outcome: Outcome, change: typeof build = build): void {
    const why = outcome.why ?? whyUnreadable(outcome);
    if (outcome.why !== undefined || why !== undefined) {
      setSaid({ sentence: why ?? '', wrong: true });
      return;
    }
    store.getState().change(change(outcome));
    const whole = outcome.node === outcome.f;
    store.getState().look({ focus: whole ? undefined : { node: nodeText(outcome.node) } });
    setSaid({ sentence: `f is now ${sourceOf(outcome)}`, wrong: false });
    close();
  }

  const taken = (by: BlockStep, argument: Argument | undefined): Outcome =>
    applyStep(f, selected, by, argument, state);

  function onKeyDown(event: KeyboardEvent): void {
    // In a text that is faulty, Escape brings the last good one back.
    const faultyText = (event.target as Element).getAttribute('aria-invalid') === 'true';
    if (event.key !== 'Escape' || !task || faultyText) return;
    event.preventDefault();
    if (chosen) setChosen(undefined);
    else close();
  }

  function select(node: Expression): void {
    store.getState().look({ focus: { node: nodeText(node) } });
  }

  return (
    <div className={styles.workbench}>
      {faulty && (
        <p className={styles.hint}>
          The text of f has an error. A step here goes on from the last f that was read.
        </p>
      )}
      <Chain shown={shown} selected={selected} focus={view.focus?.node} onSelect={select} />
      <Actions
        node={selected}
        isWhole={selected === f}
        task={task}
        opener={opener}
        onTask={(next) => {
          setSaid(undefined);
          setChosen(undefined);
          setTask(next);
        }}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves what stands in it, wherever the focus is. */}
      <div ref={work} onKeyDown={onKeyDown} className={styles.work}>
        {task === 'apply' && !step && (
          <StepList
            f={f}
            node={selected}
            declarations={state}
            onStep={(next) => (next.needs ? setChosen(next) : settle(taken(next, undefined)))}
          />
        )}
        {step && (task === 'apply' || task === 'replace') && (
          <StepForm
            key={`${step.id} ${nodeText(selected)}`}
            f={f}
            node={selected}
            step={step}
            declarations={state}
            onApply={(argument) => settle(taken(step, argument))}
            onLeave={close}
          />
        )}
        {task === 'take-out' && (
          <TakeOutList f={f} node={selected} declarations={state} onTakeOut={(outcome) => settle(outcome)} />
        )}
        {task === 'start' && (
          <StartForm
            declarations={state}
            onApply={(argument) => settle(startFrom(argument, state), begin)}
            onLeave={close}
          />
        )}
      </div>
      <p className={styles.said} data-wrong={said?.wrong || undefined}>
        {said?.sentence}
      </p>
      <Announcement sentence={said?.sentence} />
    </div>
  );
}
