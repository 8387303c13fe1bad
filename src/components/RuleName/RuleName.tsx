import { articleRules, type Rule } from '../../math';
import { link } from '../link';

/** A rule's name, with the way to its card where it has one. */
export function RuleName({ rule }: { readonly rule: Rule }) {
  return articleRules.includes(rule) ? <a href={link(`/rules/${rule.id}/`)}>{rule.name}</a> : rule.name;
}
