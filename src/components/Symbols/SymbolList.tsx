import { Formula } from '../Formula/Formula';
import styles from './Symbols.module.css';
import { type Meaning, symbols } from './symbols';

/**
 * Every symbol and what it means, to be read as a list. What a press on a symbol shows is copied from here into the empty popover
 * at its end (`app/enhance/symbols.ts`), so that no explanation travels as JavaScript.
 */
export function SymbolList() {
  return (
    <>
      <p className={styles.hint}>
        Press a symbol in a formula above, and you read there what stands here.{' '}
        <span id="symbol-hint">Enter lists the symbols of the formula that has the focus.</span>
      </p>
      <dl className={styles.list} data-symbol-list="">
        {symbols.map((meaning) => (
          <Entry key={meaning.name} of={meaning} />
        ))}
      </dl>
      <div
        className={styles.popover}
        popover="auto"
        role="dialog"
        aria-label="Symbols"
        data-symbol-popover=""
      />
    </>
  );
}

function Entry({ of: { symbols: keys, latex, name, text, elsewhere = [] } }: { readonly of: Meaning }) {
  return (
    <div data-symbols={keys.join(' ')}>
      <dt>
        <Formula latex={latex} /> <span>{name}</span>
      </dt>
      <dd>{text}</dd>
      {elsewhere.map(({ parts, roles, text: there }) => (
        <dd key={there} data-parts={parts?.join(' ')} data-roles={roles?.join(' ')}>
          {there}
        </dd>
      ))}
    </div>
  );
}
