import { isMet, readingsOf, tally, tallyWords } from './criteria.ts';
import type { ReadNote } from './explanation.ts';

const MOST_NAMED = 5;

/** One or two sentences on the whole note, for those who hear it read out: how much is met, and what is not. */
export function summaryWords({ verdicts }: ReadNote): string {
  const readings = readingsOf(verdicts);
  if (readings.length === 0) return 'No criterion applies to this note.';
  const open = readings
    .filter(({ finding }) => !isMet(finding.outcome))
    .map(({ criterion }) => criterion.title);
  const left = open.length - MOST_NAMED;
  const names = `${open.slice(0, MOST_NAMED).join('; ')}${left > 0 ? `; and ${left} more` : ''}`;
  return `${tallyWords(tally(readings))}.${open.length === 0 ? '' : ` Open: ${names}.`}`;
}
