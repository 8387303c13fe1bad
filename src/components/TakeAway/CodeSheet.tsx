import { useMemo, useState } from 'react';
import type { CodeTarget } from '../../math';
import type { Shown } from '../../state/sandbox/shown';
import { programText, targets } from '../../state/sandbox/take';
import { Choice } from '../Choice/Choice';
import { TextButton } from '../TextButton/TextButton';
import { CopyText } from './CopyText';
import { download } from './download';
import styles from './Sheet.module.css';

/** The program that computes and asserts the gradient, in the language that is chosen. */
export function CodeSheet({ shown }: { readonly shown: Shown }) {
  const [chosen, choose] = useState<CodeTarget>('numpy');
  const text = useMemo(() => programText(shown, chosen), [shown, chosen]);
  const { label, file, judge } = targets.find(({ value }) => value === chosen) ?? targets[0];
  return (
    <>
      <Choice legend="Language" options={targets} chosen={chosen} onChoose={(value) => choose(value)} />
      <p className={styles.words}>
        The program has the numbers of the page in it. It prints f and df/d{shown.state.variable}, and asserts
        the gradient against {judge}.
      </p>
      <CopyText label={`Program in ${label}`} text={text}>
        <TextButton onPress={() => download(text, file)}>Download {file}</TextButton>
      </CopyText>
    </>
  );
}
