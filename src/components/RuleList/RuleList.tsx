import { lazy, Suspense, useId, useState } from 'react';
import { articleRules, type Rule } from '../../math';
import { Formula } from '../Formula/Formula';
import { IslandBoundary } from '../Island/IslandBoundary';
import { link } from '../link';
import { statementOf } from '../RuleCard/statement';
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
  const wanted = name.trim().toLowerCase();
  const shown = entries.filter(
    ({ rule }) => (kind === 'all' || rule.kind === kind) && rule.name.toLowerCase().includes(wanted),
  );
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
            type="search"
            value={name}
            maxLength={60}
            placeholder="e.g. broadcast"
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <p role="status" className={styles.count}>
          {shown.length === 0
            ? 'No rule has this name. Clear the name to see all ten.'
            : `${shown.length} of ${entries.length} rules`}
        </p>
      </div>
      <ol className={styles.list}>
        {shown.map(({ rule, statement }) => (
          <Entry key={rule.id} rule={rule} step={statement.step} back={statement.back} />
        ))}
      </ol>
    </div>
  );
}

function Entry({ rule, step, back }: { readonly rule: Rule; readonly step: string; readonly back: string }) {
  const [open, setOpen] = useState(false);
  const card = useId();
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <a href={link(`/rules/${rule.id}/`)}>{sentenceCase(rule.name)}</a>
        </h2>
        <Formula latex={step} className={styles.formula} />
        <Formula latex={back} className={styles.formula} />
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
            <Suspense fallback={<p className={styles.count}>The card is on its way.</p>}>
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
