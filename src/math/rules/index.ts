import type { Expression } from '../expression/types';
import * as addition from './addition';
import * as elementwise from './elementwise';
import * as layout from './layout';
import * as multiplication from './multiplication';
import * as norms from './norms';
import type { Rule } from './rule';
import * as square from './square';

/** Every rule: the article's ten in the order in which the essay tells them, then those beyond it. */
export const rules: readonly Rule[] = [
  multiplication.rightMultiplication,
  multiplication.leftMultiplication,
  multiplication.hadamardRule,
  elementwise.elementwiseRule,
  addition.matrixAddition,
  addition.rowBroadcastAddition,
  addition.columnBroadcastAddition,
  norms.squaredFrobeniusNormRule,
  norms.matrixSumRule,
  norms.quadraticFormRule,
  multiplication.scalingRule,
  multiplication.scalingFactor,
  multiplication.broadcastProduct,
  addition.negationRule,
  addition.subtractionRule,
  addition.scalarBroadcastAddition,
  layout.transposeRule,
  elementwise.divisionDenominator,
  elementwise.divisionNumerator,
  elementwise.powerBase,
  elementwise.powerExponent,
  layout.rowSumsRule,
  layout.columnSumsRule,
  layout.diagonalRule,
  layout.diagonalPartRule,
  square.inverseRule,
  square.matrixPowerRule,
  square.traceRule,
  square.determinantRule,
  square.logDeterminantRule,
  square.cofactorsRule,
  norms.frobeniusNormRule,
  norms.oneNormRule,
  norms.innerProductRule,
  norms.quadraticFormVector,
];

/** The rules of the article, which have cards. */
export const articleRules: readonly Rule[] = rules.filter((rule) => rule.article);

/** The rule with this id. */
export function ruleById(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}

/** The rule that leads back from a node to one of its operands. */
export function ruleFor(node: Expression, operand: number): Rule {
  const found = rules.find(
    (rule) =>
      rule.places.some((place) => place.operator === node.operator && place.operand === operand) &&
      (rule.applies?.(node, operand) ?? true),
  );
  if (!found) throw new TypeError(`No rule leads back through operand ${operand} of ${node.operator.id}.`);
  return found;
}
