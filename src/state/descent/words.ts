import { formatNumber } from '../numbers/format';
import type { Verdict } from './verdict';

/** A count of steps. */
export function stepsText(steps: number): string {
  return steps === 1 ? '1 step' : `${steps} steps`;
}

/** How often the loss rose. */
function risesOf(losses: readonly number[]): number {
  return losses.filter((loss, index) => index > 0 && loss > losses[index - 1]).length;
}

/** Where a descent stands, as a sentence. */
export function standing(losses: readonly number[]): string {
  const last = losses.length - 1;
  const loss = formatNumber(losses[last]);
  if (last === 0) return `The loss is ${loss} here.`;
  return `After ${stepsText(last)} the loss is ${loss}; it began at ${formatNumber(losses[0])}.`;
}

/** What a descent came to, in two or three sentences. */
export function verdictText({ kind, losses, steepest = 0, eta }: Verdict): string {
  const count = losses.length - 1;
  const steps = stepsText(count);
  const first = formatNumber(losses[0]);
  const value = losses[count];
  const last = formatNumber(value);
  const by = `With η = ${formatNumber(eta)}`;
  switch (kind) {
    case 'diverged':
      return `Stopped after ${steps}: the loss grew from ${first} ${
        Number.isFinite(value) ? `to ${last}` : 'beyond every number'
      }. ${by} each step goes past the lowest point and lands higher on the other side. Try a smaller η.`;
    case 'saturated': {
      const flat = `every g′ is close to 0 there (at most ${formatNumber(steepest)}): the network is saturated, and the gradient has nothing left to say.`;
      return value > losses[0]
        ? `Stopped after ${steps}: the loss is ${last}, above the ${first} where it began, and hardly moves. ${by} the steps went so far that ${flat} Try a smaller η.`
        : `Stopped after ${steps}: the loss stays at ${last}, for ${flat}`;
    }
    case 'risen':
      return `After ${steps} the loss is ${last}, above the ${first} where it began. ${by} the steps go past the lowest point again and again. Try a smaller η.`;
    case 'settled':
      return value < losses[0]
        ? `After ${steps} the loss no longer changes: it fell from ${first} to ${last}. The gradient is close to 0 here, and so is every further step.`
        : `The loss stays at ${last}: the gradient is close to 0 here, and so is every step.`;
    case 'enough': {
      const rises = risesOf(losses);
      return rises === 0
        ? `After ${steps} the loss has fallen from ${first} to ${last}, at every step a little. Run goes on from here.`
        : `After ${steps} the loss is ${last}; it began at ${first}, and ${rises} of the steps went up. A smaller η goes down more steadily.`;
    }
  }
}

/** Whether a smaller step size would have done better. */
export function wantsSmaller({ kind, losses }: Verdict): boolean {
  if (kind === 'diverged' || kind === 'risen') return true;
  if (kind === 'saturated') return losses[losses.length - 1] > losses[0];
  return kind === 'enough' && risesOf(losses) > 0;
}
