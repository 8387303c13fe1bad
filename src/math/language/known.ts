import type { Context } from './context';
import { isBuiltIn } from './names';

/** Whether a name stands for anything. */
export function isKnown({ locals, shapes, functions }: Context, name: string): boolean {
  return locals.has(name) || shapes.has(name) || functions.has(name) || isBuiltIn(name);
}
