import { deepNetwork } from './deep-network';
import { type Example, readExample } from './preset-schema';
import type { SandboxState } from './state';

/** A chain to begin with. */
export interface Preset {
  readonly id: string;
  readonly title: string;
  /** Two to four sentences; formulas of the language stand between backticks. */
  readonly story: string;
  readonly state: SandboxState;
}

/** The presets in the order in which they are offered: each a file of content/examples. */
const order = [
  'neural-network',
  'dictionary-learning',
  'network-with-bias',
  'two-layer-network',
  'deep-network',
  'linear-regression',
  'ridge-regression',
  'logistic-regression',
  'softmax-cross-entropy',
  'matrix-factorisation',
  'linear-autoencoder',
  'gaussian-log-likelihood',
  'quadratic-form',
  'trace-form',
  'attention-scores',
] as const;

const files = import.meta.glob<unknown>('../../../content/examples/*.json', {
  eager: true,
  import: 'default',
});

function stateOf(id: string, example: Example, depth?: number): SandboxState {
  const functions = Object.entries(example.functions).map(([name, source]) => ({ name, source }));
  const common = { preset: id, functions, variable: example.variable, form: 'factored' as const };
  if ('depth' in example) {
    const chosen = depth ?? example.depth;
    return { ...common, depth: chosen, ...deepNetwork(chosen) };
  }
  const matrices = Object.entries(example.matrices).map(([name, value]) => ({ name, value }));
  return { ...common, source: example.f, matrices };
}

const examples: ReadonlyMap<string, Example> = new Map(
  order.map((id) => {
    const data = files[`../../../content/examples/${id}.json`];
    if (data === undefined) throw new Error(`content/examples/${id}.json is missing.`);
    return [id, readExample(id, data)] as const;
  }),
);

/** All presets, in the order in which they are offered. */
export const presets: readonly Preset[] = [...examples].map(([id, example]) => ({
  id,
  title: example.title,
  story: example.story,
  state: stateOf(id, example),
}));

/** The preset with this id; undefined where there is none. */
export function presetById(id: string): Preset | undefined {
  return presets.find((preset) => preset.id === id);
}

/**
 * The state that a preset begins with, of another depth where it has one; undefined where there is no such preset.
 * @throws RangeError where the preset has a depth and `depth` is none of its.
 */
export function presetState(id: string, depth?: number): SandboxState | undefined {
  const example = examples.get(id);
  return example && stateOf(id, example, depth);
}
