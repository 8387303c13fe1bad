import { lineReason } from '../../math';
import { foundBy, type PlayStep, writtenOf } from '../../state/sandbox/derive';
import { nodeText } from '../../state/sandbox/focus';
import type { Shown } from '../../state/sandbox/shown';
import { Announcement } from '../Announcement/Announcement';
import { RuleName } from '../RuleName/RuleName';

/** What a step of the play does, and in which words. */
export interface StepProps {
  readonly shown: Shown;
  /** Absent before the first. */
  readonly last: PlayStep | undefined;
  readonly taken: number;
  readonly count: number;
}

/** Where the play stands: the step in words, its rule with the way to its card, and what it matched. */
export function Step({ shown, last, taken, count }: StepProps) {
  const place = `Step ${taken} of ${count}`;
  if (!last) return <>{place}. The matrices are given; the values come next.</>;
  if (last.kind === 'forward') {
    const text = last.node === shown.f ? `f = ${nodeText(last.node)}` : nodeText(last.node);
    const sentence = `${place}: the value of ${text}.`;
    return (
      <>
        {sentence}
        <Announcement sentence={sentence} />
      </>
    );
  }
  const written = writtenOf(shown, 'factored')?.derivation;
  const line = written?.lines.find(({ step }) => step === last.step);
  const reason = written && line && lineReason(written, line);
  const found = nodeText(foundBy(last.step));
  const tag = last.tag === undefined ? '' : ` (${last.tag})`;
  const name = last.step.kind === 'rule' ? last.step.rule.name : 'the parts from all its places add up';
  const matched = reason?.matched && last.step.kind === 'rule' ? `, with ${reason.matched.text}` : '';
  return (
    <>
      {place}: the gradient of {found}, by{' '}
      {last.step.kind === 'rule' ? <RuleName rule={last.step.rule} /> : name}
      {tag}
      {matched}.
      <Announcement sentence={`${place}: the gradient of ${found}, by ${name}${tag}${matched}.`} />
    </>
  );
}
