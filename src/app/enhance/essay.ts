import { enhanceContents } from './contents';
import { enhanceReading } from './reading';

/** What the essay does for its reader: its contents follow, and what was read is remembered. */
export function enhanceEssay(essay: HTMLElement): void {
  enhanceContents(essay);
  enhanceReading(essay);
}
