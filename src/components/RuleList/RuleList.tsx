import { lazy, Suspense, useId, useRef, useState } from 'react';
import { articleRules, type Rule } from '../../math';
import { Formula } from '../Formula/Formula';
import { IslandBoundary } from '../Island/IslandBoundary';
import { link } from '../link';
import { type Statement, statementOf } from '../RuleCard/statement';
import { Shapes } from '../RuleStatement/Shapes';
import styles from './RuleList.module.css';

/** A card's code is fetched when the first one is opened. */
const RuleCard = lazy(async () => ({ default: (await import('../RuleCard/RuleCard')).RuleCard }));

type Kind = Rule['kind'] | 'all';

const KINDS: readonly (readonly [Kind, string])[] = [
  ['all', 'all'],
  ['matrix-to-matrix', 'matrix to matrix'],
  ['matrix-to-scalar', 'matrix to scalar'],
];

const entries = articleRules.map((rule) => ({ rule, statement: statementOf(rule) }));

/** The formula list: each rule with its statement, to be narrowed by kind and by name, its card to be opened in place. */
export function RuleList() {
  const [kind, setKind] = useState<Kind>('all');
  const [name, setName] = useState('');
  const group = useId();
  const box = useRef<HTMLInputElement>(null);
  const wanted = name.trim().toLowerCase();
  const named = entries.filter(({ rule }) => rule.name.toLowerCase().includes(wanted));
  const shown = named.filter(({ rule }) => kind === 'all' || rule.kind === kind);
  return (
    <div>
      <div className={styles.filter}>
        <fieldset className={styles.kinds}>
          <legend className="visually-hidden">Kind of rule</legend>
          {KINDS.map(([value, label]) => (
            <label key={value}>
              <input type="radio" name={group} checked={kind === value} onChange={() => setKind(value)} />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
        <label className={styles.name}>
          <span>Name</span>
          <input
            ref={box}
            type="search"
            value={name}
            maxLength={60}
            placeholder="e.g. broadcast"
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <p role="status" className={styles.count}>
          {shown.length > 0
            ? `${shown.length} of ${entries.length} rules`
            : named.length > 0
              ? `“${name.trim()}” is in the names of ${named.length === 1 ? 'one rule' : `${named.length} rules`} of the other kind.`
              : `No rule’s name contains “${name.trim()}”.`}
        </p>
        {shown.length === 0 && (
          <button
            type="button"
            className={styles.widen}
            onClick={() => {
              if (named.length > 0) setKind('all');
              else setName('');
              box.current?.focus();
            }}
          >
            {named.length > 0 ? 'Show all kinds' : 'Clear the name'}
          </button>
        )}
      </div>
      <ol className={styles.list}>
        {entries.map((entry) => (
          <Entry key={entry.rule.id} {...entry} hidden={!shown.includes(entry)} />
        ))}
      </ol>
    </div>
  );
}

interface EntryProps {
  readonly rule: Rule;
  readonly statement: Statement;
  /** An entry that the filter leaves out is out of sight and stays as it is: an open card keeps its numbers. */
  readonly hidden: boolean;
}

function Entry({ rule, statement, hidden }: EntryProps) {
  const [open, setOpen] = useState(false);
  const card = useId();
  return (
    <li className={styles.entry} hidden={hidden}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <a href={link(`/rules/${rule.id}/`)}>{sentenceCase(rule.name)}</a>
        </h2>
        <Formula latex={statement.step} className={styles.formula} />
        <Formula latex={statement.back} className={styles.formula} />
        <Shapes of={statement} className={styles.shapes} />
        <button
          type="button"
          aria-expanded={open}
          aria-controls={card}
          aria-label={`${open ? 'Close' : 'Try'} ${rule.name}`}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Close' : 'Try it'}
        </button>
      </div>
      <div id={card} hidden={!open}>
        {open && (
          <IslandBoundary>
            <Suspense fallback={<p className={styles.count}>Loading the card…</p>}>
              <RuleCard rule={rule.id} />
            </Suspense>
          </IslandBoundary>
        )}
      </div>
    </li>
  );
}

function sentenceCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
