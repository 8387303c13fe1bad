import { enhanceContents } from './contents';
import { enhanceReading } from './reading';
import { enhanceSymbols } from './symbols';

/** What the essay does for its reader: its contents follow, what was read is remembered, its symbols explain themselves. */
export function enhanceEssay(essay: HTMLElement): void {
  enhanceContents(essay);
  enhanceReading(essay);
  enhanceSymbols(essay);
}
